#include "workflows/referral.hpp"

#include "engine/machine.hpp"

namespace caseway::workflows::referral {

engine::Workflow const& referral() {
    static engine::Machine<Referral> const workflow;
    return workflow;
}

}  // namespace caseway::workflows::referral
