// The one answer to "may this person do this, to this case, today?" Everything asks here: a step,
// a note, a delivery, an entry of the office, and the list of what can be done next.

#pragma once

#include "engine/moment.hpp"
#include "engine/workflow.hpp"

#include <optional>
#include <string>

namespace caseway::engine {

// Something that may be done: an event of a workflow, or something that is done to every case or
// to the office ("case/note-added", "office/person-entered").
struct Act {
    Words workflow;
    Words event;
    Authority const* may;  // What the table says; never null.
};

struct Ruling {
    enum class Kind { allow, refuse, needs_second_person };

    Kind kind = Kind::allow;
    std::string role{};             // For allow: the role in which they do it.
    std::vector<Reason> reasons{};  // For refuse: why, each with its source and what would cure it.

    bool allowed() const { return kind == Kind::allow; }
};

// In this order, and the first beats everything that follows, law and rank included:
// - whoever no longer serves, is excluded from the case by a conflict of interest, or was not
//   admitted to a restricted one;
// - what only the clock or another strand brings about;
// - the roles of the table and of the policy's permissions on the day it happened, in this area;
// - the rank of that day, which no permission lowers.
// What needs a second person is done by two: the first proposes, another confirms.
Ruling authorise(Act const&, Moment const&);

// Only the first of them: why they may not so much as know this case; empty where they may.
std::vector<Reason> barred(Moment const&);

// The role in which the actor may do it: the first of theirs that the act names, by the table or a
// permission. Nothing where they hold none of them.
std::optional<std::string> acting_role(Act const&, Moment const&);

}  // namespace caseway::engine
