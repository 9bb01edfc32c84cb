#include "workflows/allocation.hpp"

#include "engine/machine.hpp"

namespace caseway::workflows::allocation {

engine::Workflow const& allocation() {
    static engine::Machine<Allocation> const workflow;
    return workflow;
}

}  // namespace caseway::workflows::allocation
