// A MARAC repeat by the definition in force on the day of what happened since.

#include "tests/workflows/marac_cast.hpp"

namespace caseway::tests {

using namespace marac_cast;
namespace rules = workflows::marac;

namespace {

Fields a_repeat(std::string const& event, std::string const& on) {
    auto referral = changed(a_referral(), "criteria", "repeat");
    if (!event.empty()) referral.push_back({"new-event", event});
    if (!on.empty()) referral.push_back({"new-event-on", on});
    return referral;
}

}  // namespace

TEST_CASE("What makes a repeat is the definition of the day of the new event", "[marac][table]") {
    auto [event, on, repeat] = GENERATE(table<std::string, std::string, bool>({
        {"violence-or-threats", "2021-09-30", true},
        {"stalking-or-harassment", "2021-09-30", true},
        {"sexual-abuse", "2021-09-30", true},
        {"other-abuse", "2021-09-30", false},
        {"other-abuse", "2021-10-01", true},
        {"violence-or-threats", "2021-10-01", true},
    }));
    CAPTURE(event, on);
    auto walk = a_draft();
    walk.at("2021-10-04 09:00");
    auto const outcome = walk.step("marac-referral-submitted", a_repeat(event, on), officer());
    CHECK(outcome.moved() == repeat);
    if (!repeat) {
        CHECK(refused_only_for(outcome, rules::repeat_meets_the_definition::requires_that));
        return;
    }
    CHECK(walk.regimes() ==
          std::vector<std::string>{on < "2021-10-01" ? "regime:marac-repeat-definition=repeat-a"
                                                     : "regime:marac-repeat-definition=repeat-b"});
}

TEST_CASE("Without the day of the new event the day of the referral is looked at", "[marac]") {
    auto before = a_draft();
    CHECK(before.step("marac-referral-submitted", a_repeat("other-abuse", ""), officer()).kind ==
          Outcome::Kind::refused);
    auto after = a_draft();
    after.at("2021-10-01 00:00");
    CHECK(after.step("marac-referral-submitted", a_repeat("other-abuse", ""), officer()).moved());
    // Where nobody says what happened the referrer's word stands.
    CHECK(a_draft().step("marac-referral-submitted", a_repeat("", ""), officer()).moved());
}

TEST_CASE("A referral that is no repeat names no definition", "[marac]") {
    auto walk = a_draft();
    walk.step("marac-referral-submitted", a_referral(), officer());
    CHECK(walk.regimes().empty());
}

TEST_CASE("Twelve months make no repeat of what the older definition leaves out", "[marac]") {
    auto walk = a_draft();
    walk.given("marac-repeat", "yes");
    auto referral = a_referral();
    referral.push_back({"new-event", "other-abuse"});
    CHECK(walk.step("marac-referral-submitted", referral, officer()).moved());
    auto newer = a_draft();
    newer.at("2021-10-01 00:00").given("marac-repeat", "yes");
    CHECK(refused_only_for(newer.step("marac-referral-submitted", referral, officer()),
                           rules::repeat_is_named::requires_that));
}

TEST_CASE("The flag runs twelve months from the last referral and 29 February ends on 28",
          "[marac]") {
    Walk walk{rules::marac()};
    walk.at("2020-02-28 09:00").given("grade", "high");
    walk.asked("marac-referral-drafted");
    walk.step("marac-referral-submitted", a_referral(), officer());
    walk.step("referral-returned", {{"missing", "dates of birth"}}, coordinator());
    // The last referral counts, not the first nor the meeting.
    walk.at("2020-02-29 09:00");
    walk.step("marac-referral-submitted", a_referral(), officer());
    walk.at("2020-03-02 09:00");
    walk.step("screened-in", {{"criteria-version", "2020"}}, coordinator());
    CHECK(*walk.shared("marac-referred-on") == "2020-02-29");
    walk.step("meeting-listed", listing("2020-03-20"), coordinator());
    for (auto const* agency : {"police", "idva", "childrens-social-care", "housing", "health"})
        walk.step("research-received", {{"agency", agency}, {"result", "nil"}}, coordinator());
    walk.step("idva-contact-recorded", {{"result", "reached"}}, idva());
    walk.at("2020-03-20 10:00");
    REQUIRE(walk.step("heard", hearing(), chair()).moved());
    walk.step("minutes-issued", {{"sent-to", "all"}}, coordinator());
    walk.step("actions-completed", {{"remaining-risk", "low"}}, coordinator());
    CHECK(engine::show(walk.deadline("marac-flag")->due) == "Sun 28 Feb 2021 23:59");
}

}  // namespace caseway::tests
