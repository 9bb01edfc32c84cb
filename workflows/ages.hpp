// How old somebody is on a day, as the law counts it.

#pragma once

#include "engine/time.hpp"

namespace caseway::workflows {

// Whole years lived on that day, the birthday counted; who was born on 29 February is a year older
// on 1 March of other years. Negative for a day before the birth.
int age_on(engine::Date born, engine::Date day);

}  // namespace caseway::workflows
