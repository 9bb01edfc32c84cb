// Breaches of personal data: 72 hours, those concerned, and safety before either.

#include "workflows/data_breach.hpp"

#include "tests/catch.hpp"
#include "tests/workflows/refusals.hpp"

namespace caseway::tests {

namespace rules = workflows::data_breach;

namespace {

Actor protection() { return somebody("data-protection-officer", Rank::staff); }
Actor officer() { return somebody("response-officer"); }
Actor safeguarding() { return somebody("safeguarding-officer"); }

Fields a_breach(std::string danger = "no") {
    return {{"happened", "sent-to-the-wrong-person"},
            {"concerns", "victim"},
            {"somebody-in-danger", std::move(danger)},
            {"what", "a letter with a new address"}};
}
Fields risk(std::string level) { return {{"risk", std::move(level)}, {"why", "opened unread"}}; }
Fields report() { return {{"reference", "IC-000000"}}; }
Fields told(std::string method = "in-person", std::string who = "victim") {
    return {{"who", std::move(who)}, {"method", std::move(method)}};
}
Fields not_told() { return {{"ground", "risk-was-removed"}, {"why", "returned unopened"}}; }
Fields why() { return {{"why", "nobody read it"}}; }
Fields remedy() { return {{"remedy", "template changed"}}; }

// Found on Thursday 9 April 2020 at 17:00, before Easter.
Walk a_found_breach() {
    Walk walk{rules::data_breach()};
    REQUIRE(walk.at("2020-04-09 17:00").step("data-breach-found", a_breach(), officer()).moved());
    return walk;
}
Walk assessed_as(std::string level) {
    auto walk = a_found_breach();
    REQUIRE(walk.step("data-breach-assessed", risk(std::move(level)), protection()).moved());
    return walk;
}
Walk reported_at(std::string level) {
    auto walk = assessed_as(std::move(level));
    REQUIRE(walk.step("reported-to-commissioner", report(), protection()).moved());
    return walk;
}
Walk not_reported() {
    auto walk = assessed_as("unlikely");
    REQUIRE(walk.step("report-not-needed", why(), protection()).moved());
    return walk;
}
bool irregular_only_for(Outcome const& outcome, Words rule) {
    return outcome.moved() && outcome.irregular.size() == 1 && names(outcome.irregular, rule);
}

}  // namespace

TEST_CASE("The 72 hours count Easter and the week-end", "[data-breach]") {
    auto walk = a_found_breach();
    CHECK(walk.owner() == "data-protection-officer");
    CHECK(walk.asked_for("data-protection-officer data-breach-found"));
    CHECK(engine::show(walk.deadline("commissioner-told")->due) == "Sun 12 Apr 2020 17:00");
    CHECK(engine::show(walk.deadline("data-breach-assessed")->due) == "Fri 10 Apr 2020 17:00");
    CHECK_FALSE(walk.asked_for("grading assessment-opened"));
}

TEST_CASE("Somebody who may be found by it is protected before anything is assessed",
          "[data-breach]") {
    Walk walk{rules::data_breach()};
    walk.step("data-breach-found", a_breach("yes"), officer());
    CHECK(walk.state() == "found");
    CHECK(walk.asked_for("safeguarding-sergeant somebody-in-danger-by-a-data-breach"));
    CHECK(walk.asked_for("grading assessment-opened"));
    CHECK(walk.deadline("commissioner-told"));
}

TEST_CASE("A report after 72 hours says why it is late", "[data-breach][table]") {
    auto [time, late] = GENERATE(table<std::string, bool>({
        {"2020-04-12 17:00", false},
        {"2020-04-12 17:01", true},
    }));
    CAPTURE(time);
    for (auto walk : {a_found_breach(), assessed_as("risk"), not_reported()}) {
        auto explained = walk;
        auto const outcome = walk.at(time).step("reported-to-commissioner", report(), protection());
        CHECK(walk.state() == "reported");
        CHECK_FALSE(walk.deadline("commissioner-told"));
        if (late)
            CHECK(irregular_only_for(outcome, rules::delay_is_explained::requires_that));
        else
            CHECK(outcome.irregular.empty());
        CHECK(explained.at(time)
                  .step("reported-to-commissioner", changed(report(), "why-late", "found late"),
                        protection())
                  .irregular.empty());
    }
}

TEST_CASE("A breach is not reported only where a risk is unlikely", "[data-breach][table]") {
    auto [level, allowed] = GENERATE(table<std::string, bool>({
        {"unlikely", true},
        {"risk", false},
        {"high", false},
    }));
    CAPTURE(level);
    auto walk = assessed_as(level);
    CHECK(not_theirs(walk.step("report-not-needed", why(), officer())));
    auto const outcome = walk.step("report-not-needed", why(), protection());
    CHECK(outcome.moved() == allowed);
    CHECK(walk.state() == (allowed ? "not-reported" : "assessed"));
    CHECK((walk.deadline("commissioner-told") == nullptr) == allowed);
    if (!allowed) CHECK(refused_only_for(outcome, rules::risk_is_unlikely::requires_that));
}

TEST_CASE("A risk that turns out higher begins the 72 hours where they began", "[data-breach]") {
    auto walk = not_reported();
    walk.at("2020-04-20 09:00").step("data-breach-assessed", risk("risk"), protection());
    CHECK(walk.state() == "assessed");
    CHECK(engine::show(walk.deadline("commissioner-told")->due) == "Sun 12 Apr 2020 17:00");

    auto reported = reported_at("risk");
    reported.step("data-breach-assessed", risk("high"), protection());
    CHECK(reported.state() == "reported");
    CHECK(reported.deadline("data-breach-people-told"));
    CHECK_FALSE(reported.deadline("commissioner-told"));
}

TEST_CASE("Those at high risk are told or the ground for not telling is kept", "[data-breach]") {
    auto walk = reported_at("high");
    CHECK(engine::show(walk.deadline("data-breach-people-told")->due) == "Fri 10 Apr 2020 17:00");
    CHECK(refused_only_for(walk.step("data-breach-closed", remedy(), protection()),
                           rules::those_at_high_risk_are_told::requires_that));
    auto kept_from_them = walk;
    CHECK(walk.step("data-breach-people-told", told(), safeguarding()).moved());
    CHECK(
        not_theirs(kept_from_them.step("data-breach-people-not-told", not_told(), safeguarding())));
    CHECK(kept_from_them.step("data-breach-people-not-told", not_told(), protection()).moved());
    for (auto* each : {&walk, &kept_from_them}) {
        CHECK_FALSE(each->deadline("data-breach-people-told"));
        each->step("data-breach-assessed", risk("high"), protection());
        CHECK_FALSE(each->deadline("data-breach-people-told"));
        CHECK(each->step("data-breach-closed", remedy(), protection()).moved());
        CHECK(each->state() == "closed");
    }
}

TEST_CASE("Nobody need be told where the risk is not high", "[data-breach]") {
    for (auto walk : {reported_at("risk"), reported_at("unlikely"), not_reported()}) {
        CHECK_FALSE(walk.deadline("data-breach-people-told"));
        CHECK(walk.step("data-breach-closed", remedy(), protection()).moved());
    }
    auto walk = a_found_breach();
    walk.step("reported-to-commissioner", report(), protection());
    CHECK(refused_only_for(walk.step("data-breach-closed", remedy(), protection()),
                           rules::those_at_high_risk_are_told::requires_that));
}

TEST_CASE("A victim is told of a breach by a way that is safe", "[data-breach][table]") {
    auto [who, method, safe] = GENERATE(table<std::string, std::string, bool>({
        {"victim", "letter", false},
        {"victim,witness", "telephone", false},
        {"victim", "in-person", true},
        {"victim", "through-idva", true},
        {"witness", "letter", true},
    }));
    CAPTURE(who, method);
    for (auto walk : {a_found_breach(), assessed_as("high"), reported_at("high"), not_reported()}) {
        auto const before = walk.state();
        auto const outcome =
            walk.given("safe-contact", "in-person-only")
                .step("data-breach-people-told", told(method, who), safeguarding());
        CHECK(walk.state() == before);
        CHECK(outcome.irregular.empty() == safe);
        if (!safe) CHECK(irregular_only_for(outcome, rules::victim_is_told_safely::requires_that));
    }
}

TEST_CASE("Reopening a breach asks for the Commissioner where nobody told him", "[data-breach]") {
    auto known = reported_at("risk"), unknown = not_reported();
    for (auto* walk : {&known, &unknown}) {
        walk->step("data-breach-closed", remedy(), protection());
        REQUIRE(walk->step("data-breach-reopened", why(), protection()).moved());
    }
    CHECK(known.state() == "reported");
    CHECK_FALSE(known.deadline("commissioner-told"));
    CHECK(unknown.state() == "assessed");
    CHECK(unknown.deadline("commissioner-told"));
}

}  // namespace caseway::tests
