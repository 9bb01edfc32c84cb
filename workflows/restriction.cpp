#include "workflows/restriction.hpp"

#include "engine/machine.hpp"

namespace caseway::workflows::restriction {

engine::Workflow const& restriction() {
    static engine::Machine<Restriction> const workflow;
    return workflow;
}

}  // namespace caseway::workflows::restriction
