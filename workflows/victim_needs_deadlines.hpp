// The times of a victim's needs and wishes under the Victims' Code.

#pragma once

#include "workflows/deadlines.hpp"
#include "workflows/regimes.hpp"
#include "workflows/roles.hpp"

namespace caseway::workflows {

inline constexpr DeadlineRule needs_looked_at =
    DeadlineRule{"needs-looked-at",
                 "The victim's needs and wishes are looked at again",
                 calendar_days_of(28),
                 Binding::local,
                 "updates as agreed with the victim, at least every 28 days",
                 "investigator",
                 "ask the victim, and record what they need now"}
        .escalates(investigation_sergeant);

}  // namespace caseway::workflows
