// The conditions and steps of safeguarding a victim.

#pragma once

#include "workflows/asks_of_others.hpp"
#include "workflows/safeguarding_deadlines.hpp"
#include "workflows/safeguarding_events.hpp"

namespace caseway::workflows::safeguarding {

using engine::Answer;
using engine::AskName;
using engine::Asks;
using engine::Known;
using engine::Moment;

struct Facts {
    Known<std::string> officer{"who the safeguarding officer is"};
    Known<bool> care_needs{"whether an adult has needs for care and support"};
    Known<bool> housing_need{"whether the victim needs to move or somewhere to go"};
    Choices<onward> decided;    // There is a decision on it.
    Choices<onward> asked_for;  // It was decided to make it, or it had been made.
    int attempts = 0;           // Since contact was last made or a sergeant last decided.
    bool not_safe = false;      // Contact was not safe, and no sergeant has decided since.
    bool to_reassess = false;   // Something changed that the plan has not been read against.
    bool accepted = false;      // The officer took it on, or began the work.
    bool marac_decided_at_high = false;  // The grade was high when a MARAC was decided on.

    bool operator==(Facts const&) const = default;
};

// The workflow that an onward referral becomes a strand of.
constexpr Words strand_for(Choice<onward> referral) {
    if (referral == "marac") return "marac";
    return referral == "clares-law" ? "disclosure" : "referral";
}

// Is the case on its way to a MARAC or its actions? One that only keeps its flag is not.
bool marac_under_way(Moment const& moment);

// ---- Conditions: contact (that the way is safe: ways_of_contact.hpp)

struct contact_is_not_paused {
    static constexpr Words requires_that{
        "after contact that was not safe nobody tries again before the sergeant decides, unless "
        "life is threatened and somebody goes in person"},
        source{"NATIONAL safe contact; a threat to life overrides it in person"},
        cure{"ask the safeguarding sergeant to decide how the victim is reached"};
    static Answer holds(ContactAttempted const& attempt, Facts const& facts) {
        return !facts.not_safe ||
               (attempt.method == "in-person" && attempt.threat_to_life && *attempt.threat_to_life);
    }
};
struct was_reached {
    static constexpr Words requires_that{"the victim was reached"},
        otherwise{"the victim was not reached"}, source{"SEED 33"},
        cure{"record result=reached once the victim was spoken to"};
    static Answer holds(ContactAttempted const& attempt) { return attempt.result == "reached"; }
};
struct was_not_safe {
    static constexpr Words requires_that{"contact turned out not to be safe"},
        otherwise{"contact was safe"}, source{"NATIONAL safe contact"},
        cure{"record result=not-safe where it was not"};
    static Answer holds(ContactAttempted const& attempt) { return attempt.result == "not-safe"; }
};
struct attempts_are_used_up {
    static constexpr Words requires_that{
        "it was the last attempt before the sergeant decides, or contact was not safe"},
        otherwise{"attempts remain before the sergeant decides"},
        source{"LOCAL attempts to reach a victim before a sergeant decides"},
        cure{"try again, or ask the sergeant"};
    static Answer holds(ContactAttempted const& attempt, Facts const& facts, Moment const& moment) {
        return attempt.result == "not-safe" || facts.attempts + 1 >= moment.value(contact_attempts);
    }
};

// ---- Conditions: a decision on each onward referral

struct is_to_be_made {
    static constexpr Words requires_that{"the referral is to be made now"},
        otherwise{"the referral is not made now"}, source{"SEED 33"},
        cure{"record decision=make to make it"};
    static Answer holds(ReferralDecided const& decided) { return decided.decision == "make"; }
};
struct no_marac_under_way {
    static constexpr Words requires_that{"this case is not on its way to a MARAC already"},
        source{"caseway design: one referral is heard once"}, cure{"record decision=already-made"};
    static Answer holds(ReferralDecided const& decided, Moment const& moment) {
        return decided.referral != "marac" || !marac_under_way(moment);
    }
};
struct it_was_made_before {
    static constexpr Words requires_that{"a referral that was already made is in this case"},
        source{"caseway design: nothing is taken to have been made that nobody made"},
        cure{"record decision=make"};
    static Answer holds(ReferralDecided const& decided, Moment const& moment) {
        return decided.decision != "already-made" || moment.count(strand_for(decided.referral)) > 0;
    }
};
struct children_are_referred {
    static constexpr Words requires_that{
        "children and unborn children are always referred to children's social care"},
        source{"LAW Domestic Abuse Act 2021 s.3; NATIONAL Working Together to Safeguard Children"},
        cure{"record decision=make, or already-made where intake made it; no consent is needed"};
    static Answer holds(ReferralDecided const& decided, Moment const& moment);
};
struct care_needs_are_referred {
    static constexpr Words requires_that{
        "an adult who has needs for care and support and so cannot protect themselves is referred "
        "to adult social care"},
        source{"LAW Care Act 2014 s.42"}, cure{"record decision=make, or the needs first"};
    static Answer holds(ReferralDecided const& decided, Facts const& facts);
};
struct housing_need_is_referred {
    static constexpr Words requires_that{
        "a victim who needs to move is referred to housing or to a refuge"},
        source{"SEED 33: housing"}, cure{"record decision=make for one of the two"};
    static Answer holds(ReferralDecided const& decided, Facts const& facts);
};
struct criteria_were_considered {
    static constexpr Words requires_that{
        "the MARAC criteria are gone through before a MARAC referral is decided against"},
        source{"NATIONAL SafeLives MARAC criteria; SEED 33"},
        cure{"name the criteria that are met, or criteria=none"};
    static Answer holds(ReferralDecided const& decided) {
        return decided.referral != "marac" || decided.decision == "already-made" ||
               (decided.criteria && !decided.criteria->empty());
    }
};
struct repeat_goes_to_marac {
    static constexpr Words requires_that{
        "a MARAC repeat is always referred, whatever the local threshold"},
        source{"NATIONAL SafeLives: repeat within 12 months of the last referral"},
        cure{"record decision=make, or have intake record that this is no repeat"};
    static Answer holds(ReferralDecided const& decided, Moment const& moment);
};
struct sergeant_decides_against_marac {
    static constexpr Words requires_that{
        "where a MARAC criterion is met or the grade is high, a safeguarding sergeant decides "
        "against a MARAC referral"},
        source{"LOCAL supervision of MARAC referrals; SEED 33"},
        cure{"record decision=make, or ask the safeguarding sergeant"};
    static Answer holds(ReferralDecided const& decided, Moment const& moment);
};

// ---- Conditions: a plan, one for each decision so that a refusal names what is blank

struct idva_decided {
    static constexpr Words requires_that{"there is a decision on an IDVA"},
        source{"SEED 33: no onward referral is left blank"}, cure{"referral-decided for idva"};
    static Answer holds(Facts const& facts) { return facts.decided.contains("idva"); }
};
struct childrens_care_decided {
    static constexpr Words requires_that{"there is a decision on children's social care"},
        source{"SEED 33: no onward referral is left blank"},
        cure{"referral-decided for childrens-social-care"};
    static Answer holds(Facts const& facts) {
        return facts.decided.contains("childrens-social-care");
    }
};
struct adult_care_decided {
    static constexpr Words requires_that{"there is a decision on adult social care"},
        source{"SEED 33: no onward referral is left blank"},
        cure{"referral-decided for adult-social-care"};
    static Answer holds(Facts const& facts) { return facts.decided.contains("adult-social-care"); }
};
struct housing_decided {
    static constexpr Words requires_that{"there is a decision on housing or a refuge"},
        source{"SEED 33: no onward referral is left blank"},
        cure{"referral-decided for housing or refuge"};
    static Answer holds(Facts const& facts) {
        return facts.decided.contains("housing") || facts.decided.contains("refuge");
    }
};
struct marac_decided {
    static constexpr Words requires_that{"there is a decision on a MARAC"},
        source{"SEED 33: MARAC referrals are made at this point"},
        cure{"referral-decided for marac"};
    static Answer holds(Facts const& facts) { return facts.decided.contains("marac"); }
};
struct needs_are_known {
    static constexpr Words requires_that{"the victim's needs are recorded before the plan"},
        source{"SEED 33: the officer makes contact and considers what follows"},
        cure{"needs-assessed"};
    static Answer holds(Facts const& facts) {
        return facts.care_needs.when([](bool) { return true; });
    }
};
struct markers_have_a_review_ahead {
    static constexpr Words requires_that{"the markers are looked at again on a day to come"},
        source{"LOCAL a stale marker is a hazard"}, cure{"give a later day in markers-reviewed-on"};
    static Answer holds(PlanMade const& plan, Moment const& moment) {
        return plan.markers_reviewed_on > engine::date_of(moment.at);
    }
};

// ---- Conditions: the end

struct no_referral_is_open {
    static constexpr Words requires_that{"every referral of the case has ended"},
        source{"SEED 33; an unanswered referral has an owner"},
        cure{"follow up the open referrals, or wait for them"};
    static Answer holds(Moment const& moment) { return !moment.is_open("referral"); }
};
struct no_marac_is_pending {
    static constexpr Words requires_that{"no MARAC is still to hear the case or at its actions"},
        source{"NATIONAL SafeLives MARAC guidance; SEED 33"},
        cure{"wait for the MARAC, or ask its co-ordinator"};
    static Answer holds(Moment const& moment) { return !marac_under_way(moment); }
};
struct no_marac_action_is_open {
    static constexpr Words requires_that{"every MARAC action of the case has ended"},
        source{"NATIONAL SafeLives: actions are followed up"},
        cure{"have the open actions recorded as done, not possible, not done or superseded"};
    static Answer holds(Moment const& moment) { return !moment.is_open("marac-action"); }
};
struct no_order_is_in_force {
    static constexpr Words requires_that{"no notice or order is in force"},
        source{"SEED 35; LOCAL reassess before an order ends"},
        cure{"wait until it has ended and been planned for"};
    static Answer holds(Moment const& moment) {
        return !moment.shared(dvpo_in_force).value_or(false) &&
               !moment.shared(dapo_in_force).value_or(false);
    }
};
struct news_was_given {
    static constexpr Words requires_that{
        "the victim has been told what happened to the suspect, as far as there is a duty to"},
        source{"CODE Victims' Code, right 6: bail, charge and outcome"},
        cure{"have each open duty of contact met"};
    static Answer holds(Moment const& moment) { return !moment.is_open("contact"); }
};
struct plan_is_up_to_date {
    static constexpr Words requires_that{"the plan was reviewed after what last changed"},
        source{"LOCAL review of the safety plan"}, cure{"plan-reviewed"};
    static Answer holds(Facts const& facts) { return !facts.to_reassess; }
};
struct an_officer_accepted_it {
    static constexpr Words requires_that{
        "a safeguarding officer was allocated and accepted it, or began the work"},
        source{"SEED 33: high risk is allocated to a safeguarding officer"},
        cure{"safeguarding-accepted by the officer"};
    static Answer holds(Facts const& facts) { return facts.accepted; }
};
struct marac_was_decided_at_high {
    static constexpr Words requires_that{
        "there is a MARAC referral, or a decision against one made at the high grade"},
        source{"SEED 33; NATIONAL SafeLives: every high-risk victim is considered"},
        cure{"referral-decided for marac, at the grade that stands now"};
    static Answer holds(Facts const& facts, Moment const& moment) {
        if (facts.asked_for.contains("marac") || facts.marac_decided_at_high) return true;
        return moment.shared(grade).when([](Grade graded) { return graded != "high"; });
    }
};
struct accepts_their_own {
    static constexpr Words requires_that{"the officer to whom it was allocated says so"},
        source{"SEED 33: a safeguarding officer is allocated by name"},
        cure{"ask the allocated officer, or have it allocated again"};
    static Answer holds(Facts const& facts, Moment const& moment) {
        return facts.officer.when([&](auto const& who) { return who == moment.by.id; });
    }
};
struct victim_knows_how_to_come_back {
    static constexpr Words requires_that{"the victim was told how to come back"},
        source{"NATIONAL the door stays open"}, cure{"tell the victim, in a safe way, and say so"};
    static Answer holds(SafeguardingClosed const& closed) { return closed.told_how_to_come_back; }
};
struct grade_is_no_longer_high {
    static constexpr Words requires_that{
        "a stand-down because the grade was lowered needs a grade below high"},
        source{"SEED 33: high risk is allocated to safeguarding"},
        cure{"have the grade reviewed first"};
    static Answer holds(StoodDown const& stood_down, Moment const& moment);
};
struct the_other_force_accepted {
    static constexpr Words requires_that{"the other force accepted the case before we let go"},
        source{"LOCAL whoever has it owns it until somebody else accepts"},
        cure{"say in accepted-by who accepted it, and when"};
    static Answer holds(StoodDown const& stood_down) {
        return stood_down.because != "moved-to-another-force" || stood_down.accepted_by.has_value();
    }
};
struct an_error_is_an_inspectors {
    static constexpr Words requires_that{"an inspector or above decides that it was an error"},
        source{"caseway separation of duties"}, cure{"ask a detective inspector"};
    static Answer holds(StoodDown const& stood_down, Moment const& moment) {
        return stood_down.because != "entered-in-error" || moment.by.rank >= Rank::inspector;
    }
};
struct victim_is_alive {
    static constexpr Words requires_that{"the victim is alive"},
        source{"LAW Domestic Violence, Crime and Victims Act 2004 s.9: a review takes its place"},
        cure{"family liaison and the review take it from here"};
    static Answer holds(Moment const& moment) {
        return !moment.shared(victim_died).value_or(false);
    }
};

// ---- Steps

struct give_to_the_sergeant {
    static constexpr Words does{"give it to the safeguarding sergeant of the victim's site"};
    static void carry_out(Facts& facts, Asks& asks);
};
struct give_to_the_officer {
    static constexpr Words does{"give it to the safeguarding officer"};
    static void carry_out(OfficerAllocated const& allocated, Facts& facts, Asks& asks);
};
struct take_on {
    static constexpr Words does{"note that the officer has it"};
    static void carry_out(Facts& facts) { facts.accepted = true; }
};
struct give_back {
    static constexpr Words does{"give it back to the sergeant, its limits unchanged"};
    static void carry_out(Facts& facts, Asks& asks);
};
struct count_attempt {
    static constexpr Words does{"count the attempt"};
    static void carry_out(Facts& facts, Asks& asks);
};
struct put_to_the_sergeant {
    static constexpr Words does{"make it the sergeant's task to decide how the victim is reached"};
    static void carry_out(ContactAttempted const& attempt, Facts& facts, Asks& asks);
};
struct alarm_unsafe_contact {
    static constexpr Words does{"tell the sergeant that the victim may be in danger"};
    static void carry_out(Facts& facts, Asks& asks);
};
struct note_contact {
    static constexpr Words does{"note that the victim was reached"};
    static void carry_out(Facts& facts, Asks& asks);
};
struct try_again {
    static constexpr Words does{"start the attempts again, as the sergeant decided"};
    static void carry_out(WelfareVisitDecided const& decided, Facts& facts, Asks& asks);
};
struct keep_needs {
    static constexpr Words does{"keep what the victim needs"};
    static void carry_out(NeedsAssessed const& assessed, Facts& facts, Asks& asks);
};
struct record_decision {
    static constexpr Words does{"record that there is a decision"};
    static void carry_out(ReferralDecided const& decided, Facts& facts, Asks& asks);
};
struct make_the_referral {
    static constexpr Words does{"open the referral as a strand of its own"};
    static constexpr AskName asks[] = {{"referral", "referral-opened"},
                                       {"marac", "marac-referral-drafted"},
                                       {"disclosure", "disclosure-opened"}};
    static void carry_out(ReferralDecided const& decided, Asks& asks);
};
struct set_review {
    static constexpr Words does{"set the next review of the plan"};
    static void carry_out(Facts& facts, Asks& asks);
};
struct ask_to_reassess {
    static constexpr Words does{"make it somebody's task to look at the plan again"};
    static void carry_out(Facts& facts, Asks& asks);
};
struct stand_by_the_children {
    static constexpr Words does{"have the children safeguarded by themselves"};
    static constexpr AskName asks[] = {{"child-safeguarding", "child-safeguarding-opened"},
                                       {"child-safeguarding", "adult-declined"}};
    static void carry_out(Asks& asks);
};
struct stop_every_send {
    static constexpr Words does{"stop every contact and give it to family liaison"};
    static void carry_out(Asks& asks);
};
struct end_tasks {
    static constexpr Words does{"end its deadlines"};
    static void carry_out(Asks& asks);
};
struct begin_again {
    static constexpr Words does{"begin again with every decision open"};
    static void carry_out(Facts& facts, Asks& asks);
};

}  // namespace caseway::workflows::safeguarding
