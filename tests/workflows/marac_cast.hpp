// The people and the ordinary, lawful events of the tests of a MARAC; a test changes only what it
// is about.

#pragma once

#include "tests/catch.hpp"
#include "tests/workflows/refusals.hpp"
#include "workflows/marac.hpp"

namespace caseway::tests::marac_cast {

inline Actor officer() { return somebody("safeguarding-officer", Rank::constable, "o.bell"); }
inline Actor coordinator() { return somebody("marac-coordinator", Rank::staff, "c.moss"); }
inline Actor sergeant() { return somebody("safeguarding-sergeant", Rank::sergeant, "s.khan"); }
inline Actor inspector() { return somebody("detective-inspector", Rank::inspector, "d.ward"); }
inline Actor chair() { return somebody("marac-chair", Rank::inspector, "m.rees"); }
inline Actor idva() { return somebody("idva", Rank::partner, "i.cole"); }
inline Actor partner() { return somebody("partner", Rank::partner, "p.lowe"); }

inline Fields a_referral() {
    return {{"criteria", "professional-judgement"},
            {"tool", "dara"},
            {"judgement", "he found her new address twice"},
            {"risks", "stalking, threats to kill; afraid of him and his brother"},
            {"victim-aware", "yes"},
            {"consent", "given"},
            {"safe-contact", "mornings, through the IDVA"},
            {"idva-told", "yes"}};
}
inline Fields listing(std::string on = "2020-04-23") {
    return {{"meeting", "coventry"}, {"on", std::move(on)}};
}
inline Fields hearing() {
    return {{"mode", "virtual"},
            {"present", "police,idva,childrens-social-care,housing,health"},
            {"risks-summed-up", "stalking that grows"},
            {"equality", "an interpreter from outside the community"}};
}
inline Fields screening_out() {
    return {{"because", "no-criterion-met"}, {"feedback", "refer to outreach"}, {"repeat", "no"}};
}
inline Fields putting_off(std::string next = "2020-05-07") {
    return {{"reason", "no police representative"},
            {"meeting", "coventry"},
            {"next", std::move(next)},
            {"interim-plan", "daily calls by the IDVA"}};
}
inline Fields an_agreed_action() {
    return {{"action", "change the locks"},
            {"agency", "housing"},
            {"owner", "J. Lowe"},
            {"due", "2020-05-01"},
            {"risk", "he still has a key"}};
}
inline Fields an_offer() {
    return {{"area", "Staffordshire"}, {"papers", "minutes and plan"}, {"idva-handover", "done"}};
}

// Begun by a safeguarding officer's decision, at half past eight on Monday 6 April 2020.
inline Walk a_draft() {
    Walk walk{workflows::marac::marac()};
    walk.given("grade", "high").given("victim-site", "coventry");
    REQUIRE(walk.asked("marac-referral-drafted").moved());
    return walk;
}
inline Walk a_submitted_case() {
    auto walk = a_draft();
    REQUIRE(walk.step("marac-referral-submitted", a_referral(), officer()).moved());
    return walk;
}
inline Walk an_accepted_case() {
    auto walk = a_submitted_case();
    REQUIRE(walk.step("screened-in", {{"criteria-version", "2020"}}, coordinator()).moved());
    return walk;
}
inline Walk a_screened_out_case() {
    auto walk = a_submitted_case();
    REQUIRE(walk.step("screened-out", screening_out(), inspector()).moved());
    return walk;
}
inline Walk a_challenged_case() {
    auto walk = a_screened_out_case();
    REQUIRE(walk.step("screening-challenged", {{"why", "he has found her"}}, partner()).moved());
    return walk;
}
inline Walk a_listed_case() {
    auto walk = an_accepted_case();
    REQUIRE(walk.step("meeting-listed", listing(), coordinator()).moved());
    return walk;
}
// The agencies have answered, the IDVA has reached the victim, and the day has come.
inline Walk a_case_ready_to_be_heard() {
    auto walk = a_listed_case();
    for (auto const* agency : {"police", "idva", "childrens-social-care", "housing", "health"})
        REQUIRE(walk.step("research-received", {{"agency", agency}, {"result", "submitted"}},
                          coordinator())
                    .moved());
    REQUIRE(walk.step("idva-contact-recorded", {{"result", "reached"}}, idva()).moved());
    walk.at("2020-04-23 10:00");
    return walk;
}
inline Walk a_case_that_was_heard() {
    auto walk = a_case_ready_to_be_heard();
    REQUIRE(walk.step("heard", hearing(), chair()).moved());
    return walk;
}
inline Walk a_flagged_case() {
    auto walk = a_case_that_was_heard();
    REQUIRE(walk.step("minutes-issued", {{"sent-to", "all agencies"}}, coordinator()).moved());
    REQUIRE(walk.step("actions-completed", {{"remaining-risk", "low"}}, coordinator()).moved());
    return walk;
}

}  // namespace caseway::tests::marac_cast
