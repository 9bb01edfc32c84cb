// Sealing what a store of an earlier form holds in plain: a part of bringing it to form 4.

#pragma once

#include "engine/journal.hpp"
#include "store/vault.hpp"

#include <cstdint>
#include <functional>

namespace caseway::store {

// Seals each payload, and what was kept in plain beside the cases, into the tables of form 4, and
// lets the cases be found by their words. Within the transaction that then drops the old tables.
// `progress`, where there is one, is told of each entry.
void seal_what_was_plain(Vault&, std::function<void(std::uint64_t, std::uint64_t)> const& progress);

// Something was taken out of the tables, and its traces are not wiped yet.
bool is_cleaning_due(Connection&);

// It stays due. What was recorded stands.
struct NotWiped : engine::StoreBroken {
    using engine::StoreBroken::StoreBroken;
};

// Wipes them, where that is due: no free page, no rest in a page and no page in the rollback
// journal holds what was taken out, and the journal is overwritten before it is removed. Outside of
// a transaction, in one's turn to write. Where somebody reads on and on it stays due, and is tried
// when the store is opened next; where it fails, NotWiped says why, and the connection is not to be
// used any more.
void clean_files(Connection&);

}  // namespace caseway::store
