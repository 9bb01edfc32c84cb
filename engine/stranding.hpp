// What a program with other tables would do to the cases of a store. Tables are compiled, so a new
// program moves every open case onto its own at once: whether each of them could go on is asked
// first, by whichever program can read the store, of the definitions of the one that is to be used.
//
// It is asked of names and words alone. Whether the new program's steps compute the same facts is
// seen only where it replays the store (engine/replay.hpp).

#pragma once

#include "engine/definition_changes.hpp"
#include "engine/journal.hpp"
#include "engine/office.hpp"

#include <string>
#include <vector>

namespace caseway::engine {

struct Stranded {
    enum class Why {
        state_unknown,     // It rests in a state that the new tables do not know, or know no way
                           // out of.
        deadline_unknown,  // A limit is open that they do not know.
        nobody_may,        // What it waits for can be recorded by nobody in this store any more.
        not_followed,      // An entry says what they cannot follow; the case could not be opened.
    };

    std::string case_ref;
    std::string strand;
    std::string owner;  // Of the strand; empty where nobody has it.
    Why why = Why::state_unknown;
    std::string words;           // Nothing of the case but names from the tables.
    std::uint64_t case_seq = 0;  // For not_followed: the entry.
};
Words name_of(Stranded::Why);  // Stored: "state-unknown", ...

// Who is there to record what a case waits for: whoever serves, and the permissions that hold.
struct InService {
    std::vector<Actor> people;
    std::vector<Permission> permissions;  // Given and taken away.

    static InService of(Office const&, Date on);
    bool may_bring(std::string_view workflow, EventDefined const&) const;
};

class Stranding {
public:
    // Everything is kept by reference and must outlive it. `present` are the tables in use.
    Stranding(Definitions const& present, Definitions const& next, InService const& people)
        : present_{present}, next_{next}, people_{people} {}

    // What would keep a case from going on: an open strand of what is kept beside it, and any entry
    // of it, open or closed. Empty where nothing would.
    std::vector<Stranded> of(CaseProjection const&, std::vector<Entry> const&) const;

private:
    std::vector<Stranded> of_strand(StrandLine const&) const;
    bool has_way_out(Definitions const&, StrandLine const&) const;
    bool can_happen(Definitions const&, std::string_view workflow, EventDefined const&) const;

    Definitions const& present_;
    Definitions const& next_;
    InService const& people_;
};

// Which of the changes concern a strand where it stands.
std::vector<DefinitionChange const*> changes_for(StrandLine const&,
                                                 std::vector<DeadlineLine> const& open,
                                                 std::vector<DefinitionChange> const&);

}  // namespace caseway::engine
