// Safeguarding: who took it on, and that nothing ends because a victim steps back.

#include "tests/workflows/safeguarding_cast.hpp"

namespace caseway::tests {

using namespace safeguarding_cast;
namespace rules = workflows::safeguarding;

namespace {

Fields const stepped_back{{"what-was-said", "she wants no more calls, said to the IDVA alone"}};
Actor another_officer() { return somebody("safeguarding-officer", Rank::constable, "o.lane"); }

// All work done by the sergeant, nobody having taken it on.
Walk a_case_nobody_took_on() {
    auto walk = an_allocated_case();
    auto const by = sergeant();
    walk.step("contact-attempted", attempt("telephone", "reached"), by);
    walk.step("needs-assessed", needs(), by);
    for (auto const* referral : {"idva", "marac"})
        walk.step("referral-decided", decision(referral, "make"), by);
    for (auto const* referral : {"childrens-social-care", "adult-social-care", "housing"})
        walk.step("referral-decided", decision(referral, "not-needed"), by);
    REQUIRE(walk.step("plan-made", plan(), by).moved());
    return walk;
}

}  // namespace

TEST_CASE("A high-graded case closes only once an officer accepted it", "[safeguarding]") {
    auto walk = a_case_nobody_took_on();
    CHECK(refused_only_for(walk.step("safeguarding-closed", closing(), sergeant()),
                           rules::an_officer_accepted_it::requires_that));

    auto accepted = an_allocated_case();
    CHECK(refused_only_for(accepted.step("safeguarding-accepted", {}, another_officer()),
                           rules::accepts_their_own::requires_that));
    CHECK(accepted.step("safeguarding-accepted", {}, officer()).moved());
    CHECK(accepted.state() == "allocated");
}

TEST_CASE("Whoever begins the work has accepted it", "[safeguarding]") {
    std::vector<std::pair<std::string, Fields>> const acts{
        {"referral-decided", decision("refuge", "not-needed")}, {"needs-assessed", needs()}};
    for (auto const& [event, fields] : acts) {
        CAPTURE(event);
        auto walk = a_case_nobody_took_on();
        REQUIRE(walk.step(event, fields, officer()).moved());
        CHECK(walk.step("safeguarding-closed", closing(), sergeant()).moved());
    }
    auto reached = a_monitored_case();
    CHECK(reached.step("safeguarding-closed", closing(), sergeant()).moved());
}

TEST_CASE("Attempts count as beginning the work", "[safeguarding]") {
    for (auto const* result : {"no-answer", "not-safe"}) {
        auto walk = an_allocated_case();
        walk.step("contact-attempted", attempt("telephone", result), officer());
        if (walk.state() == "unreachable")
            walk.step("welfare-visit-decided",
                      {{"decision", "further-attempts"}, {"rationale", "at work"}}, sergeant());
        walk.step("victim-reached", {{"how", "rang 101"}}, somebody("call-handler"));
        walk.step("needs-assessed", needs(), sergeant());
        for (auto const* referral : {"idva", "marac"})
            walk.step("referral-decided", decision(referral, "make"), sergeant());
        for (auto const* referral : {"childrens-social-care", "adult-social-care", "housing"})
            walk.step("referral-decided", decision(referral, "not-needed"), sergeant());
        walk.step("plan-made", plan(), sergeant());
        CHECK(walk.step("safeguarding-closed", closing(), sergeant()).moved());
    }
}

TEST_CASE("Given to somebody else it is theirs to accept", "[safeguarding]") {
    auto walk = a_monitored_case();
    walk.step("officer-allocated", {{"officer", "o.bell constable"}}, sergeant());
    auto same = walk;
    CHECK(same.step("safeguarding-closed", closing(), sergeant()).moved());
    walk.step("officer-allocated", {{"officer", "o.lane constable"}}, sergeant());
    CHECK(refused_only_for(walk.step("safeguarding-closed", closing(), sergeant()),
                           rules::an_officer_accepted_it::requires_that));
    walk.step("needs-assessed", needs(), another_officer());
    CHECK(walk.step("safeguarding-closed", closing(), sergeant()).moved());
}

TEST_CASE("An officer who cannot take it gives it back and its limits run on", "[safeguarding]") {
    auto walk = an_allocated_case();
    auto const due = walk.deadline("safeguarding-contact")->due;
    walk.at("2020-04-06 15:00");
    CHECK(walk.step("safeguarding-returned", {{"why", "knows the family"}}, officer()).moved());
    CHECK(walk.state() == "opened");
    CHECK(walk.owner() == "safeguarding-sergeant/walsall");
    CHECK(walk.deadline("safeguarding-contact")->due == due);
}

TEST_CASE("A victim who steps back is not closed but looked at again", "[safeguarding]") {
    auto unreachable = an_allocated_case();
    unreachable.step("contact-attempted", attempt("telephone", "not-safe"), officer());
    for (auto walk : {an_allocated_case(), unreachable, a_case_in_contact(), a_monitored_case()}) {
        auto const before = walk.state();
        CHECK(walk.step("victim-stepped-back", stepped_back, officer()).moved());
        CHECK(walk.state() == before);
        CHECK(walk.deadline("plan-reassessed"));
        CHECK(walk.asked_for() == std::vector<std::string>{"grading assessment-opened"});
    }
    auto walk = a_monitored_case();
    walk.step("victim-stepped-back", stepped_back, officer());
    CHECK(refused_only_for(
        walk.step("safeguarding-closed", changed(closing(), "because", "victims-wish"), sergeant()),
        rules::plan_is_up_to_date::requires_that));
}

TEST_CASE("Where the adult declines the safeguarding of children as victims stands alone",
          "[safeguarding][table]") {
    auto [children, already_open, asked] = GENERATE(table<std::string, bool, std::string>({
        {"yes", false, "child-safeguarding child-safeguarding-opened"},
        {"yes", true, "child-safeguarding adult-declined"},
        {"pregnancy", false, ""},
        {"none", false, ""},
        {"not-checked", false, ""},
    }));
    CAPTURE(children, already_open);
    auto walk = a_case_in_contact();
    walk.given("children", children);
    if (already_open)
        walk.beside({"child-safeguarding", "child-safeguarding", "opened", "", "", false});
    walk.step("victim-stepped-back", stepped_back, officer());
    CHECK(walk.asked_for("grading assessment-opened"));
    CHECK(walk.asked_for().size() == (asked.empty() ? 1u : 2u));
    if (!asked.empty()) CHECK(walk.asked_for(asked));
}

}  // namespace caseway::tests
