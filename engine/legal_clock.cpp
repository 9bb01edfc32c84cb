// The five ways of counting. Each walks the calendar of England day by day and keeps, as spans, how
// it got to its limit.

#include "engine/legal_clock.hpp"

#include "engine/holidays.hpp"
#include "engine/london.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

namespace caseway::engine {

namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::weekday;
using std::chrono::year_month_day;

constexpr std::array<std::string_view, 5> names{"elapsed", "court", "working-days", "calendar-days",
                                                "calendar-months"};

constexpr int longest_in_days = static_cast<int>(longest_period / days{1});
constexpr int longest_in_months = 1200;

template <class Amount>
void insist_on(Amount amount, Amount longest) {
    if (amount < Amount{} || amount > longest)
        throw std::invalid_argument("A period is counted from nothing up to a hundred years.");
}

std::string in_hours(Duration length) {
    auto const whole = length / hours{1};
    auto const rest = length % hours{1} / minutes{1};
    if (rest == 0) return std::to_string(whole) + "h";
    return (whole == 0 ? "" : std::to_string(whole) + "h ") + std::to_string(rest) + "m";
}

std::string count(int number, std::string_view unit) {
    return std::to_string(number) + " " + std::string(unit) + (number == 1 ? "" : "s");
}

Minute last_minute_of(Date date) { return from_london(date, hours{23} + minutes{59}); }

Span left_out(Minute from, Minute to, std::string const& why, std::string grounds = {}) {
    return {from, to, false, Duration{0}, "not counted: " + why, std::move(grounds)};
}

// Whether arguable days are treated as the working days they may be or as holidays.
enum class Reading { arguable_days_count, arguable_days_left_out };

bool court_leaves_out(Date date, std::optional<Holiday> const& holiday, Reading reading) {
    if (weekday{date} == std::chrono::Sunday) return true;
    if (!holiday) return false;
    return holiday->standing == Standing::certain || reading == Reading::arguable_days_left_out;
}

// "Sunday", "Good Friday": what a day that is left out is called.
std::string name_of_day(Date date, std::optional<Holiday> const& holiday) {
    if (holiday) return holiday->name;
    return weekday{date} == std::chrono::Sunday ? "Sunday" : "Saturday";
}

struct Walk {
    Minute end;
    std::vector<Span> spans;
};

// Counts the hours of one day after another until the amount is used up. An amount used up at
// midnight ends there, and not after a day that is left out: the earlier limit is the safe one.
Walk walk_court_hours(Minute from, Duration amount, Calendar const& calendar, Reading reading) {
    Walk walk{from, {}};
    auto left = amount;
    for (auto date = date_of(from); left > Duration{0}; date += days{1}) {
        auto const day_ends = from_london(date + days{1});
        auto const holiday = calendar.holiday_on(date);
        auto grounds = holiday ? grounds_of(*holiday) : std::string{};
        if (court_leaves_out(date, holiday, reading)) {
            walk.spans.push_back(
                left_out(walk.end, day_ends, name_of_day(date, holiday), std::move(grounds)));
            walk.end = day_ends;
            continue;
        }
        auto const used = std::min<Duration>(left, day_ends - walk.end);
        auto why = in_hours(used) + " counted";
        if (holiday) why += ", though " + holiday->name;
        walk.spans.push_back(
            {walk.end, walk.end + used, true, used, std::move(why), std::move(grounds)});
        walk.end += used;
        left -= used;
    }
    return walk;
}

// The sentences that tell which days between the start and the outer limit rest on a reading.
void state_assumptions(Limit& limit, Minute from, Calendar const& calendar) {
    if (!limit.spans.empty() && !limit.spans.front().counted)
        limit.assumptions.push_back(
            "The start falls on a day that is not counted. \"Disregard\" is read as: the hours of "
            "that day do not count, so counting begins when it ends.");
    if (limit.outer == limit.due) return;
    for (auto date = date_of(from); date <= date_of(limit.outer); date += days{1}) {
        auto const holiday = calendar.holiday_on(date);
        if (holiday && holiday->standing == Standing::arguable)
            limit.assumptions.push_back(
                show(date) + " (" + holiday->name +
                ") can be argued: the Banking and Financial Dealings Act 1971 makes it a bank "
                "holiday, the published list does not name it. The limit to work to counts it, the "
                "outer limit does not.");
    }
}

void state_projection(Limit& limit, Minute from, Calendar const& calendar) {
    auto const year_of = [](Minute moment) {
        return static_cast<int>(year_month_day{date_of(moment)}.year());
    };
    auto const known_to = calendar.proclaimed_to();
    if (year_of(from) >= holidays_known_from && year_of(limit.outer) <= known_to) return;
    limit.assumptions.push_back("Bank holidays before " + std::to_string(holidays_known_from) +
                                " and after " + std::to_string(known_to) +
                                " are projected from the rules. Check the published list.");
}

void state_change_of_clocks(Limit& limit, Minute from) {
    if (in_london(from).summer_time != in_london(limit.due).summer_time)
        limit.assumptions.push_back(
            "The clocks change within this period. Hours are counted as they pass, so the limit "
            "shows an hour earlier or later on the clock.");
}

// A limit at the end of a day that was fixed by counting days of the calendar.
Limit until_end_of(Date last, std::string total) {
    auto const due = last_minute_of(last);
    return {due, due, {}, {}, std::move(total)};
}

// The rest of the day it happened, for counts that begin with the day after.
Span rest_of_first_day(Minute from) {
    return left_out(from, from_london(date_of(from) + days{1}), "the day it happened");
}

void add_days(Limit& limit, Date first, int number, std::string_view what) {
    if (number == 0) return;
    auto const last = first + days{number};
    limit.spans.push_back({from_london(first), from_london(last), true, days{number},
                           "counted: " + std::string(what)});
}

}  // namespace

std::string_view name_of(Counting counting) { return names[static_cast<std::size_t>(counting)]; }

std::optional<Counting> counting_named(std::string_view name) {
    for (std::size_t place = 0; place < names.size(); ++place)
        if (names[place] == name) return static_cast<Counting>(place);
    return {};
}

Limit elapsed_hours(Minute from, Duration amount) {
    insist_on(amount, longest_period);
    auto const due = from + amount;
    Limit limit{due, due, {}, {}, show(amount)};
    if (amount > Duration{0})
        limit.spans.push_back({from, due, true, amount, in_hours(amount) + " counted"});
    state_change_of_clocks(limit, from);
    return limit;
}

Limit court_hours(Minute from, Duration amount, Calendar const& calendar) {
    insist_on(amount, longest_period);
    auto working = walk_court_hours(from, amount, calendar, Reading::arguable_days_count);
    auto const outer =
        walk_court_hours(from, amount, calendar, Reading::arguable_days_left_out).end;
    Limit limit{working.end, outer, std::move(working.spans), {}, show(amount)};
    state_assumptions(limit, from, calendar);
    state_projection(limit, from, calendar);
    return limit;
}

Limit working_days(Minute from, int number, Calendar const& calendar) {
    insist_on(number, longest_in_days);
    std::vector<Span> spans{rest_of_first_day(from)};
    auto date = date_of(from);
    auto begins = spans.back().to;
    for (int counted = 0; counted < number;) {
        date += days{1};
        auto const ends = from_london(date + days{1});
        if (calendar.is_working_day(date)) {
            ++counted;
            spans.push_back(
                {begins, ends, true, days{1}, "counted: working day " + std::to_string(counted)});
        } else {
            auto const holiday = calendar.holiday_on(date);
            spans.push_back(left_out(begins, ends, name_of_day(date, holiday),
                                     holiday ? grounds_of(*holiday) : std::string{}));
        }
        begins = ends;
    }
    auto limit = until_end_of(date, count(number, "working day"));
    limit.spans = std::move(spans);
    state_projection(limit, from, calendar);
    return limit;
}

Limit calendar_days(Minute from, int number, bool first_day_counts) {
    insist_on(number, longest_in_days);
    if (first_day_counts && number == 0)
        throw std::invalid_argument("A period that counts its first day has at least one day.");
    auto const first = date_of(from) + days{first_day_counts ? 0 : 1};
    auto limit = until_end_of(first + days{number - 1}, count(number, "day"));
    if (!first_day_counts) limit.spans.push_back(rest_of_first_day(from));
    add_days(limit, first, number, limit.total);
    return limit;
}

Limit calendar_months(Minute from, int number) {
    insist_on(number, longest_in_months);
    auto const start = year_month_day{date_of(from)};
    auto const same = start + std::chrono::months{number};
    auto const last = same.ok() ? Date{same} : Date{same.year() / same.month() / std::chrono::last};
    auto limit = until_end_of(last, count(number, "month"));
    limit.spans.push_back(rest_of_first_day(from));
    add_days(limit, date_of(from) + days{1}, static_cast<int>((last - date_of(from)).count()),
             limit.total);
    if (!same.ok())
        limit.assumptions.push_back("The last month has no day " +
                                    std::to_string(static_cast<unsigned>(start.day())) +
                                    ", so the period ends on that month's last day.");
    return limit;
}

}  // namespace caseway::engine
