// Clare's Law: asked, checked, met, researched, decided and told.

#include "tests/workflows/disclosure_cast.hpp"

namespace caseway::tests {

using namespace disclosure_cast;
namespace rules = workflows::disclosure;

TEST_CASE("Somebody asks and the person at risk is told in person", "[disclosure]") {
    auto walk = an_application();
    CHECK(walk.owner() == "safeguarding-officer/coventry");
    CHECK(engine::show(walk.deadline("disclosure-checked")->due) == "Tue 7 Apr 2020 09:00");
    // Good Friday and Easter Monday are no working days.
    CHECK(engine::show(walk.deadline("disclosure-applicant-met")->due) == "Wed 22 Apr 2020 23:59");

    walk.step("initial-checks-made", checks(), officer());
    CHECK(walk.state() == "checked");
    CHECK_FALSE(walk.deadline("disclosure-checked"));
    walk.step("applicant-met", meeting(), officer());
    CHECK(walk.state() == "under-research");
    CHECK_FALSE(walk.deadline("disclosure-applicant-met"));
    walk.step("research-completed", research(), officer());
    CHECK(walk.state() == "researched");
    CHECK(walk.owner() == "detective-inspector");
    walk.step("disclosure-decided", disclosing(), inspector());
    CHECK(walk.state() == "to-be-told");
    CHECK(walk.owner() == "safeguarding-officer/coventry");
    // A decision answers nobody: the time runs until they are told.
    CHECK(walk.deadline("disclosure-answered-35"));
    CHECK(walk.step("disclosure-made", telling(), officer()).moved());
    CHECK(walk.state() == "disclosed");
    CHECK_FALSE(walk.deadline("disclosure-answered-35"));
}

TEST_CASE("Police who hold something meet no applicant", "[disclosure]") {
    Walk walk{rules::disclosure()};
    REQUIRE(walk.asked("disclosure-opened", knowing()).moved());
    CHECK_FALSE(walk.deadline("disclosure-applicant-met"));
    CHECK(walk.owner() == "safeguarding-officer");
    walk.step("initial-checks-made", checks("yes"), officer());
    CHECK(walk.state() == "under-research");
}

TEST_CASE("An application is answered in 35 days and from 5 April 2023 in 28",
          "[disclosure][table]") {
    auto [applied, deadline, other, due, mark] =
        GENERATE(table<std::string, std::string, std::string, std::string, std::string>({
            {"2023-04-04", "disclosure-answered-35", "disclosure-answered-28",
             "Tue 9 May 2023 23:59", "disclosure-35-days"},
            {"2023-04-05", "disclosure-answered-28", "disclosure-answered-35",
             "Wed 3 May 2023 23:59", "disclosure-28-days"},
        }));
    CAPTURE(applied);
    // The day of the application decides, not the day on which it is recorded.
    Walk walk{rules::disclosure()};
    walk.at("2023-04-06 09:00");
    walk.step("disclosure-opened", changed(asking(), "applied-on", applied), officer());
    CHECK(engine::show(walk.deadline(deadline)->due) == due);
    CHECK_FALSE(walk.deadline(other));
    CHECK(walk.regimes() == std::vector<std::string>{"regime:disclosure-scheme=" + mark});
    walk.step("initial-checks-made", checks(), officer());
    walk.step("applicant-met", meeting(), officer());
    walk.step("research-completed", research(), officer());
    walk.step("disclosure-decided", disclosing(), inspector());
    walk.step("disclosure-made", telling(), officer());
    CHECK_FALSE(walk.deadline(deadline));
}

TEST_CASE("The scheme's time ends nothing by itself", "[disclosure]") {
    for (auto const* rule : rules::disclosure().deadlines()) CHECK(rule->then_event.empty());
}

TEST_CASE("An application has a day that has come and a known applicant", "[disclosure]") {
    Walk walk{rules::disclosure()};
    CHECK(refused_only_for(
        walk.step("disclosure-opened", changed(asking(), "applied-on", "2020-04-07"), officer()),
        rules::application_has_come::requires_that));
    CHECK(
        refused_only_for(walk.step("disclosure-opened", dropped(asking(), "applicant"), officer()),
                         rules::applicant_is_known::requires_that));
    CHECK(walk.step("disclosure-opened", knowing(), officer()).moved());
}

TEST_CASE("The applicant is met face to face and known for certain", "[disclosure]") {
    auto walk = a_checked_application();
    CHECK(refused_only_for(
        walk.step("applicant-met", changed(meeting(), "face-to-face", "no"), officer()),
        rules::was_face_to_face::requires_that));
    CHECK(refused_only_for(
        walk.step("applicant-met", changed(meeting(), "identity-confirmed", "no"), officer()),
        rules::identity_is_certain::requires_that));
}

TEST_CASE("Every source is searched before a decision", "[disclosure][table]") {
    auto searched = GENERATE("police-national-database,local-systems,partners",
                             "police-national-computer,local-systems,partners",
                             "police-national-computer,police-national-database,partners",
                             "police-national-computer,police-national-database,local-systems");
    CAPTURE(searched);
    auto walk = one_under_research();
    CHECK(refused_only_for(
        walk.step("research-completed", changed(research(), "searched", searched), officer()),
        rules::every_source_was_searched::requires_that));
}

TEST_CASE("A panel or an inspector decides", "[disclosure][table]") {
    auto [panel, by_inspector, allowed] = GENERATE(table<std::string, bool, bool>({
        {"", false, false},
        {"police", false, false},
        {"probation,housing", false, false},
        {"police,probation", false, true},
        {"", true, true},
    }));
    CAPTURE(panel, by_inspector);
    for (auto const& fields : {disclosing(), keeping_back()}) {
        auto decided = fields;
        if (!panel.empty()) decided.push_back({"panel", panel});
        auto walk = one_to_be_decided();
        auto const outcome =
            walk.step("disclosure-decided", decided, by_inspector ? inspector() : sergeant());
        CHECK(outcome.moved() == allowed);
        if (!allowed)
            CHECK(refused_only_for(outcome, rules::inspector_or_panel_decides::requires_that));
    }
    auto const below = somebody("detective-inspector", Rank::sergeant, "d.low");
    CHECK(refused_only_for(one_to_be_decided().step("disclosure-decided", disclosing(), below),
                           rules::inspector_or_panel_decides::requires_that));
}

TEST_CASE("Whoever did the research does not decide", "[disclosure]") {
    Actor both = sergeant();
    both.roles.push_back("detective-inspector");
    both.rank = Rank::inspector;
    auto walk = one_under_research();
    REQUIRE(walk.step("research-completed", research(), both).moved());
    for (auto const& fields : {disclosing(), keeping_back()})
        CHECK(refused_only_for(walk.step("disclosure-decided", fields, both),
                               rules::decider_did_not_research::requires_that));
    CHECK(walk.step("disclosure-decided", disclosing(), inspector()).moved());
}

TEST_CASE("A disclosure is necessary and proportionate and the least that protects",
          "[disclosure]") {
    auto walk = one_to_be_decided();
    for (auto const& fields :
         {changed(disclosing(), "necessary", "no"), dropped(disclosing(), "necessary")})
        CHECK(refused_only_for(walk.step("disclosure-decided", fields, inspector()),
                               rules::it_is_necessary::requires_that));
    for (auto const& fields :
         {changed(disclosing(), "proportionate", "no"), dropped(disclosing(), "proportionate"),
          dropped(disclosing(), "what-is-told")})
        CHECK(refused_only_for(walk.step("disclosure-decided", fields, inspector()),
                               rules::it_is_proportionate::requires_that));
    CHECK(walk.step("disclosure-decided", keeping_back(), inspector()).moved());
    CHECK(walk.state() == "nothing-to-tell");
}

TEST_CASE("The person at risk receives a disclosure and not whoever asked", "[disclosure][table]") {
    auto [told, because, allowed] = GENERATE(table<std::string, std::string, bool>({
        {"person-at-risk", "", true},
        {"somebody-who-can-protect-them", "", false},
        {"somebody-who-can-protect-them", "the mother of a girl of fifteen", true},
        {"applicant-only", "", false},
        {"applicant-only", "she asked first", false},
    }));
    CAPTURE(told, because);
    auto fields = changed(telling(), "told", told);
    if (!because.empty()) fields.push_back({"not-the-person-because", because});
    auto walk = one_to_be_told();
    auto const outcome = walk.step("disclosure-made", fields, officer());
    CHECK(outcome.moved() == allowed);
    if (!allowed)
        CHECK(refused_only_for(outcome, rules::the_person_at_risk_is_told::requires_that));
}

TEST_CASE("A disclosure is told in person and leaves nothing behind", "[disclosure][table]") {
    auto [field, value, rule] = GENERATE(table<std::string, std::string, std::string>({
        {"how", "telephone", std::string{rules::is_told_in_person::requires_that}},
        {"how", "video", std::string{rules::is_told_in_person::requires_that}},
        {"how", "letter", std::string{rules::is_told_in_person::requires_that}},
        {"asked-to-keep-it", "no", std::string{rules::they_keep_it::requires_that}},
        {"nothing-left-in-writing", "no",
         std::string{rules::nothing_is_left_behind::requires_that}},
    }));
    CAPTURE(field, value);
    auto walk = one_to_be_told();
    auto const outcome = walk.step("disclosure-made", changed(telling(), field, value), officer());
    CHECK(outcome.reasons.size() == 1);
    CHECK(names(outcome.reasons, rule));
}

TEST_CASE("Where they could not safely be told the sergeant decides how", "[disclosure]") {
    auto walk = one_to_be_told();
    walk.step("telling-failed", {{"why", "he was there"}}, officer());
    CHECK(walk.state() == "to-be-told");
    CHECK(walk.owner() == "safeguarding-sergeant/coventry");
    CHECK(walk.asked_for("safeguarding-sergeant disclosure-not-yet-made"));
    CHECK(walk.deadline("disclosure-answered-35"));
}

TEST_CASE("Whoever is refused cannot tell whether there is anything to know", "[disclosure]") {
    auto walk = one_to_be_refused();
    CHECK(refused_only_for(
        walk.step("no-disclosure-told", changed(refusing(), "says-nothing-of-the-suspect", "no"),
                  officer()),
        rules::refusal_gives_nothing_away::requires_that));
    CHECK(refused_only_for(
        walk.step("no-disclosure-told", changed(refusing(), "how", "letter"), officer()),
        rules::refusal_is_not_written::requires_that));
    CHECK(walk.step("no-disclosure-told", changed(refusing(), "how", "telephone"), officer())
              .moved());
    CHECK(walk.state() == "not-disclosed");
    CHECK_FALSE(walk.deadline("disclosure-answered-35"));
}

}  // namespace caseway::tests
