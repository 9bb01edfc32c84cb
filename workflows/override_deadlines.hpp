// How long a logged override may wait for the second person.

#pragma once

#include "workflows/deadlines.hpp"

namespace caseway::workflows {

inline constexpr DeadlineRule override_confirmed =
    DeadlineRule{"override-confirmed",
                 "Override confirmed by another person",
                 elapsed_hours_of(12),
                 Binding::local,
                 "caseway design: by the end of the next shift, 12 hours at most",
                 "authorising-officer",
                 "the chief superintendent is told; the act itself stands until somebody decides",
                 "confirmation-overdue"}
        .escalates("detective-inspector")
        .reminds({4 * 60, 60, 0, 0});

}  // namespace caseway::workflows
