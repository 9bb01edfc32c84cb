// How far a store's record is vouched for by somebody other than the store: by witnesses, by what
// this console saw of it before, and, for the rest, by nobody yet. The three are never one answer.

#pragma once

#include "console/json.hpp"
#include "console/session.hpp"
#include "store/open.hpp"

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <vector>

namespace caseway::console {

struct Anchors {
    struct Witnessed {
        store::Signer witness;
        std::uint64_t size = 0;  // The first so many entries.
    };
    std::vector<Witnessed> witnesses;   // Of each witness that is trusted, the most it vouches for.
    std::optional<std::uint64_t> seen;  // The entries that this console saw and finds again.
    bool remembers = false;             // This console keeps what it sees at all.
    std::uint64_t size = 0;             // Of the record now.
    std::optional<engine::Instant> loose_since;  // Of the first entry that no witness covers.
    std::vector<engine::Fault> faults;  // What the record is no longer, of what was said of it.

    std::uint64_t anchored() const;
};

// Looks at every checkpoint that is recorded in the store, and at each --checkpoint FILE, with the
// keys of trusted_keys. Throws Stop (exit 2) where such a file cannot be read.
Anchors anchors_of(Invocation const& given, Session& session);

void print_anchors(std::ostream& out, Anchors const& anchors);
Json to_json(Anchors const& anchors);

}  // namespace caseway::console
