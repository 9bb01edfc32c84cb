// What somebody has to do with a case, and whether they may look at it. Whoever may step it is told
// by engine/authority.hpp; this is the answer for those who read.

#pragma once

#include "engine/authority.hpp"
#include "engine/case.hpp"
#include "engine/office.hpp"

#include <optional>
#include <string>
#include <vector>

namespace caseway::engine {

struct Relationship {
    enum class Kind {
        none,
        allocated,   // An open strand is theirs by name.
        in_queue,    // One waits in a queue of a role they hold, in their unit.
        admitted,    // To a restricted case, by name.
        worked_on,   // They did an act in it.
        attends,     // A meeting that has it on its list.
        supervises,  // Somebody, or the unit, that has an open strand of it.
        granted,     // Let in for a time by a supervisor.
        emergency,   // Let in for a time, in an emergency.
        oversight,   // Of the force: data protection, professional standards.
    };

    Kind kind = Kind::none;
    std::optional<Minute> until{};  // Of a grant.

    explicit operator bool() const { return kind != Kind::none; }
};

// Stored: "allocated", "in-queue", "worked-on".
Words name_of(Relationship::Kind);
// In an officer's words: "an open strand of it is theirs".
Words words_of(Relationship::Kind);

// The first of the kinds above that holds today, with the roles and the unit of today; the actor is
// one that the office knows (Office::as_known). None for whoever is excluded, whatever else holds.
Relationship relationship_of(Case const&, Actor const&, Office const&, Minute now);

struct MayLook {
    enum class Kind {
        allow,
        give_reason,   // Only with a reason: they oversee, or a force asks instead of refusing.
        refuse,        // They may know that it is there, and have nothing to do with it: `reasons`.
        no_such_case,  // They may not so much as know it: answered as if it was not there.
    };

    Kind kind = Kind::refuse;
    Relationship relationship{};
    // For refuse: why, and how they get to see it. For no such case: why, for the record alone.
    std::vector<Reason> reasons{};
};

// May they look at what is in this case?
MayLook may_look(Case const&, Actor const&, Office const&, Minute now);

}  // namespace caseway::engine
