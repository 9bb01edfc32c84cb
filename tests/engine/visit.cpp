#include "tests/engine/visit.hpp"

#include "engine/machine.hpp"

namespace caseway::tests::visit {

Workflow const& visit() {
    static Machine<Visit> const workflow;
    return workflow;
}

}  // namespace caseway::tests::visit
