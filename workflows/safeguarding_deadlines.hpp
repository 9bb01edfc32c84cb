// Deadlines and numbers of safeguarding, referrals and MARAC that no other workflow uses.

#pragma once

#include "workflows/deadlines.hpp"

namespace caseway::workflows {

// ---- Safeguarding

inline constexpr DeadlineRule sergeant_decides{"sergeant-decides",
                                               "Sergeant decides how the victim is reached",
                                               elapsed_hours_of(4),
                                               Binding::local,
                                               "nobody is closed because nobody was reached",
                                               "safeguarding-sergeant",
                                               "escalates to a detective inspector"};
inline constexpr DeadlineRule plan_reassessed{
    "plan-reassessed",
    "Safety plan looked at again",
    elapsed_hours_of(24),
    Binding::local,
    "protection that has ended, or what a MARAC learned, changes the plan",
    "safeguarding-officer",
    "escalates to the safeguarding sergeant"};

// ---- Referrals

inline constexpr DeadlineRule referral_sent{"referral-sent",
                                            "Referral sent to the agency",
                                            elapsed_hours_of(24),
                                            Binding::local,
                                            "IDVA and children's social care within 24 hours",
                                            "safeguarding-officer",
                                            "escalates to the safeguarding sergeant"};
inline constexpr DeadlineRule clares_law_decided{
    "clares-law-decided",
    "Decision on a disclosure",
    calendar_days_of(28),
    Binding::code,
    "Domestic Violence Disclosure Scheme guidance 2023: 28 days",
    "safeguarding-officer",
    "escalates to a detective inspector"};

// ---- MARAC

inline constexpr DeadlineRule transfer_answered{
    "transfer-answered",
    "The other area answers the transfer",
    working_days_of(2),
    Binding::local,
    "the originating area owns it until the other accepts",
    "marac-coordinator",
    "goes from chair to chair"};

inline constexpr Setting marac_agenda_days{
    "marac-agenda-days", 8, Binding::local,
    "the agenda is closed eight working days before the meeting"};
inline constexpr Setting marac_deferrals{"marac-deferrals", 1, Binding::local,
                                         "deferred once at most, then the chair decides"};

}  // namespace caseway::workflows
