#include "workflows/disclosure.hpp"

#include "engine/machine.hpp"

namespace caseway::workflows::disclosure {

engine::Workflow const& disclosure() {
    static engine::Machine<Disclosure> const workflow;
    return workflow;
}

}  // namespace caseway::workflows::disclosure
