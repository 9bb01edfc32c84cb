// The times of suspects that the other workflows do not use.

#pragma once

#include "workflows/deadlines.hpp"
#include "workflows/regimes.hpp"
#include "workflows/roles.hpp"

namespace caseway::workflows {

// Which rules of pre-charge bail apply goes by the day of the arrest (regime pre_charge_bail).
inline constexpr DeadlineRule bail_ends_since_2022 =
    DeadlineRule{"bail-ends-since-2022",
                 "Pre-charge bail ends",
                 calendar_months_of(3),
                 Binding::law,
                 "Police and Criminal Evidence Act 1984 Part 4A: 3 months, arrests from 28 October "
                 "2022",
                 "investigator",
                 "bail has ended: charge, release or apply; decide on a DVPO"}
        .escalates(detective_inspector)
        .reminds({7 * 1440, 1440});
inline constexpr DeadlineRule bail_end_planned =
    DeadlineRule{"bail-end-planned",
                 "Plan for the end of bail",
                 calendar_days_of(7),
                 Binding::local,
                 "extend, charge, decide on a DVPO and reassess seven days before bail ends",
                 "investigator",
                 "escalates to the investigation sergeant"}
        .escalates(investigation_sergeant);
// How long somebody may be outstanding before a higher rank looks: LOCAL, by age on the list. The
// daily decision (trm_decision) runs beside them.
inline constexpr DeadlineRule outstanding_a_day =
    DeadlineRule{"outstanding-a-day",
                 "High-risk suspect found within a day",
                 elapsed_hours_of(24),
                 Binding::local,
                 "age on the daily list, high risk or not yet graded (SEED 34)",
                 "neighbourhood-officer",
                 "the unit's inspector decides what more is done"}
        .escalates(trm_chair);
inline constexpr DeadlineRule outstanding_three_days =
    DeadlineRule{"outstanding-three-days",
                 "Suspect found within three days",
                 elapsed_hours_of(72),
                 Binding::local,
                 "age on the daily list (SEED 34)",
                 "trm-chair",
                 "a detective inspector decides what more is done"}
        .escalates(detective_inspector);
inline constexpr DeadlineRule outstanding_a_week =
    DeadlineRule{"outstanding-a-week",
                 "Suspect found within a week",
                 calendar_days_of(7),
                 Binding::local,
                 "age on the daily list (SEED 34)",
                 "detective-inspector",
                 "a superintendent decides; circulate as wanted where that is not done"}
        .escalates(authorising_officer);
inline constexpr DeadlineRule held_elsewhere_reviewed =
    DeadlineRule{"held-elsewhere-reviewed",
                 "Look again at a suspect held elsewhere",
                 calendar_days_of(7),
                 Binding::local,
                 "prison, hospital or another force: off the daily list, not forgotten",
                 "investigator",
                 "escalates to the investigation sergeant"}
        .escalates(investigation_sergeant);

// Extensions, in months from the arrest. LAW: PACE 1984 Part 4A as it stood on the day.
inline constexpr Setting superintendent_bail_before_2022{
    "bail-superintendent-months-before-2022", 3, Binding::law,
    "Police and Criminal Evidence Act 1984 s.47ZD, arrests before 28 October 2022"};
inline constexpr Setting inspector_bail{
    "bail-inspector-months", 6, Binding::law,
    "Police and Criminal Evidence Act 1984 s.47ZD, arrests from 28 October 2022"};
inline constexpr Setting superintendent_bail{
    "bail-superintendent-months", 9, Binding::law,
    "Police and Criminal Evidence Act 1984 s.47ZDA, arrests from 28 October 2022"};

}  // namespace caseway::workflows
