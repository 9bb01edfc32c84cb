// Deadlines of reports, grading and allocation, each once, beside its source.

#pragma once

#include "workflows/deadline_words.hpp"

namespace caseway::workflows {

// ---- Reports

inline constexpr DeadlineRule crime_recorded =
    DeadlineRule{"crime-recorded",
                 "Crime recorded, or the reason why not",
                 elapsed_hours_of(24),
                 Binding::code,
                 "National Crime Recording Standard: within 24 hours of the report",
                 "response-officer",
                 "the force crime registrar is told"}
        .escalates("crime-registrar");
inline constexpr DeadlineRule attend_immediate =
    DeadlineRule{"attend-immediate",
                 "Immediate response on scene",
                 elapsed_minutes(15),
                 Binding::local,
                 "WMP call grading P1 (FOI 4699/18)",
                 "call-handler",
                 "the control room inspector is alerted"}
        .escalates("response-sergeant")
        .reminds({5});
inline constexpr DeadlineRule attend_early = DeadlineRule{"attend-early",
                                                          "Early response on scene",
                                                          elapsed_minutes(60),
                                                          Binding::local,
                                                          "WMP call grading P2 (FOI 4699/18)",
                                                          "call-handler",
                                                          "the control room inspector is alerted"}
                                                 .escalates("response-sergeant");
// Shorter than this nobody could keep to: the sergeant's review of a standard grade has as long.
inline constexpr DeadlineRule report_written_up =
    DeadlineRule{"report-written-up",
                 "Report written up and submitted",
                 elapsed_hours_of(24),
                 Binding::local,
                 "by the end of the tour of duty, 24 hours after the contact at most",
                 "response-officer",
                 "a response sergeant finds out what it waits for"}
        .escalates("response-sergeant");
inline constexpr DeadlineRule support_offered =
    DeadlineRule{"support-offered",
                 "Referral to a support service",
                 working_days_of(2),
                 Binding::code,
                 "Victims' Code: referral to support within 2 working days of the report",
                 "investigator",
                 "a breach of the Victims' Code: a supervisor records why"}
        .escalates("investigation-sergeant");

// ---- Grading

inline constexpr DeadlineRule assessment_done =
    DeadlineRule{"assessment-done",
                 "Risk assessment completed",
                 elapsed_hours_of(24),
                 Binding::local,
                 "by the end of the shift, 24 hours at most",
                 "response-officer",
                 "a response sergeant decides a grade"}
        .escalates("response-sergeant");
inline constexpr DeadlineRule review_standard = DeadlineRule{"grade-review",
                                                             "Supervisor reviews the grade",
                                                             elapsed_hours_of(24),
                                                             Binding::local,
                                                             "supervision of standard risk",
                                                             "response-sergeant",
                                                             "escalates to an inspector"}
                                                    .escalates("detective-inspector");
inline constexpr DeadlineRule review_medium =
    DeadlineRule{"grade-review-medium",        "Supervisor reviews the grade",
                 elapsed_hours_of(12),         Binding::local,
                 "supervision of medium risk", "response-sergeant",
                 "escalates to an inspector"}
        .escalates("detective-inspector");
inline constexpr DeadlineRule review_high =
    DeadlineRule{"grade-review-high",        "Supervisor reviews the grade",
                 elapsed_hours_of(2),        Binding::local,
                 "supervision of high risk", "response-sergeant",
                 "escalates to an inspector"}
        .escalates("detective-inspector");
inline constexpr PerGrade grade_review{review_standard, review_medium, review_high};

// ---- Allocation

inline constexpr DeadlineRule allocate_standard = DeadlineRule{"allocated",
                                                               "Given to a person",
                                                               elapsed_hours_of(72),
                                                               Binding::local,
                                                               "allocation of standard risk",
                                                               "review-officer",
                                                               "escalates to a detective inspector"}
                                                      .escalates("detective-inspector");
inline constexpr DeadlineRule allocate_medium = DeadlineRule{"allocated-medium",
                                                             "Given to a person",
                                                             elapsed_hours_of(24),
                                                             Binding::local,
                                                             "allocation of medium risk",
                                                             "review-officer",
                                                             "escalates to a detective inspector"}
                                                    .escalates("detective-inspector");
inline constexpr DeadlineRule allocate_high = DeadlineRule{"allocated-high",
                                                           "Given to a person",
                                                           elapsed_hours_of(4),
                                                           Binding::local,
                                                           "allocation of high risk",
                                                           "review-officer",
                                                           "escalates to a detective inspector"}
                                                  .escalates("detective-inspector");
inline constexpr PerGrade allocated_within{allocate_standard, allocate_medium, allocate_high};

}  // namespace caseway::workflows
