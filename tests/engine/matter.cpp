#include "tests/engine/matter.hpp"

#include "engine/machine.hpp"

namespace caseway::tests::matter {

Workflow const& matter() {
    static Machine<Matter> const workflow;
    return workflow;
}

}  // namespace caseway::tests::matter
