#include "workflows/victim_needs.hpp"

#include "engine/machine.hpp"

namespace caseway::workflows::victim_needs {

engine::Workflow const& victim_needs() {
    static engine::Machine<VictimNeeds> const workflow;
    return workflow;
}

}  // namespace caseway::workflows::victim_needs
