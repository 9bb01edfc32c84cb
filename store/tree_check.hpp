// The check of a stored tree: that each hash in it is that of its two halves, and the root that of
// them all. With every leaf the hash of its header, this is the tree computed anew; and it says
// where it differs.

#pragma once

#include "engine/journal.hpp"
#include "store/tree.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace caseway::store {

// So many hashes of a level from a place on, each absent where it is not there.
using SubtreeHashes = std::function<std::vector<std::optional<Digest>>(
    unsigned level, std::uint64_t first, std::size_t count)>;

// The same from hashes that are all there.
SubtreeHashes some_of(SubtreeHash);

// Looks at all that stands above the entries of the range, up to the root. What throws StoreBroken
// in being read is told as a fault, and the check goes on behind it.
void check_tree(engine::TreeHead const& head, engine::EntryRange const&, SubtreeHashes const&,
                std::function<void(engine::Fault const&)> const& fault);

}  // namespace caseway::store
