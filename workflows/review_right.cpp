#include "workflows/review_right.hpp"

#include "engine/machine.hpp"

namespace caseway::workflows::review_right {

engine::Workflow const& review_right() {
    static engine::Machine<ReviewRight> const workflow;
    return workflow;
}

}  // namespace caseway::workflows::review_right
