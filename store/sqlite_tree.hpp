// The tree over the entries as rows: level 0 is the column `leaf` of the entries, the levels above
// it are the table `node`, and the table `head` has size and root.

#pragma once

#include "engine/ledger.hpp"
#include "store/sqlite_handle.hpp"
#include "store/tree.hpp"
#include "store/tree_check.hpp"

#include <cstdint>

namespace caseway::store {

// Where the record ends, as the store says. Throws engine::StoreBroken where it does not say it.
engine::TreeHead tree_end(Connection&);
// Says so. Within a transaction.
void end_tree(Connection&, engine::TreeHead const&);

// The tree of no entries, in an empty table.
void begin_tree(Connection&);

// All three for as long as the connection is there. What is not there, or is no hash, is
// engine::StoreBroken to the first and absent to the second.
SubtreeHash subtrees_in(Connection&);
SubtreeHashes some_subtrees_in(Connection&);
GrowingTree::Completed keeping_in(Connection&);

// Of a store that ends in a chain, as those of forms 1 and 2 do: how many entries it has. Throws
// engine::StoreBroken where they are not all there or the chain does not end as it says.
std::uint64_t chained_entries(Connection&);
// Puts in the tree over the entries that are there, so many, and its end.
void plant_tree(Connection&, std::uint64_t entries);

}  // namespace caseway::store
