// The conditions of a MARAC: referral, screening, meeting and what follows. Its steps are in
// marac_steps.hpp.

#pragma once

#include "workflows/marac_deadlines.hpp"
#include "workflows/marac_meeting_events.hpp"
#include "workflows/regimes.hpp"
#include "workflows/safeguarding_deadlines.hpp"

#include <algorithm>

namespace caseway::workflows::marac {

using engine::Answer;
using engine::AskName;
using engine::Asks;
using engine::Known;
using engine::Minute;
using engine::Moment;

struct Facts {
    Known<Minute> referred_at{"when it was referred"};
    Known<std::string> referrer{"who referred it"};
    Known<Date> meeting{"the day of the meeting"};
    Known<bool> idva_reached{"whether the IDVA reached the victim"};
    Choices<marac_criteria> criteria;
    Choices<marac_agencies> answered;  // Sent research, or nil, or are recorded as late.
    int deferrals = 0;
    bool minutes_issued = false;
    bool transfer_pending = false;
    bool for_a_time = false;  // The transfer that is pending is for a stay elsewhere.

    bool operator==(Facts const&) const = default;
};

// LOCAL: without these the meeting does not hear a case (Derbyshire and Wakefield protocols).
inline constexpr Choice<marac_agencies> core_agencies[] = {
    "police", "idva", "childrens-social-care", "housing", "health"};
inline bool has_every_core_agency(Choices<marac_agencies> const& agencies) {
    return std::all_of(std::begin(core_agencies), std::end(core_agencies),
                       [&](auto agency) { return agencies.contains(agency); });
}

// The last day on which a meeting's agenda is open: LOCAL working days before it, counted back.
Date agenda_closes(Date meeting, Moment const& moment);

// By the older definition only what would be a crime makes a repeat.
bool counts_as_repeat(MaracReferralSubmitted const& referral, Moment const& moment);

// ---- Conditions: the referral

struct a_criterion_is_met {
    static constexpr Words requires_that{"at least one MARAC criterion is met"},
        source{"NATIONAL SafeLives MARAC criteria"},
        cure{"name it in criteria; a MARAC is not a way to an IDVA or to housing"};
    static Answer holds(MaracReferralSubmitted const& referral) {
        return !referral.criteria.empty();
    }
};
struct visible_risk_has_its_ticks {
    static constexpr Words requires_that{
        "visible high risk is counted on a DASH that reaches the ticks; a DARA has none"},
        source{"NATIONAL SafeLives MARAC criteria: ticks on the DASH"},
        cure{"give dash-ticks of a DASH, or refer on professional judgement"};
    static Answer holds(MaracReferralSubmitted const& referral, Moment const& moment) {
        if (!referral.criteria.contains("visible-high-risk")) return true;
        return referral.tool == "dash" && referral.dash_ticks &&
               *referral.dash_ticks >= moment.value(visible_high_risk);
    }
};
struct judgement_has_a_rationale {
    static constexpr Words requires_that{"professional judgement says what the concern is"},
        source{"NATIONAL SafeLives MARAC criteria"}, cure{"say it in judgement"};
    static Answer holds(MaracReferralSubmitted const& referral) {
        return !referral.criteria.contains("professional-judgement") ||
               referral.judgement.has_value();
    }
};
struct escalation_has_its_reports {
    static constexpr Words requires_that{
        "potential escalation counts enough reports to police in twelve months"},
        source{"LOCAL SafeLives MARAC criteria, the force's own number"},
        cure{"give reports, or refer on professional judgement"};
    static Answer holds(MaracReferralSubmitted const& referral, Moment const& moment) {
        if (!referral.criteria.contains("escalation")) return true;
        return referral.reports && *referral.reports >= moment.value(escalation_reports);
    }
};
struct repeat_is_named {
    static constexpr Words requires_that{"a case known to be a MARAC repeat is referred as one"},
        source{"NATIONAL SafeLives: repeat within 12 months of the last referral"},
        cure{"add repeat to criteria"};
    static Answer holds(MaracReferralSubmitted const& referral, Moment const& moment) {
        return referral.criteria.contains("repeat") ||
               !moment.shared(marac_repeat).value_or(false) || !counts_as_repeat(referral, moment);
    }
};
struct repeat_meets_the_definition {
    static constexpr Words requires_that{
        "what happened is a repeat by the definition in force on its day"},
        source{"NATIONAL SafeLives definitions of a repeat, by the day of the new event"},
        cure{"check new-event and new-event-on, or refer on another criterion"};
    static Answer holds(MaracReferralSubmitted const& referral, Moment const& moment) {
        return !referral.criteria.contains("repeat") || counts_as_repeat(referral, moment);
    }
};
struct every_perpetrator_is_listed {
    static constexpr Words requires_that{
        "where there are several perpetrators the referral lists every one"},
        source{"NATIONAL SafeLives referral form: all whom the victim is afraid of"},
        cure{"name each in risks, and say in perpetrators how many they are"};
    static Answer holds(MaracReferralSubmitted const& referral, Moment const& moment) {
        auto const known = static_cast<std::int64_t>(moment.count("suspect"));
        return known <= 1 || referral.perpetrators.value_or(1) >= known;
    }
};
struct referred_with_agreement_or_reason {
    static constexpr Words requires_that{
        "the victim agrees, or it is recorded why the referral is proportionate all the same"},
        source{"LAW Data Protection Act 2018 Part 3 and Schedule 8; SafeLives referral form"},
        cure{"say in without-consent-because why it cannot wait for agreement"};
    static Answer holds(MaracReferralSubmitted const& referral) {
        return referral.consent == "given" || referral.without_consent_because.has_value();
    }
};
struct unaware_has_a_reason {
    static constexpr Words requires_that{
        "the victim knows of the referral, or it is recorded why not"},
        source{"NATIONAL SafeLives referral form"},
        cure{"tell the victim where that is safe, or say not-aware-because"};
    static Answer holds(MaracReferralSubmitted const& referral) {
        return referral.victim_aware || referral.not_aware_because.has_value();
    }
};
struct idva_was_told {
    static constexpr Words requires_that{"every victim referred to a MARAC is referred to an IDVA"},
        source{"NATIONAL SafeLives principles 2 and 4"}, cure{"tell the IDVA service first"};
    static Answer holds(MaracReferralSubmitted const& referral) { return referral.idva_told; }
};
struct coordinator_only_assists {
    static constexpr Words requires_that{
        "the MARAC team itself refers only for a partner short of staff, and names it"},
        source{"SEED 41: the MARAC team helps partners to find a way to refer"},
        cure{"name the agency in assisted"};
    static Answer holds(MaracReferralSubmitted const& referral, Moment const& moment) {
        return moment.role != marac_coordinator || referral.assisted.has_value();
    }
};

// ---- Conditions: screening

struct screener_is_not_the_referrer {
    static constexpr Words requires_that{"whoever screens it did not refer it"},
        source{"caseway separation of duties"}, cure{"ask another supervisor or co-ordinator"};
    static Answer holds(Moment const& moment) {
        return !moment.did(moment.by.id, "marac", "marac-referral-submitted");
    }
};
struct no_repeat_is_screened_out {
    static constexpr Words requires_that{
        "a MARAC repeat is not screened out, though it may be returned for more"},
        source{"NATIONAL SafeLives: a repeat is heard even below the local threshold"},
        cure{"accept it, return it, or withdraw it if it is a duplicate"};
    static Answer holds(ScreenedOut const& screened, Facts const& facts, Moment const& moment) {
        return !screened.repeat && !facts.criteria.contains("repeat") &&
               !moment.shared(marac_repeat).value_or(false);
    }
};
struct high_is_an_inspectors {
    static constexpr Words requires_that{
        "a case graded high is screened out only by a detective inspector"},
        source{"LOCAL a high grade is not parked"}, cure{"ask a detective inspector, or accept it"};
    static Answer holds(Moment const& moment) {
        if (moment.by.holds(detective_inspector) && moment.by.rank >= Rank::inspector) return true;
        return moment.shared(grade).when([](Grade graded) { return graded != "high"; });
    }
};
struct chair_did_not_screen_it {
    static constexpr Words requires_that{"whoever decides the challenge did not screen it"},
        source{"caseway separation of duties"}, cure{"ask the deputy chair"};
    static Answer holds(Moment const& moment) {
        return !moment.did(moment.by.id, "marac", "screened-out");
    }
};
struct high_is_not_parked {
    static constexpr Words requires_that{
        "a case graded high is withdrawn by the chair, unless it is a duplicate, an error or about "
        "a victim who has left the country"},
        source{"LOCAL a high grade is not parked"}, cure{"ask the chair, or list it"};
    static Answer holds(MaracWithdrawn const& withdrawn, Moment const& moment) {
        if (withdrawn.because != "other" || moment.by.holds(marac_chair)) return true;
        return moment.shared(grade).when([](Grade graded) { return graded != "high"; });
    }
};
struct victim_is_alive {
    static constexpr Words requires_that{"the victim is alive, so a MARAC has somebody to protect"},
        source{"LAW Domestic Violence, Crime and Victims Act 2004 s.9: a review takes its place"},
        cure{"the review has the papers"};
    static Answer holds(Moment const& moment) {
        return !moment.shared(victim_died).value_or(false);
    }
};
struct repeat_is_not_dropped {
    static constexpr Words requires_that{
        "a MARAC repeat is withdrawn only as a duplicate or as entered in error"},
        source{"NATIONAL SafeLives: a repeat is heard"}, cure{"list it, or transfer it"};
    static Answer holds(MaracWithdrawn const& withdrawn, Facts const& facts) {
        return !facts.criteria.contains("repeat") || withdrawn.because == "duplicate" ||
               withdrawn.because == "entered-in-error";
    }
};

// ---- Conditions: the meeting

struct agenda_is_open {
    static constexpr Words requires_that{
        "the meeting's agenda is still open, or it is an emergency with its reason"},
        source{"LOCAL agenda closed working days before the meeting"},
        cure{"choose a later meeting, or say emergency-because"};
    static Answer holds(MeetingListed const& listed, Moment const& moment);
};
struct meeting_is_ahead {
    static constexpr Words requires_that{"the meeting is today or later"}, source{"caseway design"},
        cure{"give the day of a meeting to come"};
    static Answer holds(MeetingListed const& listed, Moment const& moment) {
        return listed.on >= engine::date_of(moment.at);
    }
    static Answer holds(Deferred const& deferred, Moment const& moment) {
        return deferred.next > engine::date_of(moment.at);
    }
};
struct deferred_again_only_by_the_chair {
    static constexpr Words requires_that{"only the chair defers a case again"},
        source{"LOCAL deferred once at most, then the chair decides"},
        cure{"hear it, or ask the chair"};
    static Answer holds(Facts const& facts, Moment const& moment) {
        return facts.deferrals < moment.value(marac_deferrals) || moment.by.holds(marac_chair);
    }
};
struct day_of_the_meeting_has_come {
    static constexpr Words requires_that{"the day of the meeting has come"},
        source{"caseway design"}, cure{"wait for it, or list it for another day"};
    static Answer holds(Facts const& facts, Moment const& moment) {
        return facts.meeting.when([&](Date day) { return day <= engine::date_of(moment.at); });
    }
};
struct core_agencies_have_answered {
    static constexpr Words requires_that{
        "police, IDVA, children's social care, housing and health have sent research or nil, or "
        "are recorded as late"},
        source{"LOCAL core agencies; NATIONAL SafeLives: research before the meeting"},
        cure{"record research-received for each of them"};
    static Answer holds(Facts const& facts) { return has_every_core_agency(facts.answered); }
};
struct quorum_is_present {
    static constexpr Words requires_that{
        "police, IDVA, children's social care, housing and health are there"},
        source{"LOCAL quorum of core agencies"}, cure{"find a deputy, or defer it"};
    static Answer holds(Heard const& heard) { return has_every_core_agency(heard.present); }
};
struct somebody_will_reach_the_victim {
    static constexpr Words requires_that{
        "where the IDVA never reached the victim, somebody by name takes that on"},
        source{"NATIONAL SafeLives: the victim's voice is heard"},
        cure{"name them in victim-contact-owner"};
    static Answer holds(Heard const& heard, Facts const& facts) {
        return facts.idva_reached.value_or(false) || heard.victim_contact_owner.has_value();
    }
};
struct core_agencies_get_the_agenda {
    static constexpr Words requires_that{
        "the agenda goes to police, IDVA, children's social care, housing and health"},
        source{"LOCAL core agencies; NATIONAL SafeLives: research before the meeting"},
        cure{"name each of them in sent-to"};
    static Answer holds(AgendaSent const& agenda) { return has_every_core_agency(agenda.sent_to); }
};
struct action_is_due_ahead {
    static constexpr Words requires_that{"an action is due today or later"},
        source{"NATIONAL SafeLives: actions have a date"}, cure{"give a later day in due"};
    static Answer holds(ActionAgreed const& action, Moment const& moment) {
        return action.due >= engine::date_of(moment.at);
    }
};
struct every_action_has_ended {
    static constexpr Words requires_that{"every MARAC action of the case has ended"},
        source{"NATIONAL SafeLives: actions are followed up"},
        cure{"have the open ones recorded as done, not possible, not done or superseded"};
    static Answer holds(Moment const& moment) { return !moment.is_open("marac-action"); }
};
struct minutes_are_out {
    static constexpr Words requires_that{"the minutes have been sent out"},
        source{"LOCAL minutes within working days of the meeting"}, cure{"minutes-issued"};
    static Answer holds(Facts const& facts) { return facts.minutes_issued; }
};
struct transfer_was_proposed {
    static constexpr Words requires_that{"it had been offered to the other area"},
        source{"NATIONAL SafeLives MARAC to MARAC transfer"}, cure{"record transfer-proposed"};
    static Answer holds(Facts const& facts) { return facts.transfer_pending; }
};

struct no_transfer_is_pending {
    static constexpr Words requires_that{"no area that was offered the case has still to answer"},
        source{"NATIONAL SafeLives MARAC to MARAC transfer: ours until somebody accepts"},
        cure{"record transfer-accepted or transfer-refused, or have the chairs settle it"};
    static Answer holds(Facts const& facts) { return !facts.transfer_pending; }
};
struct is_for_a_time {
    static constexpr Words requires_that{"it was offered for a time only"},
        otherwise{"it was offered for good"},
        source{"NATIONAL SafeLives MARAC to MARAC transfer: temporary refuge"},
        cure{"say temporary with transfer-proposed"};
    static Answer holds(Facts const& facts) { return facts.for_a_time; }
};

}  // namespace caseway::workflows::marac
