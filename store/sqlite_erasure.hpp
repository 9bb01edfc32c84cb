// Destroying what was recorded of a case, so that its entries still verify: see
// engine::Writing::erase.

#pragma once

#include "engine/journal.hpp"
#include "store/gate.hpp"
#include "store/sqlite_entries.hpp"
#include "store/vault.hpp"

#include <chrono>

namespace caseway::store {

// Within a transaction.
void erase_case(Vault&, Identity const&, engine::Entry& by);

// A case is erased and stays so; its traces are not wiped, or the keeper is not told, and the words
// say why. Each opening tries again.
struct ErasureUnfinished : engine::StoreBroken {
    using engine::StoreBroken::StoreBroken;
};

// After the transaction, in the same turn to write: the keeper remembers, and the files are
// cleaned. Files that somebody reads on and on are left for the next time. Throws
// ErasureUnfinished; then the connection is not to be used any more.
void finish_erasing(Vault&, KeyKeeper&);

// Destroys in the store what the keeper remembers as erased and the store still holds, each case
// under an entry that says so; tells the keeper of what it lacks; and ends what an erasure that was
// cut off left to do. Waits for a turn to write only where there is something to do. Throws where a
// case is still to be destroyed and cannot be. What else is left to do keeps nobody from the store:
// false, and then the connection is not to be used any more.
bool replay_erasures(Vault&, KeyKeeper&, Gate&, std::chrono::milliseconds patience);

}  // namespace caseway::store
