#include "workflows/marac.hpp"

#include "engine/machine.hpp"

namespace caseway::workflows::marac {

engine::Workflow const& marac() {
    static engine::Machine<Marac> const workflow;
    return workflow;
}

}  // namespace caseway::workflows::marac
