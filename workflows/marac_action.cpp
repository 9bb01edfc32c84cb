#include "workflows/marac_action.hpp"

#include "engine/machine.hpp"

namespace caseway::workflows::marac_action {

engine::Workflow const& marac_action() {
    static engine::Machine<MaracAction> const workflow;
    return workflow;
}

}  // namespace caseway::workflows::marac_action
