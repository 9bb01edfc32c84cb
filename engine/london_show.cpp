// From moments, days and lengths of time to the text people read and programs keep.

#include "engine/london.hpp"

#include <array>

namespace caseway::engine {

namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::year_month_day;

constexpr std::array<std::string_view, 7> weekdays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                  "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::string padded(long long number, std::size_t width) {
    auto digits = std::to_string(number);
    if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
    return digits;
}

std::string clock(minutes of_day) {
    return padded(of_day / hours{1}, 2) + ":" + padded(of_day % hours{1} / minutes{1}, 2);
}

// "2020-04-17", of a day in England or of a day in UTC.
std::string numbers(year_month_day const& date) {
    return padded(static_cast<int>(date.year()), 4) + "-" +
           padded(static_cast<unsigned>(date.month()), 2) + "-" +
           padded(static_cast<unsigned>(date.day()), 2);
}

std::string count(long long number, std::string_view unit) {
    return std::to_string(number) + " " + std::string(unit) + (number == 1 ? "" : "s");
}

void add(std::string& words, long long number, std::string_view unit) {
    if (number == 0) return;
    if (!words.empty()) words += ' ';
    words += count(number, unit);
}

// Up to three days the law speaks of hours ("within 48 hours"), beyond that of days.
constexpr Duration longest_in_hours = hours{48};

}  // namespace

std::string show(Date date) {
    auto const day = year_month_day{date};
    auto const of_week = std::chrono::weekday{date}.c_encoding();
    return std::string(weekdays[of_week]) + " " + std::to_string(static_cast<unsigned>(day.day())) +
           " " + std::string(months[static_cast<unsigned>(day.month()) - 1]) + " " +
           padded(static_cast<int>(day.year()), 4);
}

std::string show(Minute moment) {
    auto const [date, of_day, summer_time] = in_london(moment);
    auto words = show(date) + " " + clock(of_day);
    if (moments_at(date, of_day).size() > 1) words += summer_time ? " BST" : " GMT";
    return words;
}

std::string show(Duration length) {
    if (length < Duration{0}) return "minus " + show(-length);
    if (length < hours{2} && length % hours{1} != minutes{0})
        return count(length.count(), "minute");
    if (length == Duration{0}) return "0 minutes";
    if (length % days{1} == minutes{0} && length <= longest_in_hours)
        return count(length / hours{1}, "hour");
    std::string words;
    add(words, length / days{1}, "day");
    add(words, length % days{1} / hours{1}, "hour");
    add(words, length % hours{1} / minutes{1}, "minute");
    return words;
}

std::string iso(Instant moment) {
    auto const date = floor<days>(moment);
    auto const of_day = moment - date;
    auto const in_minute = of_day % minutes{1};
    return numbers(date) + "T" + clock(floor<minutes>(of_day)) + ":" +
           padded(in_minute / std::chrono::seconds{1}, 2) + "." +
           padded((in_minute % std::chrono::seconds{1}).count(), 3) + "Z";
}

std::string iso(Minute moment) { return iso(Instant{moment}); }

std::string iso(Date date) { return numbers(year_month_day{date}); }

std::string iso(Duration length) {
    if (length < Duration{0}) return "-" + iso(-length);
    auto const whole_hours = length / hours{1};
    auto const rest = length % hours{1} / minutes{1};
    std::string text = "PT";
    if (whole_hours != 0) text += std::to_string(whole_hours) + "H";
    if (rest != 0 || whole_hours == 0) text += std::to_string(rest) + "M";
    return text;
}

std::string stored(Minute moment) {
    auto const date = floor<days>(moment);
    return numbers(date) + "T" + clock(moment - date) + "Z";
}

std::string stored(Date date) { return iso(date); }

std::string stored(Duration length) {
    if (length < Duration{0}) return "-" + stored(-length);
    return "PT" + std::to_string(length.count()) + "M";
}

}  // namespace caseway::engine
