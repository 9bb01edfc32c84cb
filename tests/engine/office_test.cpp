// People, authority, and what a force may set for itself.

#include "engine/office.hpp"

#include "engine/workflow.hpp"
#include "tests/catch.hpp"

using namespace caseway::engine;

namespace {

Entry entered(Member const& member, std::uint64_t seq = 1) {
    Entry entry;
    entry.kind = EntryKind::office;
    entry.case_seq = seq;
    entry.event = std::string{office_event::person};
    entry.payload = fields_of(member);
    return entry;
}

Member const harlow{"a.harlow", "A. Harlow", Rank::superintendent, {"authorising-officer"},
                    "ppu",      "harlow"};

constexpr DeadlineRule local_rule{
    "visit-due", "Visit", elapsed_hours_of(24), Binding::local, "ours", "sergeant", "told"};
constexpr DeadlineRule law_rule{"hearing", "Hearing", court_hours_of(48), Binding::law,
                                "an Act",  "team",    "unknown"};

}  // namespace

TEST_CASE("The office knows its people by identity and by account", "[engine][office]") {
    Office office;
    office.apply(entered(harlow));
    REQUIRE(office.find("a.harlow") != nullptr);
    CHECK(office.find("a.harlow")->rank == Rank::superintendent);
    CHECK(office.with_account("harlow") == office.find("a.harlow"));
    CHECK(office.with_account("") == nullptr);
    CHECK(office.find("nobody") == nullptr);
}

TEST_CASE("A later entry about somebody replaces the earlier one", "[engine][office]") {
    Office office;
    office.apply(entered(harlow));
    auto promoted = harlow;
    promoted.rank = Rank::chief_superintendent;
    office.apply(entered(promoted, 2));
    CHECK(office.people().size() == 1);
    auto const today = std::chrono::floor<std::chrono::days>(Minute{}.time_since_epoch());
    CHECK(acting(*office.find("a.harlow"), "", Date{today}).rank == Rank::chief_superintendent);
}

TEST_CASE("Somebody who cannot be stored is refused with what is expected", "[engine][office]") {
    constexpr Words roles[] = {"authorising-officer"};
    CHECK(problems_of(harlow, roles).empty());
    auto wrong = harlow;
    wrong.id = "A Harlow";
    wrong.name = "";
    wrong.roles = {"king"};
    auto const problems = problems_of(wrong, roles);
    REQUIRE(problems.size() == 3);
    CHECK(problems[0].field == "id");
    CHECK(problems[1].field == "name");
    CHECK(problems[2].words() ==
          "\"roles\" is \"king\"; expected: roles out of: authorising-officer");
}

TEST_CASE("A force sets its local limits and no others", "[engine][policy]") {
    Policy const policy{{{"visit-due", 120}, {"hearing", 60}}};
    CHECK(policy.within(local_rule).amount == 120);
    CHECK(policy.within(law_rule).amount == 48 * 60);
    CHECK(policy.digest() != Policy{}.digest());
    CHECK(Policy{}.digest() == "default");
}

TEST_CASE("Rank and role are asked for apart", "[engine][authority]") {
    static constexpr auto may =
        done_by("authorising-officer").ranked(Rank::superintendent, "s.24(1)");
    auto const [role, rank, objecting] = GENERATE(table<std::string, Rank, std::size_t>({
        {"authorising-officer", Rank::superintendent, 0},
        {"authorising-officer", Rank::chief_inspector, 1},
        {"dvpo-team", Rank::superintendent, 1},
        {"dvpo-team", Rank::sergeant, 2},
    }));
    Moment moment;
    moment.by = {"x", "training", rank, {role}, {}};
    Act const act{"dvpo", "notice-authorised", &may};
    CHECK(authorise(act, moment).reasons.size() == objecting);
    moment.asked = true;
    CHECK(authorise(act, moment).allowed());
}

TEST_CASE("Every rank has a name that finds it again", "[engine][people]") {
    for (int i = 0; i <= static_cast<int>(Rank::chief_superintendent); ++i)
        CHECK(rank_named(name_of(static_cast<Rank>(i))) == static_cast<Rank>(i));
    CHECK_FALSE(rank_named("admiral").has_value());
    CHECK_FALSE(is_constable(Rank::staff));
    CHECK(is_constable(Rank::constable));
}
