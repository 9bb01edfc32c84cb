#include "workflows/prosecution.hpp"

#include "engine/machine.hpp"

namespace caseway::workflows::prosecution {

engine::Workflow const& prosecution() {
    static engine::Machine<Prosecution> const workflow;
    return workflow;
}

}  // namespace caseway::workflows::prosecution
