// The people and the ordinary, lawful events of the tests of Clare's Law; a test changes only what
// it is about.

#pragma once

#include "tests/catch.hpp"
#include "tests/workflows/refusals.hpp"
#include "workflows/disclosure.hpp"

namespace caseway::tests::disclosure_cast {

inline Actor officer() { return somebody("safeguarding-officer", Rank::constable, "o.bell"); }
inline Actor sergeant() { return somebody("safeguarding-sergeant", Rank::sergeant, "s.khan"); }
inline Actor inspector() { return somebody("detective-inspector", Rank::inspector, "d.ward"); }

inline Fields asking(std::string applicant = "third-party") {
    return {{"route", "right-to-ask"},
            {"applied-on", "2020-04-06"},
            {"because", "her sister fears for her"},
            {"applicant", std::move(applicant)}};
}
inline Fields knowing() {
    return {{"route", "right-to-know"}, {"applied-on", "2020-04-06"}, {"because", "he moved in"}};
}
inline Fields checks(std::string concern = "no", std::string immediate = "no") {
    return {{"concern-found", std::move(concern)},
            {"immediate-risk", std::move(immediate)},
            {"checks", "local systems read"}};
}
inline Fields meeting() {
    return {{"face-to-face", "yes"}, {"identity-confirmed", "yes"}, {"what-was-said", "her fear"}};
}
inline Fields research() {
    return {
        {"searched", "police-national-computer,police-national-database,local-systems,partners"},
        {"findings", "two convictions"}};
}
inline Fields disclosing() {
    return {{"decision", "disclose"},
            {"rationale", "he is likely to hurt her"},
            {"necessary", "yes"},
            {"proportionate", "yes"},
            {"what-is-told", "that he has hurt partners before"}};
}
inline Fields keeping_back() {
    return {{"decision", "no-disclosure"}, {"rationale", "nothing relevant is held"}};
}
inline Fields telling() {
    return {{"told", "person-at-risk"},         {"how", "in-person"},
            {"told-by", "o.bell constable"},    {"asked-to-keep-it", "yes"},
            {"nothing-left-in-writing", "yes"}, {"safety-plan", "the IDVA is with her"}};
}
inline Fields refusing() {
    return {{"how", "in-person"}, {"says-nothing-of-the-suspect", "yes"}, {"advice", "ring 999"}};
}

// Somebody asked on Monday 6 April 2020; nothing is known yet.
inline Walk an_application() {
    Walk walk{workflows::disclosure::disclosure()};
    walk.given("victim-site", "coventry");
    REQUIRE(walk.step("disclosure-opened", asking(), officer()).moved());
    return walk;
}
inline Walk a_checked_application(std::string concern = "no") {
    auto walk = an_application();
    REQUIRE(walk.step("initial-checks-made", checks(std::move(concern)), officer()).moved());
    return walk;
}
inline Walk one_under_research(std::string concern = "no") {
    auto walk = a_checked_application(std::move(concern));
    REQUIRE(walk.step("applicant-met", meeting(), officer()).moved());
    return walk;
}
inline Walk one_to_be_decided(std::string concern = "no") {
    auto walk = one_under_research(std::move(concern));
    REQUIRE(walk.step("research-completed", research(), officer()).moved());
    return walk;
}
inline Walk one_to_be_told() {
    auto walk = one_to_be_decided();
    REQUIRE(walk.step("disclosure-decided", disclosing(), inspector()).moved());
    return walk;
}
inline Walk one_to_be_refused() {
    auto walk = one_to_be_decided();
    REQUIRE(walk.step("disclosure-decided", keeping_back(), inspector()).moved());
    return walk;
}
// In each state in which it is still open.
inline std::vector<Walk> every_open_one() {
    return {an_application(),    a_checked_application(), one_under_research(),
            one_to_be_decided(), one_to_be_told(),        one_to_be_refused()};
}

}  // namespace caseway::tests::disclosure_cast
