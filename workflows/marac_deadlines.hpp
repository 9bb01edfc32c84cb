// By when the chair answers a challenge to a screening. The other deadlines of a MARAC are in
// safety_deadlines.hpp and safeguarding_deadlines.hpp.

#pragma once

#include "workflows/deadline_words.hpp"

namespace caseway::workflows::marac {

inline constexpr DeadlineRule challenge_decided =
    DeadlineRule{"challenge-decided",
                 "Chair decides on a challenged screening",
                 working_days_of(2),
                 Binding::local,
                 "as long as the screening itself: the victim waits unheard meanwhile",
                 "marac-chair",
                 "escalates to a detective inspector"}
        .escalates("detective-inspector");

}  // namespace caseway::workflows::marac
