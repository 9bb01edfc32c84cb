// How much of a store nobody outside could vouch for yet: entries that no checkpoint covers, and
// those that no witness has signed for.

#pragma once

#include "engine/oversight.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace caseway::engine {

// How far a store is covered: entries up to this number; 0 where there is none.
struct Anchoring {
    std::uint64_t by_checkpoint = 0;
    std::uint64_t by_witness = 0;

    bool operator==(Anchoring const&) const = default;
};

// Read off the office's stream, where each checkpoint is kept with its signed note, whose second
// line is the size (C2SP tlog-checkpoint). A note that cannot be read covers nothing. Whether the
// signatures hold is for `audit verify`; here it is asked how old the rest is.
Anchoring anchoring_of(std::vector<Entry> const& office);

// At most two: the entries past a checkpoint, and past a witness, where the oldest of them is older
// than the force allows. Checkpoints themselves have to be covered by nobody.
std::vector<Concern> not_anchored(Journal const&, Policy const&, Minute now);

}  // namespace caseway::engine
