// Until when proceedings for common assault or battery may begin. Which rule holds goes by the day
// of the offence (regime assault_time_limit).

#pragma once

#include "workflows/deadlines.hpp"
#include "workflows/regimes.hpp"
#include "workflows/roles.hpp"

namespace caseway::workflows {

// NATIONAL: warned 60, 30 and 7 days before, so that a file can still reach the CPS.
inline constexpr engine::Reminders before_time_runs_out{60 * 1440, 30 * 1440, 7 * 1440};

inline constexpr DeadlineRule assault_six_months =
    DeadlineRule{"assault-six-months",
                 "Proceedings for common assault begin",
                 calendar_months_of(6),
                 Binding::law,
                 "Magistrates' Courts Act 1980 s.127: 6 months from the offence, offences before "
                 "28 June 2022",
                 "investigator",
                 "whether proceedings began is unknown: find out and record it",
                 "time-limit-passed"}
        .escalates(detective_inspector)
        .reminds(before_time_runs_out);
inline constexpr DeadlineRule assault_two_years =
    DeadlineRule{"assault-two-years",
                 "Proceedings for common assault begin, two years from the offence",
                 calendar_months_of(24),
                 Binding::law,
                 "Criminal Justice Act 1988 s.39A: 2 years from the offence, offences from 28 June "
                 "2022",
                 "investigator",
                 "whether proceedings began is unknown: find out and record it",
                 "time-limit-passed"}
        .escalates(detective_inspector)
        .reminds(before_time_runs_out);
inline constexpr DeadlineRule assault_after_statement =
    DeadlineRule{"assault-after-statement",
                 "Proceedings for common assault begin, six months from the first statement",
                 calendar_months_of(6),
                 Binding::law,
                 "Criminal Justice Act 1988 s.39A: 6 months from the victim's first statement or "
                 "recorded interview",
                 "investigator",
                 "whether proceedings began is unknown: find out and record it",
                 "time-limit-passed"}
        .escalates(detective_inspector)
        .reminds(before_time_runs_out);
// Without a statement the longer limit may not apply: the earlier one is planned to.
inline constexpr DeadlineRule first_statement_taken =
    DeadlineRule{"first-statement-taken",
                 "The victim's first statement, or a decision without it",
                 calendar_months_of(6),
                 Binding::local,
                 "plan to the earlier limit while there is no statement",
                 "investigator",
                 "ask the CPS whether section 39A still serves"}
        .escalates(investigation_sergeant)
        .reminds(before_time_runs_out);
inline constexpr DeadlineRule time_limit_confirmed =
    DeadlineRule{"time-limit-confirmed",
                 "Whether proceedings began in time is found out",
                 working_days_of(1),
                 Binding::local,
                 "nothing legal is inferred from silence",
                 "investigator",
                 "the inspector asks the CPS and the court"}
        .escalates(detective_inspector);

}  // namespace caseway::workflows
