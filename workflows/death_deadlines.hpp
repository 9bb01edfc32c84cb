// By when those who must know of a victim's death have been told, or it is decided that they need
// not be. One rule for each.

#pragma once

#include "workflows/deadlines.hpp"

namespace caseway::workflows::death {

inline constexpr DeadlineRule homicide_team_told =
    DeadlineRule{"homicide-team-told",
                 "Homicide team told of the death",
                 elapsed_hours_of(1),
                 Binding::local,
                 "a suspicious death of a victim of domestic abuse",
                 "detective-inspector",
                 "escalates to the superintendent"}
        .escalates("authorising-officer");
inline constexpr DeadlineRule coroner_told =
    DeadlineRule{"coroner-told",
                 "Coroner told of the death",
                 elapsed_hours_of(24),
                 Binding::local,
                 "Coroners and Justice Act 2009 s.1: the duty has no length; LOCAL 24 hours",
                 "detective-inspector",
                 "escalates to the superintendent"}
        .escalates("authorising-officer");
// From general knowledge, to be confirmed by the force's legal team.
inline constexpr DeadlineRule complaints_body_told =
    DeadlineRule{"police-complaints-body-told",
                 "Death after police contact referred to the IOPC",
                 engine::calendar_days_of(1),
                 Binding::law,
                 "Police Reform Act 2002 Sch.3 para 13 and the Police (Complaints and Misconduct) "
                 "Regulations 2020: without delay, by the end of the following day",
                 "professional-standards",
                 "escalates to the superintendent"}
        .escalates("authorising-officer");
inline constexpr DeadlineRule homicide_review_told =
    DeadlineRule{"homicide-review-told",
                 "Community safety partnership told of a domestic homicide",
                 working_days_of(2),
                 Binding::local,
                 "Domestic Violence, Crime and Victims Act 2004 s.9; LOCAL length",
                 "detective-inspector",
                 "escalates to the superintendent"}
        .escalates("authorising-officer");
inline constexpr DeadlineRule legal_hold_placed =
    DeadlineRule{"legal-hold-placed",
                 "Records of the case held for inquest and review",
                 elapsed_hours_of(24),
                 Binding::local,
                 "Criminal Procedure and Investigations Act 1996 Code of Practice; LOCAL length",
                 "records-officer",
                 "escalates to the data protection officer"}
        .escalates("data-protection-officer");
inline constexpr Setting hold_reviewed{"death-hold-review-days", 91, Binding::local,
                                       "a hold after a death is looked at again each quarter"};
inline constexpr DeadlineRule children_safeguarded =
    DeadlineRule{"children-safeguarded",
                 "Children of the victim safeguarded",
                 elapsed_hours_of(4),
                 Binding::local,
                 "Children Act 2004 s.11; LOCAL length",
                 "safeguarding-sergeant",
                 "escalates to a detective inspector"}
        .escalates("detective-inspector");

}  // namespace caseway::workflows::death
