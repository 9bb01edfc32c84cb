#include "workflows/rights_request.hpp"

#include "engine/machine.hpp"

namespace caseway::workflows::rights_request {

engine::Workflow const& rights_request() {
    static engine::Machine<RightsRequest> const workflow;
    return workflow;
}

}  // namespace caseway::workflows::rights_request
