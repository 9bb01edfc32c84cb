#include "tests/engine/errand.hpp"

#include "engine/machine.hpp"
#include "tests/engine/visit.hpp"

namespace caseway::tests::errand {

Catalogue const& errands() {
    static Machine<Errand> const errand;
    static Catalogue const all{{&errand, &visit::visit()}, errand};
    return all;
}

}  // namespace caseway::tests::errand
