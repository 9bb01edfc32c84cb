// A case's entries as a story: what happened when, who recorded it, what it led to, what passed
// unnoticed and what was refused, in the order in which it happened.
//
// Fields are shown where their class is open; everything personal stays where it is, and address
// and phone are nowhere.

#pragma once

#include "engine/case.hpp"

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace caseway::console {

// What of it is wanted.
struct TimelineChoice {
    std::vector<std::string> kinds{};  // Names of entry kinds; empty: every kind.
    std::optional<engine::Minute> since{};
    std::optional<engine::Minute> until{};
    bool reads = true;
    bool late_only = false;  // What was late, missed, irregular or recorded long after.
    engine::Duration gap = std::chrono::hours{4};  // Silences at least this long are shown.
};

// Recorded at least this long after it happened: worth a supervisor's eye.
inline constexpr engine::Duration recorded_late_after = std::chrono::minutes{15};
// Missed, met late, irregular, unplaced, or recorded long after it happened.
bool is_late(engine::Entry const& entry);

// The entries that are wanted, in the order in which they happened; those of one minute in the
// order in which they were recorded.
std::vector<engine::Entry> chosen(std::vector<engine::Entry> entries, TimelineChoice const& choice);

// `all` are the case's entries, oldest first.
void print_timeline(std::ostream& out, std::vector<engine::Entry> const& all,
                    TimelineChoice const& choice, engine::Catalogue const& catalogue);

// "+", "x", "->": the symbol of an entry, as the key explains it.
std::string_view symbol_of(engine::Entry const& entry, engine::Catalogue const& catalogue);
// "Notice authorised", "Refused: Notice authorised", "DVPO application heard by the court: set".
std::string title_of(engine::Entry const& entry, engine::Catalogue const& catalogue);

}  // namespace caseway::console
