// A store that lives in memory, for tests, rehearsals and simulations. It keeps the whole contract
// of engine/journal.hpp but lasting longer than the program; it has no file to back up.

#pragma once

#include "engine/journal.hpp"

#include <memory>

namespace caseway::store {

std::unique_ptr<engine::Journal> memory_journal(bool training);

}  // namespace caseway::store
