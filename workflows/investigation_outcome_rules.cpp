#include "workflows/investigation_outcome_rules.hpp"

#include <algorithm>

namespace caseway::workflows::investigation {

std::vector<engine::StrandView> suspects_of(Moment const& moment) {
    std::vector<engine::StrandView> found;
    for (auto const& strand : moment.strands)
        if (strand.workflow == "suspect" && strand.state != "eliminated") found.push_back(strand);
    return found;
}

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

Answer dvpo_was_considered::holds(Facts const& facts, Moment const& moment) {
    if (facts.proposed && is_one_of(*facts.proposed, charged_outcomes)) return true;
    for (auto const& strand : moment.strands)
        if (strand.workflow == "dvpo" && strand.state == "considering") return false;
    return is(moment.shared(dvpo_considered));
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
    facts.proposed_by = rim.by.id;
    facts.proposed_for = suspect_meant(proposal, rim);
    rim.give_to(facts.sergeants);
    if (!is_one_of(proposal.outcome, charged_outcomes))
        raise_dvpo(rim, "outcome-not-charge", facts.proposed_for);
}

void give_back::carry_out(Facts& facts, Asks& asks) {
    facts.proposed.forget();
    facts.proposed_by.forget();
    facts.proposed_for.clear();
    if (facts.lead) asks.give_to(*facts.lead);
}

void keep_outcome::carry_out(Facts& facts, Asks& rim) {
    auto const outcome = *facts.proposed;
    facts.outcomes[facts.proposed_for] = std::string{outcome.name()};
    open_contact_duty(rim, is_one_of(outcome, charged_outcomes) ? "outcome" : "no-charge");
}

void end_supervision::carry_out(Asks& asks) { asks.cancel(supervised); }

// What was considered before the reopening does not answer for what is known now.
void begin_again::carry_out(Facts& facts, Asks& rim) {
    give_back::carry_out(facts, rim);
    facts.outcomes.clear();
    rim.deadline(supervised);
    open_contact_duty(rim, "other");
    if (!rim.is_open("dvpo"))
        rim.start({"dvpo", "consideration-raised"}, {{"because", "investigation-continues"}});
}

}  // namespace caseway::workflows::investigation
