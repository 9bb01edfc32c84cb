// One case as it is shown to somebody who has no store: every entry's header, the fields that may
// be shown, commitments in the place of the others, and the proofs by which a checkpoint has all of
// these entries and no more of the case. Of a case that was erased the headers are left, and the
// entry that says so. docs/format.md describes it.
//
// What checks it trusts nobody and throws nothing, whatever it is given.

#pragma once

#include "engine/journal.hpp"
#include "store/note.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caseway::store {

struct DisclosedField {
    std::string name;
    std::string text;        // Where it is shown, with
    std::string salt;        // its salt, in hexadecimal.
    std::string hidden_as;   // Where it is hidden, the class for which it is; else empty.
    std::string commitment;  // Where it is hidden, in hexadecimal.

    bool is_hidden() const { return !hidden_as.empty(); }
    bool operator==(DisclosedField const&) const = default;
};

struct DisclosedEntry {
    std::string header;
    std::vector<DisclosedField> fields;
    std::vector<std::string> path;  // From the entry's hash to the root over the entries.
    // The number of the entry under which the fields were destroyed; 0 where they were not.
    std::uint64_t erased_under = 0;

    bool operator==(DisclosedEntry const&) const = default;
};

struct DisclosedCase {
    std::string checkpoint;         // A signed note.
    std::uint64_t index = 0;        // Of the case in the tree of cases,
    std::vector<std::string> path;  // and from there to its root.
    std::vector<DisclosedEntry> entries;

    bool operator==(DisclosedCase const&) const = default;
};

// The class for which a field of an entry is hidden; empty where it is shown.
using HiddenAs = std::function<std::string(engine::Entry const&, std::string const& field)>;

// The case's entries among those that the checkpoint is over. Throws engine::StoreBroken where the
// note holds no checkpoint of this journal, the case has no entry under it or was erased after it,
// or what is recorded no longer proves itself: nothing is disclosed of a damaged case.
DisclosedCase disclose(engine::Journal const&, std::string_view case_id, Note const& checkpoint,
                       HiddenAs const&);

// The fault where a witness signed and the store's own key did not. Where it is the only one, each
// entry stands in the record as it is.
inline constexpr std::string_view only_witnessed =
    "a witness alone signed the checkpoint, of the keys given: that these are all entries of the "
    "case only the store's own key says";

// What somebody finds who has these keys. The store's own must be one of them: a key that is named
// as the checkpoint's origin.
struct DisclosureCheck {
    std::vector<std::string> faults;     // In words, all of them; empty where everything holds.
    std::vector<engine::Entry> entries;  // As their headers say, as far as they can be read.
    std::optional<Checkpoint> checkpoint;
    std::vector<Signer> signers;  // Of the keys given: the store's own and those of witnesses.
    // The number of the entry under which what the entries before it held was destroyed, or 0.
    std::uint64_t erased_under = 0;
};
DisclosureCheck check_disclosure(DisclosedCase const&, std::vector<VerifierKey> const& keys);

}  // namespace caseway::store
