// A case that a supervisor may not know is on none of their pages: what they see is the same
// whether or not it is there.

#include "engine/sampling.hpp"
#include "tests/engine/overseen.hpp"
#include "tests/full_journal.hpp"

using namespace caseway;
using tests::Overseen;

namespace {

// A store as somebody may know it who may not know one case.
class WithoutOne final : public tests::FullJournal {
public:
    WithoutOne(engine::Journal& whole, std::string hidden)
        : FullJournal{whole}, hidden_{std::move(hidden)} {}

    void ledger(std::uint64_t first,
                std::function<bool(engine::Entry const&)> const& visit) const override {
        FullJournal::ledger(first, [&](engine::Entry const& entry) {
            return entry.case_ref == hidden_ || visit(entry);
        });
    }
    std::vector<engine::QueueLine> queue(engine::QueueQuery const& query) const override {
        auto lines = FullJournal::queue(query);
        std::erase_if(lines, [&](auto const& each) { return each.strand.case_ref == hidden_; });
        return lines;
    }

private:
    std::string hidden_;
};

// What is shown of looks, broken glass and a sample, as words that can be compared.
std::vector<std::string> shown(Overseen const& unit, engine::Journal const& journal) {
    engine::Policy const one_a_day{{{"looks-without-act-a-day", 1}}};
    engine::Stretch const ever{engine::Instant{}, engine::Instant::max()};
    std::vector<std::string> all;
    for (auto const& each : concerns_in(journal, one_a_day, {ever, unit.desk.now(), "visit"}))
        if (each.watch != engine::Watch::unanchored)
            all.push_back(std::string{name_of(each.watch)} + " " + each.who + " " + each.case_ref +
                          " " + std::to_string(each.count) + " " + engine::show(each.at));
    engine::SampleChoice choice;
    choice.stretch = ever;
    choice.count = 2;
    choice.late_after = std::chrono::minutes{15};
    for (auto const& each : engine::draw_sample(journal, one_a_day, choice))
        all.push_back(each.entry.case_ref + "#" + std::to_string(each.entry.case_seq));
    return all;
}

// A night in which somebody looks at two cases with nothing to do there; in one of two worlds they
// look at a third as well, and work on it.
struct Night : Overseen {
    std::string third;
    explicit Night(bool with_third) {
        auto const first = begin("p.officer");
        auto const second = begin("p.officer");
        if (with_third) third = begin("p.officer");
        at("2020-04-07 02:00").look(first, "q.officer");
        look(second, "q.officer");
        if (!with_third) return;
        look(third, "q.officer");
        look(third, "i.inspector");
        REQUIRE(help(third, "q.officer").done());
    }
};

// A clock that stands an hour behind the record while two cases are worked on, and between them, in
// one of two worlds, a third.
struct PutBack : Overseen {
    std::string third;
    explicit PutBack(bool with_third) {
        auto const first = begin("p.officer");
        auto const second = begin("p.officer");
        if (with_third) third = begin("p.officer");
        at("2020-04-06 08:00");
        REQUIRE(help(first, "p.officer").done());
        if (with_third) REQUIRE(help(third, "p.officer").done());
        REQUIRE(help(second, "p.officer").done());
    }
};

std::vector<std::uint64_t> lengths_of_runs(Overseen const& unit, engine::Journal const& journal) {
    engine::Stretch const ever{engine::Instant{}, engine::Instant::max()};
    std::vector<std::uint64_t> lengths;
    for (auto const& each : concerns_in(journal, {}, {ever, unit.desk.now(), "visit"}))
        if (each.watch == engine::Watch::clock) lengths.push_back(each.count);
    return lengths;
}

}  // namespace

TEST_CASE("A clock that was put back is one run whether or not a hidden case was worked on in it",
          "[engine][oversight]") {
    PutBack const without{false};
    PutBack const with{true};
    auto const truth = lengths_of_runs(without, *without.journal);
    REQUIRE(truth.size() == 1);
    CHECK(lengths_of_runs(with, WithoutOne{*with.journal, with.third}) == truth);
    // Whoever may know the third case sees a longer run.
    CHECK(lengths_of_runs(with, *with.journal).at(0) > truth.at(0));
}

TEST_CASE("A case that is hidden from a supervisor changes nothing on their page or in a sample",
          "[engine][oversight]") {
    Night const without{false};
    Night const with{true};
    auto const truth = shown(without, *without.journal);
    CHECK(truth.size() == 8);
    CHECK(shown(with, WithoutOne{*with.journal, with.third}) == truth);
    // The comparison is awake: whoever may know the third case is shown something else.
    CHECK(shown(with, *with.journal) != truth);
}
