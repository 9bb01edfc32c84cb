#include "workflows/intake.hpp"

#include "engine/machine.hpp"

namespace caseway::workflows::intake {

engine::Workflow const& intake() {
    static engine::Machine<Intake> const workflow;
    return workflow;
}

}  // namespace caseway::workflows::intake
