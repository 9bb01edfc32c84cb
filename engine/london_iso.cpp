// Reading back, strictly, what iso() and stored() have written. Each function takes the fixed
// places of the text and accepts the value only if writing it again gives the very same text, so
// nothing has two spellings in the journal.

#include "engine/digits.hpp"
#include "engine/london.hpp"

namespace caseway::engine {

namespace {

using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;
using std::chrono::sys_days;
using std::chrono::year_month_day;

std::optional<year_month_day> date_at(std::string_view text) {
    if (text.size() < 10) return {};
    auto const year = digits(text.substr(0, 4));
    auto const month = digits(text.substr(5, 2));
    auto const day = digits(text.substr(8, 2));
    if (!year || !month || !day) return {};
    auto const date = std::chrono::year{*year} / *month / *day;
    if (!date.ok()) return {};
    return date;
}

std::optional<Minute> minute_at(std::string_view text) {
    auto const date = date_at(text);
    if (!date || text.size() < 16) return {};
    auto const hour = digits(text.substr(11, 2));
    auto const minute = digits(text.substr(14, 2));
    if (!hour || !minute) return {};
    return sys_days{*date} + hours{*hour} + minutes{*minute};
}

std::optional<Instant> instant_at(std::string_view text) {
    auto const minute = minute_at(text);
    if (!minute || text.size() < 23) return {};
    auto const second = digits(text.substr(17, 2));
    auto const thousandth = digits(text.substr(20, 3));
    if (!second || !thousandth) return {};
    return *minute + seconds{*second} + milliseconds{*thousandth};
}

template <class Value>
Parsed<Value> if_same(std::optional<Value> value, std::string (*write)(Value),
                      std::string_view text, std::string expected) {
    if (value && write(*value) == text) return Parsed<Value>::of(*value);
    return Parsed<Value>::wrong("Expected " + std::move(expected) + ".");
}

}  // namespace

Parsed<Instant> parse_iso_instant(std::string_view text) {
    return if_same<Instant>(instant_at(text), iso, text,
                            "UTC with milliseconds, as in 2020-04-17T17:00:00.000Z");
}

Parsed<Minute> parse_iso_minute(std::string_view text) {
    return if_same<Minute>(minute_at(text), iso, text,
                           "a whole minute in UTC, as in 2020-04-17T17:00:00.000Z");
}

Parsed<Date> parse_iso_date(std::string_view text) {
    std::optional<Date> date;
    if (auto const fields = date_at(text)) date = Date{*fields};
    return if_same<Date>(date, iso, text, "a day, as in 2020-04-17");
}

Parsed<Minute> read_minute(std::string_view text) {
    return if_same<Minute>(minute_at(text), stored, text,
                           "a minute in UTC, as in 2020-04-17T17:00Z");
}

Parsed<Date> read_date(std::string_view text) { return parse_iso_date(text); }

Parsed<Duration> read_duration(std::string_view text) {
    auto body = text;
    auto const negative = body.starts_with('-');
    if (negative) body.remove_prefix(1);
    std::optional<Duration> length;
    if (body.starts_with("PT") && body.ends_with('M'))
        if (auto const count = digits(body.substr(2, body.size() - 3)))
            length = Duration{negative ? -*count : *count};
    return if_same<Duration>(length, stored, text, "whole minutes, as in PT2880M");
}

}  // namespace caseway::engine
