#include "store/tree_check.hpp"

#include "store/proving.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace caseway::store {

using engine::Fault;
using engine::StoreBroken;

namespace {

// As many hashes of a level as are read at once.
constexpr std::uint64_t at_a_time = 1000;
// After so many times in a row with nothing to read there is nothing behind it either: a size that
// somebody made up must not keep the check for ever.
constexpr int given_up_after = 3;

class TreeCheck {
public:
    TreeCheck(engine::TreeHead const& head, SubtreeHashes const& hashes,
              std::function<void(Fault const&)> const& fault)
        : head_{head}, hashes_{hashes}, fault_{fault} {}

    void run(engine::EntryRange const& range) {
        bool const any = range.first <= range.last;
        for (unsigned level = 1; any && head_.size >> level != 0; ++level) {
            auto const behind = std::min(((range.last - 1) >> level) + 1, head_.size >> level);
            int useless = 0;
            for (auto first = (range.first - 1) >> level;
                 first < behind && useless < given_up_after; first += at_a_time)
                useless = look_at_some(level, first, std::min(at_a_time, behind - first))
                              ? 0
                              : useless + 1;
            if (useless == given_up_after)
                fault_({"hashes of the tree behind those were not looked for", {}, 0});
        }
        look_at_root();
    }

private:
    static std::string over(unsigned level, std::uint64_t first, std::uint64_t count) {
        return "entries " + std::to_string((first << level) + 1) + " to " +
               std::to_string((first + count) << level);
    }

    // Answers whether anything was there.
    bool look_at_some(unsigned level, std::uint64_t first, std::uint64_t count) {
        try {
            auto const above = hashes_(level, first, count);
            auto const below = hashes_(level - 1, first * 2, count * 2);
            std::uint64_t missing = 0;
            for (std::size_t at = 0; at < count; ++at) {
                if (!above[at]) ++missing;
                auto const& left = below[at * 2];
                auto const& right = below[at * 2 + 1];
                if (above[at] && left && right && *above[at] != node_hash(*left, *right))
                    fault_({"the hash over " + over(level, first + at, 1) +
                                " is not that of its two halves",
                            {},
                            ((first + at) << level) + 1});
            }
            if (missing > 0)
                fault_({"of the hashes over " + over(level, first, count) + " " +
                            std::to_string(missing) + " are missing or are no hashes",
                        {},
                        0});
            return missing < count;
        } catch (StoreBroken const& problem) {
            fault_({"the hashes over " + over(level, first, count) +
                        " cannot be read: " + problem.what(),
                    {},
                    0});
            return false;
        }
    }

    void look_at_root() {
        try {
            auto const root = root_of(head_.size, [&](unsigned level, std::uint64_t index) {
                auto const hash = hashes_(level, index, 1).front();
                if (!hash) throw StoreBroken("a hash of it is missing");
                return *hash;
            });
            if (hex(root) != head_.root)
                fault_({"the tree over all entries has not the root that the store says", {}, 0});
        } catch (StoreBroken const& problem) {
            fault_({std::string{"the root over all entries cannot be told: "} + problem.what(),
                    {},
                    0});
        }
    }

    engine::TreeHead const& head_;
    SubtreeHashes const& hashes_;
    std::function<void(Fault const&)> const& fault_;
};

}  // namespace

SubtreeHashes some_of(SubtreeHash known) {
    return [known = std::move(known)](unsigned level, std::uint64_t first, std::size_t count) {
        std::vector<std::optional<Digest>> hashes;
        for (std::uint64_t at = 0; at < count; ++at) hashes.emplace_back(known(level, first + at));
        return hashes;
    };
}

void check_tree(engine::TreeHead const& head, engine::EntryRange const& range,
                SubtreeHashes const& hashes, std::function<void(Fault const&)> const& fault) {
    TreeCheck{head, hashes, fault}.run(within(range, head.size));
}

}  // namespace caseway::store
