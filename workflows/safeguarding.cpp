#include "workflows/safeguarding.hpp"

#include "engine/machine.hpp"

namespace caseway::workflows::safeguarding {

engine::Workflow const& safeguarding() {
    static engine::Machine<Safeguarding> const workflow;
    return workflow;
}

}  // namespace caseway::workflows::safeguarding
