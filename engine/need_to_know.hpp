// What a unit says of who has to know a case: whose work a supervisor answers for, who sits in
// which meeting, who oversees the force. The workflows' side knows it; the engine asks it.

#pragma once

#include "engine/deadline.hpp"
#include "engine/people.hpp"

#include <span>

namespace caseway::engine {

// Whoever holds `supervisor` answers for what those of `role` do.
struct Supervision {
    Words supervisor;
    Words role;
};

// Whoever holds `role` sits in the meeting whose lists begin with `forum`.
struct Attendance {
    Words forum;
    Words role;
};

// What the spans point to lives as long as the program. Where a list is empty, nobody has to do
// with a case in that way.
struct NeedToKnow {
    std::span<Supervision const> supervision{};
    std::span<Attendance const> attendance{};
    std::span<Words const> oversight{};  // Roles that may look anywhere, with a reason.
    // Workflows whose acts are no work on the case: declaring a link to it, letting oneself in.
    std::span<Words const> no_work{};
    Rank supervises_unit = Rank::sergeant;  // From here up: what is done in their own unit.
    // 1: who has nothing to do with a case is refused; 0: asked for a reason. Null: there is no
    // such rule, and whoever may know a case may look at it.
    Setting const* refuses = nullptr;
    Words source{};
};

}  // namespace caseway::engine
