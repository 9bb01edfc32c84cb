#include "workflows/access_grant.hpp"

#include "engine/machine.hpp"

namespace caseway::workflows::access_grant {

engine::Workflow const& access_grant() {
    static engine::Machine<AccessGrant> const workflow;
    return workflow;
}

}  // namespace caseway::workflows::access_grant
