// What can be said and proved of the record as a whole: values that a journal answers with
// (engine/journal.hpp), and that somebody else can check without the journal (store/proofs.hpp).
//
// All entries of a store, in their order, are the leaves of the Merkle tree of RFC 9162, section
// 2.1; `seq` counts them from 1 as everywhere, so the RFC's index is one less. A size is a number
// of entries, and the tree of a size is over the first so many. Beside it stands a second tree over
// the last entry of each case, from which nobody can leave out an entry or a case. docs/format.md
// says how both are computed.
//
// Every hash is 32 bytes in hexadecimal.

#pragma once

#include "engine/words.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caseway::engine {

// The record up to an entry. Of one store, two that are both true are consistent with each other.
struct TreeHead {
    std::uint64_t size = 0;
    std::string root;

    bool operator==(TreeHead const&) const = default;
};

// That the entry with this hash is at this place of the tree of a size.
struct InclusionProof {
    std::uint64_t seq = 0;
    std::uint64_t size = 0;
    std::string entry;  // Its hash.
    std::vector<std::string> path;
};

// That the tree of a size begins with that of an earlier one: nothing changed, nothing went.
struct ConsistencyProof {
    std::uint64_t old_size = 0;
    std::uint64_t size = 0;
    std::vector<std::string> path;
};

// The last entries of all cases, the office's stream among them.
struct CasesHead {
    std::uint64_t count = 0;
    std::string root;

    bool operator==(CasesHead const&) const = default;
};

// The last entry of a case: a leaf of the tree of cases. The case is named by the hash of its
// identity, so that who is shown a neighbour does not learn which case it is.
struct CaseEnd {
    std::string case_hash;
    std::uint64_t case_seq = 0;
    std::string entry;  // Its hash.

    bool operator==(CaseEnd const&) const = default;
};

struct CasePlace {
    CaseEnd end;
    std::uint64_t index = 0;  // In the order of the hashes of identities, from 0.
    std::vector<std::string> path;
};

// That a case ends with this entry, as of a size: there are no more entries of it. Of a case that
// has none, that it has none: the two that would stand on either side of it stand next to each
// other.
struct CaseProof {
    std::uint64_t size = 0;
    CasesHead cases;
    std::optional<CasePlace> place;   // Present where the case has entries.
    std::optional<CasePlace> before;  // Where it has none: its neighbours; absent at either end.
    std::optional<CasePlace> after;
};

// Stored names of what the office's stream records of checkpoints, which others hold: each is an
// entry of kind checkpoint with one field, `note`, the signed text.
namespace checkpoint_event {
inline constexpr Words made = "checkpoint-made";
inline constexpr Words cosigned = "checkpoint-cosigned";  // A witness's signature came back.
}  // namespace checkpoint_event

constexpr bool is_of_checkpoint(std::string_view event) {
    return event == checkpoint_event::made || event == checkpoint_event::cosigned;
}

// Entries from one number to another, both among them.
struct EntryRange {
    std::uint64_t first = 1;
    std::uint64_t last = ~std::uint64_t{0};

    bool whole() const { return first <= 1 && last == ~std::uint64_t{0}; }
};

}  // namespace caseway::engine
