#include "workflows/grading.hpp"

#include "engine/machine.hpp"

namespace caseway::workflows::grading {

engine::Workflow const& grading() {
    static engine::Machine<Grading> const workflow;
    return workflow;
}

}  // namespace caseway::workflows::grading
