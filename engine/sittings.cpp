#include "engine/sittings.hpp"

#include "engine/london.hpp"

#include <algorithm>
#include <array>
#include <sstream>

namespace caseway::engine {

namespace {

using std::chrono::days;

constexpr std::array<std::string_view, 7> weekdays{"sun", "mon", "tue", "wed", "thu", "fri", "sat"};
constexpr std::string_view usual =
    "birmingham mon 10:00\nbirmingham tue 10:00\nbirmingham wed 10:00\n"
    "birmingham thu 10:00\nbirmingham fri 10:00\nbirmingham sat 10:00\n";
// A bank holiday week-end is four days; no court stays shut for a fortnight.
constexpr days furthest{14};

bool sits_on(Sitting const& sitting, Date date, std::string_view court, Calendar const& calendar) {
    return sitting.court == court && std::chrono::weekday{date} == sitting.on &&
           !calendar.holiday_on(date);
}

std::optional<Duration> time_of_day(std::string_view text) {
    auto const digit = [&](std::size_t at) { return text[at] - '0'; };
    auto const digits = [&](std::size_t at) { return text[at] >= '0' && text[at] <= '9'; };
    if (text.size() != 5 || text[2] != ':') return {};
    if (!digits(0) || !digits(1) || !digits(3) || !digits(4)) return {};
    auto const hours = digit(0) * 10 + digit(1);
    auto const minutes = digit(3) * 10 + digit(4);
    if (hours > 23 || minutes > 59) return {};
    return std::chrono::hours{hours} + std::chrono::minutes{minutes};
}

bool is_court(std::string_view name) {
    return !name.empty() && name.size() <= 64 &&
           name.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == name.npos;
}

std::optional<Sitting> sitting_of(std::string const& line) {
    std::istringstream words{line};
    std::string court, day, time, more;
    words >> court >> day >> time;
    auto const found = std::find(weekdays.begin(), weekdays.end(), day);
    auto const at = time_of_day(time);
    if (!is_court(court) || found == weekdays.end() || !at || words >> more) return {};
    return Sitting{court, std::chrono::weekday{static_cast<unsigned>(found - weekdays.begin())},
                   *at};
}

std::string two_digits(std::int64_t number) { return std::to_string(100 + number).substr(1); }

Sittings the_usual() {
    std::vector<std::string> none;
    return *Sittings::read(usual, none);
}

}  // namespace

Sittings::Sittings() : Sittings{the_usual()} {}

std::vector<std::string> Sittings::courts() const {
    std::vector<std::string> names;
    for (auto const& each : all_)
        if (std::find(names.begin(), names.end(), each.court) == names.end())
            names.push_back(each.court);
    return names;
}

std::optional<Minute> Sittings::last_before(Minute from, Minute limit, std::string_view court,
                                            Calendar const& calendar) const {
    std::optional<Minute> last;
    for (auto date = date_of(limit); date >= date_of(from) && !last; date -= days{1})
        for (auto const& each : all_) {
            if (!sits_on(each, date, court, calendar)) continue;
            auto const begins = from_london(date, each.at);
            if (begins > from && begins <= limit && (!last || begins > *last)) last = begins;
        }
    return last;
}

std::optional<Minute> Sittings::first_after(Minute from, std::string_view court,
                                            Calendar const& calendar) const {
    std::optional<Minute> first;
    auto const end = date_of(from) + furthest;
    for (auto date = date_of(from); date <= end && !first; date += days{1})
        for (auto const& each : all_) {
            if (!sits_on(each, date, court, calendar)) continue;
            auto const begins = from_london(date, each.at);
            if (begins > from && (!first || begins < *first)) first = begins;
        }
    return first;
}

std::string Sittings::text() const {
    std::string text;
    for (auto const& each : all_)
        text += each.court + " " + std::string{weekdays[each.on.c_encoding()]} + " " +
                two_digits(each.at / std::chrono::hours{1}) + ":" +
                two_digits(each.at.count() % 60) + "\n";
    return text;
}

std::optional<Sittings> Sittings::read(std::string_view text, std::vector<std::string>& problems) {
    std::vector<Sitting> all;
    std::istringstream lines{std::string{text}};
    std::string line;
    for (int number = 1; std::getline(lines, line); ++number) {
        if (line.find_first_not_of(" \t\r") == line.npos || line.front() == '#') continue;
        if (auto const sitting = sitting_of(line))
            all.push_back(*sitting);
        else
            problems.push_back("line " + std::to_string(number) +
                               ": expected a court, a day and a time, such as: birmingham mon "
                               "10:00");
    }
    if (all.empty() && problems.empty()) problems.emplace_back("it names no sitting");
    if (!problems.empty()) return std::nullopt;
    return Sittings{std::move(all)};
}

}  // namespace caseway::engine
