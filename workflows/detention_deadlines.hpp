// The hours of police detention. The custody system owns this clock: here it informs and alarms,
// and never releases anybody.

#pragma once

#include "workflows/deadlines.hpp"
#include "workflows/regimes.hpp"
#include "workflows/roles.hpp"

namespace caseway::workflows {

// Reminded with 6, 3 and 1 hours left.
inline constexpr engine::Reminders before_detention_ends{360, 180, 60};

inline constexpr DeadlineRule detention_ends =
    DeadlineRule{"detention-ends",
                 "Detention without charge ends",
                 elapsed_hours_of(24),
                 Binding::law,
                 "Police and Criminal Evidence Act 1984 s.41(1): 24 hours from the relevant time",
                 "custody-officer",
                 "the custody officer is alarmed and decides; nothing is concluded from silence",
                 "detention-limit-passed"}
        .escalates(authorising_officer)
        .reminds(before_detention_ends);

// The first three hours after an arrest for breaking bail, or for not answering it, do not count.
inline constexpr DeadlineRule detention_ends_after_breach =
    DeadlineRule{"detention-ends-after-breach",
                 "Detention without charge ends, three hours not counted",
                 elapsed_hours_of(27),
                 Binding::law,
                 "Police, Crime, Sentencing and Courts Act 2022 s.45 and Sch.4: 24 hours, and the "
                 "first 3 after arrest for breach of bail left out",
                 "custody-officer",
                 "the custody officer is alarmed and decides; nothing is concluded from silence",
                 "detention-limit-passed"}
        .escalates(authorising_officer)
        .reminds(before_detention_ends);

inline constexpr Setting superintendents_detention{"detention-superintendent-hours", 36,
                                                   Binding::law,
                                                   "Police and Criminal Evidence Act 1984 s.42(1)"};
inline constexpr Setting longest_detention{"detention-longest-hours", 96, Binding::law,
                                           "Police and Criminal Evidence Act 1984 s.44(3)(b)"};

}  // namespace caseway::workflows
