// What people type is what they meant, or they are told what to mend; and what the program writes
// it reads back unchanged.

#include "engine/london.hpp"

#include "tests/catch.hpp"

#include <random>

using namespace caseway::engine;
using namespace std::chrono_literals;
using std::chrono::April;
using std::chrono::days;
using std::chrono::February;
using std::chrono::March;
using std::chrono::October;
using std::chrono::sys_days;
using std::chrono::year;

namespace {

Date date(int of_year, unsigned month, unsigned day) {
    return Date{year{of_year} / static_cast<int>(month) / static_cast<int>(day)};
}

std::string reading_of(std::string const& text) {
    auto const read = parse_minute(text);
    return read ? stored(*read) : read.problem;
}

auto const friday_evening = Minute{sys_days{2020y / April / 17} + 17h};

}  // namespace

TEST_CASE("A moment may be typed in the ways officers write it", "[london][table]") {
    auto const text =
        GENERATE("2020-04-17 18:00", "2020-04-17T18:00", "Fri 17 Apr 2020 18:00",
                 "17 Apr 2020 18:00", "Friday 17 April 2020 18:00", "fri, 17 apr 2020 18:00",
                 " 17  Apr 2020   18:00 ", "2020-04-17 18:00 BST", "2020-04-17 18:00BST",
                 "Fri 17 Apr 2020 18:00 bst", "2020-04-17T17:00Z", "2020-04-17 17:00 UTC",
                 "2020-04-17T18:00+01:00", "2020-04-17 18:00 +01:00", "2020-04-17T12:00-05:00",
                 "2020-04-17T17:00:00Z", "2020-04-17T17:00:00.000Z", "Fri 2020-04-17 18:00");
    CAPTURE(text);
    auto const read = parse_minute(text);
    CHECK(read.problem == "");
    CHECK(read.value == friday_evening);
}

TEST_CASE("A moment that cannot be meant is refused with the cure", "[london][table]") {
    auto [text, cure] = GENERATE(table<std::string, std::string>({
        {"Thu 17 Apr 2020 18:00", "17 Apr 2020 is a Friday, not a Thursday"},
        {"31 Feb 2020 10:00", "February 2020 has 29 days"},
        {"2021-02-29 10:00", "February 2021 has 28 days"},
        {"0 Apr 2020 10:00", "April 2020 has 30 days"},
        {"2020-13-01 10:00", "Months are numbered 01 to 12"},
        {"2020-00-01 10:00", "Months are numbered 01 to 12"},
        {"31 Dec 1973 23:59", "from 1974 to 2100"},
        {"1 Jan 2101 00:00", "from 1974 to 2100"},
        {"17 Apr 20 18:00", "Expected a date and a time"},
        {"17 Ap 2020 18:00", "Expected a date and a time"},
        {"17/04/2020 18:00", "Expected a date and a time"},
        {"2020-04-17", "Expected a date and a time"},
        {"18:00", "Expected a date and a time"},
        {"", "Expected a date and a time"},
        {"yesterday", "Expected a date and a time"},
        {"17 Apr 2020 24:00", "Write 00:00 of the day after"},
        {"17 Apr 2020 23:60", "from 00:00 to 23:59"},
        {"17 Apr 2020 25:00", "from 00:00 to 23:59"},
        {"17 Apr 2020 6:5", "from 00:00 to 23:59"},
        {"17 Apr 2020 123456:", "from 00:00 to 23:59"},
        {"17 Apr 2020 18:00:30", "Leave the seconds out"},
        {"17 Apr 2020 18:00 CET", "BST, GMT, Z or an offset"},
        {"17 Apr 2020 6:00pm", "BST, GMT, Z or an offset"},
        {"17 Apr 2020 18:00 +15:00", "BST, GMT, Z or an offset"},
        {"17 Apr 2020 18:00 +1:00", "BST, GMT, Z or an offset"},
        {"17 Apr 2020 18:00 GMT", "show BST, not GMT"},
        {"17 Jan 2020 18:00 BST", "show GMT, not BST"},
    }));
    CAPTURE(text);
    auto const read = parse_minute(text);
    CHECK_FALSE(read);
    CHECK_THAT(read.problem, ContainsSubstring(cure));
}

TEST_CASE("A problem does not repeat what was typed", "[london]") {
    CHECK(reading_of("14 Elm Row, Oldbury").find("Elm") == std::string::npos);
    CHECK(reading_of("17 Apr 2020 18:00 Zebra").find("Zebra") == std::string::npos);
    CHECK(parse_date("Elm").problem.find("Elm") == std::string::npos);
    CHECK(parse_duration("9 Elms").problem.find("Elm") == std::string::npos);
}

TEST_CASE("In October the doubled hour asks which", "[london][table]") {
    auto [text, answer] = GENERATE(table<std::string, std::string>({
        {"25 Oct 2020 00:59", "2020-10-24T23:59Z"},
        {"25 Oct 2020 01:00", "That time came twice on Sun 25 Oct 2020"},
        {"25 Oct 2020 01:59", "Add BST for the first time or GMT for the second."},
        {"25 Oct 2020 02:00", "2020-10-25T02:00Z"},
        {"25 Oct 2020 01:30 BST", "2020-10-25T00:30Z"},
        {"25 Oct 2020 01:30 GMT", "2020-10-25T01:30Z"},
        {"25 Oct 2020 00:30Z", "2020-10-25T00:30Z"},
        {"31 Oct 2100 01:30", "That time came twice"},
    }));
    CAPTURE(text);
    CHECK_THAT(reading_of(text), ContainsSubstring(answer));
}

TEST_CASE("In March the skipped hour does not exist", "[london][table]") {
    auto [text, answer] = GENERATE(table<std::string, std::string>({
        {"29 Mar 2020 00:59", "2020-03-29T00:59Z"},
        {"29 Mar 2020 01:00", "no such time on Sun 29 Mar 2020"},
        {"29 Mar 2020 01:59 BST", "no such time on Sun 29 Mar 2020"},
        {"29 Mar 2020 01:30 GMT", "no such time on Sun 29 Mar 2020"},
        {"29 Mar 2020 01:30Z", "2020-03-29T01:30Z"},
        {"29 Mar 2020 02:00", "2020-03-29T01:00Z"},
        {"25 Mar 2040 01:30", "no such time"},
    }));
    CAPTURE(text);
    CHECK_THAT(reading_of(text), ContainsSubstring(answer));
}

TEST_CASE("Clocks in London keep summer time also where zone files stop listing it", "[london]") {
    auto [of_year, first, last] = GENERATE(table<int, int, int>({
        {1974, 17, 27},  // The years before 1996 followed orders of their own.
        {1995, 26, 22},
        {2020, 29, 25},
        {2037, 29, 25},
        {2038, 28, 31},
        {2099, 29, 25},
        {2100, 28, 31},
    }));
    CAPTURE(of_year);
    auto const one_minute = 1min;
    auto const change = of_year < 1981 ? 2h : 1h;
    auto const spring = Minute{sys_days{year{of_year} / March / first}} + change;
    auto const autumn = Minute{sys_days{year{of_year} / October / last}} + change;
    CHECK_FALSE(in_london(spring - one_minute).summer_time);
    CHECK(in_london(spring).summer_time);
    CHECK(in_london(autumn - one_minute).summer_time);
    CHECK_FALSE(in_london(autumn).summer_time);
}

TEST_CASE("A time on the wall becomes the moment that is meant", "[london][table]") {
    auto [day, of_day, moment] = GENERATE(table<Date, std::chrono::minutes, std::string>({
        {date(2020, 4, 17), 18h, "2020-04-17T17:00Z"},
        {date(2020, 4, 17), 0h, "2020-04-16T23:00Z"},
        {date(2020, 4, 17), 24h, "2020-04-17T23:00Z"},
        {date(2020, 12, 31), 24h, "2021-01-01T00:00Z"},
        {date(2020, 3, 29), 1h + 30min, "2020-03-29T01:00Z"},
        {date(2020, 10, 25), 1h + 30min, "2020-10-25T00:30Z"},
        {date(2020, 10, 25), 24h, "2020-10-26T00:00Z"},
    }));
    CHECK(stored(from_london(day, of_day)) == moment);
}

TEST_CASE("The day in England begins at its own midnight", "[london]") {
    CHECK(date_of(Minute{sys_days{2020y / April / 17} + 22h + 59min}) == date(2020, 4, 17));
    CHECK(date_of(Minute{sys_days{2020y / April / 17} + 23h}) == date(2020, 4, 18));
    CHECK(in_london(friday_evening).of_day == 18h);
}

TEST_CASE("A day is typed with or without its weekday", "[london][table]") {
    auto const text = GENERATE("2020-02-29", "Sat 29 Feb 2020", "29 Feb 2020", "29 february 2020");
    CHECK(parse_date(text).value == date(2020, 2, 29));
}

TEST_CASE("A day of birth may lie in the last century but not before", "[london][table]") {
    CHECK(parse_date("1 Jan 1900").value == date(1900, 1, 1));
    CHECK_THAT(parse_date("31 Dec 1899").problem, ContainsSubstring("1900 to 2100"));
    CHECK_THAT(parse_date("30 Feb 1984").problem, ContainsSubstring("has 29 days"));
    CHECK_THAT(parse_date("Mon 1 Sept 2020").problem, ContainsSubstring("is a Tuesday"));
    CHECK_THAT(parse_date("2020-04-17 18:00").problem, ContainsSubstring("Expected a date"));
    CHECK_THAT(parse_date("Friday").problem, ContainsSubstring("Expected a date"));
}

TEST_CASE("A length of time is typed in words or in ISO form", "[london][table]") {
    auto [text, length] = GENERATE(table<std::string, Duration>({
        {"28 days", days{28}},
        {"48 hours", 48h},
        {"48 h", 48h},
        {"48h", 48h},
        {"90 min", 90min},
        {"1 day 3 hours", 27h},
        {"2 Weeks", days{14}},
        {"0 minutes", 0min},
        {"PT48H", 48h},
        {"P28D", days{28}},
        {"P1DT3H", 27h},
        {"PT1H30M", 90min},
        {"36525 days", longest_period},
    }));
    CAPTURE(text);
    CHECK(parse_duration(text).value == length);
}

TEST_CASE("A length of time that cannot be meant is refused", "[london][table]") {
    auto const text = GENERATE("", " ", "48", "hours", "-2 hours", "3 hours 1 day", "1 day 1 day",
                               "5 m", "1.5 hours", "P", "PT", "P1M", "P1H", "PT1D", "36526 days",
                               "99999999999 days", "two days", "1 day and 3 hours");
    CAPTURE(text);
    auto const read = parse_duration(text);
    CHECK_FALSE(read);
    CHECK_FALSE(read.problem.empty());
}

TEST_CASE("Times are shown as the office writes them", "[london][table]") {
    CHECK(show(friday_evening) == "Fri 17 Apr 2020 18:00");
    CHECK(show(*parse_minute("25 Oct 2020 01:30 BST")) == "Sun 25 Oct 2020 01:30 BST");
    CHECK(show(*parse_minute("25 Oct 2020 01:30 GMT")) == "Sun 25 Oct 2020 01:30 GMT");
    CHECK(show(*parse_minute("25 Oct 2020 02:00")) == "Sun 25 Oct 2020 02:00");
    CHECK(show(date(2020, 6, 1)) == "Mon 1 Jun 2020");

    auto [length, words] = GENERATE(table<Duration, std::string>({
        {0min, "0 minutes"},
        {1min, "1 minute"},
        {60min, "1 hour"},
        {90min, "90 minutes"},
        {150min, "2 hours 30 minutes"},
        {24h, "24 hours"},
        {27h, "1 day 3 hours"},
        {48h, "48 hours"},
        {days{3}, "3 days"},
        {days{28}, "28 days"},
        {-90min, "minus 90 minutes"},
    }));
    CHECK(show(length) == words);
}

TEST_CASE("Programs read a fixed form", "[london]") {
    CHECK(iso(friday_evening) == "2020-04-17T17:00:00.000Z");
    CHECK(iso(Instant{friday_evening} + 59'007ms) == "2020-04-17T17:00:59.007Z");
    CHECK(iso(date(2020, 4, 7)) == "2020-04-07");
    CHECK(iso(Duration{48h}) == "PT48H");
    CHECK(iso(Duration{90min}) == "PT1H30M");
    CHECK(iso(Duration{0}) == "PT0M");
    CHECK(stored(friday_evening) == "2020-04-17T17:00Z");
    CHECK(stored(date(2020, 4, 7)) == "2020-04-07");
    CHECK(stored(Duration{48h}) == "PT2880M");
}

TEST_CASE("Stored text has one spelling", "[london][table]") {
    auto const text = GENERATE("2020-04-17T17:00", "2020-04-17 17:00Z", "2020-04-17T17:00z",
                               "2020-04-17T17:60Z", "2020-04-17T24:00Z", "2020-02-30T10:00Z",
                               "2020-04-17T17:00:00Z", "2020/04/17T17:00Z", "2020-04-17T17:00Z ",
                               "", "2020-4-17", "2020-02-30", "PT48H", "PT048M", "PTM", "-PT0M");
    CAPTURE(text);
    CHECK_FALSE(read_minute(text));
    CHECK_FALSE(read_date(text));
    CHECK_FALSE(read_duration(text));
    CHECK_FALSE(parse_iso_minute(text));
    CHECK_FALSE(parse_iso_instant(text));
    CHECK_FALSE(parse_iso_date(text));
}

TEST_CASE("An instant is no whole minute unless its seconds are zero", "[london]") {
    CHECK(parse_iso_minute("2020-04-17T17:00:00.000Z").value == friday_evening);
    CHECK_FALSE(parse_iso_minute("2020-04-17T17:00:00.001Z"));
    CHECK_FALSE(parse_iso_minute("2020-04-17T17:00:01.000Z"));
    CHECK_FALSE(parse_iso_instant("2020-04-17T17:00:60.000Z"));
}

TEST_CASE("Whatever is written is read back unchanged", "[london][property]") {
    auto const seed = GENERATE(take(300, random(0u, ~0u)));
    CAPTURE(seed);
    std::mt19937_64 dice{seed};
    auto const first = Minute{sys_days{1974y / 1 / 2}};
    auto const span = Minute{sys_days{2100y / 12 / 30}} - first;
    auto const moment =
        first + std::chrono::minutes{static_cast<std::int64_t>(dice() % 66'700'000u)};
    REQUIRE(moment - first <= span);
    auto const instant = Instant{moment} + std::chrono::milliseconds{dice() % 60'000u};
    auto const length = Duration{static_cast<std::int64_t>(dice() % 1'000'000u)};

    CHECK(parse_minute(show(moment)).value == moment);
    CHECK(parse_minute(iso(moment)).value == moment);
    CHECK(parse_iso_minute(iso(moment)).value == moment);
    CHECK(parse_iso_instant(iso(instant)).value == instant);
    CHECK(read_minute(stored(moment)).value == moment);
    CHECK(parse_date(show(date_of(moment))).value == date_of(moment));
    CHECK(read_date(stored(date_of(moment))).value == date_of(moment));
    CHECK(parse_duration(show(length)).value == length);
    CHECK(parse_duration(iso(length)).value == length);
    CHECK(read_duration(stored(length)).value == length);
    CHECK(read_duration(stored(-length)).value == -length);
}

TEST_CASE("Every minute around the changes of the clocks is read back unchanged", "[london]") {
    auto const middle = GENERATE(Minute{sys_days{2020y / March / 29} + 1h},
                                 Minute{sys_days{2020y / October / 25} + 1h},
                                 Minute{sys_days{2050y / October / 30} + 1h});
    for (auto moment = middle - 2h; moment <= middle + 2h; moment += 1min) {
        auto const text = show(moment);
        if (parse_minute(text).value != moment) FAIL(text);
        auto const shown = in_london(moment);
        if (from_london(shown.date, shown.of_day) > moment) FAIL(text);
    }
    SUCCEED();
}
