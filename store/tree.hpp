// The Merkle tree over an ordered list of leaves, exactly as RFC 9162, section 2.1, defines it: the
// hash of an inner node is SHA-256(0x01, left, right), the root of no leaves SHA-256 of nothing. A
// leaf of the ledger is the hash of an entry's header (store/entry_form.hpp).
//
// Only the hashes of complete subtrees are ever stored: one of level L and index I is over the
// leaves from I * 2^L up to and without (I + 1) * 2^L, so level 0 is the leaves themselves. Once
// known it never changes, and every root and proof of every size is made of a few of them.
//
// What makes proofs trusts the caller; what verifies them trusts nobody: whatever it is given, it
// answers false where the proof is not the one proof of exactly this claim, and throws nothing.

#pragma once

#include "store/hashing.hpp"

#include <cstdint>
#include <functional>
#include <vector>

namespace caseway::store {

// The hash of a complete subtree. Throws what its reader throws where it is not there.
using SubtreeHash = std::function<Digest(unsigned level, std::uint64_t index)>;

using Path = std::vector<Digest>;

Digest node_hash(Digest const& left, Digest const& right);

// The root of the first `size` leaves (MTH, section 2.1.1).
Digest root_of(std::uint64_t size, SubtreeHash const&);

// The proof that the leaf at `index`, counted from 0, is among the first `size` (PATH, section
// 2.1.3.1). std::logic_error unless index < size.
Path inclusion_path(std::uint64_t index, std::uint64_t size, SubtreeHash const&);
// Section 2.1.3.2.
bool is_included(Digest const& leaf, std::uint64_t index, std::uint64_t size, Path const&,
                 Digest const& root);

// The proof that the first `old_size` of `size` leaves are those that were there before (PROOF,
// section 2.1.4.1). Empty where old_size is 0 or `size`. std::logic_error where it is more.
Path consistency_path(std::uint64_t old_size, std::uint64_t size, SubtreeHash const&);
// Section 2.1.4.2. Nothing is a beginning of everything, and a tree of itself: both with no path.
bool is_consistent(std::uint64_t old_size, Digest const& old_root, std::uint64_t size,
                   Digest const& root, Path const&);

// The right edge of a tree that grows: what the next leaf is joined to.
class GrowingTree {
public:
    using Completed = std::function<void(unsigned level, std::uint64_t index, Digest const&)>;

    GrowingTree() = default;
    // One that has `size` leaves already.
    GrowingTree(std::uint64_t size, SubtreeHash const&);

    // Tells of each subtree above the leaf that is complete with it, the lowest first.
    void add(Digest const& leaf, Completed const& completed);
    std::uint64_t size() const { return size_; }
    Digest root() const;

private:
    std::uint64_t size_ = 0;
    std::vector<Digest> edge_;  // The complete subtrees, the largest first.
};

// A tree with all its hashes in memory.
class TreeInMemory {
public:
    void add(Digest const& leaf);
    void cut(std::uint64_t size);  // Back to its first so many leaves.
    std::uint64_t size() const { return levels_.front().size(); }
    // For as long as the tree is there. std::out_of_range for a subtree that is not complete.
    SubtreeHash hashes() const;

private:
    std::vector<std::vector<Digest>> levels_{1};
};

}  // namespace caseway::store
