#include "workflows/breach.hpp"

#include "engine/machine.hpp"

namespace caseway::workflows::breach {

engine::Workflow const& breach() {
    static engine::Machine<Breach> const workflow;
    return workflow;
}

}  // namespace caseway::workflows::breach
