// By when a breach of personal data is assessed, reported and told.

#pragma once

#include "workflows/deadlines.hpp"
#include "workflows/roles.hpp"

namespace caseway::workflows {

inline constexpr DeadlineRule breach_assessed =
    DeadlineRule{"data-breach-assessed",
                 "Risk of a data breach assessed",
                 elapsed_hours_of(24),
                 Binding::local,
                 "early enough to report it in time",
                 "data-protection-officer",
                 "the 72 hours go on: assess it, or report it as it is"}
        .escalates(detective_inspector);
inline constexpr DeadlineRule commissioner_told =
    DeadlineRule{"commissioner-told",
                 "Data breach reported to the Information Commissioner",
                 elapsed_hours_of(72),
                 Binding::law,
                 "Data Protection Act 2018 s.67(1): without undue delay, and within 72 hours of "
                 "becoming aware, week-ends counted",
                 "data-protection-officer",
                 "report it with the reasons for the delay (s.67(3))"}
        .escalates(detective_inspector)
        .reminds({48 * 60, 24 * 60, 4 * 60});
inline constexpr DeadlineRule people_told =
    DeadlineRule{"data-breach-people-told",
                 "Those at high risk are told",
                 elapsed_hours_of(24),
                 Binding::local,
                 "Data Protection Act 2018 s.68(1): without undue delay",
                 "data-protection-officer",
                 "tell them, or record the ground for not telling"}
        .escalates(detective_inspector);

}  // namespace caseway::workflows
