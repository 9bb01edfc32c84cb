// Deadlines of safeguarding, referrals and MARAC, each once, beside its source.

#pragma once

#include "workflows/deadline_words.hpp"

namespace caseway::workflows {

// ---- Safeguarding and referrals

inline constexpr DeadlineRule safeguarding_contact =
    DeadlineRule{"safeguarding-contact",
                 "Safeguarding officer reaches the victim",
                 elapsed_hours_of(24),
                 Binding::local,
                 "contact, or three attempts, within 24 hours of a high grade (SEED 33)",
                 "safeguarding-officer",
                 "the safeguarding sergeant decides on a welfare visit"}
        .escalates("safeguarding-sergeant");
inline constexpr DeadlineRule referrals_decided =
    DeadlineRule{"referrals-decided",
                 "A decision on each onward referral",
                 elapsed_hours_of(48),
                 Binding::local,
                 "IDVA, social care, housing, MARAC: none left blank (SEED 33)",
                 "safeguarding-officer",
                 "escalates to the safeguarding sergeant"}
        .escalates("safeguarding-sergeant");
inline constexpr DeadlineRule safeguarding_review =
    DeadlineRule{"safeguarding-review",
                 "Safeguarding plan reviewed",
                 calendar_days_of(28),
                 Binding::local,
                 "review of the safety plan",
                 "safeguarding-officer",
                 "escalates to the safeguarding sergeant"}
        .escalates("safeguarding-sergeant");
inline constexpr DeadlineRule referral_acknowledged =
    DeadlineRule{"referral-acknowledged",
                 "Agency acknowledges the referral",
                 working_days_of(1),
                 Binding::local,
                 "chase what nobody has acknowledged",
                 "safeguarding-officer",
                 "chase, then the sergeant"}
        .escalates("safeguarding-sergeant");
inline constexpr DeadlineRule social_care_decides =
    DeadlineRule{"social-care-decides",
                 "Children's social care decides the next step",
                 working_days_of(1),
                 Binding::code,
                 "Working Together to Safeguard Children: decision within 1 working day",
                 "partner",
                 "chase; escalate to the MASH manager"}
        .escalates("safeguarding-sergeant");
inline constexpr DeadlineRule idva_contact =
    DeadlineRule{"idva-contact",
                 "IDVA contacts the victim",
                 working_days_of(2),
                 Binding::local,
                 "IDVA protocol: within 2 working days of the referral",
                 "idva",
                 "chase, or another provider"}
        .escalates("safeguarding-sergeant");
inline constexpr DeadlineRule referral_answered =
    DeadlineRule{"referral-answered",
                 "Agency answers the referral",
                 working_days_of(5),
                 Binding::local,
                 "no answer is a state with an owner, not an absence",
                 "partner",
                 "no answer: follow up",
                 "answer-overdue"}
        .escalates("safeguarding-officer");
inline constexpr DeadlineRule school_told =
    DeadlineRule{"school-told",
                 "School told before the next school day",
                 working_days_of(1),
                 Binding::national,
                 "Operation Encompass, before it became a duty",
                 "safeguarding-officer",
                 "reported to the Encompass lead"}
        .escalates("safeguarding-sergeant");
inline constexpr DeadlineRule follow_up = DeadlineRule{"follow-up",
                                                       "Follow up a referral that was not taken",
                                                       working_days_of(1),
                                                       Binding::local,
                                                       "declined and no capacity are not the end",
                                                       "safeguarding-officer",
                                                       "escalates to the safeguarding sergeant"}
                                              .escalates("safeguarding-sergeant");

// ---- MARAC

inline constexpr DeadlineRule marac_referred =
    DeadlineRule{"marac-referred",
                 "MARAC referral made",
                 working_days_of(1),
                 Binding::local,
                 "the safeguarding officer refers at this point (SEED 33)",
                 "safeguarding-officer",
                 "escalates to the safeguarding sergeant"}
        .escalates("safeguarding-sergeant");
inline constexpr DeadlineRule marac_screened =
    DeadlineRule{"marac-screened",        "MARAC referral screened",     working_days_of(2),
                 Binding::local,          "co-ordinator and supervisor", "marac-coordinator",
                 "escalates to the chair"}
        .escalates("marac-chair");
inline constexpr DeadlineRule marac_heard = DeadlineRule{"marac-heard",
                                                         "Heard at a MARAC",
                                                         calendar_days_of(14),
                                                         Binding::local,
                                                         "fortnightly meetings",
                                                         "marac-coordinator",
                                                         "an emergency MARAC is considered"}
                                                .escalates("marac-chair");
inline constexpr DeadlineRule marac_minutes =
    DeadlineRule{"marac-minutes",         "Minutes and actions sent out", working_days_of(3),
                 Binding::local,          "Derbyshire protocol 2013",     "marac-coordinator",
                 "escalates to the chair"}
        .escalates("marac-chair");
inline constexpr DeadlineRule idva_feedback = DeadlineRule{"idva-feedback",
                                                           "IDVA tells the victim what was decided",
                                                           working_days_of(2),
                                                           Binding::local,
                                                           "Wakefield IDVA protocol 2011",
                                                           "idva",
                                                           "escalates to the safeguarding officer"}
                                                  .escalates("safeguarding-officer");
inline constexpr DeadlineRule marac_action_done =
    DeadlineRule{"marac-action-done",
                 "MARAC action done",
                 calendar_days_of(14),
                 Binding::local,
                 "each action has its own date",
                 "partner",
                 "escalates to the agency's lead, then the chair",
                 "action-overdue"}
        .escalates("marac-chair");
inline constexpr DeadlineRule marac_flag =
    DeadlineRule{"marac-flag",
                 "Twelve-month flag",
                 calendar_months_of(12),
                 Binding::national,
                 "SafeLives: repeat within 12 months of the last referral",
                 "marac-coordinator",
                 "the flag lapses",
                 "flag-lapsed",
                 true}
        .escalates("marac-chair");
inline constexpr DeadlineRule screening_challenge =
    DeadlineRule{"screening-challenge", "Screening out may be challenged", working_days_of(5),
                 Binding::local,        "challenge to the chair",          "marac-coordinator",
                 "the decision stands", "challenge-period-ended",          true}
        .escalates("marac-chair");

}  // namespace caseway::workflows
