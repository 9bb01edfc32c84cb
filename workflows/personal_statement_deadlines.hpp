// The times of a victim personal statement.

#pragma once

#include "workflows/deadlines.hpp"
#include "workflows/roles.hpp"

namespace caseway::workflows {

inline constexpr DeadlineRule personal_statement_asked =
    DeadlineRule{"personal-statement-asked",
                 "The victim is asked again about a personal statement",
                 calendar_days_of(28),
                 Binding::local,
                 "a victim who has not answered is asked again, never pressed",
                 "investigator",
                 "ask again, and record what the victim says"}
        .escalates(investigation_sergeant);

}  // namespace caseway::workflows
