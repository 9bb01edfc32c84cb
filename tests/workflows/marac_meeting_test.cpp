// A MARAC meeting: agenda, research, hearing, actions, transfer and the flag.

#include "tests/workflows/marac_cast.hpp"

namespace caseway::tests {

using namespace marac_cast;
namespace rules = workflows::marac;

TEST_CASE("The agenda closes eight working days before the meeting", "[marac][table]") {
    // From Monday 6 April 2020, with Good Friday and Easter Monday not counted.
    auto [day, allowed] = GENERATE(table<std::string, bool>({
        {"2020-04-14", false},
        {"2020-04-17", false},
        {"2020-04-20", true},
        {"2020-04-23", true},
    }));
    CAPTURE(day);
    auto walk = an_accepted_case();
    auto const outcome = walk.step("meeting-listed", listing(day), coordinator());
    CHECK(outcome.moved() == allowed);
    if (!allowed) CHECK(refused_only_for(outcome, rules::agenda_is_open::requires_that));
}

TEST_CASE("An emergency is listed at once with its reason", "[marac]") {
    auto walk = an_accepted_case();
    auto const today = changed(listing("2020-04-06"), "emergency-because", "released tomorrow");
    CHECK(walk.step("meeting-listed", today, coordinator()).moved());
    auto const yesterday = changed(today, "on", "2020-04-05");
    CHECK(refused_only_for(walk.step("meeting-listed", yesterday, coordinator()),
                           rules::meeting_is_ahead::requires_that));
}

TEST_CASE("A listed case is on the list of its meeting", "[marac]") {
    auto walk = an_accepted_case();
    auto const outcome = walk.step("meeting-listed", listing(), coordinator());
    auto const* list = std::get_if<engine::PutOnList>(&outcome.asks.front());
    REQUIRE(list);
    CHECK(list->forum == "marac/coventry");
    CHECK(engine::show(*list->date) == "Thu 23 Apr 2020");
}

TEST_CASE("A case is heard on its day and not before", "[marac]") {
    auto walk = a_case_ready_to_be_heard();
    walk.at("2020-04-22 23:59");
    CHECK(refused_only_for(walk.step("heard", hearing(), chair()),
                           rules::day_of_the_meeting_has_come::requires_that));
    walk.at("2020-04-23 00:00");
    CHECK(walk.step("heard", hearing(), chair()).moved());
}

TEST_CASE("Every core agency has answered or is recorded as late", "[marac]") {
    auto walk = a_listed_case();
    walk.step("idva-contact-recorded", {{"result", "reached"}}, idva());
    walk.at("2020-04-23 10:00");
    auto const& rule = rules::core_agencies_have_answered::requires_that;
    for (auto const* agency : {"police", "idva", "childrens-social-care", "housing", "health"}) {
        CHECK(refused_only_for(walk.step("heard", hearing(), chair()), rule));
        walk.step("research-received", {{"agency", agency}, {"result", "late"}}, coordinator());
    }
    CHECK(walk.step("heard", hearing(), chair()).moved());
}

TEST_CASE("A meeting without its core agencies hears nobody", "[marac][table]") {
    auto present = GENERATE(
        "idva,childrens-social-care,housing,health", "police,childrens-social-care,housing,health",
        "police,idva,housing,health", "police,idva,childrens-social-care,health",
        "police,idva,childrens-social-care,housing");
    CAPTURE(present);
    auto walk = a_case_ready_to_be_heard();
    CHECK(refused_only_for(walk.step("heard", changed(hearing(), "present", present), chair()),
                           rules::quorum_is_present::requires_that));
}

TEST_CASE("A victim whom the IDVA never reached is somebody's by name", "[marac][table]") {
    auto [result, reached] = GENERATE(table<std::string, bool>({
        {"reached", true},
        {"declined-support", true},
        {"unsafe", false},
        {"unable", false},
        {"", false},
    }));
    CAPTURE(result);
    auto walk = a_listed_case();
    for (auto const* agency : {"police", "idva", "childrens-social-care", "housing", "health"})
        walk.step("research-received", {{"agency", agency}, {"result", "nil"}}, coordinator());
    if (!result.empty()) walk.step("idva-contact-recorded", {{"result", result}}, idva());
    walk.at("2020-04-23 10:00");
    auto owned = walk;
    auto const outcome = walk.step("heard", hearing(), chair());
    CHECK(outcome.moved() == reached);
    if (!reached)
        CHECK(refused_only_for(outcome, rules::somebody_will_reach_the_victim::requires_that));
    auto const by_name = changed(hearing(), "victim-contact-owner", "o.bell constable");
    CHECK(owned.step("heard", by_name, chair()).moved());
}

TEST_CASE("Reaching the victim once is not undone by a later attempt", "[marac]") {
    auto walk = a_case_ready_to_be_heard();
    walk.step("idva-contact-recorded", {{"result", "unable"}}, idva());
    CHECK(walk.step("heard", hearing(), chair()).moved());
}

TEST_CASE("Whoever is too close to a case is kept from it and its papers", "[marac]") {
    for (auto walk : {an_accepted_case(), a_case_ready_to_be_heard(), a_case_that_was_heard()}) {
        Fields const conflict{{"who", "m.rees inspector"}, {"how-close", "the suspect's cousin"}};
        CHECK(walk.step("conflict-declared", conflict, partner()).moved());
        CHECK(walk.access().excludes("m.rees"));
        // Only a strand of its own can be lifted again.
        CHECK(walk.asked_for("conflict conflict-declared"));
        CHECK(not_theirs(walk.step("transfer-proposed", an_offer(), chair())));
        for (auto const& possibility : walk.next(chair()))
            CHECK(possibility.verdict != engine::Possibility::Verdict::possible);
    }
    auto walk = a_case_ready_to_be_heard();
    walk.step("conflict-declared", {{"who", "m.rees inspector"}, {"how-close", "cousin"}},
              partner());
    CHECK(not_theirs(walk.step("heard", hearing(), chair())));
    CHECK(
        walk.step("heard", hearing(), somebody("marac-chair", Rank::inspector, "d.peel")).moved());
}

TEST_CASE("The agenda goes out eight working days before the meeting", "[marac][table]") {
    // Counted back from the meeting, Good Friday 10 and Easter Monday 13 April 2020 left out.
    auto [meeting, due] = GENERATE(table<std::string, std::string>({
        {"2020-04-20", "Mon 6 Apr 2020 23:59"},
        {"2020-04-23", "Thu 9 Apr 2020 23:59"},
        {"2020-04-24", "Tue 14 Apr 2020 23:59"},
        {"2020-04-25", "Wed 15 Apr 2020 23:59"},
    }));
    CAPTURE(meeting);
    auto walk = an_accepted_case();
    walk.step("meeting-listed", listing(meeting), coordinator());
    CHECK(engine::show(walk.deadline("marac-agenda-sent")->due) == due);
    Fields const all{{"sent-to", "police,idva,childrens-social-care,housing,health"}};
    CHECK(refused_only_for(walk.step("agenda-sent", {{"sent-to", "police,idva"}}, coordinator()),
                           rules::core_agencies_get_the_agenda::requires_that));
    CHECK(walk.step("agenda-sent", all, coordinator()).moved());
    CHECK_FALSE(walk.deadline("marac-agenda-sent"));
}

TEST_CASE("The agenda of an emergency goes out the same day", "[marac]") {
    auto walk = an_accepted_case();
    walk.step("meeting-listed",
              changed(listing("2020-04-07"), "emergency-because", "released tomorrow"),
              coordinator());
    CHECK(engine::show(walk.deadline("marac-agenda-sent")->due) == "Mon 6 Apr 2020 23:59");
    walk.at("2020-04-07 10:00").step("deferred", putting_off(), coordinator());
    CHECK(engine::show(walk.deadline("marac-agenda-sent")->due) == "Mon 27 Apr 2020 23:59");
}

TEST_CASE("A force counts the days of its agenda in its own way", "[marac]") {
    auto walk = an_accepted_case();
    walk.policy().choose({{"marac-agenda-days", 2}});
    CHECK(walk.step("meeting-listed", listing("2020-04-08"), coordinator()).moved());
    CHECK(engine::show(walk.deadline("marac-agenda-sent")->due) == "Mon 6 Apr 2020 23:59");
}

TEST_CASE("A case is deferred once and then only by the chair", "[marac]") {
    auto walk = a_listed_case();
    walk.at("2020-04-23 10:00");
    CHECK(walk.step("deferred", putting_off(), coordinator()).moved());
    walk.at("2020-05-07 10:00");
    auto const again = putting_off("2020-05-21");
    CHECK(refused_only_for(walk.step("deferred", again, coordinator()),
                           rules::deferred_again_only_by_the_chair::requires_that));
    CHECK(walk.step("deferred", again, chair()).moved());
    CHECK(walk.state() == "listed");
    CHECK(walk.deadline("marac-heard"));
}

TEST_CASE("A case is deferred to a later day", "[marac]") {
    auto walk = a_listed_case();
    walk.at("2020-04-23 10:00");
    CHECK(refused_only_for(walk.step("deferred", putting_off("2020-04-23"), coordinator()),
                           rules::meeting_is_ahead::requires_that));
    walk.step("deferred", putting_off("2020-04-24"), coordinator());
    CHECK(refused_for(walk.step("heard", hearing(), chair()),
                      rules::day_of_the_meeting_has_come::requires_that));
}

TEST_CASE("An action is due today or later", "[marac][table]") {
    auto [due, allowed] = GENERATE(table<std::string, bool>({
        {"2020-04-22", false},
        {"2020-04-23", true},
    }));
    auto walk = a_case_that_was_heard();
    auto const outcome =
        walk.step("action-agreed", changed(an_agreed_action(), "due", due), chair());
    CHECK(outcome.moved() == allowed);
    if (!allowed) CHECK(refused_only_for(outcome, rules::action_is_due_ahead::requires_that));
}

TEST_CASE("An action takes what was agreed with it", "[marac]") {
    auto walk = a_case_that_was_heard();
    auto const outcome = walk.step("action-agreed", an_agreed_action(), chair());
    auto const* start = std::get_if<engine::StartStrand>(&outcome.asks.front());
    REQUIRE(start);
    CHECK(start->fields == an_agreed_action());
}

TEST_CASE("A case is complete when minutes are out and every action has ended", "[marac]") {
    auto walk = a_case_that_was_heard();
    Fields const complete{{"remaining-risk", "low"}};
    CHECK(refused_only_for(walk.step("actions-completed", complete, coordinator()),
                           rules::minutes_are_out::requires_that));
    walk.step("minutes-issued", {{"sent-to", "all agencies"}}, coordinator());
    auto with_an_open_action = walk;
    with_an_open_action.beside({"marac-action", "marac-action", "overdue", "marac", "", false});
    CHECK(refused_only_for(with_an_open_action.step("actions-completed", complete, coordinator()),
                           rules::every_action_has_ended::requires_that));
    walk.beside({"marac-action", "marac-action", "done", "marac", "", true});
    CHECK(walk.step("actions-completed", complete, coordinator()).moved());
}

TEST_CASE("A flagged case is taken up again by the chair", "[marac]") {
    auto walk = a_flagged_case();
    walk.step("marac-reopened", {{"reason", "an action was not done after all"}}, chair());
    CHECK(walk.state() == "heard");
    CHECK_FALSE(walk.deadline("marac-flag"));
    CHECK(refused_for(walk.step("actions-completed", {{"remaining-risk", "low"}}, coordinator()),
                      rules::minutes_are_out::requires_that));
}

TEST_CASE("At the death of the victim a MARAC is frozen until the chair closes it", "[marac]") {
    auto returned = a_submitted_case();
    returned.step("referral-returned", {{"missing", "dates of birth"}}, coordinator());
    auto challenged = a_screened_out_case();
    challenged.step("screening-challenged", {{"why", "he has found her"}}, partner());
    for (auto walk :
         {a_draft(), a_submitted_case(), returned, a_screened_out_case(), challenged,
          an_accepted_case(), a_listed_case(), a_case_that_was_heard(), a_flagged_case()}) {
        CHECK(walk.asked("victim-died").moved());
        CHECK(walk.state() == "frozen");
        for (auto const* deadline : {"marac-referred", "marac-screened", "screening-challenge",
                                     "marac-heard", "marac-minutes", "idva-feedback", "marac-flag"})
            CHECK_FALSE(walk.deadline(deadline));
        CHECK(walk.step("heard", hearing(), chair()).kind == Outcome::Kind::not_provided_for);
        Fields const held{{"handed-to", "the domestic homicide review"}};
        CHECK(not_theirs(walk.step("closed-after-death", held, coordinator())));
        CHECK(walk.step("closed-after-death", held, chair()).moved());
        CHECK(walk.state() == "ended");
    }
}

TEST_CASE("After the death of the victim no MARAC is opened again", "[marac]") {
    auto withdrawn = a_submitted_case();
    withdrawn.step("marac-withdrawn", {{"because", "duplicate"}, {"rationale", "see the other"}},
                   chair());
    auto screened_out = a_screened_out_case();
    screened_out.clock("challenge-period-ended");
    auto transferred = an_accepted_case();
    transferred.step("transfer-proposed", an_offer(), coordinator());
    transferred.step("transfer-accepted", {{"by-whom", "them"}}, coordinator());
    for (auto walk : {withdrawn, screened_out, transferred, a_flagged_case()}) {
        auto alive = walk;
        walk.given("victim-died", "yes");
        CHECK(refused_only_for(walk.step("marac-reopened", {{"reason", "new"}}, chair()),
                               rules::victim_is_alive::requires_that));
        CHECK(alive.step("marac-reopened", {{"reason", "new"}}, chair()).moved());
    }
}

TEST_CASE("The agencies that were told of a high risk are told when it no longer is", "[marac]") {
    for (auto walk : {a_listed_case(), a_case_that_was_heard()}) {
        auto const before = walk.state();
        CHECK(walk.asked("grade-was-lowered").moved());
        CHECK(walk.asked_for() == std::vector<std::string>{"marac-agencies no-longer-high"});
        CHECK(walk.state() == before);
    }
}

TEST_CASE("The victim can be told late and it is still recorded", "[marac]") {
    auto walk = a_flagged_case();
    CHECK(walk.deadline("idva-feedback"));
    walk.step("idva-fed-back", {{"how", "in person"}}, idva());
    CHECK_FALSE(walk.deadline("idva-feedback"));
}

}  // namespace caseway::tests
