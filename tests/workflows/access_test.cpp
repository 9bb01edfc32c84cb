// Letting people into a case that is not theirs: for a time by a supervisor, and by breaking the
// glass.

#include "tests/catch.hpp"
#include "tests/workflows/refusals.hpp"
#include "workflows/access_grant.hpp"
#include "workflows/emergency_access.hpp"

namespace caseway::tests {

namespace grants = workflows::access_grant;
namespace rules = workflows::emergency_access;

namespace {

Actor const sergeant = somebody("investigation-sergeant", Rank::sergeant, "g.hurst");
Actor const other_sergeant = somebody("response-sergeant", Rank::sergeant, "l.finch");
Actor const officer = somebody("investigator", Rank::constable, "d.shah");
Actor const standards = somebody("professional-standards", Rank::inspector, "x.vane");
Actor const superintendent = somebody("authorising-officer", Rank::superintendent, "a.harlow");

Fields granting(std::string until = "2020-04-10 12:00", std::string who = "d.shah constable") {
    return {{"person", std::move(who)},
            {"until", std::move(until)},
            {"because", "covers for the lead investigator"}};
}
Walk a_grant() {
    Walk walk{grants::access_grant()};
    walk.at("2020-04-09 12:00");
    REQUIRE(walk.step("access-granted", granting(), sergeant).moved());
    return walk;
}
bool is_in(Walk const& walk, std::string_view at, std::string_view who = "d.shah") {
    return walk.access().grant_of(who, engine::parse_minute(at).value.value()) != nullptr;
}

Fields breaking() { return {{"reason", "danger-to-life"}, {"because", "he is at her door"}}; }
Fields admitting(std::string who) {
    return {{"person", std::move(who)},
            {"reason", "danger-to-life"},
            {"because", "nobody of the team can be reached"}};
}
Fields looked() { return {{"looked-at", "the entries of that night"}}; }
Fields doubted() { return {{"because", "nobody was in danger"}}; }

// Broken at 02:00: open until 06:00, to be looked at by 02:00 of the next day.
Walk broken() {
    Walk walk{rules::emergency_access()};
    walk.at("2020-04-18 02:00");
    REQUIRE(walk.step("opened-in-emergency", breaking(), officer).moved());
    return walk;
}
Walk broken_and_over() {
    auto walk = broken();
    walk.at("2020-04-18 06:01").clock("emergency-access-ended");
    REQUIRE(walk.state() == "to-be-reviewed");
    return walk;
}

}  // namespace

// ---- For a time

TEST_CASE("A supervisor lets a colleague in until a day and hour", "[access]") {
    auto const walk = a_grant();
    CHECK(walk.state() == "running");
    CHECK(walk.owner() == "g.hurst");
    CHECK(is_in(walk, "2020-04-10 12:00"));
    CHECK_FALSE(is_in(walk, "2020-04-10 12:01"));
    CHECK_FALSE(is_in(walk, "2020-04-09 13:00", "somebody.else"));
}

TEST_CASE("A constable lets nobody in", "[access]") {
    Walk walk{grants::access_grant()};
    walk.at("2020-04-09 12:00");
    CHECK(not_theirs(walk.step("access-granted", granting(), officer)));
}

TEST_CASE("Nobody lets themselves in for a time", "[access]") {
    Walk walk{grants::access_grant()};
    walk.at("2020-04-09 12:00");
    auto const own = granting("2020-04-10 12:00", "g.hurst sergeant");
    CHECK(refused_only_for(walk.step("access-granted", own, sergeant),
                           grants::granted_by_another::requires_that));
}

TEST_CASE("Whoever has a link to the case is not let in for a time", "[access]") {
    Walk walk{grants::access_grant()};
    walk.at("2020-04-09 12:00").kept_out("d.shah");
    CHECK(refused_only_for(walk.step("access-granted", granting(), sergeant),
                           grants::may_know_the_case::requires_that));
}

TEST_CASE("A grant ends after it begins and in 28 days at most", "[access]") {
    auto [until, rule] = GENERATE(table<std::string, engine::Words>({
        {"2020-04-09 12:00", grants::ends_in_the_future::requires_that},
        {"2020-04-09 12:01", {}},
        {"2020-05-07 12:00", {}},
        {"2020-05-07 12:01", grants::is_not_too_long::requires_that},
    }));
    CAPTURE(until);
    Walk walk{grants::access_grant()};
    walk.at("2020-04-09 12:00");
    auto const outcome = walk.step("access-granted", granting(until), sergeant);
    CHECK(outcome.moved() == rule.empty());
    if (!rule.empty()) CHECK(refused_only_for(outcome, rule));
}

TEST_CASE("A grant is ended early and is over at once", "[access]") {
    auto walk = a_grant();
    REQUIRE(walk.step("access-withdrawn", {{"because", "is back"}}, other_sergeant).moved());
    CHECK(walk.state() == "withdrawn");
    CHECK_FALSE(is_in(walk, "2020-04-09 12:30"));
}

TEST_CASE("A grant ends by the clock", "[access]") {
    auto walk = a_grant();
    walk.at("2020-04-10 12:01").clock("access-ran-out");
    CHECK(walk.state() == "ran-out");
}

// ---- Break-glass

TEST_CASE("Anybody breaks the glass for four hours and it is loud", "[access]") {
    auto const walk = broken();
    CHECK(is_in(walk, "2020-04-18 06:00"));
    CHECK_FALSE(is_in(walk, "2020-04-18 06:01"));
    CHECK(walk.access().grants.front().emergency);
    CHECK(walk.owner() == "detective-inspector");
    for (auto const* who : {"detective-inspector", "data-protection-officer"})
        CHECK(walk.asked_for(std::string{who} + " emergency-access-opened"));
    CHECK(engine::show(walk.deadline("emergency-access-reviewed")->due) == "Sun 19 Apr 2020 02:00");
}

TEST_CASE("A force sets the hours of an emergency", "[access]") {
    Walk walk{rules::emergency_access()};
    walk.policy().choose({{"emergency-access-ends", 60}});
    walk.at("2020-04-18 02:00").step("opened-in-emergency", breaking(), officer);
    CHECK(is_in(walk, "2020-04-18 03:00"));
    CHECK_FALSE(is_in(walk, "2020-04-18 03:01"));
}

TEST_CASE("The glass is not broken twice at once", "[access]") {
    auto walk = broken();
    Walk second{rules::emergency_access()};
    second.at("2020-04-18 03:00").let_in_in_emergency("d.shah", "2020-04-18 06:00");
    CHECK(refused_only_for(second.step("opened-in-emergency", breaking(), officer),
                           rules::is_not_in_already::requires_that));
    second.at("2020-04-18 06:01");
    CHECK(second.step("opened-in-emergency", breaking(), officer).moved());
}

TEST_CASE("Nobody who is kept out breaks the glass", "[access]") {
    Walk walk{rules::emergency_access()};
    walk.at("2020-04-18 02:00").kept_out("d.shah");
    auto const outcome = walk.step("opened-in-emergency", breaking(), officer);
    CHECK(outcome.kind == Outcome::Kind::refused);
    CHECK(names(outcome.reasons, "excluded from this case"));
}

TEST_CASE("A restricted case is opened in an emergency by a second person who may know it",
          "[access]") {
    Walk walk{rules::emergency_access()};
    walk.at("2020-04-18 02:00").closed_to_all_but("x.vane");
    SECTION("not by those admitted to it for themselves") {
        walk.closed_to_all_but("d.shah");
        CHECK(refused_only_for(walk.step("opened-in-emergency", breaking(), officer),
                               rules::case_is_not_restricted::requires_that));
    }
    SECTION("not by a sergeant") {
        walk.closed_to_all_but("g.hurst");
        CHECK(not_theirs(
            walk.step("admitted-in-emergency", admitting("d.shah constable"), sergeant)));
    }
    SECTION("not for themselves") {
        CHECK(refused_only_for(
            walk.step("admitted-in-emergency", admitting("x.vane inspector"), standards),
            rules::has_no_link_to_it::requires_that));
    }
    SECTION("not for whoever is kept out") {
        walk.kept_out("d.shah");
        CHECK(refused_only_for(
            walk.step("admitted-in-emergency", admitting("d.shah constable"), standards),
            rules::has_no_link_to_it::requires_that));
    }
    SECTION("by professional standards for an unconnected officer") {
        REQUIRE(
            walk.step("admitted-in-emergency", admitting("d.shah constable"), standards).moved());
        auto const at = engine::parse_minute("2020-04-18 06:00").value.value();
        CHECK(walk.access().admits("d.shah", at));
        CHECK_FALSE(walk.access().admits("d.shah", at + std::chrono::minutes{1}));
        CHECK(walk.asked_for("professional-standards emergency-access-opened"));
        walk.at("2020-04-18 06:01").clock("emergency-access-ended");
        // The second person is no reviewer.
        CHECK(refused_only_for(walk.step("emergency-found-right", looked(), standards),
                               rules::reviewed_by_another::requires_that));
    }
}

TEST_CASE("Elsewhere nobody is let in by a second person", "[access]") {
    Walk walk{rules::emergency_access()};
    walk.at("2020-04-18 02:00");
    CHECK(refused_only_for(
        walk.step("admitted-in-emergency", admitting("d.shah constable"), superintendent),
        rules::case_is_restricted::requires_that));
}

TEST_CASE("Emergency access is stopped by whoever has it or by a sergeant", "[access]") {
    Fields const why{{"because", "she is safe"}};
    auto walk = broken();
    CHECK(refused_only_for(walk.step("emergency-access-stopped", why,
                                     somebody("investigator", Rank::constable, "k.otto")),
                           rules::stopped_by_themselves_or_a_supervisor::requires_that));
    auto const by = GENERATE(0, 1);
    REQUIRE(walk.step("emergency-access-stopped", why, by ? officer : sergeant).moved());
    CHECK(walk.state() == "to-be-reviewed");
    CHECK_FALSE(is_in(walk, "2020-04-18 02:30"));
}

TEST_CASE("Whoever broke the glass does not review it", "[access]") {
    auto const event =
        GENERATE(values<std::string>({"emergency-found-right", "emergency-found-wrong"}));
    auto walk = broken_and_over();
    auto const themselves = somebody("response-sergeant", Rank::sergeant, "d.shah");
    auto const fields = event == "emergency-found-right" ? looked() : doubted();
    CHECK(refused_only_for(walk.step(event, fields, themselves),
                           rules::reviewed_by_another::requires_that));
    CHECK(not_theirs(walk.step(event, fields, somebody("investigator", Rank::constable))));
}

TEST_CASE("Another finds it right and nothing is left open", "[access]") {
    auto walk = broken_and_over();
    REQUIRE(walk.step("emergency-found-right", looked(), sergeant).moved());
    CHECK(walk.state() == "right");
    CHECK_FALSE(walk.deadline("emergency-access-reviewed"));
}

TEST_CASE("What another finds wrong goes to professional standards", "[access]") {
    auto walk = broken_and_over();
    REQUIRE(walk.step("emergency-found-wrong", doubted(), sergeant).moved());
    CHECK(walk.state() == "wrong");
    CHECK(walk.asked_for("professional-standards emergency-access-wrong"));
    CHECK_FALSE(walk.deadline("emergency-access-reviewed"));
}

TEST_CASE("Emergency access that nobody reviews goes to the superintendent and stays open",
          "[access]") {
    auto walk = broken_and_over();
    walk.at("2020-04-19 02:01").clock("review-overdue");
    CHECK(walk.state() == "overdue");
    CHECK(walk.asked_for("authorising-officer emergency-access-not-reviewed"));
    SECTION("late is better than never") {
        CHECK(walk.step("emergency-found-right", looked(), sergeant).to == "right");
    }
    SECTION("or it is found wrong after all") {
        CHECK(walk.step("emergency-found-wrong", doubted(), sergeant).to == "wrong");
    }
}

TEST_CASE("Where an emergency lasts longer than its review may take somebody hears of it",
          "[access]") {
    auto walk = broken();
    walk.at("2020-04-19 02:01").clock("review-overdue");
    CHECK(walk.state() == "running");
    CHECK(walk.asked_for("professional-standards emergency-access-not-reviewed"));
}

}  // namespace caseway::tests
