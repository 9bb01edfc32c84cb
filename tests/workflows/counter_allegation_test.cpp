// Counter-allegations: two reports in which victim and suspect have exchanged roles.

#include "workflows/counter_allegation.hpp"

#include "tests/workflows/intake_reports.hpp"

namespace caseway::tests {

namespace {

Fields const decision{{"aggressor", "this-cases-suspect"},
                      {"reasons", "history of control; her injuries are defensive"},
                      {"both-assessed", "yes"},
                      {"different-officers", "yes"}};

Walk a_counter_allegation() {
    Walk walk{workflows::counter_allegation::counter_allegation()};
    walk.at("2020-04-09 18:00").given("first-grade", "medium");
    REQUIRE(
        walk.step("counter-allegation-made", {{"other-case", "WM-20-000007"}}, officer).moved());
    return walk;
}

}  // namespace

TEST_CASE("Counter-allegations are cases of their own linked to the first", "[intake]") {
    auto const linked = changed(a_report(), "linked-case", "WM-20-000007");
    auto [because, opened] = GENERATE(table<char const*, bool>({
        {"counter-allegation", true},
        {"same-people", false},
        {"same-household", false},
    }));
    CAPTURE(because);
    CHECK(a_report_taken(changed(linked, "linked-because", because))
              .asked_for("counter-allegation counter-allegation-made") == opened);
    CHECK_FALSE(a_report_taken(linked).asked_for("counter-allegation counter-allegation-made"));
}

TEST_CASE("Counter-allegations go to a sergeant who decides the primary aggressor",
          "[counter-allegation]") {
    auto walk = a_counter_allegation();
    CHECK(walk.owner() == "response-sergeant");
    CHECK(engine::show(walk.deadline("primary-aggressor-decided")->due) == "Fri 10 Apr 2020 18:00");
    CHECK(walk.asked_for("review-officer counter-allegation-linked"));
    CHECK(not_theirs(walk.step("primary-aggressor-decided", decision, officer)));
    auto const decided = walk.step("primary-aggressor-decided", decision, sergeant);
    REQUIRE(decided.moved());
    CHECK(walk.state() == "decided");
    CHECK(walk.deadline("primary-aggressor-decided") == nullptr);
    CHECK(walk.asked_for("review-officer primary-aggressor-decided"));
}

TEST_CASE("The primary aggressor is decided when both are assessed and cared for apart",
          "[counter-allegation]") {
    auto [field, text, why] = GENERATE(table<char const*, char const*, char const*>({
        {"both-assessed", "no", "the risk of both is assessed"},
        {"different-officers", "no", "a contact officer of their own"},
        {"reasons", "he started it", "it says in words why"},
    }));
    CAPTURE(field);
    auto walk = a_counter_allegation();
    CHECK(refused_only_for(
        walk.step("primary-aggressor-decided", changed(decision, field, text), sergeant), why));
}

TEST_CASE("Nobody is the primary aggressor before this case's own victim is assessed",
          "[counter-allegation]") {
    Walk walk{workflows::counter_allegation::counter_allegation()};
    REQUIRE(
        walk.step("counter-allegation-made", {{"other-case", "WM-20-000007"}}, officer).moved());
    CHECK(refused_only_for(walk.step("primary-aggressor-decided", decision, sergeant),
                           "the risk of both is assessed"));
}

TEST_CASE("A counter-allegation inside the same case is marked irregular", "[counter-allegation]") {
    Walk walk{workflows::counter_allegation::counter_allegation()};
    auto const made =
        walk.step("counter-allegation-made", {{"other-case", "WM-20-000001"}}, officer);
    CHECK(made.moved());
    CHECK(names(made.irregular, "the counter-allegation is a case of its own"));
}

TEST_CASE("Reopening who is the primary aggressor starts the time again", "[counter-allegation]") {
    auto walk = a_counter_allegation();
    REQUIRE(walk.step("primary-aggressor-decided", decision, sergeant).moved());
    REQUIRE(walk.step("aggressor-reopened", {{"because", "a recording"}}, sergeant).moved());
    CHECK(walk.state() == "undecided");
    CHECK(walk.deadline("primary-aggressor-decided") != nullptr);
}

}  // namespace caseway::tests
