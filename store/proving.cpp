#include "store/proving.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>

namespace caseway::store {

namespace {

std::vector<std::string> in_hex(Path const& path) {
    std::vector<std::string> steps;
    for (auto const& step : path) steps.push_back(hex(step));
    return steps;
}

}  // namespace

void require_size(std::uint64_t size, std::uint64_t ledger_size) {
    if (size > ledger_size)
        throw std::out_of_range("the store has " + std::to_string(ledger_size) +
                                " entries and is asked about its first " + std::to_string(size));
}

engine::TreeHead tree_head(std::uint64_t size, std::uint64_t ledger_size,
                           SubtreeHash const& known) {
    require_size(size, ledger_size);
    return {size, hex(root_of(size, known))};
}

engine::InclusionProof inclusion(std::uint64_t seq, std::uint64_t size, std::uint64_t ledger_size,
                                 SubtreeHash const& known) {
    require_size(size, ledger_size);
    if (seq == 0 || seq > size)
        throw std::out_of_range("entry " + std::to_string(seq) + " is not among the first " +
                                std::to_string(size));
    return {seq, size, hex(known(0, seq - 1)), in_hex(inclusion_path(seq - 1, size, known))};
}

engine::ConsistencyProof consistency(std::uint64_t old_size, std::uint64_t size,
                                     std::uint64_t ledger_size, SubtreeHash const& known) {
    require_size(size, ledger_size);
    require_size(old_size, size);
    return {old_size, size, in_hex(consistency_path(old_size, size, known))};
}

engine::EntryRange within(engine::EntryRange const& range, std::uint64_t ledger_size) {
    auto const first = std::clamp<std::uint64_t>(range.first, 1, ledger_size + 1);
    return {first, std::clamp(range.last, first - 1, std::max(first - 1, ledger_size))};
}

}  // namespace caseway::store
