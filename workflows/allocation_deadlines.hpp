// By when another force or team answers what it was sent. Until it has, the report is ours.

#pragma once

#include "workflows/deadlines.hpp"

namespace caseway::workflows::allocation {

inline constexpr DeadlineRule transfer_answered =
    DeadlineRule{"force-transfer-answered",
                 "Other force answers the transfer",
                 working_days_of(1),
                 Binding::local,
                 "ours until the other force accepts it",
                 "review-officer",
                 "escalates to a detective inspector"}
        .escalates("detective-inspector");

// Shorter than a working day and counted by the clock: a child does not wait for a Monday.
inline constexpr DeadlineRule child_team_answered =
    DeadlineRule{"child-team-answered",
                 "Child abuse team answers",
                 elapsed_hours_of(4),
                 Binding::local,
                 "ours until the child abuse team accepts it",
                 "review-officer",
                 "escalates to a detective inspector"}
        .escalates("detective-inspector");

}  // namespace caseway::workflows::allocation
