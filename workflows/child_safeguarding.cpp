#include "workflows/child_safeguarding.hpp"

#include "engine/machine.hpp"

namespace caseway::workflows::child_safeguarding {

engine::Workflow const& child_safeguarding() {
    static engine::Machine<ChildSafeguarding> const workflow;
    return workflow;
}

}  // namespace caseway::workflows::child_safeguarding
