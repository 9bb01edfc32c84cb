#include "workflows/retention.hpp"

#include "engine/machine.hpp"

namespace caseway::workflows::retention {

engine::Workflow const& retention() {
    static engine::Machine<Retention> const workflow;
    return workflow;
}

}  // namespace caseway::workflows::retention
