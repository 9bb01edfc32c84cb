// The conditions and steps of an investigation's outcome: what each outcome needs, who agrees, and
// what has to be settled before it is final.

#pragma once

#include "workflows/investigation_suspects.hpp"
#include "workflows/suspect_stands.hpp"

namespace caseway::workflows::investigation {

// For whom the outcome is: the one named, or the only one. Empty where there is none.
std::string suspect_meant(OutcomeProposed const&, Moment const&);

// ---- Proposing

struct cps_charges {
    static constexpr Words requires_that{"the CPS decided to charge: it decides every charge"},
        source{"CODE Director's Guidance on Charging: police do not charge domestic abuse"},
        cure{"send it to the CPS and record its decision"};
    static Answer holds(OutcomeProposed const& proposal, Facts const& facts, Moment const& moment) {
        if (!is_one_of(proposal.outcome, charged_outcomes)) return true;
        return cps_on(suspect_meant(proposal, moment), facts).when([](auto decision) {
            return decision == "charge";
        });
    }
};

struct victims_view_is_evidenced {
    static constexpr Words requires_that{
        "outcomes 14 and 16 rest on evidence that the victim does not support"},
        source{"NATIONAL Home Office outcomes: a signed statement or body-worn video"},
        cure{"record the victim's view with its evidence (victim-support-recorded)"};
    static Answer holds(OutcomeProposed const& proposal, Facts const& facts) {
        if (!is_one_of(proposal.outcome, no_support_outcomes)) return true;
        return facts.supports.when(
            [&](bool supports) { return !supports && facts.support_evidenced; });
    }
};

struct evidence_led_is_considered {
    static constexpr Words requires_that{
        "where the victim does not support, a prosecution without the victim is considered"},
        source{"NATIONAL evidence-led prosecution is considered and recorded every time"},
        cure{"record it (evidence-led-considered)"};
    static Answer holds(OutcomeProposed const& proposal, Facts const& facts) {
        bool const without_victim =
            is_one_of(proposal.outcome, no_support_outcomes) || !facts.supports.value_or(true);
        return !without_victim || facts.evidence_led;
    }
};

struct charging_test_is_decided {
    static constexpr Words requires_that{
        "outcome 15 follows the CPS's decision, or says which part of the test is not met"},
        source{"NATIONAL Home Office outcomes: evidential difficulties"},
        cure{"record the CPS's decision, or test-not-met"};
    static Answer holds(OutcomeProposed const& proposal, Facts const& facts, Moment const& moment) {
        if (proposal.outcome != "15" || proposal.test_not_met) return true;
        return cps_on(suspect_meant(proposal, moment), facts).when([](auto decision) {
            return decision == "no-further-action";
        });
    }
};

// "Does not support" was used very unevenly (HMIC 2016): without a reason it says nothing.
struct victims_reason_is_known {
    static constexpr Words requires_that{"outcomes 14 and 16 say why the victim does not support"},
        source{"NATIONAL Home Office outcomes; HMIC PEEL 2016"},
        cure{"record the victim's view with because (victim-support-recorded)"};
    static Answer holds(OutcomeProposed const& proposal, Facts const& facts) {
        return !is_one_of(proposal.outcome, no_support_outcomes) || facts.support_explained;
    }
};

struct suspect_has_died {
    static constexpr Words requires_that{"outcome 5 is for a suspect who has died"},
        source{"NATIONAL Home Office outcomes"},
        cure{"record the death on the suspect's strand, with who confirmed it"};
    static Answer holds(OutcomeProposed const& proposal, Moment const& moment);
};

// A limit that passed is not yet an offence out of time: a supervisor confirms it.
struct time_has_run_out {
    static constexpr Words requires_that{
        "outcome 17 follows a time limit that a supervisor confirmed as lost"},
        source{"NATIONAL Home Office outcomes; LAW Criminal Justice Act 1988 s.39A"},
        cure{"date the assault (assault-dated); once its limit has passed, have it confirmed"};
    static Answer holds(OutcomeProposed const& proposal, Moment const& moment);
};

struct somebody_was_named {
    static constexpr Words requires_that{"the outcome is for a suspect who was named"},
        source{"NATIONAL Home Office outcomes: for a suspect who is identified"},
        cure{"name the suspect (suspect-named), or choose an outcome for nobody identified"};
    static Answer holds(OutcomeProposed const& proposal, Moment const& moment) {
        return !is_one_of(proposal.outcome, named_suspect_outcomes) || !suspects_of(moment).empty();
    }
};

// In domestic abuse the suspect is nearly always known.
struct nobody_was_named {
    static constexpr Words requires_that{
        "outcomes 14 and 18 are for where nobody was named, and say what was done to find out"},
        source{
            "NATIONAL Home Office outcomes; in domestic abuse the suspect is nearly always known"},
        cure{"choose 15 or 16 where somebody was named; else record enquiries"};
    static Answer holds(OutcomeProposed const& proposal, Moment const& moment) {
        if (!is_one_of(proposal.outcome, no_suspect_outcomes)) return true;
        return suspects_of(moment).empty() && proposal.enquiries.has_value();
    }
};

struct suspect_is_of_this_case {
    static constexpr Words requires_that{"the outcome says which suspect of this case it is for"},
        source{"caseway design: one outcome for each suspect"},
        cure{"suspect=the suspect's strand, such as suspect.2"};
    static Answer holds(OutcomeProposed const& proposal, Moment const& moment);
};

// ---- Agreeing

struct agreed_by_another {
    static constexpr Words requires_that{"somebody else than who proposed the outcome agrees it"},
        source{"caseway separation of duties: proposer and supervisor are different people"},
        cure{"ask another sergeant"};
    static Answer holds(Moment const& moment) {
        return !moment.did(moment.by.id, "investigation", "outcome-proposed");
    }
};

struct inspector_agrees_these {
    static constexpr Words requires_that{
        "a detective inspector agrees outcomes out of court, not in the public interest, or with "
        "nobody identified (18)"},
        source{"NATIONAL not normally used for domestic abuse; caseway design: inspector or above"},
        cure{"ask a detective inspector"};
    static Answer holds(Facts const& facts, Moment const& moment) {
        return facts.proposed.when([&](OutcomeCode outcome) {
            bool const inspectors = is_one_of(outcome, out_of_court_outcomes) ||
                                    is_one_of(outcome, not_in_the_interest_outcomes) ||
                                    outcome == "18";
            return !inspectors || moment.by.rank >= Rank::inspector;
        });
    }
};

struct policy_allows_it {
    static constexpr Words requires_that{
        "dealing with domestic abuse out of court names the policy that allows it"},
        source{"NATIONAL out-of-court disposals are not used for domestic abuse by default"},
        cure{"record policy-authority, or send the outcome back"};
    static Answer holds(OutcomeAgreed const& agreement, Facts const& facts) {
        return facts.proposed.when([&](OutcomeCode outcome) {
            return !is_one_of(outcome, out_of_court_outcomes) || agreement.policy_authority;
        });
    }
};

struct dvpo_was_considered {
    static constexpr Words requires_that{
        "a DVPO was considered before any outcome that is not a charge"},
        source{"SEED 35"}, cure{"decide on the open DVPO strand: draft a notice, or say why not"};
    static Answer holds(Facts const& facts, Moment const& moment);
};

struct suspect_is_decided {
    static constexpr Words requires_that{
        "nothing about the suspect waits: nobody is outstanding, in custody or on bail"},
        source{"SEED 34; caseway design: the closing gate is for each suspect"},
        cure{"record the charge, or no further action, on the suspect's strand"};
    static Answer holds(Facts const& facts, Moment const& moment);
};

struct safeguarding_is_attended {
    static constexpr Words requires_that{"safeguarding has an officer where it is open"},
        source{"SEED 33"}, cure{"ask a safeguarding sergeant to allocate an officer"};
    static Answer holds(Moment const& moment);
};

struct risk_is_assessed_again {
    static constexpr Words requires_that{
        "every risk assessment that was asked for is finished before an outcome that is no charge"},
        source{"NATIONAL safeguarding is refreshed before a case ends without a charge"},
        cure{"finish the assessment that is open"};
    static Answer holds(Facts const& facts, Moment const& moment);
};

// Of the decision about the suspect, which is the suspect's strand's to have told. Not safe to
// contact does not hold the investigation up: that duty stays, and a supervisor reviews it daily.
struct victim_was_told {
    static constexpr Words requires_that{
        "the victim was told what happened to the suspect before an outcome that is no charge"},
        source{"CODE Victims' Code, right 6: within 1 working day"},
        cure{"tell the victim, and record it on the contact strand that is due"};
    static Answer holds(Facts const& facts, Moment const& moment);
};

struct every_suspect_then_has_an_outcome {
    static constexpr Words requires_that{"every suspect then has an outcome"},
        otherwise{"another suspect has no outcome yet"},
        source{"caseway design: one outcome for each suspect"},
        cure{"propose the other suspect's outcome next"};
    static Answer holds(Facts const& facts, Moment const& moment);
};

// ---- Steps

struct propose_outcome {
    static constexpr Words does{"ask a supervisor, and have a DVPO considered unless charged"};
    static constexpr AskName asks[] = {{"dvpo", "consideration-raised"}};
    static void carry_out(OutcomeProposed const& proposal, Facts& facts, Asks& rim);
};
struct give_back {
    static constexpr Words does{"give it back to the lead investigator"};
    static void carry_out(Facts& facts, Asks& asks);
};
struct keep_outcome {
    static constexpr Words does{
        "keep the outcome, have the victim told, and open their right to a review"};
    static constexpr AskName asks[] = {{"contact", "duty-opened"},
                                       {"review-right", "review-offered"}};
    static void carry_out(Facts& facts, Asks& rim);
};
struct end_supervision {
    static constexpr Words does{"end the supervision"};
    static void carry_out(Asks& asks);
};
struct begin_again {
    static constexpr Words does{
        "give it back to the lead investigator and have a DVPO considered for each suspect"};
    static constexpr AskName asks[] = {{"dvpo", "consideration-raised"},
                                       {"contact", "duty-opened"}};
    static void carry_out(Facts& facts, Asks& rim);
};

}  // namespace caseway::workflows::investigation
