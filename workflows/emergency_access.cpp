#include "workflows/emergency_access.hpp"

#include "engine/machine.hpp"

namespace caseway::workflows::emergency_access {

engine::Workflow const& emergency_access() {
    static engine::Machine<EmergencyAccess> const workflow;
    return workflow;
}

}  // namespace caseway::workflows::emergency_access
