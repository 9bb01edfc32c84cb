// A supervisor's word on what somebody recorded: a transition is signed off, or asked about, and a
// question is answered. Each is an entry of the case that names, as its cause, the entry it is
// about. Nothing of the case moves by it.
//
// Nobody reviews what they recorded themselves, or what was recorded on their behalf, and nobody
// answers their own question. The desk records them by the door for notes (Desk::note).

#pragma once

#include "engine/authority.hpp"
#include "engine/entry.hpp"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace caseway::engine {

// Stored names, and the fields of each. `entry` is the number, in the case, of the entry meant.
namespace review_event {
inline constexpr Words signed_off = "transition-signed-off";  // entry, text?
inline constexpr Words queried = "transition-queried";        // entry, text
inline constexpr Words answered = "query-answered";           // entry (of the question), text
}  // namespace review_event

bool is_review(std::string_view event);

// Something that a person told a strand: what there is to review.
bool is_transition(Entry const&);

// A note, or a word on an entry, as it was told.
struct Word {
    std::string event;
    std::uint64_t about = 0;  // The number of the entry that it is about; 0 for a note.
    Fields fields;            // What is recorded.
};

// `event` is a note or one of the above. A problem for each field that is missing or cannot be
// read.
Word read_word(std::string const& event, Fields const& told, std::vector<FieldProblem>& problems);

// What stands against it; nothing does where both are empty, as for every note.
struct Objections {
    std::vector<Reason> stage;      // There is nothing of that number to say it of.
    std::vector<Reason> authority;  // They may not; that they tried is recorded.
};

// `entries` are the case's. Asked of today: nobody dates a word back to when they might have said
// it.
Objections objections_to(Word const&, std::vector<Entry> const& entries, Actor const& by,
                         Policy const&, Minute now);

// Questions that nobody has answered yet, as they are read off the entries in their order.
class OpenQuestions {
public:
    void take(Entry const&);
    std::vector<Entry> open() const;  // Oldest first.

private:
    std::map<std::pair<std::string, std::uint64_t>, Entry> asked_;  // By case and number.
};

}  // namespace caseway::engine
