// Reading is an act: who looked, at what and why is an entry, and it is durable before anything is
// shown. A look is no step: it moves no version, sweeps nothing, and no case is folded from it.
//
// The desk has two doors (engine/desk.hpp): `look` for what is in one case, whose entry stands in
// the case itself, and `look_over` for a list or a search over many, whose entry names the cases
// that were shown.

#pragma once

#include "engine/catalogue.hpp"
#include "engine/entry.hpp"
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
}  // namespace look_event

// Why somebody looks: stored names, a list that only ever grows. "other" needs words beside it.
inline constexpr Words look_reasons[] = {"allocated-work",  "supervision", "court",
                                         "complaint",       "audit",       "retention",
                                         "subject-request", "other"};
inline constexpr Words other_reason = "other";

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
        bad_reason,      // Why they look cannot be read; nothing is recorded. `problems` says what.
    };

    Kind kind = Kind::allowed;
    std::string case_id{};
    std::string case_ref{};
    // Of the case as it stood before the look, for allowed alone. Where the desk looked up earlier
    // cases, those that are hidden from them are left out: the case itself is Desk::read.
    std::vector<Entry> entries{};
    std::uint64_t entry = 0;       // The look's own number in its stream; 0 where none was made.
    Relationship::Kind relationship{};  // What they have to do with the case.
    std::vector<Reason> reasons{};
    std::vector<std::string> choices{};
    std::vector<FieldProblem> problems{};

    bool allowed() const { return kind == Kind::allowed; }
};

// The case as far as its entries can be followed: where a part of it is damaged, whoever may not
// know it stays out, and everybody else still reads what there is.
Case followed(Catalogue const&, std::vector<Entry> const&);

// What is wrong with a reason and the words beside it; empty where nothing is.
std::vector<FieldProblem> problems_of_reason(std::string const& reason, std::string const& because);

}  // namespace caseway::engine
