#include "workflows/investigation_outcome_rules.hpp"

#include <algorithm>

namespace caseway::workflows::investigation {

std::string suspect_meant(OutcomeProposed const& proposal, Moment const& moment) {
    if (proposal.suspect) return *proposal.suspect;
    auto const suspects = suspects_of(moment);
    return suspects.size() == 1 ? suspects.front().name : std::string{};
}

Answer suspect_is_of_this_case::holds(OutcomeProposed const& proposal, Moment const& moment) {
    auto const suspects = suspects_of(moment);
    auto const meant = suspect_meant(proposal, moment);
    if (suspects.empty()) return meant.empty();
    return std::any_of(suspects.begin(), suspects.end(),
                       [&](auto const& suspect) { return suspect.name == meant; });
}

namespace {

// A charge, or a death: nothing is left to protect from, or the court protects.
bool needs_no_notice(OutcomeCode outcome) {
    return is_one_of(outcome, charged_outcomes) || outcome == "5";
}

// The Victims' Right to Review is about a named suspect whom a court will not try.
bool may_be_reviewed(OutcomeCode outcome) {
    return is_one_of(outcome, named_suspect_outcomes) && !needs_no_notice(outcome);
}

bool is_a_charge(Facts const& facts) {
    return facts.proposed && is_one_of(*facts.proposed, charged_outcomes);
}

bool has(Moment const& moment, auto const& claim) {
    return std::any_of(moment.strands.begin(), moment.strands.end(), claim);
}

}  // namespace

Answer suspect_has_died::holds(OutcomeProposed const& proposal, Moment const& moment) {
    if (proposal.outcome != "5") return true;
    auto const* suspect = moment.strand_named(suspect_meant(proposal, moment));
    return suspect && suspect->state == "died";
}

Answer time_has_run_out::holds(OutcomeProposed const& proposal, Moment const& moment) {
    return proposal.outcome != "17" || has(moment, [](auto const& strand) {
               return strand.workflow == "time-limit" && strand.state == "out-of-time";
           });
}

Answer dvpo_was_considered::holds(Facts const& facts, Moment const& moment) {
    if (facts.proposed && needs_no_notice(*facts.proposed)) return true;
    return dvpo_is_considered_for(facts.proposed_for, facts, moment);
}

Answer risk_is_assessed_again::holds(Facts const& facts, Moment const& moment) {
    return is_a_charge(facts) || !has(moment, [](auto const& strand) {
               return strand.workflow == "grading" && !strand.ended && strand.state != "settled";
           });
}

Answer victim_was_told::holds(Facts const& facts, Moment const& moment) {
    return is_a_charge(facts) || facts.proposed_for.empty() ||
           !has(moment, [&](auto const& strand) {
               return strand.workflow == "contact" && strand.state == "due" &&
                      strand.parent == facts.proposed_for;
           });
}

Answer suspect_is_decided::holds(Facts const& facts, Moment const& moment) {
    auto const* suspect = moment.strand_named(facts.proposed_for);
    return !suspect || !is_undecided_suspect(*suspect);
}

Answer safeguarding_is_attended::holds(Moment const& moment) {
    return std::none_of(moment.strands.begin(), moment.strands.end(), [](auto const& strand) {
        return strand.workflow == "safeguarding" && !strand.ended &&
               strand.owner.starts_with(safeguarding_sergeant);
    });
}

Answer every_suspect_then_has_an_outcome::holds(Facts const& facts, Moment const& moment) {
    auto const suspects = suspects_of(moment);
    return std::all_of(suspects.begin(), suspects.end(), [&](auto const& suspect) {
        return suspect.name == facts.proposed_for || facts.outcomes.contains(suspect.name);
    });
}

void propose_outcome::carry_out(OutcomeProposed const& proposal, Facts& facts, Asks& rim) {
    facts.proposed = proposal.outcome;
    facts.proposed_for = suspect_meant(proposal, rim);
    rim.give_to(facts.sergeants);
    if (!needs_no_notice(proposal.outcome))
        raise_dvpo(rim, facts, "outcome-not-charge", facts.proposed_for);
}

void give_back::carry_out(Facts& facts, Asks& asks) {
    facts.proposed.forget();
    facts.proposed_for.clear();
    if (facts.lead) asks.give_to(*facts.lead);
}

void keep_outcome::carry_out(Facts& facts, Asks& rim) {
    auto const outcome = *facts.proposed;
    facts.outcomes[facts.proposed_for] = std::string{outcome.name()};
    open_contact_duty(rim, is_one_of(outcome, charged_outcomes) ? "outcome" : "no-charge");
    if (!may_be_reviewed(outcome)) return;
    bool const by_cps = cps_on(facts.proposed_for, facts).value_or("charge") == "no-further-action";
    rim.start(asks[1], {{"decided-by", by_cps ? "cps" : "police"}});
}

void end_supervision::carry_out(Asks& asks) { asks.cancel(supervised); }

// What was considered before the reopening does not answer for what is known now.
void begin_again::carry_out(Facts& facts, Asks& rim) {
    give_back::carry_out(facts, rim);
    facts.outcomes.clear();
    facts.cps.clear();
    facts.dvpos_before_reopening = rim.count("dvpo");
    rim.deadline(supervised);
    open_contact_duty(rim, "other");
    raise_dvpo_for_each(rim, facts, "investigation-continues");
}

}  // namespace caseway::workflows::investigation
