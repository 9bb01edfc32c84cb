// The time of a duty to a victim who chose not to have enhanced rights. The duty to every other
// victim stands in deadlines.hpp.

#pragma once

#include "workflows/deadlines.hpp"
#include "workflows/regimes.hpp"
#include "workflows/roles.hpp"

namespace caseway::workflows {

inline constexpr DeadlineRule victim_told_standard =
    DeadlineRule{"victim-told-standard",
                 "Victim told, by choice not an enhanced one",
                 working_days_of(5),
                 Binding::code,
                 "Victims' Code, right 6: victims without enhanced rights within 5 working days",
                 "investigator",
                 "a breach of the Victims' Code: a supervisor records why"}
        .escalates(investigation_sergeant);

}  // namespace caseway::workflows
