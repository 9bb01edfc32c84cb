// How the law counts hours and days, as pure functions that can explain themselves.
//
// Every answer is a Limit: something done at its `due` is in time, a minute later is late. Periods
// are at least zero and at most `longest_period`; anything else throws std::invalid_argument. Where
// holidays matter the calendar is asked; a force that has amended its table passes its own.

#pragma once

#include "engine/holidays.hpp"
#include "engine/time.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caseway::engine {

enum class Counting { elapsed_hours, court_hours, working_days, calendar_days, calendar_months };

// "elapsed", "court", "working-days", "calendar-days", "calendar-months".
std::string_view name_of(Counting);
// Absent for a name that is none of those.
std::optional<Counting> counting_named(std::string_view);

// A stretch of time that counts or does not. Spans follow one another without a gap.
struct Span {
    Minute from, to;  // `to` is not part of it; a whole day runs from midnight to midnight.
    bool counted;
    Duration amount;  // What it adds to the count, a day of the calendar as 24 hours; else zero.
    std::string why;  // "6h counted", "counted: working day 1", "not counted: Sunday".
    // Of a holiday left out, or of one that counts because it can be argued: what it rests on, as
    // in "Schedule 1; arguable". Else empty.
    std::string grounds = {};
};

struct Limit {
    Minute due;                            // The limit to work to.
    Minute outer;                          // Later than `due` where a day can be argued.
    std::vector<Span> spans;               // How `due` was reached.
    std::vector<std::string> assumptions;  // Sentences: readings of the law, projected holidays.
    std::string total;                     // What was counted: "48 hours", "1 working day".
};

// Hours as they pass, on every day.
Limit elapsed_hours(Minute from, Duration);

// LAW: Crime and Security Act 2010, ss.26, 27 and 29 (24 and 48 hours); Domestic Abuse Act 2021,
// s.29(3): Sundays, Christmas Day, Good Friday and bank holidays under the Banking and Financial
// Dealings Act 1971 are left out, whole days in London. Saturdays count. A start inside such a day
// counts from 00:00 of the next day that counts. `due` counts a day whose standing is arguable,
// `outer` leaves it out: leaving out a day makes the limit later, so the earlier is the safe one.
Limit court_hours(Minute from, Duration, Calendar const& = Calendar::built_in());

// CODE: Victims' Code. The day it happened is left out; runs until 23:59 in London, the last
// minute, of the last working day. Zero working days end with the day it happened.
Limit working_days(Minute from, int days, Calendar const& = Calendar::built_in());

// Until 23:59 in London of the last day. LAW: Crime and Security Act 2010, s.28: an order's
// days begin with the day it is made, so 28 days made on 1 June end on 28 June (first_day_counts).
Limit calendar_days(Minute from, int days, bool first_day_counts);

// Until 23:59 in London of the same day of a later month, or of that month's last day where it
// has no such day: a year from 29 February ends on 28 February.
Limit calendar_months(Minute from, int months);

// The arithmetic for people, several lines of at most 80 columns, each ended by a newline: every
// span, a holiday with what it rests on, the total, the limit, the outer limit where it differs,
// and what was assumed.
std::string explain(Limit const&);

}  // namespace caseway::engine
