// The zone itself: what clocks in London show at a moment, and when they show it.
// The only file that includes date/tz.h; reading and writing text build on it.

#include "engine/london.hpp"

#include <date/tz.h>

#include <stdexcept>

namespace caseway::engine {

namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

// Zone files list every change of the clocks up to this year and state a rule for the rest, which
// the library does not read.
constexpr std::chrono::year last_listed_year{2037};

[[noreturn]] void no_time_zone_data(std::string const& why) {
    throw std::runtime_error(
        "The time zone Europe/London cannot be read on this machine. Install its time zone data "
        "(the package tzdata) and start again. " +
        why);
}

date::time_zone const& london() {
    static date::time_zone const* const zone = [] {
        date::time_zone const* found = nullptr;
        try {
            found = date::locate_zone("Europe/London");
        } catch (std::exception const& failure) {
            no_time_zone_data(failure.what());
        }
        // Files cut down to the rule alone would read as winter time all year round.
        auto const summer = date::sys_days{date::year{static_cast<int>(last_listed_year)} / 7 / 1};
        auto const spring = date::sys_days{date::year{2020} / 4 / 17};
        if (found->get_info(spring).end > summer + days{365 * 2})
            no_time_zone_data("It lacks the changes of the clocks after 1996.");
        return found;
    }();
    return *zone;
}

std::chrono::year year_of(Minute moment) {
    return std::chrono::year_month_day{std::chrono::floor<days>(moment)}.year();
}

// LAW: Summer Time Order 2002 (S.I. 2002/262): from 01:00 GMT on the last Sunday in March until
// 01:00 GMT on the last Sunday in October.
bool summer_time_by_the_order(Minute moment) {
    auto const change = [&](std::chrono::month month) -> Minute {
        return std::chrono::sys_days{year_of(moment) / month /
                                     std::chrono::Sunday[std::chrono::last]} +
               hours{1};
    };
    return change(std::chrono::March) <= moment && moment < change(std::chrono::October);
}

minutes ahead_of_utc(Minute moment) {
    if (year_of(moment) > last_listed_year)
        return summer_time_by_the_order(moment) ? hours{1} : hours{0};
    return std::chrono::floor<minutes>(london().get_info(moment).offset);
}

}  // namespace

LondonTime in_london(Minute moment) {
    auto const ahead = ahead_of_utc(moment);
    auto const shown = std::chrono::local_time<minutes>{moment.time_since_epoch() + ahead};
    auto const date = std::chrono::floor<days>(shown);
    return {date, shown - date, ahead != minutes{0}};
}

Date date_of(Minute moment) { return in_london(moment).date; }

std::vector<Minute> moments_at(Date date, minutes of_day) {
    auto const shown = Minute{date.time_since_epoch() + of_day};
    std::vector<Minute> found;
    for (auto const ahead : {minutes{60}, minutes{0}})
        if (ahead_of_utc(shown - ahead) == ahead) found.push_back(shown - ahead);
    return found;
}

Minute from_london(Date date, minutes of_day) {
    // Only the hour skipped in March has no moment, so this ends within sixty steps.
    for (;; ++of_day)
        if (auto const moments = moments_at(date, of_day); !moments.empty()) return moments.front();
}

}  // namespace caseway::engine
