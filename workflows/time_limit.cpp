#include "workflows/time_limit.hpp"

#include "engine/machine.hpp"

namespace caseway::workflows::time_limit {

engine::Workflow const& time_limit() {
    static engine::Machine<TimeLimit> const workflow;
    return workflow;
}

}  // namespace caseway::workflows::time_limit
