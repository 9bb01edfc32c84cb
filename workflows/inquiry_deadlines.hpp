// Deadlines of the investigation, the victim and the suspect, each once, beside its source.

#pragma once

#include "workflows/deadline_words.hpp"

namespace caseway::workflows {

// ---- Investigation, victim and suspect

inline constexpr DeadlineRule contact_standard =
    DeadlineRule{"victim-contacted",
                 "Lead investigator contacts the victim",
                 elapsed_hours_of(72),
                 Binding::local,
                 "first contact at standard risk (SEED 33)",
                 "investigator",
                 "escalates to the investigation sergeant"}
        .escalates("investigation-sergeant");
inline constexpr DeadlineRule contact_medium =
    DeadlineRule{"victim-contacted-medium",
                 "Lead investigator contacts the victim",
                 elapsed_hours_of(48),
                 Binding::local,
                 "first contact at medium risk (SEED 33)",
                 "investigator",
                 "escalates to the investigation sergeant"}
        .escalates("investigation-sergeant");
inline constexpr DeadlineRule contact_high = DeadlineRule{"victim-contacted-high",
                                                          "Lead investigator contacts the victim",
                                                          elapsed_hours_of(24),
                                                          Binding::local,
                                                          "first contact at high risk (SEED 33)",
                                                          "investigator",
                                                          "escalates to the investigation sergeant"}
                                                 .escalates("investigation-sergeant");
inline constexpr PerGrade victim_contacted{contact_standard, contact_medium, contact_high};
inline constexpr DeadlineRule supervised = DeadlineRule{"supervised",
                                                        "Supervisor reviews the investigation",
                                                        calendar_days_of(28),
                                                        Binding::local,
                                                        "supervision every 28 days at most",
                                                        "investigation-sergeant",
                                                        "escalates to a detective inspector"}
                                               .escalates("detective-inspector");
inline constexpr DeadlineRule victim_told =
    DeadlineRule{"victim-told",
                 "Victim told",
                 working_days_of(1),
                 Binding::code,
                 "Victims' Code, right 6: enhanced victims within 1 working day",
                 "investigator",
                 "a breach of the Victims' Code: a supervisor records why"}
        .escalates("investigation-sergeant");
inline constexpr DeadlineRule unsafe_reviewed =
    DeadlineRule{"not-safe-reviewed",
                 "Supervisor reviews 'not safe to contact'",
                 elapsed_hours_of(24),
                 Binding::local,
                 "not safe pauses the sending, not the duty",
                 "investigation-sergeant",
                 "escalates to a detective inspector"}
        .escalates("detective-inspector");
inline constexpr DeadlineRule trm_decision =
    DeadlineRule{"trm-decision",
                 "Decision at the daily Tactical Review Meeting",
                 calendar_days_of(1),
                 Binding::local,
                 "every outstanding suspect, every daily meeting, until resolved (SEED 34)",
                 "trm-chair",
                 "a visible gap: the suspect was not discussed",
                 "trm-missed"}
        .escalates("detective-inspector");
inline constexpr DeadlineRule bail_ends =
    DeadlineRule{
        "bail-ends",
        "Pre-charge bail ends",
        calendar_days_of(28),
        Binding::law,
        "Police and Criminal Evidence Act 1984 Part 4A: 28 days, arrests before 28 October 2022",
        "investigator",
        "bail has ended: charge, release or apply; decide on a DVPO"}
        .escalates("detective-inspector")
        .reminds({7 * 24 * 60, 24 * 60});

}  // namespace caseway::workflows
