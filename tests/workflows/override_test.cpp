// A logged override is looked at by another officer of the rank that the act needs.

#include "workflows/override.hpp"

#include "tests/catch.hpp"
#include "tests/workflows/refusals.hpp"

namespace caseway::tests {

namespace rules = workflows::overriding;

namespace {

Fields raised(std::string confirmed_at) {
    return {{"rule", "author-is-not-authoriser"},
            {"overridden-by", "a.harlow superintendent"},
            {"confirmed-at", std::move(confirmed_at)},
            {"reason", "no other on duty until 07:00"}};
}
Actor officer(Rank rank, std::string id = "b.lowe") {
    return somebody("authorising-officer", rank, std::move(id));
}
Fields look() { return {{"looked-at", "draft and grounds"}}; }
Fields doubt() { return {{"rationale", "it could have waited"}}; }

// Used at 02:00, so that it is looked at by 14:00.
Walk an_override(std::string confirmed_at = "superintendent") {
    Walk walk{rules::overriding()};
    REQUIRE(walk.at("2020-04-18 02:00")
                .asked("override-raised", raised(std::move(confirmed_at)))
                .moved());
    return walk;
}

}  // namespace

TEST_CASE("An override at night is confirmed by another superintendent in the morning",
          "[override][story]") {
    auto walk = an_override();
    CHECK(walk.state() == "awaiting-confirmation");
    CHECK(walk.owner() == "authorising-officer");
    REQUIRE(walk.deadline("override-confirmed"));
    CHECK(engine::show(walk.deadline("override-confirmed")->due) == "Sat 18 Apr 2020 14:00");
    CHECK(walk.at("2020-04-18 08:00")
              .step("override-confirmed", look(), officer(Rank::superintendent))
              .to == "confirmed");
    CHECK_FALSE(walk.deadline("override-confirmed"));
}

TEST_CASE("An override is raised by the strand whose rule gave way and by nobody", "[override]") {
    Walk walk{rules::overriding()};
    CHECK(not_theirs(
        walk.step("override-raised", raised("superintendent"), officer(Rank::superintendent))));
}

TEST_CASE("Whoever used an override does not look at it", "[override]") {
    auto const event =
        GENERATE(values<std::string>({"override-confirmed", "override-not-confirmed"}));
    auto walk = an_override();
    auto const fields = event == "override-confirmed" ? look() : doubt();
    CHECK(refused_only_for(walk.step(event, fields, officer(Rank::superintendent, "a.harlow")),
                           rules::confirmer_is_another::requires_that));
}

TEST_CASE("An override is confirmed at the rank that the act needs", "[override][table]") {
    auto [needed, rank, may] = GENERATE(table<std::string, Rank, bool>({
        {"superintendent", Rank::chief_inspector, false},
        {"superintendent", Rank::superintendent, true},
        {"superintendent", Rank::chief_superintendent, true},
        {"inspector", Rank::inspector, true},
        {"inspector", Rank::superintendent, true},
    }));
    CAPTURE(needed);
    auto walk = an_override(needed);
    auto const outcome = walk.step("override-confirmed", look(), officer(rank));
    CHECK(outcome.moved() == may);
    CHECK((may || refused_only_for(outcome, rules::confirmer_has_the_rank::requires_that)));
}

TEST_CASE("A sergeant confirms no override", "[override]") {
    CHECK(not_theirs(
        an_override("inspector").step("override-confirmed", look(), officer(Rank::sergeant))));
}

TEST_CASE("An inspector's override waits for an inspector", "[override]") {
    CHECK(an_override("inspector").owner() == "detective-inspector");
}

TEST_CASE("An override that is not confirmed is told to those who can undo what was done",
          "[override]") {
    auto walk = an_override();
    walk.step("override-not-confirmed", doubt(), officer(Rank::superintendent));
    CHECK(walk.state() == "not-confirmed");
    for (auto const* who : {"dvpo-team", "legal-services", "professional-standards"})
        CHECK(walk.asked_for(std::string{who} + " override-not-confirmed"));
    CHECK_FALSE(walk.deadline("override-confirmed"));
}

TEST_CASE("An override that nobody looks at goes to the chief superintendent and stays open",
          "[override]") {
    auto walk = an_override();
    walk.at("2020-04-18 14:01").clock("confirmation-overdue");
    CHECK(walk.state() == "overdue");
    CHECK(walk.asked_for("chief-superintendent override-not-looked-at"));
    auto const other = officer(Rank::superintendent);
    CHECK(refused_only_for(
        walk.step("override-confirmed", look(), officer(Rank::superintendent, "a.harlow")),
        rules::confirmer_is_another::requires_that));
    SECTION("late is better than never") {
        CHECK(walk.step("override-confirmed", look(), other).to == "confirmed");
    }
    SECTION("or is not confirmed after all") {
        CHECK(walk.step("override-not-confirmed", doubt(), other).to == "not-confirmed");
    }
}

}  // namespace caseway::tests
