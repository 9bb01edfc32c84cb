#include "workflows/suspect.hpp"

#include "engine/machine.hpp"

namespace caseway::workflows::suspect {

engine::Workflow const& suspect() {
    static engine::Machine<Suspect> const workflow;
    return workflow;
}

}  // namespace caseway::workflows::suspect
