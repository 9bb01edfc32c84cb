// The conditions and steps of a disclosure under Clare's Law. No step tells the suspect anything.

#pragma once

#include "workflows/asks_of_others.hpp"
#include "workflows/disclosure_deadlines.hpp"
#include "workflows/disclosure_events.hpp"
#include "workflows/regimes.hpp"

namespace caseway::workflows::disclosure {

using engine::Answer;
using engine::AskName;
using engine::Asks;
using engine::Known;
using engine::Moment;

struct Facts {
    Known<Choice<routes>> route{"whether somebody asked or police hold something"};
    bool concern = false;  // Checks or somebody's word show a reason to go on.

    bool operator==(Facts const&) const = default;
};

// ---- Conditions

struct application_has_come {
    static constexpr Words requires_that{"the day of the application is not to come"},
        source{"caseway design: the scheme's time runs from that day"},
        cure{"give the day it was made in applied-on"};
    static Answer holds(auto const& application, Moment const& moment) requires requires {
        application.applied_on;
    }
    { return application.applied_on <= engine::date_of(moment.at); }
};
struct applicant_is_known {
    static constexpr Words requires_that{"for the right to ask it is recorded who asks"},
        source{"CODE Domestic Violence Disclosure Scheme: the applicant may be a third party"},
        cure{"say in applicant whether it is the person at risk"};
    static Answer holds(DisclosureOpened const& opened) {
        return opened.route != "right-to-ask" || opened.applicant.has_value();
    }
};
struct somebody_asked {
    static constexpr Words requires_that{"somebody asked, and is to be met"},
        otherwise{"nobody asked: police hold something"},
        source{"CODE Domestic Violence Disclosure Scheme: right to ask, right to know"},
        cure{"the route is recorded with disclosure-opened"};
    static Answer holds(Facts const& facts) {
        return facts.route.when([](auto route) { return route == "right-to-ask"; });
    }
};
struct was_face_to_face {
    static constexpr Words requires_that{"the applicant is met face to face"},
        source{"CODE Domestic Violence Disclosure Scheme: no disclosure to a voice"},
        cure{"meet them where it is safe"};
    static Answer holds(ApplicantMet const& met) { return met.face_to_face; }
};
struct identity_is_certain {
    static constexpr Words requires_that{"it is certain who the applicant is"},
        source{"CODE Domestic Violence Disclosure Scheme: the suspect may be the one who asks"},
        cure{"see proof of identity and address, safely"};
    static Answer holds(ApplicantMet const& met) { return met.identity_confirmed; }
};
struct every_source_was_searched {
    static constexpr Words requires_that{
        "the national computer, the national database, local systems and partners were searched"},
        source{"CODE Domestic Violence Disclosure Scheme: full checks before a decision"},
        cure{"search what is missing, and name each in searched"};
    static Answer holds(ResearchCompleted const& research) {
        return research.searched.size() == std::size(sources_searched);
    }
};
struct is_to_disclose {
    static constexpr Words requires_that{"it is decided to disclose"},
        otherwise{"it is decided not to disclose"},
        source{"CODE Domestic Violence Disclosure Scheme"}, cure{"give the decision"};
    static Answer holds(DisclosureDecided const& decided) { return decided.decision == "disclose"; }
};
struct inspector_or_panel_decides {
    static constexpr Words requires_that{
        "a detective inspector decides, or a panel of police and another agency"},
        source{"CODE Domestic Violence Disclosure Scheme: multi-agency panel or senior officer"},
        cure{"name the panel's agencies in panel, or ask a detective inspector"};
    static Answer holds(DisclosureDecided const& decided, Moment const& moment) {
        if (moment.by.holds(detective_inspector) && moment.by.rank >= Rank::inspector) return true;
        return decided.panel && decided.panel->contains("police") && decided.panel->size() > 1;
    }
};
struct decider_did_not_research {
    static constexpr Words requires_that{"whoever decides did not do the research"},
        source{"caseway separation of duties"}, cure{"ask another supervisor"};
    static Answer holds(Moment const& moment) {
        return !moment.did(moment.by.id, "disclosure", "research-completed");
    }
};
struct it_is_necessary {
    static constexpr Words requires_that{
        "disclosure is necessary to protect the person at risk from being the victim of a crime"},
        source{"LAW common law power to disclose; Human Rights Act 1998, Article 8(2)"},
        cure{"say so in necessary, or decide no-disclosure"};
    static Answer holds(DisclosureDecided const& decided) {
        return decided.necessary.value_or(false);
    }
};
struct it_is_proportionate {
    static constexpr Words requires_that{
        "disclosure is proportionate, and the least that protects is named"},
        source{"LAW Human Rights Act 1998, Article 8(2); Data Protection Act 2018 Part 3"},
        cure{"say so in proportionate, and in what-is-told what is told"};
    static Answer holds(DisclosureDecided const& decided) {
        return decided.proportionate.value_or(false) && decided.what_is_told.has_value();
    }
};
struct the_person_at_risk_is_told {
    static constexpr Words requires_that{
        "the person at risk is told, or somebody who can protect them, and never an applicant only "
        "for having asked"},
        source{"CODE Domestic Violence Disclosure Scheme: who receives a disclosure"},
        cure{"tell the person at risk, or say in not-the-person-because why somebody else"};
    static Answer holds(DisclosureMade const& made) {
        if (made.told == "applicant-only") return false;
        return made.told == "person-at-risk" || made.not_the_person_because.has_value();
    }
};
struct is_told_in_person {
    static constexpr Words requires_that{"a disclosure is made in person"},
        source{"CODE Domestic Violence Disclosure Scheme: in person, at a safe place and time"},
        cure{"meet them where it is safe"};
    static Answer holds(DisclosureMade const& made) { return made.how == "in-person"; }
};
struct they_keep_it {
    static constexpr Words requires_that{"they were asked to keep it to themselves"},
        source{"CODE Domestic Violence Disclosure Scheme: used only to be safe"},
        cure{"ask them, and say so in asked-to-keep-it"};
    static Answer holds(DisclosureMade const& made) { return made.asked_to_keep_it; }
};
struct nothing_is_left_behind {
    static constexpr Words requires_that{"nothing is left in writing that the suspect could find"},
        source{"CODE Domestic Violence Disclosure Scheme: the suspect is not told"},
        cure{"take it away again, and say so in nothing-left-in-writing"};
    static Answer holds(DisclosureMade const& made) { return made.nothing_left_in_writing; }
};
struct person_at_risk_is_alive {
    static constexpr Words requires_that{"nobody is told about a victim who has died"},
        source{"caseway design: every send stops when a victim dies"},
        cure{"a detective inspector records disclosure-not-pursued"};
    static Answer holds(Moment const& moment) {
        return !moment.shared(victim_died).value_or(false);
    }
};
struct refusal_gives_nothing_away {
    static constexpr Words requires_that{
        "whoever is told that nothing is disclosed cannot tell whether there is anything to know"},
        source{"CODE Domestic Violence Disclosure Scheme; LAW Data Protection Act 2018 Part 3"},
        cure{"use the scheme's own words, and say so in says-nothing-of-the-suspect"};
    static Answer holds(NoDisclosureTold const& told) { return told.says_nothing_of_the_suspect; }
};
struct refusal_is_not_written {
    static constexpr Words requires_that{"that nothing is disclosed is said, and never written"},
        source{"CODE Domestic Violence Disclosure Scheme: a letter reaches the wrong hands"},
        cure{"tell them in person, or by a telephone that is safe"};
    static Answer holds(NoDisclosureTold const& told) { return told.how != "letter"; }
};
struct there_is_concern {
    static constexpr Words requires_that{"there is a reason for concern, whoever asks"},
        otherwise{"there is no reason for concern beside the application"},
        source{"CODE Domestic Violence Disclosure Scheme: right to know"},
        cure{"initial-checks-made says whether there is"};
    static Answer holds(Facts const& facts) { return facts.concern; }
};

// ---- Steps

struct begin_application {
    static constexpr Words does{"start the scheme's time from the day of the application"};
    static void carry_out(DisclosureOpened const& opened, Facts& facts, Asks& asks);
};
struct keep_checks {
    static constexpr Words does{"keep what the checks show, and act where anybody is in danger"};
    static constexpr AskName asks[] = {{"grading", "assessment-opened"}};
    static void carry_out(InitialChecksMade const& checks, Facts& facts, Asks& asks);
};
struct note_meeting {
    static constexpr Words does{"note that the applicant was met"};
    static void carry_out(Asks& asks) { asks.meet(disclosure_met); }
};
struct put_to_the_decider {
    static constexpr Words does{"put it to a detective inspector or the panel"};
    static void carry_out(Asks& asks) { asks.give_to(std::string{detective_inspector}); }
};
struct have_them_told {
    static constexpr Words does{"have them told in person"};
    static void carry_out(Asks& asks);
};
struct answer_it {
    static constexpr Words does{"the application is answered"};
    static void carry_out(Asks& asks);
};
struct tell_the_sergeant {
    static constexpr Words does{"have the sergeant decide how they are reached"};
    static void carry_out(Asks& asks);
};
struct act_now {
    static constexpr Words does{"send help now, and have the risk assessed"};
    static constexpr AskName asks[] = {{"grading", "assessment-opened"}};
    static void carry_out(Facts& facts, Asks& asks);
};
struct note_action {
    static constexpr Words does{"note that the danger was acted on"};
    static void carry_out(Asks& asks) { asks.meet(immediate_risk_acted); }
};
struct go_on_without_the_applicant {
    static constexpr Words does{"go on as a right to know"};
    static void carry_out(Facts& facts, Asks& asks);
};
struct alarm_that_the_suspect_knows {
    static constexpr Words does{"alarm the sergeant, and have the risk assessed"};
    static constexpr AskName asks[] = {{"grading", "assessment-opened"}};
    static void carry_out(Asks& asks);
};
struct warn_of_the_request {
    static constexpr Words does{
        "warn the data protection officer: neither confirm nor deny an application"};
    static void carry_out(Asks& asks);
};
struct end_it {
    static constexpr Words does{"end its deadlines"};
    static void carry_out(Asks& asks);
};
struct begin_again {
    static constexpr Words does{"start the scheme's time again"};
    static void carry_out(DisclosureReopened const& again, Facts& facts, Asks& asks);
};

}  // namespace caseway::workflows::disclosure
