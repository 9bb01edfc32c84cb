#include "workflows/child_safeguarding_rules.hpp"

#include <algorithm>

namespace caseway::workflows::child_safeguarding {

std::vector<engine::StrandView> referrals_for_children(Moment const& moment) {
    std::vector<engine::StrandView> found;
    for (auto const& each : moment.strands) {
        auto const* parent = moment.strand_named(each.parent);
        bool const for_a_child =
            each.parent == moment.strand || (parent && parent->workflow == "intake");
        if (each.workflow == "referral" && for_a_child) found.push_back(each);
    }
    return found;
}

Answer childrens_referrals_have_ended::holds(Moment const& moment) {
    auto const all = referrals_for_children(moment);
    return std::all_of(all.begin(), all.end(), [](auto const& each) { return each.ended; });
}

void begin_for_the_child::carry_out(Asks& asks) {
    auto const day = asks.shared(reported_on).value_or(engine::date_of(asks.at));
    asks.under(children_as_victims, day);
    std::string owner{safeguarding_officer};
    if (auto const site = asks.shared(victim_site)) owner += "/" + std::string{site->name()};
    asks.give_to(std::move(owner));
    asks.deadline(child_seen);
    // From then on the child has the rights of a victim, and the investigator owes them.
    if (asks.is_in_force(children_as_victims, version::child_victim, day))
        asks.outside(investigator, "child-is-a-victim");
}

void refer_the_child::carry_out(ChildReferred const& referred, Asks& asks) {
    asks.start({"referral", "referral-opened"},
               {{"agency", std::string{referred.agency.name()}}, {"because", referred.reason}});
}

}  // namespace caseway::workflows::child_safeguarding
