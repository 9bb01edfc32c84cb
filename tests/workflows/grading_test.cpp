// From the first assessment to a final grade, and what an assessment must hold.

#include "tests/workflows/grading_cast.hpp"

namespace caseway::tests {

using namespace grading_cast;

TEST_CASE("Three people bring a grade to its end", "[grading]") {
    auto walk = an_assessment_due();
    CHECK(walk.owner() == "response-officer");
    CHECK(engine::show(walk.deadline("assessment-done")->due) == "Fri 10 Apr 2020 18:00");
    REQUIRE(walk.step("assessment-submitted", a_dara(), assessor).moved());
    CHECK(walk.state() == "submitted");
    CHECK(walk.deadline("assessment-done") == nullptr);
    CHECK(*walk.shared("first-grade") == "medium");
    CHECK(walk.shared("grade") == nullptr);
    REQUIRE(walk.step("grade-confirmed", {{"rationale", "agreed"}}, sergeant).moved());
    CHECK(walk.owner() == "review-officer");
    CHECK(walk.deadline("grade-review-medium") == nullptr);
    REQUIRE(walk.step("grade-finalised", {{"rationale", "reviewed"}}, reviewer).moved());
    CHECK(walk.state() == "settled");
    CHECK(*walk.shared("grade") == "medium");
    CHECK(walk.asked_for() == std::vector<std::string>{"intake grade-settled",
                                                       "allocation grade-settled",
                                                       "investigation grade-settled"});
}

TEST_CASE("A supervisor has so long as the grade allows", "[grading]") {
    auto [grade, rule, due] = GENERATE(table<char const*, char const*, char const*>({
        {"standard", "grade-review", "Fri 10 Apr 2020 18:00"},
        {"medium", "grade-review-medium", "Fri 10 Apr 2020 06:00"},
        {"high", "grade-review-high", "Thu 9 Apr 2020 20:00"},
    }));
    auto const walk = graded(a_dara(grade));
    REQUIRE(walk.deadline(rule));
    CHECK(engine::show(walk.deadline(rule)->due) == due);
}

TEST_CASE("A final high grade opens safeguarding and an IDVA referral and warns the staff",
          "[grading]") {
    auto walk = settled(a_dara("high"));
    CHECK(walk.asked_for("safeguarding safeguarding-opened"));
    CHECK(walk.asked_for("referral referral-opened"));
    CHECK(walk.asked_for("everyone-supporting staff-safety-notice"));
}

TEST_CASE("Safeguarding that is open already is not opened twice", "[grading]") {
    auto walk = confirmed(a_dara("high"));
    walk.beside({"safeguarding", "safeguarding", "opened", "", ""});
    REQUIRE(walk.step("grade-finalised", {{"rationale", "reviewed"}}, reviewer).moved());
    CHECK_FALSE(walk.asked_for("safeguarding safeguarding-opened"));
    CHECK_FALSE(walk.asked_for("referral referral-opened"));
    CHECK(walk.asked_for("everyone-supporting staff-safety-notice"));
}

TEST_CASE("An assessment is refused for each thing that it lacks", "[grading]") {
    auto [field, text, why] = GENERATE(table<char const*, std::string, char const*>({
        {"version", "dara-2022", "that version of the tool is in force"},
        {"version", "dash-2009", "that version of the tool is in force"},
        {"tool", "other", "that version of the tool is in force"},
        {"answers", "T1=often", "cutting off from family"},
        {"answers", answers("dara-2018", {}) + ",D1=no", "every answer is to a question"},
        {"answers", answers("dara-2018", {"T12=declined"}), "declined or not asked"},
        {"answers", answers("dara-2018", {"T12=not-asked"}), "declined or not asked"},
        {"answers", answers("dara-2018", {"T10=often"}), "a grade below high says why"},
        {"answers", answers("dara-2018", {"T4=often"}), "coercive control is considered"},
        {"victims-fear", "very-frightened", "a grade below high says why"},
        {"history-checked", "no", "earlier reports and police records"},
        {"children-seen", "not-seen", "what the children said"},
        {"children-seen", "seen-and-heard", "what the children said"},
        {"rationale", "medium, I think", "the rationale says in words"},
    }));
    CAPTURE(field, text);
    auto walk = an_assessment_due();
    auto const outcome =
        walk.step("assessment-submitted", changed(a_dara(), field, text), assessor);
    CHECK(refused_for(outcome, why));
}

TEST_CASE("An assessment is taken once what it lacked is there", "[grading]") {
    auto [others, field, text] =
        GENERATE(table<std::vector<std::string>, char const*, char const*>({
            {{"T12=declined"}, "not-answered-because", "too upset, will be asked again"},
            {{"T10=often"}, "override-reason", "years ago, another partner"},
            {{"T4=often"}, "coercive-control", "recorded as a crime as well"},
            {{"T12=not-known"}, "children-details", "none"},
        }));
    CAPTURE(field);
    auto walk = an_assessment_due();
    CHECK(
        walk.step("assessment-submitted", changed(a_dara("medium", others), field, text), assessor)
            .moved());
}

TEST_CASE("A high grade needs no reason to be high", "[grading]") {
    auto walk = an_assessment_due();
    CHECK(walk.step("assessment-submitted", a_dara("high", {"T10=often", "T7=often"}), assessor)
              .moved());
}

TEST_CASE("A MARAC repeat is a reason to ask why it is not high", "[grading]") {
    auto walk = an_assessment_due();
    walk.given("marac-repeat", "yes");
    CHECK(refused_only_for(walk.step("assessment-submitted", a_dara(), assessor),
                           "a grade below high says why"));
}

TEST_CASE("Several reports in a year are a reason to ask why it is not high", "[grading]") {
    auto [reports, local, asked_why] = GENERATE(table<char const*, int, bool>({
        {"2", 3, false},
        {"3", 3, true},
        {"3", 4, false},
    }));
    CAPTURE(reports, local);
    auto walk = an_assessment_due();
    walk.given("reports-in-a-year", reports);
    walk.policy().choose({{"escalation-reports", local}});
    auto const outcome = walk.step("assessment-submitted", a_dara(), assessor);
    CHECK(outcome.moved() == !asked_why);
    if (asked_why) CHECK(refused_only_for(outcome, "a grade below high says why"));
}

TEST_CASE("The first assessment uses the tool of the day of the report and a later one its own",
          "[grading]") {
    auto [because, version, taken] = GENERATE(table<char const*, char const*, bool>({
        {"report", "dara-2018", true},
        {"report", "dara-2022", false},
        {"separation", "dara-2018", false},
        {"separation", "dara-2022", true},
    }));
    CAPTURE(because, version);
    Walk walk{workflows::grading::grading()};
    walk.at("2022-11-26 08:00").given("reported-on", "2022-11-25");
    REQUIRE(walk.asked("assessment-opened", {{"because", because}}).moved());
    auto const outcome =
        walk.step("assessment-submitted", changed(a_dara(), "version", version), assessor);
    CHECK(outcome.moved() == taken);
    if (!taken) CHECK(refused_only_for(outcome, "that version of the tool is in force"));
}

TEST_CASE("A victim who declines the assessment is graded all the same up to a final grade",
          "[grading]") {
    auto walk = an_assessment_due();
    REQUIRE(walk.step("assessment-impossible",
                      {{"because", "declined"},
                       {"attempts", "asked twice, once alone"},
                       {"grade", "medium"},
                       {"rationale", "what the neighbours have told us"}},
                      assessor)
                .moved());
    REQUIRE(walk.step("grade-confirmed", {{"rationale", "agreed"}}, sergeant).moved());
    REQUIRE(walk.step("grade-finalised", {{"rationale", "reviewed"}}, reviewer).moved());
    CHECK(*walk.shared("grade") == "medium");
    CHECK(walk.asked_for("allocation grade-settled"));
}

TEST_CASE("Another tool is taken without answers", "[grading]") {
    auto other = changed(changed(a_dara(), "tool", "other"), "version", "other");
    auto walk = an_assessment_due();
    CHECK(refused_only_for(walk.step("assessment-submitted", other, assessor),
                           "every answer is to a question of that tool"));
    CHECK(walk.step("assessment-submitted", dropped(other, "answers"), assessor).moved());
}

TEST_CASE("Fourteen ticks on the DASH are high and not less", "[grading]") {
    auto [ticks, grade, taken] = GENERATE(table<int, char const*, bool>({
        {13, "medium", true},
        {14, "medium", false},
        {15, "medium", false},
        {14, "high", true},
        {13, "high", true},
    }));
    CAPTURE(ticks, grade);
    auto walk = an_assessment_due();
    auto const outcome = walk.step("assessment-submitted", a_dash(grade, ticks), assessor);
    CHECK(outcome.moved() == taken);
    if (!taken) CHECK(refused_only_for(outcome, "visible high risk on the DASH"));
}

TEST_CASE("An answer that no tool knows is asked for again by its name", "[grading]") {
    auto walk = an_assessment_due();
    auto const outcome =
        walk.step("assessment-submitted", changed(a_dara(), "answers", "T99=often"), assessor);
    REQUIRE(outcome.kind == Outcome::Kind::bad_fields);
    CHECK_THAT(outcome.problems.front().words(), ContainsSubstring("T99"));
}

TEST_CASE("Without an assessment it is graded all the same and never standard by default",
          "[grading]") {
    auto [grade, by_sergeant, taken] = GENERATE(table<char const*, bool, bool>({
        {"standard", false, false},
        {"standard", true, true},
        {"medium", false, true},
        {"high", false, true},
    }));
    CAPTURE(grade, by_sergeant);
    auto walk = an_assessment_due();
    auto const outcome = walk.step("assessment-impossible",
                                   {{"because", "declined"},
                                    {"attempts", "asked twice, once alone"},
                                    {"grade", grade},
                                    {"rationale", "what the neighbours have told us"}},
                                   by_sergeant ? sergeant : assessor);
    CHECK(outcome.moved() == taken);
    if (taken) CHECK(*walk.shared("first-grade") == grade);
    if (!taken) CHECK(refused_only_for(outcome, "only a sergeant may grade it standard"));
}

TEST_CASE("A call handler does not grade the risk", "[grading]") {
    auto walk = an_assessment_due();
    CHECK(not_theirs(
        walk.step("assessment-submitted", a_dara(), somebody("call-handler", Rank::staff))));
}

TEST_CASE("An assessment sent back is its author's again", "[grading]") {
    auto walk = graded(a_dara());
    Fields const missing{{"what-is-missing", "the children"}};
    REQUIRE(walk.step("assessment-returned", missing, sergeant).moved());
    CHECK(walk.state() == "awaiting-assessment");
    CHECK(walk.owner() == "p.mann");
    CHECK(walk.deadline("grade-review-medium") == nullptr);
    CHECK(walk.deadline("assessment-done") != nullptr);
    REQUIRE(walk.step("assessment-submitted", a_dara("high"), assessor).moved());
    CHECK(*walk.shared("first-grade") == "medium");
}

TEST_CASE("A grading ends with its report", "[grading]") {
    auto walk = graded(a_dara());
    REQUIRE(walk.asked("report-closed").moved());
    CHECK(walk.state() == "closed");
    CHECK(walk.deadline("grade-review-medium") == nullptr);
}

}  // namespace caseway::tests
