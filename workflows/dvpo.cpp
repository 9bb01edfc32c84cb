#include "workflows/dvpo.hpp"

#include "engine/machine.hpp"

namespace caseway::workflows::dvpo {

engine::Workflow const& dvpo() {
    static engine::Machine<Dvpo> const workflow;
    return workflow;
}

}  // namespace caseway::workflows::dvpo
