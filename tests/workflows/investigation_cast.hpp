// The people and the ordinary, lawful events of the tests of investigations; a test changes only
// what it is about.

#pragma once

#include "tests/catch.hpp"
#include "tests/workflows/refusals.hpp"
#include "workflows/investigation.hpp"

namespace caseway::tests::investigation_cast {

inline Actor sergeant() { return somebody("investigation-sergeant", Rank::sergeant, "s.ford"); }
inline Actor investigator() { return somebody("investigator", Rank::constable, "i.vale"); }
inline Actor inspector() { return somebody("detective-inspector", Rank::inspector, "i.cole"); }

inline engine::Minute minute(std::string_view text) {
    return engine::parse_minute(text).value.value();
}

inline Fields opening(std::string team = "site") {
    return {{"site", "coventry"}, {"team", std::move(team)}};
}
inline Fields allocation(std::string lead = "i.vale constable") {
    return {{"investigator", std::move(lead)}, {"conflict-of-interest", "no"}};
}
inline Fields contact(std::string method = "in-person", std::string result = "reached") {
    return {{"method", std::move(method)},
            {"result", std::move(result)},
            {"what", "wants him to stop"}};
}
inline Fields support(std::string answer) { return {{"answer", std::move(answer)}}; }
inline Fields evidenced(std::string answer) {
    return {{"answer", std::move(answer)}, {"because", "fear"}, {"evidence", "signed statement"}};
}
inline Fields evidence_led() {
    return {{"evidence", "body-worn-video"}, {"pursued", "no"}, {"rationale", "no injury seen"}};
}
inline Fields cps(std::string decision) {
    return {{"decision", std::move(decision)}, {"reference", "CPS-1"}, {"reasons", "as written"}};
}
inline Fields proposal(std::string outcome) {
    return {{"outcome", std::move(outcome)}, {"rationale", "all lines pursued"}};
}
inline Fields agreement() { return {{"rationale", "agreed"}}; }

inline engine::StrandView suspect(std::string state, std::string name = "suspect") {
    return {std::move(name), "suspect", std::move(state), "investigation", "", false, {}};
}

// A notice that a suspect's strand had considered, and how that stands.
inline engine::StrandView dvpo(std::string state, std::string parent, std::string name = "dvpo") {
    bool const ended = state == "not-pursued";
    return {std::move(name), "dvpo", std::move(state), std::move(parent), "dvpo-team", ended, {}};
}

// Opened on Monday 6 April 2020 at 09:00 for a victim of Coventry.
inline Walk an_investigation(std::string grade = "medium", std::string team = "site") {
    Walk walk{workflows::investigation::investigation()};
    walk.given("grade", std::move(grade)).given("safe-contact", "telephone");
    REQUIRE(walk.at("2020-04-06 09:00")
                .asked("investigation-opened", opening(std::move(team)))
                .moved());
    return walk;
}
inline Walk an_allocated_investigation(std::string grade = "medium") {
    auto walk = an_investigation(std::move(grade));
    REQUIRE(walk.at("2020-04-06 12:00").step("allocated", allocation(), sergeant()).moved());
    return walk;
}
inline Walk an_active_investigation() {
    auto walk = an_allocated_investigation();
    REQUIRE(
        walk.at("2020-04-06 15:00").step("victim-contacted", contact(), investigator()).moved());
    return walk;
}

// The suspect was dealt with and a DVPO considered: nothing stands in the way of an outcome.
inline Walk ready_for_an_outcome(std::string suspects_state = "no-further-action") {
    auto walk = an_active_investigation();
    walk.beside(suspect(std::move(suspects_state))).given("dvpo-considered", "yes");
    return walk;
}
inline Walk proposed(std::string outcome, std::string suspects_state = "no-further-action") {
    auto walk = ready_for_an_outcome(std::move(suspects_state));
    walk.step("victim-support-recorded", evidenced("never"), investigator());
    walk.step("evidence-led-considered", evidence_led(), investigator());
    walk.step("cps-decided", cps("no-further-action"), investigator());
    if (outcome == "17") walk.beside({"time-limit", "time-limit", "out-of-time", "", "", true, {}});
    REQUIRE(walk.step("outcome-proposed", proposal(std::move(outcome)), investigator()).moved());
    return walk;
}
inline Walk proposed_charge() {
    auto walk = ready_for_an_outcome("awaiting-court");
    walk.step("cps-decided", cps("charge"), investigator());
    REQUIRE(walk.step("outcome-proposed", proposal("1"), investigator()).moved());
    return walk;
}

}  // namespace caseway::tests::investigation_cast
