// What a check of the store finds, with the keys at hand, of what is kept beside the cases in boxes
// and as tokens.

#pragma once

#include "store/vault.hpp"

#include <functional>

namespace caseway::store {

// Tells where a case's place in the queue is not what its box says of grade and site, and where it
// is found by other pairs or other words than stand in it. Writers get their chance between cases.
void check_sealed(Vault&, std::function<void(engine::Fault const&)> const& tell);

}  // namespace caseway::store
