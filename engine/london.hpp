// Time as it is read and written in England: from typed words to moments in UTC and back.
//
// Always Europe/London, whatever the machine's own zone or locale. Four functions ask the zone
// (moments_at, in_london, from_london, date_of, and with them parse_minute and show(Minute)); they
// throw std::runtime_error, saying what to install, on a machine without time zone data.
// Reading text never throws for what the text says: it answers with a problem in words.

#pragma once

#include "engine/time.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace caseway::engine {

// What reading a text gave: a value, or what is wrong with the text and what is expected instead.
// Exactly one of the two is there. The problem never repeats the text given, which may hold
// anything, so nothing a person typed into the wrong field reaches a log by this way.
template <class Value>
struct Parsed {
    std::optional<Value> value;
    std::string problem;

    explicit operator bool() const { return value.has_value(); }
    Value const& operator*() const { return *value; }

    static Parsed of(Value read) { return {std::move(read), {}}; }
    static Parsed wrong(std::string words) { return {std::nullopt, std::move(words)}; }
};

// The first and last years in which something can have happened, and in which somebody can have
// been born. New Year's Day is a bank holiday since 1974, and holidays are known from then on.
inline constexpr int first_year_of_events = 1974;
inline constexpr int first_year_of_dates = 1900;
inline constexpr int last_year = 2100;

// Words people type.

// A moment: "2020-04-17 18:00", "2020-04-17T18:00", "Fri 17 Apr 2020 18:00", "17 Apr 2020 18:00",
// where wanted followed by BST, GMT, Z or an offset such as +01:00. Refused, with the cure in the
// problem: a day that does not exist, a weekday that does not fit, seconds that are not zero, the
// hour that occurs twice in October unless BST or GMT is given, the hour skipped in March.
Parsed<Minute> parse_minute(std::string_view text);

// A day: "2020-04-17", "Fri 17 Apr 2020", "17 Apr 2020". From 1900, so that it can be a birthday.
Parsed<Date> parse_date(std::string_view text);

// A length of time: "28 days", "48 hours", "48 h", "90 min", "1 day 3 hours", "2 weeks", "PT48H",
// "P28D". Largest unit first, each once; never negative, at most `longest_period`.
Parsed<Duration> parse_duration(std::string_view text);

// Clocks on the wall.

struct LondonTime {
    Date date;
    std::chrono::minutes of_day;  // Since 00:00 as the clock shows it, under 24 h.
    bool summer_time;             // BST, one hour ahead of UTC.
};
LondonTime in_london(Minute);

// The day it is in England at that moment.
Date date_of(Minute);

// Every moment at which clocks in London show this, earliest first: one as a rule, two in the
// doubled hour in October, none in the skipped hour in March.
std::vector<Minute> moments_at(Date, std::chrono::minutes of_day);

// The moment clocks in London show this. 24:00 is the next midnight. The earlier of a doubled
// time; for a skipped time, the first moment that exists after it.
Minute from_london(Date, std::chrono::minutes of_day = std::chrono::minutes{0});

// Words people read.

// "Fri 17 Apr 2020 18:00"; " BST" or " GMT" follows only inside the doubled hour.
std::string show(Minute);
// "Fri 17 Apr 2020".
std::string show(Date);
// "90 minutes", "24 hours", "48 hours" (as the law speaks), "1 day 3 hours", "28 days".
std::string show(Duration);

// Text for programs.

// RFC 3339 in UTC with milliseconds: "2020-04-17T17:00:00.000Z".
std::string iso(Minute);
std::string iso(Instant);
// "2020-04-17".
std::string iso(Date);
// ISO 8601 in hours and minutes: "PT48H", "PT1H30M", "PT0M".
std::string iso(Duration);

// The exact inverse of iso: anything that iso does not write is refused.
Parsed<Minute> parse_iso_minute(std::string_view text);
Parsed<Instant> parse_iso_instant(std::string_view text);
Parsed<Date> parse_iso_date(std::string_view text);

// The one form in which the journal keeps a value: "2020-04-17T17:00Z", "2020-04-17", "PT2880M".
std::string stored(Minute);
std::string stored(Date);
std::string stored(Duration);

// The exact inverse of stored: anything that stored does not write is refused.
Parsed<Minute> read_minute(std::string_view text);
Parsed<Date> read_date(std::string_view text);
Parsed<Duration> read_duration(std::string_view text);

}  // namespace caseway::engine
