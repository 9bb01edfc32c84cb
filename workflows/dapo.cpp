#include "workflows/dapo.hpp"

#include "engine/machine.hpp"

namespace caseway::workflows::dapo {

engine::Workflow const& dapo() {
    static engine::Machine<Dapo> const workflow;
    return workflow;
}

}  // namespace caseway::workflows::dapo
