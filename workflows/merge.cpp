#include "workflows/merge.hpp"

#include "engine/machine.hpp"

namespace caseway::workflows::merge {

engine::Workflow const& merge() {
    static engine::Machine<Merge> const workflow;
    return workflow;
}

}  // namespace caseway::workflows::merge
