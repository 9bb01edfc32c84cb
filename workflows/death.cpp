#include "workflows/death.hpp"

#include "engine/machine.hpp"

namespace caseway::workflows::death {

engine::Workflow const& death() {
    static engine::Machine<Death> const workflow;
    return workflow;
}

}  // namespace caseway::workflows::death
