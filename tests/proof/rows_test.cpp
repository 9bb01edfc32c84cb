// Every row of every workflow under every answer of its conditions: states by outcomes, whole.

#include "tests/proof/rows.hpp"

#include "tests/proof/explained.hpp"
#include "tests/proof/in_use.hpp"
#include "tests/proof/weakened.hpp"

#include <iostream>

using namespace caseway;
using namespace caseway::tests;

namespace {

// A row as the search would have found it, to be spoilt.
RowTruth row_of(engine::RowLine const& line, std::vector<bool> open) {
    return {&line, {{"it is so", "it is so"}}, {"it is so"}, std::move(open)};
}

StateTruth state_of(engine::EventLine const& event, std::vector<RowTruth> rows) {
    return {"open", {{&event, std::move(rows)}}, 0, {}};
}

engine::EventLine const came{"came", "Came", engine::EventKind::occurrence, {}, {}};
engine::RowLine const line{"open", "came", "open", {}, {}, {}};

}  // namespace

TEST_CASE("Whatever the conditions answer one row is taken or the refusal says why",
          "[proof][rows]") {
    std::size_t all = 0;
    for (auto const* workflow : workflows::catalogue().all()) {
        CAPTURE(std::string{workflow->name()});
        std::size_t asked = 0;
        for (auto const& state : truth_in_use(*workflow)) {
            auto const together = open_together(state);
            auto const unplaced = left_unplaced(state);
            auto const shut = never_open(state);
            CHECK(in_lines(state.silent) == "");
            CHECK(in_lines(together.faults) == "");
            CHECK(in_lines(unplaced.faults) == "");
            CHECK(in_lines(shut.faults) == "");
            asked += state.asked + together.tried + unplaced.tried;
        }
        std::cout << "rows: " << workflow->name() << ", " << workflow->states().size()
                  << " states, " << asked << " answers tried\n";
        CHECK(asked > 0);
        all += asked;
    }
    std::cout << "rows: " << all << " answers tried in all\n";
}

TEST_CASE("A table that refuses without a reason is noticed", "[proof][rows]") {
    Weakened const silent{*workflows::catalogue().find("dvpo"), Weakened::How::gives_no_reason};
    CHECK_FALSE(truth_of(silent, "drafted").silent.empty());
}

TEST_CASE("Two rows that are open at once are noticed", "[proof][rows]") {
    auto const overlapping =
        state_of(came, {row_of(line, {true, false, false}), row_of(line, {true, true, false})});
    CHECK(open_together(overlapping).faults.size() == 1);
    auto const apart =
        state_of(came, {row_of(line, {true, false, false}), row_of(line, {false, true, false})});
    CHECK(open_together(apart).faults.empty());
}

TEST_CASE("An occurrence that falls between two rows is noticed", "[proof][rows]") {
    auto const of = [](std::vector<Literal> literals) {
        auto row = row_of(line, std::vector<bool>(assignments(2), false));
        row.literals = std::move(literals);
        row.claims = {row.literals[0].claim, row.literals[1].claim};
        return row;
    };
    // Each two exclude each other, and yet an early one that is so and was told fits none of them.
    auto const gaping = state_of(
        came, {of({{"so", "so"}, {"late", "late"}}), of({{"so", "not so"}, {"told", "told"}}),
               of({{"late", "early"}, {"told", "untold"}})});
    CHECK(left_unplaced(gaping).faults.size() == 1);
    auto const whole = state_of(
        came, {of({{"so", "so"}, {"late", "late"}}), of({{"so", "not so"}, {"late", "late"}})});
    CHECK(left_unplaced(whole).faults.empty());
}

TEST_CASE("A row that nothing opens is noticed", "[proof][rows]") {
    CHECK(never_open(state_of(came, {row_of(line, {false, false, false})})).faults.size() == 1);
}
