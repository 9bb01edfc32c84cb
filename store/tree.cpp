#include "store/tree.hpp"

#include <bit>
#include <optional>
#include <stdexcept>

namespace caseway::store {

namespace {

// The largest power of two that is less than `size`, which is at least 2.
std::uint64_t left_part(std::uint64_t size) { return std::bit_floor(size - 1); }

// The hash over the leaves from `begin` on. Wherever the RFC's recursions come, `begin` is a
// multiple of the power of two at or above `size`, so that complete parts are subtrees we know.
Digest hash_over(std::uint64_t begin, std::uint64_t size, SubtreeHash const& known) {
    if (std::has_single_bit(size)) {
        auto const level = static_cast<unsigned>(std::countr_zero(size));
        return known(level, begin >> level);
    }
    auto const left = left_part(size);
    return node_hash(hash_over(begin, left, known), hash_over(begin + left, size - left, known));
}

Digest join_edge(std::vector<Digest> const& edge) {
    if (edge.empty()) return sha256({});
    auto root = edge.back();
    for (auto each = edge.rbegin() + 1; each != edge.rend(); ++each) root = node_hash(*each, root);
    return root;
}

// Hands out a path from its beginning; nothing behind its end.
class Steps {
public:
    explicit Steps(Path const& path) : path_{path} {}
    Digest const* next() { return at_ == path_.size() ? nullptr : &path_[at_++]; }
    bool used_up() const { return at_ == path_.size(); }

private:
    Path const& path_;
    std::size_t at_ = 0;
};

}  // namespace

Digest node_hash(Digest const& left, Digest const& right) {
    return sha256({node_follows, bytes_of(left), bytes_of(right)});
}

Digest root_of(std::uint64_t size, SubtreeHash const& known) {
    return size == 0 ? sha256({}) : hash_over(0, size, known);
}

Path inclusion_path(std::uint64_t index, std::uint64_t size, SubtreeHash const& known) {
    if (index >= size) throw std::logic_error("a leaf is proved in a tree that lacks it");
    Path from_above;
    for (std::uint64_t begin = 0; size > 1;) {
        auto const left = left_part(size);
        bool const goes_left = index < left;
        from_above.push_back(goes_left ? hash_over(begin + left, size - left, known)
                                       : hash_over(begin, left, known));
        if (!goes_left) {
            begin += left;
            index -= left;
        }
        size = goes_left ? left : size - left;
    }
    return {from_above.rbegin(), from_above.rend()};
}

bool is_included(Digest const& leaf, std::uint64_t index, std::uint64_t size, Path const& path,
                 Digest const& root) {
    if (index >= size) return false;
    auto last = size - 1;
    auto hash = leaf;
    for (auto const& step : path) {
        if (last == 0) return false;
        if ((index & 1) != 0 || index == last) {
            hash = node_hash(step, hash);
            // Up to where it is the right child of something.
            for (; (index & 1) == 0 && index != 0; index >>= 1) last >>= 1;
        } else {
            hash = node_hash(hash, step);
        }
        index >>= 1;
        last >>= 1;
    }
    return last == 0 && hash == root;
}

Path consistency_path(std::uint64_t old_size, std::uint64_t size, SubtreeHash const& known) {
    if (old_size > size) throw std::logic_error("a tree is proved to begin with a larger one");
    if (old_size == 0 || old_size == size) return {};
    Path from_above;
    std::uint64_t begin = 0;
    bool from_the_left = true;  // The old tree is whole here, and its verifier knows its root.
    while (old_size != size) {
        auto const left = left_part(size);
        if (old_size <= left) {
            from_above.push_back(hash_over(begin + left, size - left, known));
            size = left;
        } else {
            from_above.push_back(hash_over(begin, left, known));
            begin += left;
            old_size -= left;
            size -= left;
            from_the_left = false;
        }
    }
    if (!from_the_left) from_above.push_back(hash_over(begin, size, known));
    return {from_above.rbegin(), from_above.rend()};
}

bool is_consistent(std::uint64_t old_size, Digest const& old_root, std::uint64_t size,
                   Digest const& root, Path const& path) {
    if (old_size > size) return false;
    if (old_size == size) return path.empty() && old_root == root;
    if (old_size == 0) return path.empty() && old_root == sha256({});

    Steps steps{path};
    auto index = old_size - 1;
    auto last = size - 1;
    for (; (index & 1) != 0; index >>= 1) last >>= 1;
    // An old tree that is one complete subtree is not in its own proof.
    auto const* const first = index == 0 ? &old_root : steps.next();
    if (!first) return false;
    auto old_hash = *first;
    auto hash = *first;
    while (auto const* const step = steps.next()) {
        if (last == 0) return false;
        if ((index & 1) != 0 || index == last) {
            old_hash = node_hash(*step, old_hash);
            hash = node_hash(*step, hash);
            for (; (index & 1) == 0 && index != 0; index >>= 1) last >>= 1;
        } else {
            hash = node_hash(hash, *step);
        }
        index >>= 1;
        last >>= 1;
    }
    return last == 0 && old_hash == old_root && hash == root;
}

GrowingTree::GrowingTree(std::uint64_t size, SubtreeHash const& known) : size_{size} {
    std::uint64_t begin = 0;
    for (auto rest = size; rest != 0;) {
        auto const part = std::bit_floor(rest);
        edge_.push_back(hash_over(begin, part, known));
        begin += part;
        rest -= part;
    }
}

void GrowingTree::add(Digest const& leaf, Completed const& completed) {
    edge_.push_back(leaf);
    unsigned level = 0;
    for (auto index = size_; (index & 1) != 0; index >>= 1) {
        auto const right = edge_.back();
        edge_.pop_back();
        edge_.back() = node_hash(edge_.back(), right);
        completed(++level, index >> 1, edge_.back());
    }
    ++size_;
}

Digest GrowingTree::root() const { return join_edge(edge_); }

void TreeInMemory::add(Digest const& leaf) {
    auto hash = leaf;
    levels_.front().push_back(hash);
    std::size_t level = 0;
    for (auto index = size() - 1; (index & 1) != 0; index >>= 1) {
        hash = node_hash(levels_[level][index - 1], hash);
        if (++level == levels_.size()) levels_.emplace_back();
        levels_[level].push_back(hash);
    }
}

void TreeInMemory::cut(std::uint64_t size) {
    for (auto& level : levels_) {
        level.resize(size);
        size >>= 1;
    }
}

SubtreeHash TreeInMemory::hashes() const {
    return [this](unsigned level, std::uint64_t index) { return levels_.at(level).at(index); };
}

}  // namespace caseway::store
