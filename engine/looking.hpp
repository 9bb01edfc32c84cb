// Reading is an act: who looked, at what and why is an entry, and it is durable before anything is
// shown. A look is no step: it moves no version, sweeps nothing, and no case is folded from it.
//
// The desk has two doors (engine/desk.hpp): `look` for what is in one case, whose entry stands in
// the case itself, and `look_over` for a list or a search over many, whose entry names the cases
// that were shown.

#pragma once

#include "engine/catalogue.hpp"
#include "engine/entry.hpp"
#include "engine/policy.hpp"
#include "engine/relationship.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace caseway::engine {

// Lists and searches belong to no case and are many: in the office's own stream, everybody who
// opens a store would read them all to know its people.
inline constexpr Words looks_stream = "looks";

// Stored names of looks, and the fields of each. All take `reason` and `because` where given.
namespace look_event {
inline constexpr Words looked_at = "looked-at";  // view, relationship
inline constexpr Words revealed = "revealed";    // view, field, entry
inline constexpr Words exported = "exported";    // view, profile, format, recipient
inline constexpr Words listed = "listed";        // view, shown
inline constexpr Words searched = "searched";    // view, words, found
// A refusal: whom the store lets in to nothing tried something.
inline constexpr Words turned_away = "turned-away";  // view, account, and why
}  // namespace look_event

// Why somebody looks: stored names, a list that only ever grows. "other" needs words beside it.
inline constexpr Words look_reasons[] = {"allocated-work",  "supervision", "court",
                                         "complaint",       "audit",       "retention",
                                         "subject-request", "other"};
inline constexpr Words other_reason = "other";

// Whether somebody who looks is to say why. LOCAL, a force's own to choose for each kind of look:
// the Data Protection Act 2018 s.62 asks for date, time and identity, and since the Data (Use and
// Access) Act 2025 s.82 for no justification; a reason is what keeps those honest who may look.
enum class ReasonWanted { off = 1, ask, require };
inline constexpr Words reason_wanted_names[] = {"off", "ask", "require"};
inline constexpr Setting reason_to_look{"reason-to-look", int(ReasonWanted::off), Binding::local,
                                        "whether a reason is given for opening a case"};
inline constexpr Setting reason_to_list{"reason-to-list", int(ReasonWanted::off), Binding::local,
                                        "whether a reason is given for a list of cases"};
inline constexpr Setting reason_to_search{"reason-to-search", int(ReasonWanted::off),
                                          Binding::local, "whether a reason is given for a search"};
inline constexpr Setting reason_to_reveal{"reason-to-reveal", int(ReasonWanted::ask),
                                          Binding::local,
                                          "whether a reason is given for revealing a field"};
inline constexpr Setting reason_to_export{"reason-to-export", int(ReasonWanted::require),
                                          Binding::local,
                                          "whether a reason is given for an export"};
inline constexpr Setting const* look_settings[] = {
    &reason_to_look, &reason_to_list, &reason_to_search, &reason_to_reveal, &reason_to_export};

// For the kind of look that has this event.
ReasonWanted reason_wanted(Policy const&, std::string_view look_event);

// A look at what is in one case.
struct Look {
    std::string case_ref{};  // The reference or an ending of it that fits one case alone.
    std::string view{};      // What shows it, by its stored name: "show", "timeline".
    Actor by{};
    std::string reason{};   // One of `look_reasons`; empty: none was given.
    std::string because{};  // In words; kept in the payload.
    std::string event{look_event::looked_at};
    Fields more{};  // Further fields of the event.
    std::string via = "host";
};

// A look over many cases: a list, or what a search found.
struct LookOver {
    std::string view{};
    std::vector<std::string> shown{};  // The references of the cases that will be shown.
    Actor by{};
    std::string words{};  // What was searched for; kept in the payload. Empty for a list.
    std::string reason{};
    std::string because{};
    std::string via = "host";
};

struct Looked {
    enum class Kind {
        allowed,       // It is recorded, and what there is may be shown.
        refused,       // They have nothing to do with it, and that they tried is recorded.
        no_such_case,  // Nor for whoever may not know it; where there is one, it keeps the attempt.
        ambiguous_case,  // Several cases fit: `choices`.
        bad_reason,  // Why they look cannot be read, or who looks is no name; nothing is recorded.
    };

    Kind kind = Kind::allowed;
    std::string case_id{};
    std::string case_ref{};
    // Of the case as it stood before the look, for allowed alone. Where the desk looked up earlier
    // cases, those that are hidden from them are left out: the case itself is Desk::read.
    std::vector<Entry> entries{};
    std::uint64_t entry = 0;  // The look's own number in its stream; 0 where none was made.
    Relationship::Kind relationship{};  // What they have to do with the case.
    std::vector<Reason> reasons{};
    std::vector<std::string> choices{};
    std::vector<FieldProblem> problems{};  // For bad_reason.

    bool allowed() const { return kind == Kind::allowed; }
};

// The numbers of the entries that are not what was recorded (damaged_mark), oldest first.
std::vector<std::uint64_t> damaged_among(std::vector<Entry> const&);

// The case as far as its entries can be followed: where a part of it is damaged, whoever may not
// know it stays out, and everybody else still reads what there is.
Case followed(Catalogue const&, std::vector<Entry> const&);

}  // namespace caseway::engine
