// When flags are looked at again. Each carries its own day; these say what follows.

#pragma once

#include "workflows/deadlines.hpp"
#include "workflows/roles.hpp"

namespace caseway::workflows {

inline constexpr DeadlineRule hold_looked_at =
    DeadlineRule{"hold-reviewed",
                 "Hold looked at again",
                 calendar_months_of(12),
                 Binding::local,
                 "a hold has an owner and a review date; it never ends by itself",
                 "records-officer",
                 "the hold stands, and the data protection officer asks why nobody looked",
                 "flag-review-missed"}
        .escalates(data_protection_officer)
        .reminds({30 * 24 * 60, 7 * 24 * 60});
inline constexpr DeadlineRule marker_looked_at =
    DeadlineRule{"marker-reviewed",
                 "Marker looked at again",
                 calendar_months_of(12),
                 Binding::local,
                 "a stale marker is a hazard: it has an owner and a review date",
                 "safeguarding-officer",
                 "the marker stands, and a sergeant decides whether it is still true",
                 "flag-review-missed"}
        .escalates(safeguarding_sergeant)
        .reminds({7 * 24 * 60, 24 * 60});
inline constexpr Setting flag_review_days{"flag-review-days", 366, Binding::local,
                                          "a flag is looked at once a year at least"};

}  // namespace caseway::workflows
