#include "workflows/investigating_team.hpp"

namespace caseway::workflows {

std::string investigating_team(engine::Moment const& moment) {
    for (auto const& strand : moment.strands)
        if (strand.workflow == "investigation" && !strand.ended && !strand.owner.empty())
            return strand.owner;
    std::string queue{investigation_sergeant};
    if (auto const site = moment.shared(victim_site); site && *site != "elsewhere")
        queue += "/" + std::string{site->name()};
    return queue;
}

}  // namespace caseway::workflows
