// Holds and markers: an owner, a day to look again, and no end but by a decision.

#include "workflows/flag.hpp"

#include "tests/catch.hpp"
#include "tests/workflows/refusals.hpp"

namespace caseway::tests {

namespace rules = workflows::flag;

namespace {

Actor records() { return somebody("records-officer", Rank::staff, "r.hope"); }
Actor inspector() { return somebody("detective-inspector", Rank::inspector, "d.osei"); }
Actor sergeant() { return somebody("safeguarding-sergeant", Rank::sergeant); }
Actor officer() { return somebody("response-officer"); }

Fields a_hold(std::string review_by = "2020-10-06") {
    return {{"reason", "inquest"}, {"why", "the coroner asks for it"}, {"review-by", review_by}};
}
Fields a_marker(std::string review_by = "2020-07-06") {
    return {{"warns-of", "weapons"},
            {"on", "address"},
            {"why", "a machete was seen"},
            {"review-by", review_by}};
}
Fields again(std::string review_by) { return {{"why", "still so"}, {"review-by", review_by}}; }
Fields lifted(std::string released = "yes") {
    return {{"released", released}, {"why", "letter of the coroner"}};
}
Fields removed(std::string no_longer_true = "yes") {
    return {{"no-longer-true", no_longer_true}, {"why", "seized and destroyed"}};
}

// Placed on Monday 6 April 2020.
Walk a_held_case() {
    Walk walk{rules::flag()};
    REQUIRE(walk.step("hold-placed", a_hold(), records()).moved());
    return walk;
}
Walk a_marked_case() {
    Walk walk{rules::flag()};
    REQUIRE(walk.step("marker-placed", a_marker(), officer()).moved());
    return walk;
}
Walk nobody_looked(Walk walk) {
    walk.at("2021-01-01 00:00");
    REQUIRE(walk.clock("flag-review-missed").moved());
    return walk;
}

}  // namespace

TEST_CASE("A hold holds the case and stops a disposal that is under way", "[flag]") {
    auto walk = a_held_case();
    CHECK(walk.state() == "hold-stands");
    CHECK(*walk.shared("held") == "yes");
    CHECK(walk.asked_for("retention hold-came"));
    CHECK(walk.owner() == "records-officer");
    CHECK(engine::show(walk.deadline("hold-reviewed")->due) == "Tue 6 Oct 2020 23:59");
}

TEST_CASE("A marker warns and holds nothing", "[flag]") {
    auto walk = a_marked_case();
    CHECK(walk.state() == "marker-stands");
    CHECK_FALSE(walk.shared("held"));
    CHECK(walk.owner() == "safeguarding-officer");
    CHECK(engine::show(walk.deadline("marker-reviewed")->due) == "Mon 6 Jul 2020 23:59");
}

TEST_CASE("A flag may be given to a named owner and handed over", "[flag]") {
    Walk held{rules::flag()}, marked{rules::flag()};
    held.step("hold-placed", changed(a_hold(), "owner", "d.osei"), records());
    marked.step("marker-placed", changed(a_marker(), "owner", "p.singh"), officer());
    CHECK(held.owner() == "d.osei");
    CHECK(marked.owner() == "p.singh");
    for (auto walk : {held, marked, nobody_looked(a_held_case()), nobody_looked(a_marked_case())}) {
        auto const before = walk.state();
        CHECK(walk.step("flag-handed-over", {{"owner", "m.gray"}}, sergeant()).moved());
        CHECK(walk.owner() == "m.gray");
        CHECK(walk.state() == before);
    }
}

TEST_CASE("A flag is looked at again within a year and never in the past", "[flag][table]") {
    auto [review_by, rule] = GENERATE(table<std::string, Words>({
        {"2020-04-05", workflows::review_is_to_come::requires_that},
        {"2020-04-06", ""},
        {"2021-04-07", ""},
        {"2021-04-08", rules::looked_at_once_a_year::requires_that},
    }));
    CAPTURE(review_by);
    Walk held{rules::flag()}, marked{rules::flag()};
    auto kept = a_held_case();
    for (auto const& outcome : {held.step("hold-placed", a_hold(review_by), records()),
                                marked.step("marker-placed", a_marker(review_by), officer()),
                                kept.step("flag-kept", again(review_by), records())}) {
        CHECK(outcome.moved() == rule.empty());
        if (!rule.empty()) CHECK(refused_only_for(outcome, rule));
    }
}

TEST_CASE("A hold that nobody looked at goes to the data protection officer and still stands",
          "[flag]") {
    auto walk = nobody_looked(a_held_case());
    CHECK(walk.state() == "hold-overdue");
    CHECK(*walk.shared("held") == "yes");
    CHECK(walk.asked_for("data-protection-officer hold-review-missed"));
    CHECK(workflows::hold_looked_at.escalated_to == "data-protection-officer");
    CHECK(walk.step("flag-kept", again("2021-06-01"), records()).moved());
    CHECK(walk.state() == "hold-stands");
    CHECK(engine::show(walk.deadline("hold-reviewed")->due) == "Tue 1 Jun 2021 23:59");
}

TEST_CASE("A stale marker goes to a sergeant and still warns", "[flag]") {
    auto walk = nobody_looked(a_marked_case());
    CHECK(walk.state() == "marker-overdue");
    CHECK(walk.asked_for("safeguarding-sergeant marker-review-missed"));
    CHECK(workflows::marker_looked_at.escalated_to == "safeguarding-sergeant");
    CHECK(walk.step("flag-kept", again("2021-06-01"), sergeant()).moved());
    CHECK(walk.state() == "marker-stands");
    CHECK(walk.deadline("marker-reviewed"));
}

TEST_CASE("A hold is lifted once whoever asked for it has released it", "[flag]") {
    for (auto walk : {a_held_case(), nobody_looked(a_held_case())}) {
        CHECK(not_theirs(walk.step("hold-lifted", lifted(), officer())));
        CHECK(refused_only_for(walk.step("hold-lifted", lifted("no"), records()),
                               rules::whoever_asked_released_it::requires_that));
        CHECK(walk.step("hold-lifted", lifted(), records()).moved());
        CHECK(walk.state() == "lifted");
        CHECK(*walk.shared("held") == "no");
        CHECK_FALSE(walk.deadline("hold-reviewed"));
    }
}

TEST_CASE("Nobody lifts a hold to clear the way for a disposal they proposed", "[flag]") {
    auto walk = a_held_case();
    walk.after("retention", "disposal-proposed", "r.hope");
    CHECK(refused_only_for(walk.step("hold-lifted", lifted(), records()),
                           rules::not_who_proposed_disposal::requires_that));
    CHECK(walk.step("hold-lifted", lifted(), inspector()).moved());
}

TEST_CASE("The case is held while one hold of several stands", "[flag][table]") {
    auto [workflow, state, still] = GENERATE(table<std::string, std::string, std::string>({
        {"flag", "hold-stands", "yes"},
        {"flag", "hold-overdue", "yes"},
        {"flag", "lifted", "no"},
        {"flag", "marker-stands", "no"},
        {"marac", "hold-stands", "no"},
    }));
    CAPTURE(workflow, state);
    auto walk = a_held_case();
    walk.beside(
        {.name = "flag.2", .workflow = workflow, .state = state, .parent = {}, .owner = {}});
    walk.step("hold-lifted", lifted(), records());
    CHECK(*walk.shared("held") == still);
}

TEST_CASE("A marker is removed by a supervisor because it is no longer true", "[flag]") {
    for (auto walk : {a_marked_case(), nobody_looked(a_marked_case())}) {
        CHECK(not_theirs(walk.step("marker-removed", removed(), officer())));
        CHECK(refused_only_for(walk.step("marker-removed", removed("no"), sergeant()),
                               rules::no_longer_true::requires_that));
        CHECK(walk.step("marker-removed", removed(), sergeant()).moved());
        CHECK(walk.state() == "removed");
        CHECK(walk.asked_for("control-room marker-removed"));
        CHECK_FALSE(walk.deadline("marker-reviewed"));
    }
}

TEST_CASE("Reopening a flag that was ended too early makes it stand again", "[flag]") {
    auto held = a_held_case();
    held.step("hold-lifted", lifted(), records());
    CHECK(refused_only_for(held.step("flag-restored", again("2020-04-05"), records()),
                           workflows::review_is_to_come::requires_that));
    CHECK(held.step("flag-restored", again("2020-09-01"), records()).moved());
    CHECK(held.state() == "hold-stands");
    CHECK(*held.shared("held") == "yes");
    CHECK(held.deadline("hold-reviewed"));

    auto marked = a_marked_case();
    marked.step("marker-removed", removed(), sergeant());
    CHECK(refused_only_for(marked.step("flag-restored", again("2022-01-01"), sergeant()),
                           rules::looked_at_once_a_year::requires_that));
    CHECK(marked.step("flag-restored", again("2020-09-01"), sergeant()).moved());
    CHECK(marked.state() == "marker-stands");
    CHECK(marked.deadline("marker-reviewed"));
}

}  // namespace caseway::tests
