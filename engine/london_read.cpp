// Reading moments and days as people type them, with an answer that says what to mend.

#include "engine/digits.hpp"
#include "engine/london.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <span>

namespace caseway::engine {

namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::year_month_day;

using Words = std::span<std::string_view const>;

constexpr std::array<std::string_view, 7> weekdays{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                   "Thursday", "Friday", "Saturday"};
constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};

// What follows the time: nothing, a zone clocks in London show, or a distance from UTC.
struct Zone {
    enum class Kind { none, bst, gmt, offset } kind = Kind::none;
    minutes ahead{0};  // Of UTC; for an offset alone.
};

struct Clock {
    minutes of_day;
    Zone zone;
};

std::vector<std::string_view> split(std::string_view text) {
    std::vector<std::string_view> words;
    while (!text.empty()) {
        auto const end = std::min(text.find_first_of(" ,\t"), text.size());
        if (end > 0) words.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

bool same_letters(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char one, char other) {
        return std::tolower(static_cast<unsigned char>(one)) ==
               std::tolower(static_cast<unsigned char>(other));
    });
}

// Which name this is, or a beginning of at least three letters of: "Sep", "Sept", "september".
template <std::size_t Size>
std::optional<unsigned> place_among(std::array<std::string_view, Size> const& names,
                                    std::string_view word) {
    for (unsigned place = 0; place < Size; ++place)
        if (word.size() >= 3 && same_letters(word, names[place].substr(0, word.size())))
            return place;
    return {};
}

// The numbers of a date that need not exist.
std::optional<year_month_day> date_in_numbers(std::string_view word) {
    if (word.size() != 10 || word[4] != '-' || word[7] != '-') return {};
    auto const year = digits(word.substr(0, 4));
    auto const month = digits(word.substr(5, 2));
    auto const day = digits(word.substr(8, 2));
    if (!year || !month || !day) return {};
    return std::chrono::year{*year} / *month / *day;
}

std::optional<year_month_day> date_in_words(Words words) {
    if (words.size() == 1) return date_in_numbers(words[0]);
    if (words.size() != 3 || words[0].size() > 2 || words[2].size() != 4) return {};
    auto const day = digits(words[0]);
    auto const month = place_among(months, words[1]);
    auto const year = digits(words[2]);
    if (!day || !month || !year) return {};
    return std::chrono::year{*year} / (static_cast<int>(*month) + 1) / *day;
}

std::string no_such_day(year_month_day const& date) {
    if (!date.month().ok()) return "Months are numbered 01 to 12.";
    auto const last = static_cast<unsigned>((date.year() / date.month() / std::chrono::last).day());
    return "There is no such day: " + std::string(months[static_cast<unsigned>(date.month()) - 1]) +
           " " + std::to_string(static_cast<int>(date.year())) + " has " + std::to_string(last) +
           " days.";
}

std::optional<std::string> weekday_misfit(Date date, std::optional<unsigned> said) {
    auto const is = std::chrono::weekday{date}.c_encoding();
    if (!said || *said == is) return {};
    return show(date).substr(4) + " is a " + std::string(weekdays[is]) + ", not a " +
           std::string(weekdays[*said]) + ". Mend the day of the week or the date.";
}

Parsed<Date> date_from(Words words, int first_year, std::string_view expected) {
    auto const said = words.empty() ? std::nullopt : place_among(weekdays, words[0]);
    if (said) words = words.subspan(1);
    auto const fields = date_in_words(words);
    if (!fields) return Parsed<Date>::wrong("Expected " + std::string(expected) + ".");
    auto const year = static_cast<int>(fields->year());
    if (year < first_year || year > last_year)
        return Parsed<Date>::wrong("The year must be from " + std::to_string(first_year) + " to " +
                                   std::to_string(last_year) + ".");
    if (!fields->ok()) return Parsed<Date>::wrong(no_such_day(*fields));
    auto const date = Date{*fields};
    if (auto misfit = weekday_misfit(date, said)) return Parsed<Date>::wrong(*misfit);
    return Parsed<Date>::of(date);
}

// "18:00" in hours and minutes, each part within the limit given.
std::optional<minutes> hours_and_minutes(std::string_view text, int hour_limit) {
    auto const colon = text.find(':');
    if (colon == text.npos || colon > 2 || text.size() - colon != 3) return {};
    auto const hour = digits(text.substr(0, colon));
    auto const minute = digits(text.substr(colon + 1));
    if (!hour || !minute || *hour >= hour_limit || *minute > 59) return {};
    return hours{*hour} + minutes{*minute};
}

std::optional<Zone> zone_from(std::string_view word) {
    if (word.empty()) return Zone{};
    if (same_letters(word, "BST")) return Zone{Zone::Kind::bst};
    if (same_letters(word, "GMT")) return Zone{Zone::Kind::gmt};
    if (same_letters(word, "Z") || same_letters(word, "UTC")) return Zone{Zone::Kind::offset};
    if (word[0] != '+' && word[0] != '-') return {};
    // No zone in use is further from UTC than fourteen hours.
    auto const distance = hours_and_minutes(word.substr(1), 15);
    if (!distance || word.size() != 6) return {};
    return Zone{Zone::Kind::offset, word[0] == '-' ? -*distance : *distance};
}

// Seconds are read only to be found zero: the law and the form count minutes.
bool without_seconds(std::string_view& time) {
    auto const second_colon = time.find(':', time.find(':') + 1);
    if (second_colon == time.npos) return true;
    auto const seconds = time.substr(second_colon + 1);
    if (seconds.size() < 2 || seconds.find_first_not_of("0.") != seconds.npos) return false;
    time = time.substr(0, second_colon);
    return true;
}

Parsed<Clock> clock_from(std::string_view word, std::string_view zone_word) {
    auto time = word.substr(0, word.find_first_not_of("0123456789:."));
    if (zone_word.empty()) zone_word = word.substr(time.size());
    auto const zone = zone_from(zone_word);
    if (!zone)
        return Parsed<Clock>::wrong("After the time only BST, GMT, Z or an offset such as +01:00.");
    if (time.starts_with("24:"))
        return Parsed<Clock>::wrong("A day ends at 23:59. Write 00:00 of the day after.");
    if (!without_seconds(time))
        return Parsed<Clock>::wrong("Times are to the minute. Leave the seconds out.");
    auto const of_day = hours_and_minutes(time, 24);
    if (!of_day) return Parsed<Clock>::wrong("Expected a time from 00:00 to 23:59, such as 18:00.");
    return Parsed<Clock>::of({*of_day, *zone});
}

Parsed<Minute> moment_from(Date date, Clock clock) {
    using enum Zone::Kind;
    auto const zone = clock.zone.kind;
    if (zone == offset)
        return Parsed<Minute>::of(
            Minute{date.time_since_epoch() + clock.of_day - clock.zone.ahead});
    auto const moments = moments_at(date, clock.of_day);
    if (moments.empty())
        return Parsed<Minute>::wrong("There was no such time on " + show(date) +
                                     ": the clocks went forward from 01:00 to 02:00.");
    if (zone == none && moments.size() > 1)
        return Parsed<Minute>::wrong("That time came twice on " + show(date) +
                                     ", when the clocks went back. Add BST for the first time or "
                                     "GMT for the second.");
    for (auto const moment : moments)
        if (zone == none || in_london(moment).summer_time == (zone == bst))
            return Parsed<Minute>::of(moment);
    return Parsed<Minute>::wrong(
        "Clocks in London show " + std::string(zone == bst ? "GMT, not BST," : "BST, not GMT,") +
        " on " + show(date) + ". Leave it out for the time they show, or write Z for UTC.");
}

// "2020-04-17T18:00" comes apart into its two words; nothing else has a T there.
std::vector<std::string_view> words_of_a_moment(std::string_view text) {
    auto words = split(text);
    if (!words.empty() && words[0].size() > 11 && (words[0][10] == 'T' || words[0][10] == 't')) {
        auto const first = words[0];
        words[0] = first.substr(0, 10);
        words.insert(words.begin() + 1, first.substr(11));
    }
    return words;
}

bool looks_like_a_time(std::string_view word) {
    return word[0] >= '0' && word[0] <= '9' && word.find(':') != word.npos;
}

}  // namespace

Parsed<Date> parse_date(std::string_view text) {
    return date_from(split(text), first_year_of_dates,
                     "a date such as Fri 17 Apr 2020 or 2020-04-17");
}

Parsed<Minute> parse_minute(std::string_view text) {
    constexpr std::string_view expected =
        "a date and a time such as Fri 17 Apr 2020 18:00 or 2020-04-17 18:00";
    auto words = words_of_a_moment(text);
    std::string_view zone_word;
    if (words.size() > 2 && looks_like_a_time(words[words.size() - 2])) {
        zone_word = words.back();
        words.pop_back();
    }
    if (words.size() < 2 || !looks_like_a_time(words.back()))
        return Parsed<Minute>::wrong("Expected " + std::string(expected) + ".");
    auto const date =
        date_from(Words(words).first(words.size() - 1), first_year_of_events, expected);
    if (!date) return Parsed<Minute>::wrong(date.problem);
    auto const clock = clock_from(words.back(), zone_word);
    if (!clock) return Parsed<Minute>::wrong(clock.problem);
    return moment_from(*date, *clock);
}

}  // namespace caseway::engine
