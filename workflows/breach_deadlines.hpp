// The times and sums of a breach that the other workflows do not use.

#pragma once

#include "workflows/deadlines.hpp"

namespace caseway::workflows {

inline constexpr DeadlineRule breach_next_hearing{
    "breach-next-hearing",
    "Adjourned breach hearing",
    calendar_days_of(8),
    Binding::law,
    "Magistrates' Courts Act 1980 s.128; Crime and Security Act 2010 s.30: on the court's date",
    "dvpo-team",
    "the result is unknown: ring the court and record what happened"};

inline constexpr Setting largest_sum{"breach-largest-sum-pounds", 5000, Binding::law,
                                     "Magistrates' Courts Act 1980 s.63(3)(a)"};
inline constexpr Setting largest_daily_sum{"breach-largest-daily-sum-pounds", 50, Binding::law,
                                           "Magistrates' Courts Act 1980 s.63(3)(a)"};
inline constexpr Setting largest_daily_total{"breach-largest-daily-total-pounds", 1000,
                                             Binding::law, "Magistrates' Courts Act 1980 s.63(3)"};
inline constexpr Setting longest_committal{"breach-longest-committal-months", 2, Binding::law,
                                           "Magistrates' Courts Act 1980 s.63(3)(b)"};

}  // namespace caseway::workflows
