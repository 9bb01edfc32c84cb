// What a table means: moved, refused with every reason, irregular, unplaced, not provided for.

#include "tests/catch.hpp"
#include "tests/engine/visit.hpp"
#include "tests/workflows/walk.hpp"

#include <cstdlib>

using namespace caseway;
using caseway::tests::names;
using caseway::tests::somebody;
using caseway::tests::unmet;
using caseway::tests::Walk;
using engine::Outcome;
using engine::Rank;
using Kind = Outcome::Kind;

namespace {

auto const officer = somebody("officer", Rank::constable, "p.officer");
auto const sergeant = somebody("sergeant", Rank::sergeant, "s.sergeant");

Walk a_planned_visit(engine::Fields extra = {{"alone", "yes"}}) {
    Walk visit{tests::visit::visit()};
    extra.push_back({"because", "no answer since Monday"});
    extra.push_back({"urgency", "today"});
    REQUIRE(visit.step("visit-asked", extra, officer).moved());
    return visit;
}

Walk an_agreed_visit() {
    auto visit = a_planned_visit();
    REQUIRE(visit.step("visit-agreed", {}, sergeant).moved());
    return visit;
}

engine::Fields made(std::string seen, std::string two) {
    return {{"by", "p.officer constable"}, {"seen", seen}, {"two-officers", two}};
}

}  // namespace

TEST_CASE("A step moves a strand along its row and does what the row says", "[engine][machine]") {
    auto visit = a_planned_visit();
    CHECK(visit.state() == "planned");
    CHECK(visit.owner() == "sergeant");
    CHECK(visit.deadline("visit-due") != nullptr);
}

TEST_CASE("A refusal names every condition that is not met and changes nothing",
          "[engine][machine]") {
    auto visit = a_planned_visit({{"alone", "no"}});
    auto self = sergeant;
    self.id = officer.id;
    auto const outcome = visit.step("visit-agreed", {}, self);
    CHECK(outcome.kind == Kind::refused);
    CHECK(unmet(outcome) ==
          std::vector<std::string>{"somebody else agrees to the visit", "the victim is alone"});
    CHECK(outcome.reasons.front().source == "test 2");
    CHECK(outcome.reasons.front().cure == "ask another sergeant");
    CHECK(visit.state() == "planned");
}

#ifndef CASEWAY_TEST_SWITCHES
// From before the first condition is asked, since a build with the switches reads it once.
[[maybe_unused]] bool const tries_to_switch =
    setenv("CASEWAY_SWITCHED_OFF", "the victim is alone", 1) == 0;

TEST_CASE("A program in use lets nobody switch a condition off", "[engine][machine]") {
    REQUIRE(std::getenv("CASEWAY_SWITCHED_OFF"));
    auto visit = a_planned_visit({{"alone", "no"}});
    auto const outcome = visit.step("visit-agreed", {}, sergeant);
    CHECK(unmet(outcome) == std::vector<std::string>{"the victim is alone"});
}
#endif

TEST_CASE("What nobody has recorded is not met and the refusal says what is missing",
          "[engine][machine]") {
    auto visit = a_planned_visit({});
    auto const outcome = visit.step("visit-agreed", {}, sergeant);
    REQUIRE(outcome.kind == Kind::refused);
    CHECK(outcome.reasons.front().kind == engine::Reason::Kind::missing_fact);
    CHECK(names(outcome.reasons, "nobody has recorded whether the victim is alone"));
}

TEST_CASE("One of several is enough and where none holds they are one reason",
          "[engine][machine]") {
    Walk visit{tests::visit::visit()};
    CHECK(visit.step("visit-asked", {{"because", "why"}, {"urgency", "today"}}, officer).moved());
    Walk other{tests::visit::visit()};
    auto const outcome =
        other.step("visit-asked", {{"because", "why"}, {"urgency", "this-week"}}, officer);
    CHECK(unmet(outcome) ==
          std::vector<std::string>{"it cannot wait; or the reason is more than a word"});
}

TEST_CASE("Role and rank are refused beside the conditions", "[engine][machine]") {
    auto visit = a_planned_visit({{"alone", "no"}});
    auto const outcome = visit.step("visit-agreed", {}, officer);
    REQUIRE(outcome.kind == Kind::refused);
    CHECK(names(outcome.reasons, "this is done by: sergeant"));
    CHECK(names(outcome.reasons, "the rank of sergeant or above; you are: constable"));
    CHECK(names(outcome.reasons, "the victim is alone"));
}

TEST_CASE("An occurrence is recorded even where it breaks a rule and carries it as irregular",
          "[engine][machine]") {
    auto visit = an_agreed_visit();
    auto const outcome = visit.step("visit-made", made("yes", "no"), officer);
    CHECK(outcome.moved());
    CHECK(visit.state() == "done");
    CHECK(names(outcome.irregular, "two officers go"));
    CHECK(*visit.shared("victim-seen") == "yes");
}

TEST_CASE("Two rows of one event are told apart by a condition and its opposite",
          "[engine][machine]") {
    auto visit = an_agreed_visit();
    auto const outcome = visit.step("visit-made", made("no", "no"), officer);
    CHECK(outcome.moved());
    CHECK(visit.state() == "agreed");
    CHECK(outcome.irregular.empty());
}

TEST_CASE("An occurrence of which no row speaks is kept for a supervisor", "[engine][machine]") {
    auto visit = a_planned_visit();
    CHECK(visit.step("visit-made", made("yes", "yes"), officer).kind == Kind::unplaced);
    CHECK(visit.state() == "planned");
}

TEST_CASE("A decision out of its place is not provided for and says where it would be",
          "[engine][machine]") {
    auto visit = an_agreed_visit();
    auto const outcome = visit.step("visit-agreed", {}, sergeant);
    CHECK(outcome.kind == Kind::not_provided_for);
    CHECK(names(outcome.reasons, "late; or planned"));
    auto const slip = visit.step("visit-mde", {}, sergeant);
    CHECK(slip.kind == Kind::not_provided_for);
    CHECK(slip.near == std::vector<std::string>{"visit-made"});
}

TEST_CASE("A field that cannot be read is named with what was given and what is expected",
          "[engine][machine]") {
    Walk visit{tests::visit::visit()};
    auto const outcome = visit.step(
        "visit-asked", {{"because", "the reason"}, {"urgency", "soon"}, {"alne", "yes"}}, officer);
    REQUIRE(outcome.kind == Kind::bad_fields);
    REQUIRE(outcome.problems.size() == 2);
    CHECK(outcome.problems[0].words() ==
          "\"alne\" is \"yes\"; expected: no such field of visit-asked; did you mean \"alone\"?");
    CHECK(outcome.problems[1].words() == "\"urgency\" is \"soon\"; expected: today, this-week");
}

TEST_CASE("Only the clock records that a limit has passed and only a strand what it asks",
          "[engine][machine]") {
    auto visit = a_planned_visit();
    CHECK(visit.step("visit-overdue", {}, sergeant).kind == Kind::refused);
    CHECK(visit.step("help-came", {}, sergeant).kind == Kind::refused);
    CHECK(visit.asked("help-came").moved());
    CHECK(visit.clock("visit-overdue").moved());
    CHECK(visit.state() == "late");
    CHECK(visit.asked_for("visit help-came"));
}

TEST_CASE("History is followed without asking any condition", "[engine][machine]") {
    auto const& workflow = tests::visit::visit();
    engine::Moment const moment{};
    auto const followed =
        workflow.follow("planned", workflow.no_facts(), "visit-agreed", {}, "agreed", {}, moment);
    CHECK(followed.to == "agreed");
    CHECK_THROWS_AS(
        workflow.follow("planned", workflow.no_facts(), "visit-agreed", {}, "done", {}, moment),
        std::runtime_error);
}

TEST_CASE("What may happen now is told from the table", "[engine][machine]") {
    using Verdict = engine::Possibility::Verdict;
    auto const verdict = [](Walk const& visit, engine::Actor const& by, std::string_view event) {
        for (auto const& each : visit.next(by))
            if (each.event->name == event) return each.verdict;
        throw std::logic_error("the event is not listed");
    };
    CHECK(verdict(a_planned_visit(), sergeant, "visit-agreed") == Verdict::possible);
    CHECK(verdict(a_planned_visit({{"alone", "no"}}), sergeant, "visit-agreed") ==
          Verdict::not_yet);
    CHECK(verdict(a_planned_visit({}), sergeant, "visit-agreed") == Verdict::cannot_tell);
    CHECK(verdict(a_planned_visit(), officer, "visit-agreed") == Verdict::not_you);
    CHECK(verdict(an_agreed_visit(), officer, "visit-made") == Verdict::possible);
    CHECK(an_agreed_visit().next(officer).front().will_be_asked.size() == 3);
}

TEST_CASE("Of two rows that lead to the same place the one that was taken is followed",
          "[engine][machine]") {
    auto const& workflow = tests::visit::visit();
    auto const [by_victim, attempts] = GENERATE(table<std::string, int>({{"yes", 0}, {"no", 1}}));
    engine::Moment moment{};
    moment.by = officer;
    engine::Fields const fields{{"by-victim", by_victim}};
    auto const lived =
        workflow.step("planned", workflow.no_facts(), "visit-put-off", fields, moment);
    REQUIRE(lived.moved());
    CHECK_FALSE(lived.row_mark.empty());
    auto const followed = workflow.follow("planned", workflow.no_facts(), "visit-put-off", fields,
                                          "planned", lived.row_mark, moment);
    CHECK(workflow.same_facts(lived.facts, followed.facts));
    CHECK(std::any_cast<tests::visit::Facts const&>(followed.facts).attempts == attempts);
}
