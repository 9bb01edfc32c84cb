// What a journal answers of its record as a whole, made from the hashes of complete subtrees: the
// same for every store.

#pragma once

#include "engine/ledger.hpp"
#include "store/tree.hpp"

#include <cstdint>

namespace caseway::store {

// std::out_of_range where a size is more than the record has.
void require_size(std::uint64_t size, std::uint64_t ledger_size);

// `ledger_size` is how many entries there are now; see engine/journal.hpp for the rest.
engine::TreeHead tree_head(std::uint64_t size, std::uint64_t ledger_size, SubtreeHash const&);
engine::InclusionProof inclusion(std::uint64_t seq, std::uint64_t size, std::uint64_t ledger_size,
                                 SubtreeHash const&);
engine::ConsistencyProof consistency(std::uint64_t old_size, std::uint64_t size,
                                     std::uint64_t ledger_size, SubtreeHash const&);

// The part of a range that is there; first is last + 1 where nothing of it is.
engine::EntryRange within(engine::EntryRange const&, std::uint64_t ledger_size);

}  // namespace caseway::store
