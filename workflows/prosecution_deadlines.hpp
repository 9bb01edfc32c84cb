// The times between a charge and its end.

#pragma once

#include "workflows/deadlines.hpp"
#include "workflows/roles.hpp"

namespace caseway::workflows {

inline constexpr DeadlineRule charge_is_ratified =
    DeadlineRule{"charge-ratified",
                 "CPS ratifies an emergency charge",
                 elapsed_hours_of(24),
                 Binding::local,
                 "CODE Director's Guidance on Charging: ratified as soon as possible; the length "
                 "is LOCAL",
                 "investigator",
                 "nobody knows whether the charge stands: ask the CPS"}
        .escalates(detective_inspector);
inline constexpr DeadlineRule court_result =
    DeadlineRule{"court-result",
                 "Court's result recorded",
                 working_days_of(1),
                 Binding::local,
                 "the victim is told of each result within 1 working day of it",
                 "investigator",
                 "ring the court and record what happened"}
        .escalates(investigation_sergeant);

}  // namespace caseway::workflows
