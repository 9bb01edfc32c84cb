// The check of a whole store in SQLite: see Journal::check.

#pragma once

#include "engine/journal.hpp"
#include "store/vault.hpp"

#include <cstdint>
#include <functional>

namespace caseway::store {

// Tells every fault there is, however damaged the file: what cannot be read is a fault too, and the
// check goes on behind it. Writers wait no longer than it takes to read a thousand entries, but for
// SQLite's own check at the end, which takes as long as reading the file does.
void check_store(Vault&, engine::EntryRange const&,
                 std::function<void(engine::Fault const&)> const& fault,
                 std::function<void(std::uint64_t, std::uint64_t)> const& progress);

}  // namespace caseway::store
