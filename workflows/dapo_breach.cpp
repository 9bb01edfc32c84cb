#include "workflows/dapo_breach.hpp"

#include "engine/machine.hpp"

namespace caseway::workflows::dapo_breach {

engine::Workflow const& dapo_breach() {
    static engine::Machine<DapoBreach> const workflow;
    return workflow;
}

}  // namespace caseway::workflows::dapo_breach
