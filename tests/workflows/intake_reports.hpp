// Ordinary, lawful happenings of a report's intake: a test changes only what it is about.

#pragma once

#include "tests/catch.hpp"
#include "tests/workflows/refusals.hpp"
#include "workflows/intake.hpp"

namespace caseway::tests {

inline Actor const call_taker = somebody("call-handler", Rank::staff);
inline Actor const officer = somebody("response-officer");
inline Actor const sergeant = somebody("response-sergeant", Rank::sergeant);
inline Actor const reviewer = somebody("review-officer", Rank::sergeant);
inline Actor const inspector = somebody("detective-inspector", Rank::inspector);

inline Fields a_report() {
    return {{"channel", "101"},
            {"what-happened", "pushed and shouted at last night"},
            {"abuser-present", "no"},
            {"injury", "no"},
            {"safe-contact", "telephone"},
            {"site", "coventry"},
            {"marac-referred-within-12-months", "no"},
            {"police-party", "no"}};
}
inline Fields a_response(std::string const& grade = "scheduled") {
    return {{"response", grade},
            {"assessed", "threat,harm,risk,investigation,vulnerability,engagement"},
            {"rationale", "over for now, safe with a sister"}};
}
inline Fields a_contact() {
    return {{"method", "in-person"},
            {"spoken-to", "the victim"},
            {"victim-alone", "yes"},
            {"children", "none"},
            {"injuries", "none"},
            {"positive-action", "arrested at the scene"},
            {"services-told", "coventry-haven"},
            {"safe-to-leave-details", "no"}};
}
inline Fields a_failed_visit() {
    return {{"method", "in-person"}, {"what-was-tried", "knocked, no answer, no lights"}};
}

inline Walk a_report_taken(Fields const& report = a_report()) {
    Walk walk{workflows::intake::intake()};
    walk.at("2020-04-09 18:00");
    REQUIRE(walk.step("report-received", report, call_taker).moved());
    return walk;
}
inline Walk a_report_graded(Fields const& report = a_report(),
                            std::string const& grade = "scheduled") {
    auto walk = a_report_taken(report);
    REQUIRE(walk.step("thrive-graded", a_response(grade), call_taker).moved());
    return walk;
}
inline Walk officers_attending(Fields const& report = a_report()) {
    auto walk = a_report_graded(report, "early");
    REQUIRE(walk.step("dispatched", {{"officer", "p.mann constable"}}, call_taker).moved());
    return walk;
}
inline Walk a_victim_spoken_to(Fields const& contact = a_contact()) {
    auto walk = officers_attending();
    REQUIRE(walk.step("contact-recorded", contact, officer).moved());
    return walk;
}
inline Walk a_report_submitted() {
    auto walk = a_victim_spoken_to();
    walk.given("grade", "medium");
    REQUIRE(walk.step("crime-recorded", {{"crime-numbers", "20CV/1234/20"}}, officer).moved());
    REQUIRE(walk.step("submitted", {{"summary", "first report"}}, officer).moved());
    return walk;
}

}  // namespace caseway::tests
