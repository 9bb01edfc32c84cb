#include "workflows/investigation_suspects.hpp"

#include <algorithm>

namespace caseway::workflows::investigation {

namespace {

using engine::StrandView;

bool is_about(StrandView const& dvpo, std::string const& suspect, Facts const& facts,
              Moment const& moment) {
    if (suspects_of(moment).size() <= 1 || dvpo.parent == suspect) return true;
    auto const raised = facts.dvpos.find(dvpo.name);
    return raised != facts.dvpos.end() && raised->second == suspect;
}

// In the order in which they were opened.
std::vector<StrandView> dvpos_about(std::string const& suspect, Facts const& facts,
                                    Moment const& moment) {
    std::vector<StrandView> found;
    std::size_t at = 0;
    for (auto const& strand : moment.strands) {
        if (strand.workflow != "dvpo") continue;
        bool const before_reopening = at++ < facts.dvpos_before_reopening.value_or(0);
        if (before_reopening && strand.ended) continue;
        if (is_about(strand, suspect, facts, moment)) found.push_back(strand);
    }
    return found;
}

bool is_being_considered(StrandView const& dvpo) { return dvpo.state == "considering"; }

// The name that the case will give to the next strand of a workflow, those that this step has
// asked for already counted.
std::string next_name(Words workflow, Asks const& asks) {
    auto there_are = asks.count(workflow);
    for (auto const& ask : asks.list())
        if (auto const* start = std::get_if<engine::StartStrand>(&ask))
            if (start->workflow == workflow) ++there_are;
    std::string name{workflow};
    return there_are == 0 ? name : name + "." + std::to_string(there_are + 1);
}

}  // namespace

std::vector<StrandView> suspects_of(Moment const& moment) {
    std::vector<StrandView> found;
    for (auto const& strand : moment.strands)
        if (strand.workflow == "suspect" && strand.state != "eliminated") found.push_back(strand);
    return found;
}

Known<Choice<cps_decisions>> cps_on(std::string const& suspect, Facts const& facts) {
    Known<Choice<cps_decisions>> decided{"what the CPS decided"};
    for (auto const& key : {suspect, std::string{}})
        if (auto const found = facts.cps.find(key); found != facts.cps.end() && !decided)
            decided = found->second;
    return decided;
}

Answer dvpo_is_considered_for(std::string const& suspect, Facts const& facts,
                              Moment const& moment) {
    auto const about = dvpos_about(suspect, facts, moment);
    if (std::any_of(about.begin(), about.end(), is_being_considered)) return false;
    if (!about.empty()) return true;
    if (suspects_of(moment).size() > 1 || facts.dvpos_before_reopening) return false;
    return is(moment.shared(dvpo_considered));
}

void raise_dvpo(Asks& asks, Facts& facts, Words because, std::string const& suspect) {
    if (!dvpos_about(suspect, facts, asks).empty()) return;
    if (dvpo_is_considered_for(suspect, facts, asks).kind == Answer::Kind::met) return;
    engine::Fields fields{{"because", std::string{because}}};
    if (!suspect.empty()) fields.push_back({"suspect", suspect});
    facts.dvpos[next_name("dvpo", asks)] = suspect;
    asks.start({"dvpo", "consideration-raised"}, std::move(fields));
}

void raise_dvpo_for_each(Asks& asks, Facts& facts, Words because) {
    auto const suspects = suspects_of(asks);
    if (suspects.empty()) return raise_dvpo(asks, facts, because, {});
    for (auto const& suspect : suspects)
        if (suspect.state != "died") raise_dvpo(asks, facts, because, suspect.name);
}

}  // namespace caseway::workflows::investigation
