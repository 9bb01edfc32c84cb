#include "workflows/conflict_rules.hpp"

#include <algorithm>

namespace caseway::workflows::conflict {

Answer somebody_is_left::holds(ConflictDeclared const& declared, Moment const& moment) {
    if (moment.asked || !moment.access || !moment.access->restricted) return true;
    auto const& admitted = moment.access->admitted;
    return std::any_of(admitted.begin(), admitted.end(), [&](auto const& each) {
        return each != declared.person.id && !moment.access->excludes(each);
    });
}

void keep_them_out::carry_out(ConflictDeclared const& declared, Facts& facts, Asks& asks) {
    facts.person = declared.person.id;
    asks.exclude(declared.person.id);
    asks.give_to("detective-inspector");
    std::string owned;
    for (auto const& strand : asks.strands)
        if (!strand.ended && strand.owner == declared.person.id)
            owned += (owned.empty() ? "" : ",") + strand.name;
    if (!owned.empty())
        asks.outside("detective-inspector", "work-to-be-reallocated", {{"strands", owned}});
}

void let_them_in::carry_out(Facts const& facts, Asks& asks) {
    if (facts.person) asks.readmit(*facts.person);
}

}  // namespace caseway::workflows::conflict
