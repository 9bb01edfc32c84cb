// One recorded thing. An entry is a header, in which nothing is personal, and a payload of fields,
// each committed to by a salted hash, so that a payload can later be sealed, redacted or erased
// without touching what was written.

#pragma once

#include "engine/fields.hpp"
#include "engine/time.hpp"
#include "engine/words.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace caseway::engine {

enum class EntryKind {
    act,         // A person, or the clock, told a strand that something happened.
    ask,         // A strand's step asked: another strand was told, or somebody outside is to be.
    deadline,    // Set, met, met late, missed or cancelled.
    refusal,     // A decision that was refused, with every reason.
    read,        // Somebody looked.
    correction,  // A note, or what puts an earlier entry right.
    office,      // What belongs to no case: people, policy.
    checkpoint,
};
Words name_of(EntryKind);
std::optional<EntryKind> kind_named(std::string_view);

// Entries that belong to no case form a stream of their own.
inline constexpr Words office_stream = "office";

struct Entry {
    // ---- Header, as the desk writes it. Empty text where a line does not apply.
    EntryKind kind = EntryKind::act;
    std::string case_id;         // Random, or `office_stream`.
    std::string case_ref;        // "WM-20-004187"; empty in the office's stream.
    std::uint64_t case_seq = 0;  // Counts every entry of the case, from 1.
    std::uint64_t version = 0;   // Counts acts only; what a caller's `expected` must match.
    std::uint64_t cause = 0;     // The case_seq of the entry that brought it about; 0 for none.
    std::string request;         // The request's identity; "" for what the sweep records.
    std::uint32_t ordinal = 0;   // Its place among the entries of the request.
    std::uint64_t corrects = 0;  // The case_seq it corrects; 0 for none.
    std::string strand;
    std::string workflow;
    std::string edition;
    std::string event;
    std::string from;
    std::string to;
    std::string actor;
    std::string asserted;  // How the identity is known.
    std::string role;
    std::string rank;
    std::string unit;
    std::string on_behalf_of;
    Minute happened_at{};
    Instant recorded_at{};           // Never runs backwards.
    Instant raw_clock{};             // What the clock said.
    std::string via;                 // "console", "host", "scenario", "sweep".
    std::string policy;              // Digest of the configuration it was decided under.
    std::vector<std::string> marks;  // "irregular", "unplaced", "no-effect", "row-...".

    // ---- Payload.
    Fields payload;

    // ---- Written by the journal as it appends.
    std::string store_id;
    bool training = false;
    std::uint64_t ledger_seq = 0;    // Its place in the whole store, from 1.
    std::string previous;            // Hash of the previous entry of the case, in hexadecimal.
    std::string payload_hash;        // Hash of the lines of commitments, in hexadecimal.
    std::string hash;                // SHA-256(0x00 || header), in hexadecimal.
    std::vector<std::string> salts;  // One for each field of the payload, in hexadecimal.

    bool marked(std::string_view mark) const;
};

// Entries of which a case is the fold; reads and refusals are not.
constexpr bool is_folded(EntryKind kind) {
    return kind == EntryKind::act || kind == EntryKind::ask || kind == EntryKind::deadline ||
           kind == EntryKind::correction;
}

}  // namespace caseway::engine
