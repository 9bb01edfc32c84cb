// The limits of a disclosure under Clare's Law. The total is the guidance's; the steps on the way
// were the 2016 guidance's and are LOCAL since.

#pragma once

#include "workflows/deadlines.hpp"

namespace caseway::workflows {

inline constexpr DeadlineRule disclosure_checked =
    DeadlineRule{"disclosure-checked",
                 "Initial checks on an application",
                 elapsed_hours_of(24),
                 Binding::local,
                 "initial checks within 24 hours (Domestic Violence Disclosure Scheme 2016)",
                 "safeguarding-officer",
                 "escalates to the safeguarding sergeant"}
        .escalates("safeguarding-sergeant")
        .reminds({12 * 60, 4 * 60});
inline constexpr DeadlineRule disclosure_met =
    DeadlineRule{"disclosure-applicant-met",
                 "Applicant met face to face",
                 working_days_of(10),
                 Binding::local,
                 "face to face within 10 working days (Domestic Violence Disclosure Scheme 2016)",
                 "safeguarding-officer",
                 "escalates to the safeguarding sergeant"}
        .escalates("safeguarding-sergeant");
// The total, by the day of the application: one of the two.
inline constexpr DeadlineRule disclosure_in_35 =
    DeadlineRule{"disclosure-answered-35",
                 "Application answered",
                 calendar_days_of(35),
                 Binding::national,
                 "Domestic Violence Disclosure Scheme guidance 2016: 35 days in all",
                 "safeguarding-officer",
                 "escalates to a detective inspector, and is still answered"}
        .escalates("detective-inspector")
        .reminds({7 * 24 * 60, 24 * 60});
inline constexpr DeadlineRule disclosure_in_28 =
    DeadlineRule{"disclosure-answered-28",
                 "Application answered",
                 calendar_days_of(28),
                 Binding::code,
                 "Domestic Violence Disclosure Scheme statutory guidance 2023: 28 days in all",
                 "safeguarding-officer",
                 "escalates to a detective inspector, and is still answered"}
        .escalates("detective-inspector")
        .reminds({7 * 24 * 60, 24 * 60});
inline constexpr DeadlineRule immediate_risk_acted =
    DeadlineRule{"immediate-risk-acted",
                 "Immediate risk acted on",
                 elapsed_hours_of(1),
                 Binding::local,
                 "immediate risk is acted on at once, outside the scheme's own time",
                 "safeguarding-sergeant",
                 "escalates to a detective inspector"}
        .escalates("detective-inspector")
        .reminds({30});

}  // namespace caseway::workflows
