// How long somebody is let into a case that they have nothing to do with, and by when another
// person looks at it. What a force sets for itself, of need to know.

#pragma once

#include "workflows/deadlines.hpp"
#include "workflows/roles.hpp"

namespace caseway::workflows {

inline constexpr Setting refuses_strangers{
    "need-to-know-refuses", 1, Binding::local,
    "need to know: 1 refuses whoever has nothing to do with a case, 0 asks them for a reason"};

inline constexpr DeadlineRule granted_access_ends =
    DeadlineRule{"granted-access-ends",
                 "Letting somebody in for a time ends",
                 elapsed_hours_of(28 * 24),
                 Binding::local,
                 "need to know: until whoever lets in says, and no longer than this",
                 "detective-inspector",
                 "they are let out; whoever needs it longer asks again",
                 "access-ran-out",
                 true}
        .escalates("authorising-officer");

inline constexpr DeadlineRule emergency_access_ends =
    DeadlineRule{"emergency-access-ends",
                 "Emergency access ends",
                 elapsed_hours_of(4),
                 Binding::local,
                 "need to know: an emergency is over in hours or becomes somebody's work",
                 "detective-inspector",
                 "they are let out; whoever goes on is allocated or let in by a supervisor",
                 "emergency-access-ended",
                 true}
        .escalates("authorising-officer");

inline constexpr DeadlineRule emergency_access_reviewed =
    DeadlineRule{"emergency-access-reviewed",
                 "Emergency access looked at by another person",
                 elapsed_hours_of(24),
                 Binding::local,
                 "need to know: break-glass is reviewed by another within a day",
                 "detective-inspector",
                 "the superintendent and professional standards are told; it stays to be reviewed",
                 "review-overdue"}
        .escalates("authorising-officer")
        .reminds({12 * 60, 4 * 60, 60, 0});

}  // namespace caseway::workflows
