// An action that an agency took on at a MARAC: one owner, one date, one honest end.

#include "workflows/marac_action.hpp"

#include "tests/catch.hpp"
#include "tests/workflows/refusals.hpp"

namespace caseway::tests {

namespace rules = workflows::marac_action;

namespace {

Actor coordinator() { return somebody("marac-coordinator", Rank::staff); }
Actor chair() { return somebody("marac-chair", Rank::inspector); }
Actor housing() { return somebody("partner", Rank::partner); }

Fields an_action(std::string agency = "housing") {
    return {{"action", "change the locks"},
            {"agency", std::move(agency)},
            {"owner", "J. Lowe, tenancy team"},
            {"due", "2020-04-20"},
            {"risk", "he still has a key"}};
}
Walk an_open_action() {
    Walk walk{rules::marac_action()};
    REQUIRE(walk.asked("action-set", an_action()).moved());
    return walk;
}
Walk an_overdue_action() {
    auto walk = an_open_action();
    walk.at("2020-04-21 00:00");
    REQUIRE(walk.clock("action-overdue").moved());
    return walk;
}

Fields const done{{"what-was-done", "locks changed on Friday"}};
Fields const not_done{{"why", "nobody was sent"}};
Fields const superseded{{"by-what", "she has moved to a refuge"}};
Fields not_possible(std::string changed_circumstances) {
    return {{"circumstances-changed", std::move(changed_circumstances)}, {"why", "house sold"}};
}
Fields new_date(std::string due) { return {{"due", std::move(due)}, {"why", "locksmith is ill"}}; }

}  // namespace

TEST_CASE("An action is done by the end of its day", "[marac-action]") {
    auto walk = an_open_action();
    CHECK(walk.owner() == "partner/housing");
    CHECK(engine::show(walk.deadline("marac-action-done")->due) == "Mon 20 Apr 2020 23:59");
    walk.step("action-done", done, housing());
    CHECK(walk.state() == "done");
    CHECK_FALSE(walk.deadline("marac-action-done"));
}

TEST_CASE("Each action waits in its agency's queue", "[marac-action][table]") {
    auto [agency, queue] = GENERATE(table<std::string, std::string>({
        {"police", "safeguarding-officer"},
        {"idva", "idva"},
        {"probation", "partner/probation"},
    }));
    Walk walk{rules::marac_action()};
    walk.asked("action-set", an_action(agency));
    CHECK(walk.owner() == queue);
}

TEST_CASE("An overdue action goes to the lead and the chair and can still be done",
          "[marac-action]") {
    auto walk = an_open_action();
    CHECK(not_theirs(walk.step("action-overdue", {}, chair())));
    walk.at("2020-04-21 00:00").clock("action-overdue");
    CHECK(walk.state() == "overdue");
    CHECK(walk.asked_for("agency-lead marac-action-not-done"));
    CHECK(walk.asked_for("marac-chair marac-action-not-done"));
    CHECK(walk.step("action-done", done, housing()).moved());
    CHECK(walk.state() == "done");
}

TEST_CASE("Not possible means that circumstances changed", "[marac-action]") {
    for (auto walk : {an_open_action(), an_overdue_action()}) {
        CHECK(refused_only_for(walk.step("action-not-possible", not_possible("no"), housing()),
                               rules::circumstances_changed::requires_that));
        CHECK(walk.step("action-not-possible", not_possible("yes"), housing()).moved());
        CHECK(walk.state() == "not-possible");
    }
}

TEST_CASE("What an agency did not do is said as it is and told to the chair", "[marac-action]") {
    for (auto walk : {an_open_action(), an_overdue_action()}) {
        CHECK(not_theirs(walk.step("action-not-done", not_done, housing())));
        CHECK(walk.step("action-not-done", not_done, coordinator()).moved());
        CHECK(walk.state() == "not-done");
        CHECK(walk.asked_for("marac-chair marac-action-not-done"));
        CHECK_FALSE(walk.deadline("marac-action-done"));
    }
}

TEST_CASE("Another action may take its place", "[marac-action]") {
    for (auto walk : {an_open_action(), an_overdue_action()}) {
        CHECK(walk.step("action-superseded", superseded, coordinator()).moved());
        CHECK(walk.state() == "superseded");
    }
}

TEST_CASE("Only the chair gives more time and only ahead", "[marac-action][table]") {
    auto [due, allowed] = GENERATE(table<std::string, bool>({
        {"2020-04-20", false},
        {"2020-04-21", true},
        {"2020-04-28", true},
    }));
    CAPTURE(due);
    auto walk = an_overdue_action();
    CHECK(not_theirs(walk.step("due-date-changed", new_date(due), coordinator())));
    auto const outcome = walk.step("due-date-changed", new_date(due), chair());
    CHECK(outcome.moved() == allowed);
    CHECK(walk.state() == (allowed ? "open" : "overdue"));
    if (!allowed) CHECK(refused_only_for(outcome, rules::the_day_is_to_come::requires_that));
}

TEST_CASE("After a transfer an action finds a new owner", "[marac-action]") {
    Fields const handed{{"agency", "probation"}, {"owner", "Stoke office"}, {"why", "she moved"}};
    for (auto walk : {an_open_action(), an_overdue_action()}) {
        auto const before = walk.state();
        CHECK(walk.asked("area-changed").moved());
        CHECK(walk.state() == before);
        CHECK(walk.owner() == "marac-coordinator");
        CHECK(walk.deadline("new-action-owner"));
        auto finished = walk, dropped_action = walk;
        finished.step("action-done", done, housing());
        CHECK_FALSE(finished.deadline("new-action-owner"));
        dropped_action.step("action-superseded", superseded, coordinator());
        CHECK_FALSE(dropped_action.deadline("new-action-owner"));
        CHECK(walk.step("action-re-owned", handed, coordinator()).moved());
        CHECK(walk.state() == before);
        CHECK(walk.owner() == "partner/probation");
        CHECK_FALSE(walk.deadline("new-action-owner"));
    }
}

TEST_CASE("An action closed too early is reopened with a date", "[marac-action]") {
    auto finished = an_open_action(), impossible = finished, undone = finished, replaced = finished;
    finished.step("action-done", done, housing());
    impossible.step("action-not-possible", not_possible("yes"), housing());
    undone.step("action-not-done", not_done, coordinator());
    replaced.step("action-superseded", superseded, coordinator());
    for (auto walk : {finished, impossible, undone, replaced}) {
        CHECK(refused_only_for(walk.step("action-reopened", new_date("2020-04-05"), chair()),
                               rules::the_day_is_to_come::requires_that));
        CHECK(walk.step("action-reopened", new_date("2020-04-30"), chair()).moved());
        CHECK(walk.state() == "open");
        CHECK(walk.deadline("marac-action-done"));
    }
}

TEST_CASE("What is done after another ending is kept for the chair", "[marac-action]") {
    auto walk = an_open_action();
    walk.step("action-not-done", not_done, coordinator());
    CHECK(walk.step("action-done", done, housing()).kind == Outcome::Kind::unplaced);
}

}  // namespace caseway::tests
