// The conditions and steps of an investigation, until its outcome is proposed.

#pragma once

#include "workflows/asks_of_others.hpp"
#include "workflows/deadlines.hpp"
#include "workflows/investigation_outcome_events.hpp"

#include <map>
#include <optional>
#include <set>

namespace caseway::workflows::investigation {

using engine::AskName;
using engine::Asks;
using engine::Minute;

struct Facts {
    Known<Minute> opened_at{"when the investigation was opened"};
    Known<Minute> allocated_at{"when a lead investigator was allocated"};
    Known<std::string> lead{"who the lead investigator is"};
    std::set<std::string> leads{};  // Everybody who ever was.
    std::string sergeants{};        // The queue of the team that has it.
    bool complex = false;
    int attempts = 0;
    Known<bool> supports{"whether the victim supports a prosecution"};
    bool support_evidenced = false;
    bool support_explained = false;
    bool evidence_led = false;  // A prosecution without the victim was considered.
    // What the CPS decided, by the suspect's strand; empty where it named nobody.
    std::map<std::string, Choice<cps_decisions>> cps{};
    Known<OutcomeCode> proposed{"which outcome is proposed"};
    std::string proposed_for{};  // A suspect's strand; empty where there is none.
    std::map<std::string, std::string> outcomes{};  // Agreed, by the suspect's strand.
    // For whom this investigation had a notice considered, by the dvpo's strand.
    std::map<std::string, std::string> dvpos{};
    std::optional<std::size_t> dvpos_before_reopening{};  // Nothing where it never was reopened.

    bool operator==(Facts const&) const = default;
};

// ---- Conditions

struct no_conflict_of_interest {
    static constexpr Words requires_that{"the lead investigator has no tie to victim or suspect"},
        source{"caseway design: every allocation asks"}, cure{"allocate somebody else"};
    static Answer holds(InvestigatorAllocated const& allocated) {
        return !allocated.conflict_of_interest;
    }
};

// Police staff investigators investigate too (SEED 22); the most serious offences are for
// detectives.
struct lead_fits_the_team {
    static constexpr Words requires_that{
        "a member of the police leads, and in a Complex team a police officer"},
        source{"SEED 21, 22"}, cure{"allocate a detective"};
    static Answer holds(InvestigatorAllocated const& allocated, Facts const& facts) {
        return facts.complex ? engine::is_constable(allocated.lead.rank)
                             : allocated.lead.rank >= Rank::staff;
    }
};

// Where each accuses the other, the two victims are kept apart: one officer is not in contact with
// both.
struct lead_is_not_the_other_sides {
    static constexpr Words requires_that{
        "the lead investigator is not the officer in contact with the other party"},
        source{"NATIONAL counter-allegations: separate officers for the two victims"},
        cure{"allocate somebody else"};
    static Answer holds(InvestigatorAllocated const& allocated, Moment const& moment) {
        return moment.shared(other_sides_officer).value_or("") != allocated.lead.id;
    }
};
struct officers_are_apart {
    static constexpr Words requires_that{
        "the officer in contact with the other party is not this victim's lead investigator"},
        source{"NATIONAL counter-allegations: separate officers for the two victims"},
        cure{"allocate another lead investigator first, or name another officer"};
    static Answer holds(OtherOfficerNamed const& named, Facts const& facts) {
        return facts.lead.value_or("") != named.officer.id;
    }
};

struct victim_was_reached {
    static constexpr Words requires_that{"the victim was reached"},
        otherwise{"the victim was not reached"}, source{"SEED 33"},
        cure{"result=reached, or record the attempt"};
    static Answer holds(VictimContacted const& contact) { return contact.result == "reached"; }
};

struct supervisor_is_another {
    static constexpr Words requires_that{
        "somebody supervises who neither is nor was the lead investigator"},
        source{"caseway separation of duties: nobody supervises their own work"},
        cure{"ask another sergeant"};
    static Answer holds(Facts const& facts, Moment const& moment) {
        return !facts.leads.contains(moment.by.id);
    }
};

struct victim_withdraws {
    static constexpr Words requires_that{"the victim withdraws"},
        otherwise{"the victim does not withdraw"},
        source{"NATIONAL risk is assessed again when a victim withdraws"}, cure{"answer=withdraws"};
    static Answer holds(VictimSupportRecorded const& support) {
        return support.answer == "withdraws";
    }
};

struct cps_ends_it {
    static constexpr Words requires_that{"the CPS decides on no further action"},
        otherwise{"the CPS decides otherwise"}, source{"CODE Director's Guidance on Charging"},
        cure{"decision=no-further-action"};
    static Answer holds(CpsDecided const& cps) { return cps.decision == "no-further-action"; }
};

// ---- Steps

struct open_investigation {
    static constexpr Words does{"give it to the team's sergeants and start the time to allocate"};
    static void carry_out(InvestigationOpened const& opened, Facts& facts, Asks& asks);
};
struct hand_over {
    static constexpr Words does{"give it to the other team's sergeants to allocate"};
    static void carry_out(HandedOver const& handed, Facts& facts, Asks& asks);
};
struct follow_grade_to_allocation {
    static constexpr Words does{"set the time to allocate by the grade"};
    static void carry_out(GradeSettled const& grading, Facts& facts, Asks& asks);
};
struct follow_grade_to_contact {
    static constexpr Words does{"set the time to contact the victim by the grade"};
    static void carry_out(GradeSettled const& grading, Facts& facts, Asks& asks);
};
struct tell_sergeant_of_grade {
    static constexpr Words does{"tell the sergeant of a high grade"};
    static void carry_out(GradeSettled const& grading, Asks& asks);
};
struct give_to_lead {
    static constexpr Words does{"give it to the lead investigator and start the victim's contact"};
    static void carry_out(InvestigatorAllocated const& allocated, Facts& facts, Asks& asks);
};
struct give_to_another {
    static constexpr Words does{"give it to the new lead investigator"};
    static void carry_out(InvestigatorAllocated const& allocated, Facts& facts, Asks& asks);
};
struct note_first_contact {
    static constexpr Words does{"note that the victim was contacted"};
    static void carry_out(Asks& asks);
};
struct count_attempt {
    static constexpr Words does{"count the attempt; after three the sergeant decides"};
    static void carry_out(Facts& facts, Asks& asks);
};
struct start_suspect {
    static constexpr Words does{
        "open the suspect as a strand of its own; refer one under 18 as a child as well"};
    static constexpr AskName asks[] = {{"suspect", "suspect-identified"},
                                       {"referral", "referral-opened"}};
    static void carry_out(SuspectNamed const& suspect, Asks& rim);
};
struct keep_support {
    static constexpr Words does{"keep whether the victim supports a prosecution"};
    static void carry_out(VictimSupportRecorded const& support, Facts& facts);
};
struct keep_evidence_led {
    static constexpr Words does{"keep that a prosecution without the victim was considered"};
    static void carry_out(Facts& facts) { facts.evidence_led = true; }
};
struct supervise_again {
    static constexpr Words does{"start the time to the next supervision"};
    static void carry_out(Asks& asks);
};
struct keep_cps_decision {
    static constexpr Words does{"keep what the CPS decided"};
    static void carry_out(CpsDecided const& cps, Facts& facts) {
        facts.cps[cps.suspect.value_or("")] = cps.decision;
    }
};
// "If a criminal prosecution is not achievable" (SEED 35): now, not when the outcome is proposed.
struct consider_dvpo_at_once {
    static constexpr Words does{"have a DVPO considered"};
    static constexpr AskName asks[] = {{"dvpo", "consideration-raised"}};
    static void carry_out(CpsDecided const& cps, Facts& facts, Asks& rim);
};
struct keep_other_sides_officer {
    static constexpr Words does{"keep who is in contact with the other party"};
    static void carry_out(OtherOfficerNamed const& named, Asks& asks) {
        asks.share(other_sides_officer, named.officer.id);
    }
};
// Who acts on a death is told by the death's own strand (death.hpp).
struct stop_for_a_death {
    static constexpr Words does{"stop contacting the victim"};
    static void carry_out(Asks& asks);
};

// "investigation-sergeant/coventry", "investigation-sergeant/complex-coventry".
std::string queue_of(Site site, Choice<teams> team);

}  // namespace caseway::workflows::investigation
