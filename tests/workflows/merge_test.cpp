// Merging and un-merging: what both cases do, and that no work, clock or grade is lost.

#include "workflows/merge.hpp"

#include "tests/workflows/intake_reports.hpp"

namespace caseway::tests {

namespace {

Fields const other_case{
    {"into", "WM-20-000007"}, {"same-incident", "yes"}, {"because", "the same call, twice"}};
Fields const taken_over{{"from-case", "WM-20-000009"},
                        {"reported-at", "2020-04-09 15:00"},
                        {"grade", "high"},
                        {"crime-decided", "no"},
                        {"strands", "contact,referral.2"}};
Fields const gone_on{{"taken-on", "contact by contact.2; referral.2 by referral"},
                     {"crime-decided", "yes"}};

Walk taken_in(Fields const& merged = taken_over) {
    Walk walk{workflows::merge::merge()};
    walk.at("2020-04-09 18:00");
    REQUIRE(walk.step("report-merged-in", merged, reviewer).moved());
    return walk;
}
Fields told_of(Outcome const& outcome, std::string_view what) {
    for (auto const& ask : outcome.asks)
        if (auto const* told = std::get_if<engine::TellOutside>(&ask))
            if (told->what == what) return told->fields;
    return {};
}

}  // namespace

TEST_CASE("Merging hands over every open strand by name", "[intake]") {
    auto walk = a_report_graded();
    walk.beside({"grading", "grading", "submitted", "", ""});
    walk.beside({"contact", "contact", "due", "intake", ""});
    walk.beside({"referral", "referral", "done", "intake", "", true});
    walk.beside({"referral.2", "referral", "sent", "intake", ""});
    walk.beside({"retention", "retention", "clear-period", "intake", ""});
    walk.given("grade", "medium");
    REQUIRE(walk.step("merge-proposed", other_case, reviewer).moved());
    Fields const half{{"checked", "clock and grade"}, {"handed-over", "contact"}};
    CHECK(refused_only_for(walk.step("merge-agreed", half, sergeant),
                           "every strand still open is handed over by name"));
    CHECK(refused_only_for(walk.step("merge-agreed", dropped(half, "handed-over"), sergeant),
                           "every strand still open is handed over by name"));
    auto const agreed =
        walk.step("merge-agreed", changed(half, "handed-over", "contact,referral.2"), sergeant);
    REQUIRE(agreed.moved());
    auto const told = told_of(agreed, "open-work-to-be-moved");
    CHECK(told == Fields{{"into", "WM-20-000007"},
                         {"strands", "contact,referral.2"},
                         {"grade", "medium"},
                         {"reported-on", "2020-04-09"}});
}

TEST_CASE("Un-merging tells the case that had taken the report in", "[intake]") {
    auto walk = a_report_graded();
    REQUIRE(walk.step("merge-proposed", other_case, reviewer).moved());
    REQUIRE(walk.step("merge-agreed", {{"checked", "clock and grade"}}, sergeant).moved());
    auto const undone = walk.step("merge-undone", {{"because", "a second incident"}}, sergeant);
    REQUIRE(undone.moved());
    CHECK(told_of(undone, "merge-undone") == Fields{{"into", "WM-20-000007"}});
    CHECK(walk.asked_for("grading assessment-opened"));
    CHECK(refused_for(walk.step("merge-agreed", {{"checked", "again"}}, sergeant),
                      "a merge into another case is proposed"));
}

TEST_CASE("Merging keeps the earliest clock", "[merge]") {
    auto const walk = taken_in();
    REQUIRE(walk.deadline("crime-recorded"));
    CHECK(engine::show(walk.deadline("crime-recorded")->due) == "Fri 10 Apr 2020 15:00");
    CHECK(engine::show(walk.deadline("merged-work-taken-on")->due) == "Fri 10 Apr 2020 18:00");
    CHECK(walk.owner() == "review-officer");
    auto const decided = taken_in(changed(taken_over, "crime-decided", "yes"));
    CHECK(decided.deadline("crime-recorded") == nullptr);
}

TEST_CASE("Merging tells the grading here how the other report was graded", "[merge]") {
    CHECK(taken_in().asked_for("grading grade-merged-in"));
    CHECK_FALSE(taken_in(dropped(taken_over, "grade")).asked_for("grading grade-merged-in"));
}

TEST_CASE("A case does not take itself in", "[merge]") {
    Walk walk{workflows::merge::merge()};
    CHECK(refused_only_for(
        walk.step("report-merged-in", changed(taken_over, "from-case", "WM-20-000001"), reviewer),
        "the report taken in is another case"));
}

TEST_CASE("What was handed over is taken on strand by strand", "[merge]") {
    auto walk = taken_in();
    CHECK(refused_only_for(
        walk.step("work-taken-on", changed(gone_on, "taken-on", "contact by contact.2"), reviewer),
        "each strand that was handed over is named"));
    CHECK(refused_only_for(
        walk.step("work-taken-on", changed(gone_on, "crime-decided", "no"), reviewer),
        "a crime is recorded for the incident"));
    REQUIRE(walk.step("work-taken-on", gone_on, reviewer).moved());
    CHECK(walk.state() == "whole");
    CHECK(walk.deadline("crime-recorded") == nullptr);
    CHECK(walk.deadline("merged-work-taken-on") == nullptr);
}

TEST_CASE("A merge that is undone is undone here as well at any time", "[merge]") {
    auto const late = GENERATE(false, true);
    auto walk = taken_in();
    if (late) REQUIRE(walk.step("work-taken-on", gone_on, reviewer).moved());
    REQUIRE(walk.step("merge-in-undone", {{"because", "two incidents"}}, sergeant).moved());
    CHECK(walk.state() == "undone");
    CHECK(walk.deadline("crime-recorded") == nullptr);
    CHECK(walk.asked_for("review-officer merge-undone"));
}

}  // namespace caseway::tests
