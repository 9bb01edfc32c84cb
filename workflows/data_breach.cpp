#include "workflows/data_breach.hpp"

#include "engine/machine.hpp"

namespace caseway::workflows::data_breach {

engine::Workflow const& data_breach() {
    static engine::Machine<DataBreach> const workflow;
    return workflow;
}

}  // namespace caseway::workflows::data_breach
