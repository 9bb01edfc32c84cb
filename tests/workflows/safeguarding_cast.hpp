// The people and the ordinary, lawful events of the tests of safeguarding; a test changes only
// what it is about.

#pragma once

#include "tests/catch.hpp"
#include "tests/workflows/refusals.hpp"
#include "workflows/safeguarding.hpp"

namespace caseway::tests::safeguarding_cast {

inline Actor sergeant() { return somebody("safeguarding-sergeant", Rank::sergeant, "s.khan"); }
inline Actor officer() { return somebody("safeguarding-officer", Rank::constable, "o.bell"); }

inline Fields attempt(std::string method, std::string result) {
    return {
        {"method", std::move(method)}, {"result", std::move(result)}, {"by", "o.bell constable"}};
}
inline Fields needs() {
    return {{"childrens-needs", "none"},
            {"care-needs", "no"},
            {"housing-need", "no"},
            {"needs", "to be left alone"}};
}
inline Fields decision(std::string referral, std::string decision) {
    return {{"referral", std::move(referral)},
            {"decision", std::move(decision)},
            {"reason", "talked through with the victim"}};
}
inline Fields plan() {
    return {{"plan", "code word, spare keys, silent 999 and 55"},
            {"markers", "high-risk"},
            {"markers-reviewed-on", "2020-05-04"}};
}
inline Fields closing() {
    return {{"because", "risk-reduced"},
            {"told-how-to-come-back", "yes"},
            {"rationale", "the suspect has left the region"}};
}

// A high-risk victim of Walsall without children, whose telephone is safe.
inline Walk a_high_risk_case() {
    Walk walk{workflows::safeguarding::safeguarding()};
    walk.given("grade", "high")
        .given("victim-site", "walsall")
        .given("safe-contact", "telephone")
        .given("children", "none")
        .given("marac-repeat", "no");
    REQUIRE(walk.asked("safeguarding-opened", {{"because", "high-grade"}}).moved());
    return walk;
}
inline Walk an_allocated_case() {
    auto walk = a_high_risk_case();
    REQUIRE(walk.step("officer-allocated", {{"officer", "o.bell constable"}}, sergeant()).moved());
    return walk;
}
inline Walk a_case_in_contact() {
    auto walk = an_allocated_case();
    REQUIRE(walk.step("contact-attempted", attempt("telephone", "reached"), officer()).moved());
    return walk;
}
inline Walk a_case_with_every_decision() {
    auto walk = a_case_in_contact();
    REQUIRE(walk.step("needs-assessed", needs(), officer()).moved());
    for (auto const* referral : {"idva", "marac"})
        REQUIRE(walk.step("referral-decided", decision(referral, "make"), officer()).moved());
    for (auto const* referral : {"childrens-social-care", "adult-social-care", "housing"})
        REQUIRE(walk.step("referral-decided", decision(referral, "not-needed"), officer()).moved());
    return walk;
}
inline Walk a_monitored_case() {
    auto walk = a_case_with_every_decision();
    REQUIRE(walk.step("plan-made", plan(), officer()).moved());
    return walk;
}

}  // namespace caseway::tests::safeguarding_cast
