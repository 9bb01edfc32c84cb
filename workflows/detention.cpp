#include "workflows/detention.hpp"

#include "engine/machine.hpp"

namespace caseway::workflows::detention {

engine::Workflow const& detention() {
    static engine::Machine<Detention> const workflow;
    return workflow;
}

}  // namespace caseway::workflows::detention
