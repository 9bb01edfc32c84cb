// The times of the Victims' Right to Review.

#pragma once

#include "workflows/deadlines.hpp"
#include "workflows/roles.hpp"

namespace caseway::workflows {

inline constexpr DeadlineRule police_review_window =
    DeadlineRule{"review-window",
                 "The victim may ask the police for a review",
                 calendar_months_of(3),
                 Binding::local,
                 "police Victims' Right to Review schemes: three months from being told",
                 "investigator",
                 "the time has run; an inspector may accept a later request",
                 "review-window-ended",
                 true}
        .escalates(investigation_sergeant);
inline constexpr DeadlineRule cps_review_window =
    DeadlineRule{"cps-review-window",
                 "The victim may ask the CPS for a review",
                 working_days_of(10),
                 Binding::local,
                 "CPS Victims' Right to Review scheme: ten working days; later by its leave",
                 "investigator",
                 "the time has run; an inspector may accept a later request",
                 "review-window-ended",
                 true}
        .escalates(investigation_sergeant);
inline constexpr DeadlineRule review_answered =
    DeadlineRule{"review-answered",
                 "Request for a review answered",
                 working_days_of(30),
                 Binding::local,
                 "police Victims' Right to Review schemes: six weeks",
                 "detective-inspector",
                 "the victim is told why it takes longer"}
        .escalates(authorising_officer);
inline constexpr DeadlineRule review_acted_on =
    DeadlineRule{"review-acted-on",
                 "Investigation reopened after a review",
                 working_days_of(1),
                 Binding::local,
                 "the victim is told in one working day that it is reopened",
                 "investigation-sergeant",
                 "a decision that was overturned still stands in the case"}
        .escalates(detective_inspector);

}  // namespace caseway::workflows
