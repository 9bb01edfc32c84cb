// The times and sums of a breach that the other workflows do not use.

#pragma once

#include "workflows/deadlines.hpp"

namespace caseway::workflows {

inline constexpr DeadlineRule breach_next_hearing =
    DeadlineRule{"breach-next-hearing",
                 "Adjourned breach hearing",
                 calendar_days_of(8),
                 Binding::law,
                 "Magistrates' Courts Act 1980 s.128; Crime and Security Act 2010 s.30: on the "
                 "court's date",
                 "dvpo-team",
                 "the result is unknown: ring the court and record what happened"}
        .escalates("detective-inspector")
        .reminds({24 * 60, 4 * 60, 0, 0});
inline constexpr DeadlineRule breach_acted_on =
    DeadlineRule{"breach-acted-on",
                 "Breach acted on: an arrest, a complaint, a charge or an inspector's decision",
                 elapsed_hours_of(24),
                 Binding::local,
                 "an order that nobody enforces protects nobody",
                 "dvpo-team",
                 "escalates to a detective inspector"}
        .escalates("detective-inspector");
inline constexpr DeadlineRule breach_result_recorded =
    DeadlineRule{"breach-result-recorded",
                 "What the court did about the breach is recorded",
                 elapsed_hours_of(24),
                 Binding::local,
                 "nothing legal is inferred from silence",
                 "dvpo-team",
                 "ring the court; escalates to a detective inspector"}
        .escalates("detective-inspector");
// A notice under the 2021 Act has the same 24 hours as one under the 2010 Act.
inline constexpr DeadlineRule breach_dapn_court =
    DeadlineRule{"dapn-breach-before-court",
                 "Arrested suspect before the court",
                 court_hours_of(24),
                 Binding::law,
                 "Domestic Abuse Act 2021 s.26: 24 hours from arrest, or the hearing if earlier",
                 "custody-officer",
                 "that custody ends; any offence on the same facts remains",
                 "court-limit-passed"}
        .escalates("authorising-officer");

inline constexpr Setting largest_sum{"breach-largest-sum-pounds", 5000, Binding::law,
                                     "Magistrates' Courts Act 1980 s.63(3)(a)"};
inline constexpr Setting largest_daily_sum{"breach-largest-daily-sum-pounds", 50, Binding::law,
                                           "Magistrates' Courts Act 1980 s.63(3)(a)"};
inline constexpr Setting largest_daily_total{"breach-largest-daily-total-pounds", 1000,
                                             Binding::law, "Magistrates' Courts Act 1980 s.63(3)"};
inline constexpr Setting longest_committal{"breach-longest-committal-months", 2, Binding::law,
                                           "Magistrates' Courts Act 1980 s.63(3)(b)"};
// Clear days: neither the day of the remand nor that of the hearing is counted.
inline constexpr Setting longest_remand{"breach-longest-remand-clear-days", 8, Binding::law,
                                        "Magistrates' Courts Act 1980 s.128(6)"};
inline constexpr Setting longest_remand_for_report{
    "breach-longest-remand-for-report-days", 21, Binding::law,
    "Crime and Security Act 2010 s.30; Domestic Abuse Act 2021 s.30: three weeks for a medical "
    "report"};

}  // namespace caseway::workflows
