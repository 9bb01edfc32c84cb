// The people and the ordinary, lawful events of the tests of notices and orders; a test changes
// only what it is about.

#pragma once

#include "tests/catch.hpp"
#include "tests/workflows/refusals.hpp"
#include "workflows/dvpo.hpp"

namespace caseway::tests::dvpo_cast {

inline Actor team() { return somebody("dvpo-team", Rank::constable, "d.mills"); }
inline Actor superintendent() {
    return somebody("authorising-officer", Rank::superintendent, "a.harlow");
}
inline Actor constable() { return somebody("response-officer", Rank::constable, "p.singh"); }

inline Fields consideration(std::string because = "no-further-action") {
    return {{"because", std::move(because)}, {"suspect", "suspect"}};
}
inline Fields draft() {
    return {{"suspect-born", "1988-02-29"},
            {"association", "cohabitant-or-former"},
            {"violence-or-threat", "a punch, and a threat to come back"},
            {"necessity", "bail cannot protect"},
            {"childrens-welfare", "no children"},
            {"victims-opinion", "afraid, wants him kept away"},
            {"suspects-representations", "none made when asked"},
            {"other-residents-opinion", "nobody else lives there"},
            {"prohibits", "not-molest,leave-premises"},
            {"lives-together", "yes"},
            {"service-accommodation", "no"}};
}
inline Fields authority() {
    return {{"grounds", "violence on 17 April"},
            {"necessary", "yes"},
            {"states",
             "grounds,power-of-arrest,hearing-within-48-hours,continues-until-determined,"
             "what-an-order-may-contain"}};
}
inline Fields service() {
    return {{"served-by", "p.singh constable"}, {"in-person", "yes"}, {"address-asked", "yes"}};
}
inline Fields complaint(std::string hearing_at = "2020-04-20 10:00") {
    return {{"court", "birmingham"},
            {"hearing-at", std::move(hearing_at)},
            {"mode", "telephone-conference"},
            {"dial-in-given", "yes"},
            {"hearing-notice", "handed over with the notice"}};
}
inline Fields order(std::string length = "28 days") {
    return {{"length", std::move(length)},
            {"prohibits", "not-molest,leave-premises"},
            {"suspect-was", "present"},
            {"suspect-told", "yes"}};
}
inline Fields review(std::string decision) {
    return {{"decision", std::move(decision)}, {"details", "as the court said"}};
}

// Considered on Friday 17 April 2020 at noon.
inline Walk a_consideration() {
    Walk walk{workflows::dvpo::dvpo()};
    REQUIRE(walk.at("2020-04-17 12:00").asked("consideration-raised", consideration()).moved());
    return walk;
}
inline Walk a_draft() {
    auto walk = a_consideration();
    REQUIRE(walk.at("2020-04-17 14:00").step("notice-drafted", draft(), team()).moved());
    return walk;
}
inline Walk an_authorised_notice() {
    auto walk = a_draft();
    REQUIRE(walk.at("2020-04-17 16:00")
                .step("notice-authorised", authority(), superintendent())
                .moved());
    return walk;
}
// Served on Friday at 18:00, so that the court hears it by Monday at 18:00.
inline Walk a_notice_in_force() {
    auto walk = an_authorised_notice();
    REQUIRE(walk.at("2020-04-17 18:00").step("notice-served", service(), constable()).moved());
    return walk;
}
inline Walk a_listed_hearing() {
    auto walk = a_notice_in_force();
    REQUIRE(walk.at("2020-04-17 19:00").step("complaint-laid", complaint(), team()).moved());
    return walk;
}
// Made on Monday 20 April for 28 days: its last day is Sunday 17 May.
inline Walk an_order_in_force() {
    auto walk = a_listed_hearing();
    REQUIRE(walk.at("2020-04-20 10:30").step("order-made", order(), team()).moved());
    return walk;
}

inline engine::Minute minute(std::string_view text) {
    return engine::parse_minute(text).value.value();
}

}  // namespace caseway::tests::dvpo_cast
