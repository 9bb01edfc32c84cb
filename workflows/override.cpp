#include "workflows/override.hpp"

#include "engine/machine.hpp"

namespace caseway::workflows::overriding {

engine::Workflow const& overriding() {
    static engine::Machine<Override> const workflow;
    return workflow;
}

}  // namespace caseway::workflows::overriding
