#include "workflows/conflict.hpp"

#include "engine/machine.hpp"

namespace caseway::workflows::conflict {

engine::Workflow const& conflict() {
    static engine::Machine<Conflict> const workflow;
    return workflow;
}

}  // namespace caseway::workflows::conflict
