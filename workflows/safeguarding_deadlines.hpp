// Deadlines and numbers of safeguarding, referrals and MARAC that no other workflow uses.

#pragma once

#include "workflows/deadlines.hpp"

namespace caseway::workflows {

// ---- Safeguarding

inline constexpr DeadlineRule sergeant_decides =
    DeadlineRule{"sergeant-decides",
                 "Sergeant decides how the victim is reached",
                 elapsed_hours_of(4),
                 Binding::local,
                 "nobody is closed because nobody was reached",
                 "safeguarding-sergeant",
                 "escalates to a detective inspector"}
        .escalates("detective-inspector");
inline constexpr DeadlineRule plan_reassessed =
    DeadlineRule{"plan-reassessed",
                 "Safety plan looked at again",
                 elapsed_hours_of(24),
                 Binding::local,
                 "protection that has ended, or what a MARAC learned, changes the plan",
                 "safeguarding-officer",
                 "escalates to the safeguarding sergeant"}
        .escalates("safeguarding-sergeant");
inline constexpr DeadlineRule child_seen =
    DeadlineRule{"child-seen",
                 "Child seen and heard",
                 working_days_of(1),
                 Binding::local,
                 "the voice of the child (Working Together to Safeguard Children)",
                 "safeguarding-officer",
                 "escalates to the safeguarding sergeant"}
        .escalates("safeguarding-sergeant");

// ---- Referrals

inline constexpr DeadlineRule referral_sent =
    DeadlineRule{"referral-sent",
                 "Referral sent to the agency",
                 elapsed_hours_of(24),
                 Binding::local,
                 "an IDVA is asked within 24 hours, and so is everybody else",
                 "safeguarding-officer",
                 "escalates to the safeguarding sergeant"}
        .escalates("safeguarding-sergeant");
inline constexpr DeadlineRule mash_notified =
    DeadlineRule{"mash-notified",
                 "Children's social care notified",
                 elapsed_hours_of(24),
                 Binding::local,
                 "within the shift in which a child is identified, 24 hours at most",
                 "safeguarding-officer",
                 "escalates to a detective inspector"}
        .escalates("detective-inspector")
        .reminds({12 * 60, 4 * 60});
inline constexpr DeadlineRule refuge_asked =
    DeadlineRule{"refuge-asked",
                 "Refuge asked the same day",
                 {engine::Counting::calendar_days, 1, true},
                 Binding::local,
                 "a victim who has to flee is placed the same day",
                 "safeguarding-officer",
                 "escalates to the safeguarding sergeant"}
        .escalates("safeguarding-sergeant")
        .reminds({4 * 60, 60});
inline constexpr DeadlineRule specialist_asked =
    DeadlineRule{"specialist-asked",
                 "Forced-marriage specialist asked",
                 elapsed_hours_of(1),
                 Binding::local,
                 "at once, and nobody speaks to family or community first",
                 "safeguarding-officer",
                 "escalates to a detective inspector"}
        .escalates("detective-inspector")
        .reminds({30});
// The law's words are "as soon as reasonably practicable"; the guidance adds the school day. Before
// that day it is `school_told`, by agreement with the force.
inline constexpr DeadlineRule school_told_by_duty =
    DeadlineRule{"school-told-by-duty",
                 "School told before the next school day",
                 working_days_of(1),
                 Binding::law,
                 "Domestic Abuse Act 2021 s.49A, as soon as reasonably practicable; Home Office "
                 "guidance 7 November 2025, before the next school day. LOCAL assumption: every "
                 "working day is a school day",
                 "safeguarding-officer",
                 "the duty is breached: reported to the Encompass lead"}
        .escalates("safeguarding-sergeant")
        .reminds({12 * 60, 2 * 60});
// Schools' holidays are not known here. A working day in them is taken for a school day, which can
// only make the limit earlier: the school's contact for holidays is told then.
inline constexpr Setting school_day_begins{
    "school-day-begins", 8 * 60 + 30, Binding::local,
    "minutes after midnight, before the children arrive; every working day is a school day"};
inline constexpr DeadlineRule support_referred =
    DeadlineRule{"support-referred",
                 "Victim referred to a support service",
                 working_days_of(2),
                 Binding::code,
                 "Victims' Code: within 2 working days of the report",
                 "safeguarding-officer",
                 "a breach of the Victims' Code: a supervisor records why"}
        .escalates("safeguarding-sergeant");

// ---- MARAC

inline constexpr DeadlineRule marac_agenda_sent =
    DeadlineRule{"marac-agenda-sent",
                 "MARAC agenda sent out",
                 working_days_of(8),
                 Binding::local,
                 "eight working days before the meeting, counted back from it",
                 "marac-coordinator",
                 "escalates to the chair"}
        .escalates("marac-chair");
inline constexpr DeadlineRule transfer_answered =
    DeadlineRule{"transfer-answered",
                 "The other area answers the transfer",
                 working_days_of(2),
                 Binding::local,
                 "the originating area owns it until the other accepts",
                 "marac-coordinator",
                 "goes from chair to chair",
                 "transfer-unanswered"}
        .escalates("marac-chair");
inline constexpr DeadlineRule chairs_agree =
    DeadlineRule{"chairs-agree",
                 "The two chairs agree whose case it is",
                 working_days_of(2),
                 Binding::local,
                 "a transfer refused or unanswered goes from chair to chair",
                 "marac-chair",
                 "escalates to a detective inspector"}
        .escalates("detective-inspector");
inline constexpr DeadlineRule new_action_owner =
    DeadlineRule{"new-action-owner",
                 "An owner found in the new area",
                 working_days_of(2),
                 Binding::local,
                 "after a transfer actions are taken over one by one",
                 "marac-coordinator",
                 "goes from chair to chair"}
        .escalates("marac-chair");

inline constexpr Setting marac_agenda_days{
    "marac-agenda-days", 8, Binding::local,
    "the agenda is closed and sent eight working days before the meeting"};
inline constexpr Setting marac_deferrals{"marac-deferrals", 1, Binding::local,
                                         "deferred once at most, then the chair decides"};

}  // namespace caseway::workflows
