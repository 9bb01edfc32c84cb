// What a supervisor asks of the record: who looked, or tried to, with nothing to do there, out of
// shift, or at much and did nothing; where the glass was broken and nobody has looked at it; how
// much nobody outside could vouch for yet; where a clock moved.
//
// Each answer is a question to somebody and no finding against them. All of it is read off the
// entries and decides nothing: the same entries give the same answers, whoever asks. What a person
// may not know is left out by the journal that is read (one that shows them what they may know).

#pragma once

#include "engine/authority.hpp"
#include "engine/journal.hpp"
#include "engine/need_to_know.hpp"
#include "engine/policy.hpp"

#include <optional>
#include <string>
#include <vector>

namespace caseway::engine {

// Stored names of the views, in the order in which they are shown.
enum class Watch { no_reason, out_of_shift, many_looks, break_glass, unanchored, clock };
inline constexpr Words watch_names[] = {"no-reason",   "out-of-shift", "many-looks",
                                        "break-glass", "unanchored",   "clock"};
constexpr Words name_of(Watch watch) { return watch_names[static_cast<int>(watch)]; }

// Hours of the clock in London between which anybody's looks pass without a question, the last one
// not among them.
inline constexpr Setting shift_starts{"shift-starts-hour", 7, Binding::local,
                                      "caseway oversight: looks from this hour on are in shift"};
inline constexpr Setting shift_ends{"shift-ends-hour", 23, Binding::local,
                                    "caseway oversight: looks from this hour on are out of shift"};
// At night whoever works acts; a look far from any act of theirs is somebody else's hour.
inline constexpr Setting act_near_look{
    "act-near-look-minutes", 60, Binding::local,
    "caseway oversight: an act so near to a look says that they were at work"};
inline constexpr Setting many_looks{
    "looks-without-act-a-day", 30, Binding::local,
    "caseway oversight: cases and searches of one day that led to no act"};
inline constexpr Setting checkpoint_within{
    "checkpoint-within-minutes", 60, Binding::local,
    "caseway oversight: the oldest entry that no checkpoint covers"};
inline constexpr Setting witness_within{
    "witness-within-minutes", 24 * 60, Binding::local,
    "caseway oversight: the oldest entry that no witness's signature covers"};
inline constexpr Setting const* oversight_settings[] = {
    &shift_starts, &shift_ends, &act_near_look, &many_looks, &checkpoint_within, &witness_within};
// A clock and the time of recording differ by more than this where the clock was put back.
inline constexpr Duration largest_clock_gap = std::chrono::minutes{2};

// One thing to ask about.
struct Concern {
    Watch watch{};
    std::string who{};       // Empty where it is nobody's.
    std::string case_ref{};  // Empty where it is about no one case.
    std::string strand{};
    // The first entry of it, by its number in its case or among lists and searches; for anchors and
    // clocks in the ledger.
    std::uint64_t entry = 0;
    std::uint64_t count = 0;      // Looks, or entries; 0 where nothing is counted.
    Minute at{};                  // When the first was recorded; for break-glass, since when.
    Minute last{};                // When the last was.
    std::optional<Minute> due{};  // Break-glass: what is due on it first.
    Duration length{};            // Unanchored: how old the oldest is. Clock: the widest gap.
    // Unanchored: "checkpoint" or "witness". Break-glass: the state. No-reason: the codes that were
    // given all the same, with commas between.
    std::string of{};
    std::uint64_t refused = 0;  // Of the looks of no-reason: those that were refused.

    bool operator==(Concern const&) const = default;
};

// The stretch of recording that is asked about, both ends in it.
struct Stretch {
    Instant since{};
    Instant until{};
};

struct OversightQuestion {
    Stretch stretch{};
    Minute now{};
    Words emergency{};  // The workflow by which somebody lets themselves in.
};

// Everything there is to ask about, by view and then in the order of recording. Reads the entries
// of the stretch once, the cases of those it doubts, and the office's stream.
std::vector<Concern> concerns_in(Journal const&, Policy const&, OversightQuestion const&);

// Who may ask: whoever has the rank that supervises a unit, and whoever holds a role that oversees
// the force. The reasons why not otherwise.
Ruling may_oversee(Actor const&, NeedToKnow const&, Policy const&, Minute now);

// The first entry recorded at `since` or later; one past the last where there is none. Recorded
// time never runs backwards, so a few entries are read, not all.
std::uint64_t first_recorded(Journal const&, Instant since);

// Shows each entry of the stretch, in order.
void entries_recorded(Journal const&, Stretch, std::function<void(Entry const&)> const& visit);

// Somebody looked, or tried to and was refused.
bool is_look(Entry const&);
// A person did something: told a case, or changed the office.
bool is_deed(Entry const&);

}  // namespace caseway::engine
