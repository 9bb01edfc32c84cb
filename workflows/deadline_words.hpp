// The words that deadlines are written in.

#pragma once

#include "engine/deadline.hpp"
#include "workflows/settings.hpp"
#include "workflows/shared_facts.hpp"

namespace caseway::workflows {

using engine::Binding;
using engine::calendar_days_of;
using engine::calendar_months_of;
using engine::court_hours_of;
using engine::DeadlineRule;
using engine::elapsed_hours_of;
using engine::elapsed_minutes;
using engine::working_days_of;

// One rule for each grade, picked by the grade of the case.
struct PerGrade {
    DeadlineRule const& standard;
    DeadlineRule const& medium;
    DeadlineRule const& high;

    DeadlineRule const& of(Grade graded) const {
        if (graded == Grade{"high"}) return high;
        return graded == Grade{"medium"} ? medium : standard;
    }
};

}  // namespace caseway::workflows
