#include "workflows/flag.hpp"

#include "engine/machine.hpp"

namespace caseway::workflows::flag {

engine::Workflow const& flag() {
    static engine::Machine<Flag> const workflow;
    return workflow;
}

}  // namespace caseway::workflows::flag
