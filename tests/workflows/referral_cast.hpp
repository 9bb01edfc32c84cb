// The people and the ordinary, lawful events of the tests of a referral; a test changes only what
// it is about.

#pragma once

#include "tests/catch.hpp"
#include "tests/workflows/refusals.hpp"
#include "workflows/referral.hpp"

namespace caseway::tests::referral_cast {

inline Actor officer() { return somebody("safeguarding-officer", Rank::constable, "o.bell"); }
inline Actor sergeant() { return somebody("safeguarding-sergeant", Rank::sergeant, "s.khan"); }
inline Actor agency_worker() { return somebody("partner", Rank::partner, "p.lowe"); }

inline Fields opening(std::string agency, std::string consent = "given") {
    return {
        {"agency", std::move(agency)}, {"because", "high risk"}, {"consent", std::move(consent)}};
}
inline Fields sending() {
    return {{"lawful-basis", "public-task"},
            {"shared-what", "the risk, the address, the plan"},
            {"safe-contact-included", "yes"},
            {"recipient", "duty desk"},
            {"recipient-is-safe", "yes"}};
}
inline Fields acceptance(std::string answer) {
    return {{"answer", std::move(answer)}, {"what-next", "a visit tomorrow"}};
}
inline Fields refusal(std::string because) {
    return {{"because", std::move(because)}, {"details", "no bed tonight"}};
}
inline Fields withdrawal(std::string in_error) {
    return {{"entered-in-error", std::move(in_error)}, {"reason", "meant for another case"}};
}
inline Fields following(std::string alternative) {
    return {{"alternative", std::move(alternative)}, {"outcome", "a refuge in Dudley has room"}};
}

inline Walk a_draft_to(std::string agency, std::string consent = "given") {
    Walk walk{workflows::referral::referral()};
    walk.given("victim-site", "coventry");
    REQUIRE(walk.asked("referral-opened", opening(std::move(agency), std::move(consent))).moved());
    return walk;
}
inline Walk sent_to(std::string agency) {
    auto walk = a_draft_to(std::move(agency));
    REQUIRE(walk.step("referral-sent", sending(), officer()).moved());
    return walk;
}
inline Walk not_taken_by(std::string agency) {
    auto walk = sent_to(std::move(agency));
    REQUIRE(walk.step("not-taken", refusal("no-capacity"), officer()).moved());
    return walk;
}

}  // namespace caseway::tests::referral_cast
