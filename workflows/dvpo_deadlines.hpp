// The times of a notice or order that no other workflow knows.

#pragma once

#include "workflows/deadlines.hpp"

namespace caseway::workflows {

inline constexpr DeadlineRule notice_decided_on =
    DeadlineRule{"notice-decided-on",
                 "Superintendent authorises or refuses the drafted notice",
                 elapsed_hours_of(12),
                 Binding::local,
                 "a suspect is seldom at hand for long, and nobody is held in order to be served",
                 "authorising-officer",
                 "escalates to a detective inspector"}
        .escalates("detective-inspector");
// For notices and orders of either Act.
inline constexpr DeadlineRule rehearing_listed =
    DeadlineRule{"rehearing-listed",
                 "Date of the new hearing known",
                 calendar_days_of(7),
                 Binding::local,
                 "what a higher court sent back must not be forgotten there",
                 "dvpo-team",
                 "legal services ask the court; escalates to a detective inspector"}
        .escalates("detective-inspector")
        .reminds({24 * 60, 0, 0, 0});

}  // namespace caseway::workflows
