// The people and the ordinary, lawful events of the tests of notices and orders under the 2021 Act,
// in Greater Manchester, where they are in force; a test changes only what it is about.

#pragma once

#include "tests/catch.hpp"
#include "tests/workflows/refusals.hpp"
#include "workflows/dapo.hpp"

namespace caseway::tests::dapo_cast {

inline Actor team() { return somebody("dvpo-team", Rank::constable, "d.mills"); }
inline Actor inspector() { return somebody("detective-inspector", Rank::inspector, "i.cole"); }
inline Actor constable() { return somebody("response-officer", Rank::constable, "p.singh"); }

inline Fields consideration() { return {{"because", "control"}, {"suspect", "suspect"}}; }
inline Fields draft() {
    return {{"suspect-born", "1988-02-29"},
            {"victim-born", "1990-06-01"},
            {"connection", "intimate-relationship"},
            {"abuse", "controlling-or-coercive,economic"},
            {"what-was-done", "keeps the bank card and the door key"},
            {"necessity", "he says that he will go on"},
            {"childrens-welfare", "no children"},
            {"victims-opinion", "wants him kept away"},
            {"suspects-representations", "none made when asked"},
            {"other-residents-opinion", "nobody else lives there"},
            {"prohibits", "not-abuse,not-contact,leave-premises"},
            {"lives-together", "yes"},
            {"service-accommodation", "no"}};
}
inline Fields authority() {
    return {{"grounds", "control since March"},
            {"necessary", "yes"},
            {"states",
             "grounds,power-of-arrest,hearing-within-48-hours,"
             "continues-until-determined-or-withdrawn,what-an-order-may-contain"}};
}
inline Fields service() {
    return {{"served-by", "p.singh constable"}, {"in-person", "yes"}, {"address-asked", "yes"}};
}
inline Fields listing(std::string hearing_at = "2025-05-12 10:00") {
    return {{"court", "Manchester Magistrates' Court"},
            {"hearing-at", std::move(hearing_at)},
            {"hearing-notice", "handed over with the notice"}};
}
inline Fields direct_application() {
    return {{"suspect-born", "1988-02-29"}, {"victim-born", "1990-06-01"},
            {"connection", "relatives"},    {"grounds", "control since March"},
            {"court", "Manchester"},        {"hearing-at", "2025-05-20 10:00"}};
}
inline Fields order() {
    return {{"suspect-was", "present"},
            {"suspect-told", "yes"},
            {"prohibits", "not to contact her or come to her street"}};
}
inline Fields monitored_order(std::string until = "2025-11-11") {
    auto fields = changed(order(), "monitored-until", std::move(until));
    return changed(std::move(fields), "third-parties-agree", "yes");
}
inline Fields elsewhere() {
    return {{"made-by", "family-court"},
            {"made-on", "2025-04-30"},
            {"reference", "FC-25-118"},
            {"prohibits", "no contact"},
            {"suspect-told", "no"}};
}

inline Walk in_area(std::string area) {
    Walk walk{workflows::dapo::dapo()};
    walk.policy().be_in(std::move(area));
    walk.at("2025-05-09 12:00");
    return walk;
}
// Considered on Friday 9 May 2025 at noon.
inline Walk a_consideration() {
    auto walk = in_area("GM");
    REQUIRE(walk.step("dapn-considered", consideration(), team()).moved());
    return walk;
}
inline Walk a_draft() {
    auto walk = a_consideration();
    REQUIRE(walk.at("2025-05-09 14:00").step("dapn-drafted", draft(), team()).moved());
    return walk;
}
inline Walk an_authorised_notice() {
    auto walk = a_draft();
    REQUIRE(walk.at("2025-05-09 16:00").step("dapn-authorised", authority(), inspector()).moved());
    return walk;
}
// Served on Friday at 18:00, so that the court hears it by Monday at 18:00.
inline Walk a_notice_in_force() {
    auto walk = an_authorised_notice();
    REQUIRE(walk.at("2025-05-09 18:00").step("dapn-served", service(), constable()).moved());
    return walk;
}
inline Walk a_listed_hearing() {
    auto walk = a_notice_in_force();
    REQUIRE(walk.at("2025-05-09 19:00").step("dapo-applied-for", listing(), team()).moved());
    return walk;
}
inline Walk an_unknown_result() {
    auto walk = a_listed_hearing();
    REQUIRE(walk.at("2025-05-12 18:01").clock("dapo-hearing-limit-passed").moved());
    return walk;
}
inline Walk a_direct_application() {
    auto walk = a_consideration();
    REQUIRE(walk.step("dapo-applied-without-dapn", direct_application(), team()).moved());
    return walk;
}
// Made on Monday 12 May, with the suspect present.
inline Walk an_order_in_force(Fields const& fields = order()) {
    auto walk = a_listed_hearing();
    REQUIRE(walk.at("2025-05-12 10:30").step("dapo-made", fields, team()).moved());
    return walk;
}

inline engine::Minute minute(std::string_view text) {
    return engine::parse_minute(text).value.value();
}

}  // namespace caseway::tests::dapo_cast
