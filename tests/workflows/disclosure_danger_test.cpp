// Clare's Law: danger now, an application withdrawn, a suspect who asks, a death, and again.

#include "tests/workflows/disclosure_cast.hpp"

namespace caseway::tests {

using namespace disclosure_cast;
namespace rules = workflows::disclosure;

TEST_CASE("Where somebody is in danger now help goes now", "[disclosure]") {
    for (auto walk : every_open_one()) {
        auto const before = walk.state();
        walk.step("immediate-risk-found", {{"what", "he has a key"}}, officer());
        CHECK(walk.state() == before);
        CHECK(walk.asked_for("response-sergeant immediate-risk"));
        CHECK(walk.asked_for("grading assessment-opened"));
        CHECK(engine::show(walk.deadline("immediate-risk-acted")->due) == "Mon 6 Apr 2020 10:00");
        // The scheme's own time goes on beside it.
        CHECK(walk.deadline("disclosure-answered-35"));
        walk.step("immediate-risk-acted-on", {{"what-was-done", "she is away"}}, officer());
        CHECK(walk.state() == before);
        CHECK_FALSE(walk.deadline("immediate-risk-acted"));
    }
}

TEST_CASE("Initial checks that find danger send help at once", "[disclosure]") {
    auto walk = an_application();
    walk.step("initial-checks-made", checks("no", "yes"), officer());
    CHECK(walk.asked_for("response-sergeant immediate-risk"));
    CHECK(walk.deadline("immediate-risk-acted"));
    auto calm = an_application();
    calm.step("initial-checks-made", checks("yes", "no"), officer());
    CHECK(calm.asked_for().empty());
}

TEST_CASE("A withdrawn application goes on where there is concern", "[disclosure][table]") {
    auto [concern, goes_on] = GENERATE(table<std::string, bool>({{"no", false}, {"yes", true}}));
    CAPTURE(concern);
    Fields const why{{"why", "she says he has changed"}};
    for (auto walk : {a_checked_application(concern), one_under_research(concern)}) {
        CHECK(walk.step("application-withdrawn", why, officer()).irregular.empty());
        CHECK(walk.state() == (goes_on ? "under-research" : "withdrawn"));
        CHECK_FALSE(walk.deadline("disclosure-applicant-met"));
        CHECK((walk.deadline("disclosure-answered-35") != nullptr) == goes_on);
    }
}

TEST_CASE("Danger that was found is concern whoever withdraws", "[disclosure]") {
    auto later = a_checked_application();
    later.step("immediate-risk-found", {{"what", "he has a key"}}, officer());
    auto at_first = an_application();
    at_first.step("initial-checks-made", checks("no", "yes"), officer());
    for (auto walk : {later, at_first}) {
        walk.step("application-withdrawn", {{"why", "afraid"}}, officer());
        CHECK(walk.state() == "under-research");
    }
}

TEST_CASE("Checks are made and a decision taken although the applicant withdrew", "[disclosure]") {
    auto early = an_application();
    early.step("application-withdrawn", {{"why", "afraid"}}, officer());
    CHECK(early.state() == "opened");
    CHECK_FALSE(early.deadline("disclosure-applicant-met"));
    early.step("initial-checks-made", checks("yes"), officer());
    CHECK(early.state() == "under-research");

    auto late = one_to_be_decided();
    late.step("application-withdrawn", {{"why", "afraid"}}, officer());
    CHECK(late.state() == "researched");
    CHECK(late.step("disclosure-decided", disclosing(), inspector()).moved());
}

TEST_CASE("Nothing ends unanswered without an inspector", "[disclosure]") {
    Fields const why{{"because", "no-relationship"}, {"rationale", "they never met"}};
    for (auto walk : every_open_one()) {
        CHECK(not_theirs(walk.step("disclosure-not-pursued", why, sergeant())));
        CHECK(walk.step("disclosure-not-pursued", why, inspector()).moved());
        CHECK(walk.state() == "no-application");
        for (auto const* deadline : {"disclosure-checked", "disclosure-applicant-met",
                                     "disclosure-answered-35", "immediate-risk-acted"})
            CHECK_FALSE(walk.deadline(deadline));
    }
}

TEST_CASE("No step of a disclosure tells the suspect anything", "[disclosure]") {
    for (auto const& row : rules::disclosure().rows())
        for (auto const& ask : row.asks) {
            CHECK(ask.workflow != "suspect");
            CHECK(ask.workflow != "contact");
        }
    std::vector<std::string> told;
    for (auto walk : every_open_one())
        for (auto const& [event, field] : std::vector<std::pair<std::string, std::string>>{
                 {"immediate-risk-found", "what"}, {"suspect-learned-of-it", "how"}}) {
            walk.step(event, {{field, "as it was"}}, officer());
            told.insert(told.end(), walk.asked_for().begin(), walk.asked_for().end());
        }
    for (auto const& each : told) CHECK(each.substr(0, 8) != "suspect ");
}

TEST_CASE("A suspect who learned of it alarms the sergeant", "[disclosure]") {
    for (auto walk : every_open_one()) {
        auto const before = walk.state();
        walk.step("suspect-learned-of-it", {{"how", "he found a leaflet"}}, officer());
        CHECK(walk.state() == before);
        CHECK(walk.asked_for("safeguarding-sergeant suspect-learned-of-it"));
        CHECK(walk.asked_for("grading assessment-opened"));
    }
}

TEST_CASE("A suspect who asks for all data is not shown that anybody asked", "[disclosure]") {
    auto disclosed = one_to_be_told();
    disclosed.step("disclosure-made", telling(), officer());
    auto refused = one_to_be_refused();
    refused.step("no-disclosure-told", refusing(), officer());
    auto withdrawn = a_checked_application();
    withdrawn.step("application-withdrawn", {{"why", "afraid"}}, officer());
    auto all = every_open_one();
    auto stopped = an_application();
    stopped.asked("victim-died");
    for (auto const& ended : {disclosed, refused, withdrawn, stopped}) all.push_back(ended);
    for (auto walk : all) {
        auto const before = walk.state();
        CHECK(walk.step("suspect-asked-for-data", {}, officer()).moved());
        CHECK(walk.asked_for() ==
              std::vector<std::string>{"data-protection-officer neither-confirm-nor-deny"});
        CHECK(walk.state() == before);
    }
    // Who asked, and what they fear, is hidden until somebody reveals it.
    for (auto const& field : rules::disclosure().event_named("disclosure-opened")->fields)
        if (field.name == "applicant" || field.name == "because")
            CHECK(field.kept == engine::FieldClass::third_party);
}

TEST_CASE("At the death of the victim a disclosure stops", "[disclosure]") {
    for (auto walk : every_open_one()) {
        walk.asked("victim-died");
        CHECK(walk.state() == "stopped");
        CHECK_FALSE(walk.deadline("disclosure-answered-35"));
    }
    auto to_tell = one_to_be_told(), to_refuse = one_to_be_refused();
    auto const& rule = rules::person_at_risk_is_alive::requires_that;
    to_tell.given("victim-died", "yes");
    CHECK(refused_only_for(to_tell.step("disclosure-made", telling(), officer()), rule));
    to_refuse.given("victim-died", "yes");
    CHECK(refused_only_for(to_refuse.step("no-disclosure-told", refusing(), officer()), rule));
}

TEST_CASE("Reopening everywhere means that a disclosure is considered again", "[disclosure]") {
    auto disclosed = one_to_be_told();
    disclosed.step("disclosure-made", telling(), officer());
    auto refused = one_to_be_refused();
    refused.step("no-disclosure-told", refusing(), officer());
    auto withdrawn = a_checked_application();
    withdrawn.step("application-withdrawn", {{"why", "afraid"}}, officer());
    auto dropped_one = an_application();
    dropped_one.step("disclosure-not-pursued",
                     {{"because", "applicant-not-met"}, {"rationale", "no answer"}}, inspector());
    Fields const again{{"reason", "he was convicted since"}, {"applied-on", "2023-05-01"}};
    // A death that was recorded by mistake.
    auto stopped = an_application();
    stopped.asked("victim-died");
    for (auto walk : {disclosed, refused, withdrawn, dropped_one, stopped}) {
        walk.at("2023-05-02 09:00");
        CHECK(not_theirs(walk.step("disclosure-reopened", again, officer())));
        CHECK(refused_only_for(walk.step("disclosure-reopened",
                                         changed(again, "applied-on", "2023-05-03"), sergeant()),
                               rules::application_has_come::requires_that));
        auto dead = walk;
        dead.given("victim-died", "yes");
        CHECK(refused_only_for(dead.step("disclosure-reopened", again, sergeant()),
                               rules::person_at_risk_is_alive::requires_that));
        CHECK(walk.step("disclosure-reopened", again, sergeant()).moved());
        CHECK(walk.state() == "opened");
        CHECK(walk.deadline("disclosure-answered-28"));
        // The new information is police's own, so nobody is to be met.
        walk.step("initial-checks-made", checks(), officer());
        CHECK(walk.state() == "under-research");
        walk.step("application-withdrawn", {{"why", "no"}}, officer());
        CHECK(walk.state() == "under-research");
    }
}

}  // namespace caseway::tests
