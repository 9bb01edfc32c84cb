// What protects a victim for a time ends on a known day. Somebody plans for it before that.

#pragma once

#include "engine/asks.hpp"

namespace caseway::workflows {

// The last minute of a day in London.
engine::Minute end_of_day(engine::Date);

// Sets the rule to run out its own length, in days, before `ends`, at the end of that day; half-way
// there where that day is past, so that a short order is planned for too.
void plan_for_end(engine::Asks&, engine::DeadlineRule const&, engine::Minute ends);

}  // namespace caseway::workflows
