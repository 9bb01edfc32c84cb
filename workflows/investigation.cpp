#include "workflows/investigation.hpp"

#include "engine/machine.hpp"

namespace caseway::workflows::investigation {

engine::Workflow const& investigation() {
    static engine::Machine<Investigation> const workflow;
    return workflow;
}

}  // namespace caseway::workflows::investigation
