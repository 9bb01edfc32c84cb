// Disposal: what stands in its way, and the two persons who decide.

#include "tests/workflows/retention_cast.hpp"

#include <sstream>

namespace caseway::tests {

namespace rules = workflows::retention;
using namespace retention_cast;

namespace {

Outcome proposed(Walk& walk, std::string because = "review") {
    return walk.step("disposal-proposed", proposal(std::move(because)), records());
}
// As the desk adds what the store knows of the two.
Fields looked_up(Fields const& fields, std::string others) {
    return changed(dropped(fields, "later-reports"), "history", std::move(others));
}
engine::StrandView strand(std::string workflow, bool ended = false) {
    return {.name = workflow,
            .workflow = workflow,
            .state = "open",
            .parent = {},
            .owner = {},
            .ended = ended};
}
// Due for review before its period has run.
Walk a_record_reviewed_early() {
    auto walk = a_record();
    walk.step("criminal-process-reached", stage("no-proceedings"), investigator());
    REQUIRE(walk.at("2024-01-01 09:00").step("review-brought-forward", why(), records()).moved());
    return walk;
}

}  // namespace

TEST_CASE("A disposal is proposed by one person and approved by another", "[retention][disposal]") {
    auto walk = a_record_due();
    CHECK(not_theirs(walk.step("disposal-proposed", proposal(), inspector())));
    CHECK(proposed(walk).moved());
    CHECK(walk.state() == "disposal-for-approval");
    CHECK(walk.owner() == "data-protection-officer");
    CHECK(walk.deadline("disposal-decided"));
    CHECK_FALSE(walk.deadline("retention-review-decided"));
    CHECK(not_theirs(walk.step("disposal-approved", agreed(), records())));
    CHECK(walk.step("disposal-approved", agreed(), inspector()).moved());
    CHECK(walk.state() == "approved-for-disposal");
    CHECK_FALSE(walk.deadline("disposal-decided"));
}

TEST_CASE("Nobody approves the disposal they proposed whatever role they hold now",
          "[retention][disposal]") {
    auto walk = a_record_due();
    walk.step("disposal-proposed", proposal(), protection());
    CHECK(refused_only_for(walk.step("disposal-approved", agreed(), protection()),
                           rules::another_approves::requires_that));
    auto const promoted = somebody("detective-inspector", Rank::inspector, "n.ward");
    CHECK(refused_only_for(walk.step("disposal-approved", agreed(), promoted),
                           rules::another_approves::requires_that));
    CHECK(walk.step("disposal-approved", agreed(), inspector()).moved());
}

TEST_CASE("A record that shows a continuing risk is not disposed of", "[retention][disposal]") {
    auto walk = a_record_due();
    auto const risky = changed(proposal(), "risk-remains", "yes");
    CHECK(refused_only_for(walk.step("disposal-proposed", risky, records()),
                           rules::no_risk_remains::requires_that));
}

TEST_CASE("A hold forbids disposal at the proposal and at the approval", "[retention][disposal]") {
    auto due = a_record_due(), waiting = a_proposal();
    for (auto* walk : {&due, &waiting}) walk->given("held", "yes");
    CHECK(refused_only_for(proposed(due), rules::nothing_holds_it::requires_that));
    CHECK(refused_only_for(waiting.step("disposal-approved", agreed(), protection()),
                           rules::nothing_holds_it::requires_that));
    for (auto* walk : {&due, &waiting}) walk->given("held", "no");
    CHECK(proposed(due).moved());
    CHECK(waiting.step("disposal-approved", agreed(), protection()).moved());
}

TEST_CASE("A hold that comes sends a disposal back to review", "[retention][disposal]") {
    for (auto walk : {a_proposal(), an_approval()}) {
        CHECK(walk.asked("hold-came").moved());
        CHECK(walk.state() == "review-due");
        CHECK(walk.deadline("retention-review-decided"));
        CHECK_FALSE(walk.deadline("disposal-decided"));
    }
    for (auto walk : {an_ungrouped_record(), a_record(), a_record_due(), a_record_retained(),
                      a_record_restricted()}) {
        auto const before = walk.state();
        CHECK(walk.asked("hold-came").moved());
        CHECK(walk.state() == before);
        CHECK(not_theirs(walk.step("hold-came", {}, records())));
    }
}

TEST_CASE("The clear period runs to the end of its last day", "[retention][disposal][table]") {
    auto [group_name, time, over] = GENERATE(table<std::string, std::string, bool>({
        {"group-3", "2026-04-06 23:59", false},
        {"group-3", "2026-04-07 00:00", true},
        {"group-4", "2026-04-06 23:59", false},
        {"group-4", "2026-04-07 00:00", true},
        {"group-2", "2030-04-06 23:59", false},
        {"group-2", "2030-04-07 00:00", true},
        {"group-1", "2085-12-31 12:00", false},
        {"group-1", "2086-01-01 12:00", true},
        {"group-4-undetected", "2099-12-31 12:00", false},
    }));
    CAPTURE(group_name, time);
    auto walk = a_record(group_name);
    walk.step("criminal-process-reached", stage("no-proceedings"), investigator());
    walk.at(time).step("review-brought-forward", why(), records());
    auto const outcome = proposed(walk);
    CHECK(outcome.moved() == over);
    if (!over) CHECK(refused_only_for(outcome, rules::clear_period_has_run::requires_that));
}

TEST_CASE("An undetected serious offence is kept for a hundred years", "[retention][disposal]") {
    auto walk = an_ungrouped_record();
    walk.step(
        "group-set",
        changed(dropped(group("group-4-undetected"), "birth-year"), "last-notice", "1974-02-03"),
        records());
    walk.step("criminal-process-reached", stage("no-proceedings"), investigator());
    walk.at("2074-02-03 12:00").step("review-brought-forward", why(), records());
    CHECK(refused_only_for(proposed(walk), rules::clear_period_has_run::requires_that));
    CHECK(proposed(walk.at("2074-02-04 12:00")).moved());
}

TEST_CASE("A later report of the same two stands in the way of a disposal",
          "[retention][disposal][table]") {
    // The last notice recorded here is of 6 April 2020.
    auto [others, may_go] = GENERATE(table<std::string, bool>({
        {"none", true},
        {"WM-19-000007 2019-01-06", true},
        {"WM-20-000009 2020-04-06", true},
        {"WM-20-000010 2020-04-07", false},
        {"WM-19-000007 2019-01-06,WM-25-000011 2025-02-03", false},
    }));
    CAPTURE(others);
    auto walk = a_record_due(), waiting = a_proposal();
    auto const outcome = walk.step("disposal-proposed", looked_up(proposal(), others), records());
    auto const approved =
        waiting.step("disposal-approved", looked_up(agreed(), others), protection());
    CHECK(outcome.moved() == may_go);
    CHECK(approved.moved() == may_go);
    if (may_go) return;
    CHECK(refused_only_for(outcome, rules::no_later_report::requires_that));
    CHECK(refused_only_for(approved, rules::no_later_report::requires_that));
}

TEST_CASE("Whoever decides on a disposal looks for later reports or says how they were looked for",
          "[retention][disposal]") {
    auto walk = a_record_due();
    CHECK(refused_only_for(
        walk.step("disposal-proposed", dropped(proposal(), "later-reports"), records()),
        "later reports of the victim and the suspect"));
    REQUIRE(proposed(walk).moved());
    CHECK(refused_only_for(
        walk.step("disposal-approved", dropped(agreed(), "later-reports"), protection()),
        "later reports of the victim and the suspect"));
    auto const mistaken = changed(looked_up(agreed(), "WM-25-000011 2025-02-03"), "later-reports",
                                  "that report was of somebody else");
    CHECK(walk.step("disposal-approved", mistaken, protection()).moved());
}

TEST_CASE("Erasure by law waits for no later report", "[retention][disposal]") {
    auto walk = a_record_reviewed_early();
    walk.given("erasure-granted", "yes");
    auto const later = "WM-25-000011 2023-02-03";
    REQUIRE(walk.step("disposal-proposed", looked_up(proposal("erasure-granted"), later), records())
                .moved());
    CHECK(walk.step("disposal-approved", looked_up(agreed(), later), protection()).moved());
}

TEST_CASE("A report reopened sends a disposal back to review", "[retention][disposal]") {
    for (auto walk : {a_proposal(), an_approval()}) {
        REQUIRE(walk.asked("casework-reopened").moved());
        CHECK(walk.state() == "review-due");
        CHECK(walk.owner() == "records-officer");
        CHECK(walk.deadline("retention-review-decided"));
        CHECK_FALSE(walk.deadline("disposal-decided"));
    }
}

TEST_CASE("Erasure that was granted need not wait for the clear period", "[retention][disposal]") {
    auto walk = a_record_reviewed_early();
    walk.given("erasure-granted", "yes");
    CHECK(refused_only_for(proposed(walk, "review"), rules::erasure_was_granted::requires_that));
    walk.given("erasure-granted", "no");
    CHECK(refused_only_for(proposed(walk, "erasure-granted"),
                           rules::erasure_was_granted::requires_that));
    walk.given("erasure-granted", "yes");
    CHECK(proposed(walk, "erasure-granted").moved());
    walk.given("erasure-granted", "no");
    CHECK(refused_only_for(walk.step("disposal-approved", agreed(), protection()),
                           rules::erasure_was_granted::requires_that));
    walk.given("erasure-granted", "yes");
    CHECK(walk.step("disposal-approved", agreed(), protection()).moved());
}

TEST_CASE("A later proposal does not lean on an erasure that an earlier one named",
          "[retention][disposal]") {
    auto walk = a_record_reviewed_early();
    walk.given("erasure-granted", "yes");
    REQUIRE(proposed(walk, "erasure-granted").moved());
    walk.step("disposal-rejected", why(), protection());
    REQUIRE(proposed(walk.at("2026-04-07 00:00")).moved());
    walk.at("2026-04-06 12:00");
    CHECK(refused_only_for(walk.step("disposal-approved", agreed(), protection()),
                           rules::clear_period_has_run::requires_that));
}

TEST_CASE("Material of an investigation is kept for proceedings and sentence and appeal",
          "[retention][disposal][table]") {
    // Stages and their days, one after the other.
    auto [stages, may_go] = GENERATE(table<std::string, bool>({
        {"", false},
        {"no-proceedings 2020-06-01", true},
        {"proceedings-begun 2020-06-01", false},
        {"proceedings-begun 2020-06-01 acquitted 2021-01-01", true},
        {"proceedings-begun 2020-06-01 discontinued 2021-01-01", true},
        {"convicted-custody 2020-06-01", false},
        {"convicted-hospital 2020-06-01", false},
        {"convicted-custody 2020-06-01 released 2025-01-01", true},
        {"convicted-hospital 2020-06-01 released 2025-01-01", true},
        {"released 2025-01-01", false},
        {"convicted-custody 2025-10-07 released 2025-11-01", false},
        {"convicted-other 2025-10-07", false},
        {"convicted-other 2025-10-06", true},
        {"no-proceedings 2020-06-01 appeal-lodged 2020-07-01", false},
        {"convicted-other 2020-06-01 appeal-lodged 2020-07-01 appeal-ended 2021-07-01", true},
    }));
    CAPTURE(stages);
    auto walk = a_record();
    std::istringstream words{stages};
    for (std::string name, on; words >> name >> on;)
        REQUIRE(walk.step("criminal-process-reached", stage(name, on), investigator()).moved());
    walk.at("2026-04-07 00:00").clock("review-fell-due");
    auto const outcome = proposed(walk);
    CHECK(outcome.moved() == may_go);
    if (!may_go)
        CHECK(refused_only_for(outcome, rules::investigation_material_may_go::requires_that));
}

TEST_CASE("Every step of the criminal process sends a disposal back to review",
          "[retention][disposal]") {
    for (auto walk : {a_proposal(), an_approval()}) {
        CHECK(
            walk.step("criminal-process-reached", stage("appeal-lodged"), investigator()).moved());
        CHECK(walk.state() == "review-due");
        CHECK(
            refused_only_for(proposed(walk), rules::investigation_material_may_go::requires_that));
    }
    for (auto walk :
         {an_ungrouped_record(), a_record_due(), a_record_retained(), a_record_restricted()}) {
        auto const before = walk.state();
        walk.step("criminal-process-reached", stage("appeal-lodged"), investigator());
        CHECK(walk.state() == before);
    }
}

TEST_CASE("Nothing is disposed of while a data subject waits for an answer",
          "[retention][disposal]") {
    auto walk = a_record_due(), answered = walk;
    walk.beside(strand("rights-request"));
    CHECK(refused_only_for(proposed(walk), rules::nobody_waits_for_an_answer::requires_that));
    CHECK(proposed(answered.beside(strand("rights-request", true))).moved());
}

TEST_CASE("Nothing is disposed of while casework is open", "[retention][disposal][table]") {
    auto [workflow, ended, may_go] = GENERATE(table<std::string, bool, bool>({
        {"dvpo", false, false},
        {"dvpo", true, true},
        {"suspect", false, false},
        {"flag", false, true},
        {"data-breach", false, true},
        {"restriction", false, true},
        {"conflict", false, true},
    }));
    CAPTURE(workflow, ended);
    auto walk = a_record_due();
    auto const outcome = proposed(walk.beside(strand(workflow, ended)));
    CHECK(outcome.moved() == may_go);
    if (!may_go) CHECK(refused_only_for(outcome, rules::casework_is_over::requires_that));
}

TEST_CASE("A disposal can be rejected and an approval withdrawn", "[retention][disposal]") {
    auto rejected = a_proposal(), withdrawn = an_approval();
    CHECK(rejected.step("disposal-rejected", why(), inspector()).moved());
    CHECK(withdrawn.step("approval-withdrawn", why(), records()).moved());
    for (auto const* walk : {&rejected, &withdrawn}) {
        CHECK(walk->state() == "review-due");
        CHECK(walk->deadline("retention-review-decided"));
    }
}

TEST_CASE("The record of a case goes once every record in it may go", "[retention][disposal]") {
    auto walk = an_approval();
    auto another = strand("retention");
    another.state = "review-due";
    walk.beside(another);
    CHECK(refused_only_for(walk.step("record-disposed", why(), records()),
                           rules::every_record_of_the_case_may_go::requires_that));
    CHECK(not_theirs(walk.step("record-disposed", why(), inspector())));
    auto alone = an_approval();
    CHECK(alone.step("record-disposed", why(), records()).moved());
    CHECK(alone.state() == "disposed");
    CHECK_FALSE(a_proposal().step("record-disposed", why(), records()).moved());
}

TEST_CASE("A hold forbids that an approved record is destroyed", "[retention][disposal]") {
    auto walk = an_approval();
    walk.given("held", "yes");
    CHECK(refused_only_for(walk.step("record-disposed", why(), records()),
                           rules::nothing_holds_it::requires_that));
}

}  // namespace caseway::tests
