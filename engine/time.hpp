// The four kinds of time the program speaks of. They are different types, so that a day cannot be
// taken for a moment, nor the moment something happened for the moment somebody wrote it down.

#pragma once

#include <chrono>

namespace caseway::engine {

// When something happened: UTC, to the minute, as people give it.
using Minute = std::chrono::sys_time<std::chrono::minutes>;

// When it was recorded: UTC, to the millisecond, as a clock gives it.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

// A day of the calendar in England.
using Date = std::chrono::local_days;

// How long. Time that passes, not days of the calendar: "28 days" is 28 times 24 hours here, and
// engine/legal_clock.hpp counts days of the calendar where the law means those.
using Duration = std::chrono::minutes;

// No period of law or policy comes near a hundred years: a longer one is a slip of the keyboard.
inline constexpr Duration longest_period = std::chrono::days{36'525};

}  // namespace caseway::engine
