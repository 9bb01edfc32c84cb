// Every number of hours and days the law counts, on both sides of its edge.

#include "engine/legal_clock.hpp"

#include "engine/london.hpp"
#include "tests/catch.hpp"

#include <random>
#include <stdexcept>

using namespace caseway::engine;
using namespace std::chrono_literals;
using std::chrono::days;

namespace {

Minute at(std::string const& text) {
    auto const read = parse_minute(text);
    REQUIRE(read);
    return *read;
}

std::string due(Limit const& limit) { return show(limit.due); }

bool spans_meet(Limit const& limit, Minute from) {
    auto reached = from;
    for (auto const& span : limit.spans) {
        if (span.from != reached || span.to <= span.from) return false;
        reached = span.to;
    }
    return true;
}

bool fits_the_page(std::string const& text) {
    for (std::size_t begins = 0; begins < text.size();) {
        auto const ends = text.find('\n', begins);
        if (ends - begins > 80) return false;
        begins = ends + 1;
    }
    return true;
}

Duration sum_of(Limit const& limit) {
    Duration sum{0};
    for (auto const& span : limit.spans) sum += span.amount;
    return sum;
}

}  // namespace

TEST_CASE("The court clock leaves out the days the law leaves out", "[clock][table]") {
    auto [from, hours, limit] = GENERATE(table<std::string, int, std::string>({
        {"Tue 14 Apr 2020 10:00", 48, "Thu 16 Apr 2020 10:00"},
        {"Fri 17 Apr 2020 18:00", 48, "Mon 20 Apr 2020 18:00"},
        {"Sat 18 Apr 2020 10:00", 48, "Tue 21 Apr 2020 10:00"},
        {"Sun 19 Apr 2020 10:00", 48, "Wed 22 Apr 2020 00:00"},
        {"Sat 18 Apr 2020 14:00", 24, "Mon 20 Apr 2020 14:00"},
        // Over Easter: Good Friday, Easter Sunday and Easter Monday do not count.
        {"Thu 9 Apr 2020 18:00", 48, "Tue 14 Apr 2020 18:00"},
        {"Fri 10 Apr 2020 09:00", 24, "Sun 12 Apr 2020 00:00"},
        {"Sun 12 Apr 2020 12:00", 24, "Wed 15 Apr 2020 00:00"},
        // The bank holiday moved to the Friday, so that the Monday counts.
        {"Sat 2 May 2020 12:00", 24, "Mon 4 May 2020 12:00"},
        {"Thu 7 May 2020 12:00", 24, "Sat 9 May 2020 12:00"},
        // The last minute before a day that is left out, its first, and the first after it.
        {"Sat 18 Apr 2020 23:59", 24, "Mon 20 Apr 2020 23:59"},
        {"Sun 19 Apr 2020 00:00", 24, "Tue 21 Apr 2020 00:00"},
        {"Sun 19 Apr 2020 23:59", 24, "Tue 21 Apr 2020 00:00"},
        {"Mon 20 Apr 2020 00:00", 24, "Tue 21 Apr 2020 00:00"},
        // Used up at the midnight before a Sunday: the earlier end is the safe one.
        {"Fri 17 Apr 2020 00:00", 48, "Sun 19 Apr 2020 00:00"},
        {"Sat 18 Apr 2020 00:00", 24, "Sun 19 Apr 2020 00:00"},
        // The clocks change on Sundays, which do not count.
        {"Sat 28 Mar 2020 12:00", 24, "Mon 30 Mar 2020 12:00"},
        {"Sat 24 Oct 2020 12:00", 24, "Mon 26 Oct 2020 12:00"},
        {"Sun 25 Oct 2020 01:30 GMT", 24, "Tue 27 Oct 2020 00:00"},
        // Christmas on a Saturday, with Monday and Tuesday in lieu.
        {"Fri 24 Dec 2021 12:00", 24, "Wed 29 Dec 2021 12:00"},
        {"Sat 29 Feb 2020 12:00", 24, "Mon 2 Mar 2020 12:00"},
        {"Fri 17 Apr 2020 18:00", 0, "Fri 17 Apr 2020 18:00"},
    }));
    CAPTURE(from, hours);
    auto const counted = court_hours(at(from), std::chrono::hours{hours});
    CHECK(due(counted) == limit);
    CHECK(counted.outer == counted.due);
    CHECK(sum_of(counted) == std::chrono::hours{hours});
    CHECK(spans_meet(counted, at(from)));
}

TEST_CASE("Where a day can be argued the earlier limit is worked to", "[clock][table]") {
    auto [from, limit, outer] = GENERATE(table<std::string, std::string, std::string>({
        {"Thu 24 Dec 2020 16:00", "Tue 29 Dec 2020 16:00", "Wed 30 Dec 2020 16:00"},
        {"Thu 24 Dec 2026 16:00", "Tue 29 Dec 2026 16:00", "Wed 30 Dec 2026 16:00"},
        {"Sat 26 Dec 2020 10:00", "Wed 30 Dec 2020 10:00", "Thu 31 Dec 2020 00:00"},
        {"Fri 24 Dec 2021 16:00", "Thu 30 Dec 2021 16:00", "Thu 30 Dec 2021 16:00"},
    }));
    auto const counted = court_hours(at(from), 48h);
    CHECK(due(counted) == limit);
    CHECK(show(counted.outer) == outer);
}

TEST_CASE("The clock counts by the calendar it is given", "[clock]") {
    auto const read = read_calendar("proclaimed-to 2028\n2028-06-05 added A jubilee\n");
    REQUIRE(read.calendar);
    auto const friday = at("Fri 2 Jun 2028 12:00");
    CHECK(due(court_hours(friday, 48h)) == "Mon 5 Jun 2028 12:00");
    CHECK(due(court_hours(friday, 48h, *read.calendar)) == "Tue 6 Jun 2028 12:00");
    CHECK(due(working_days(friday, 1)) == "Mon 5 Jun 2028 23:59");
    CHECK(due(working_days(friday, 1, *read.calendar)) == "Tue 6 Jun 2028 23:59");

    // What was projected is published now.
    CHECK(court_hours(friday, 48h).assumptions.size() == 1);
    CHECK(court_hours(friday, 48h, *read.calendar).assumptions.empty());
    CHECK(working_days(friday, 1, *read.calendar).assumptions.empty());
}

TEST_CASE("A start on a day left out and an argued day are named as assumptions", "[clock]") {
    auto const sunday = court_hours(at("Sun 19 Apr 2020 10:00"), 48h);
    REQUIRE(sunday.assumptions.size() == 1);
    CHECK_THAT(sunday.assumptions[0], ContainsSubstring("counting begins when it ends"));

    auto const christmas = court_hours(at("Thu 24 Dec 2020 16:00"), 48h);
    REQUIRE(christmas.assumptions.size() == 1);
    CHECK_THAT(christmas.assumptions[0], ContainsSubstring("Sat 26 Dec 2020 (Boxing Day)"));

    auto const later = court_hours(at("Tue 4 Jan 2028 10:00"), 48h);
    REQUIRE(later.assumptions.size() == 1);
    CHECK_THAT(later.assumptions[0], ContainsSubstring("projected"));

    CHECK(court_hours(at("Tue 14 Apr 2020 10:00"), 48h).assumptions.empty());
    CHECK(court_hours(at("Sat 26 Dec 2020 10:00"), 0min).assumptions.empty());
}

TEST_CASE("Elapsed hours pass on every day and over changes of the clocks", "[clock][table]") {
    auto [from, limit, notes] = GENERATE(table<std::string, std::string, std::size_t>({
        {"Sat 18 Apr 2020 14:00", "Sun 19 Apr 2020 14:00", 0},
        {"Sat 28 Mar 2020 14:00", "Sun 29 Mar 2020 15:00", 1},
        {"Sat 24 Oct 2020 14:00", "Sun 25 Oct 2020 13:00", 1},
        {"Fri 28 Feb 2020 14:00", "Sat 29 Feb 2020 14:00", 0},
    }));
    auto const counted = elapsed_hours(at(from), 24h);
    CHECK(due(counted) == limit);
    CHECK(counted.outer == counted.due);
    CHECK(counted.assumptions.size() == notes);
    CHECK(sum_of(counted) == 24h);
}

TEST_CASE("Working days run to the end of the last and leave out the first", "[clock][table]") {
    auto [from, number, limit] = GENERATE(table<std::string, int, std::string>({
        {"Fri 17 Apr 2020 15:00", 1, "Mon 20 Apr 2020 23:59"},
        {"Fri 17 Apr 2020 15:00", 5, "Fri 24 Apr 2020 23:59"},
        {"Thu 9 Apr 2020 15:00", 1, "Tue 14 Apr 2020 23:59"},
        {"Sat 11 Apr 2020 15:00", 1, "Tue 14 Apr 2020 23:59"},
        {"Thu 7 May 2020 15:00", 1, "Mon 11 May 2020 23:59"},
        {"Thu 24 Dec 2020 15:00", 2, "Wed 30 Dec 2020 23:59"},
        {"Mon 20 Apr 2020 00:00", 1, "Tue 21 Apr 2020 23:59"},
        {"Mon 20 Apr 2020 23:59", 1, "Tue 21 Apr 2020 23:59"},
        {"Fri 17 Apr 2020 15:00", 0, "Fri 17 Apr 2020 23:59"},
    }));
    CAPTURE(from, number);
    auto const counted = working_days(at(from), number);
    CHECK(due(counted) == limit);
    CHECK(counted.outer == counted.due);
    CHECK(sum_of(counted) == days{number});
    CHECK(spans_meet(counted, at(from)));
}

TEST_CASE("An order counts the day it is made", "[clock][table]") {
    auto [number, first_counts, limit] = GENERATE(table<int, bool, std::string>({
        {1, true, "Mon 1 Jun 2020 23:59"},
        {14, true, "Sun 14 Jun 2020 23:59"},
        {28, true, "Sun 28 Jun 2020 23:59"},
        {28, false, "Mon 29 Jun 2020 23:59"},
        {1, false, "Tue 2 Jun 2020 23:59"},
        {0, false, "Mon 1 Jun 2020 23:59"},
    }));
    auto const made = at("Mon 1 Jun 2020 11:15");
    auto const counted = calendar_days(made, number, first_counts);
    CHECK(due(counted) == limit);
    CHECK(sum_of(counted) == days{number});
}

TEST_CASE("Calendar days keep their end over a change of the clocks", "[clock]") {
    CHECK(due(calendar_days(at("Mon 2 Mar 2020 10:00"), 28, true)) == "Sun 29 Mar 2020 23:59");
    CHECK(due(calendar_days(at("Mon 28 Sep 2020 10:00"), 28, true)) == "Sun 25 Oct 2020 23:59");
    CHECK(due(calendar_days(at("Sun 1 Mar 2020 10:00"), 365, false)) == "Mon 1 Mar 2021 23:59");
}

TEST_CASE("Months end on the same day number or the last there is", "[clock][table]") {
    auto [from, number, limit, notes] = GENERATE(table<std::string, int, std::string, std::size_t>({
        {"29 Feb 2020 12:00", 12, "Sun 28 Feb 2021 23:59", 1},
        {"28 Feb 2020 12:00", 12, "Sun 28 Feb 2021 23:59", 0},
        {"29 Feb 2020 12:00", 48, "Thu 29 Feb 2024 23:59", 0},
        {"1 Mar 2020 00:00", 12, "Mon 1 Mar 2021 23:59", 0},
        {"31 Jan 2021 12:00", 1, "Sun 28 Feb 2021 23:59", 1},
        {"31 Dec 2020 12:00", 6, "Wed 30 Jun 2021 23:59", 1},
        {"17 Apr 2020 12:00", 0, "Fri 17 Apr 2020 23:59", 0},
    }));
    CAPTURE(from, number);
    auto const counted = calendar_months(at(from), number);
    CHECK(due(counted) == limit);
    CHECK(counted.assumptions.size() == notes);
    CHECK(spans_meet(counted, at(from)));
}

TEST_CASE("A period below zero or beyond a hundred years is our own mistake", "[clock]") {
    auto const from = at("Fri 17 Apr 2020 18:00");
    CHECK_THROWS_AS(court_hours(from, -1min), std::invalid_argument);
    CHECK_THROWS_AS(court_hours(from, longest_period + 1min), std::invalid_argument);
    CHECK_THROWS_AS(elapsed_hours(from, -1min), std::invalid_argument);
    CHECK_THROWS_AS(working_days(from, -1), std::invalid_argument);
    CHECK_THROWS_AS(calendar_days(from, 0, true), std::invalid_argument);
    CHECK_THROWS_AS(calendar_days(from, -1, false), std::invalid_argument);
    CHECK_THROWS_AS(calendar_months(from, 1201), std::invalid_argument);
}

TEST_CASE("Whatever the start and the length the court clock adds up", "[clock][property]") {
    auto const seed = GENERATE(take(300, random(0u, ~0u)));
    CAPTURE(seed);
    std::mt19937 dice{seed};
    auto const from = at("1 Jan 2018 00:00") + std::chrono::minutes{dice() % 5'000'000};
    auto const amount = Duration{dice() % 20'000};
    auto const counted = court_hours(from, amount);
    CHECK(sum_of(counted) == amount);
    CHECK(spans_meet(counted, from));
    CHECK(counted.due >= from + amount);
    CHECK(counted.outer >= counted.due);
    CHECK(court_hours(from + 1min, amount).due >= counted.due);
    CHECK(court_hours(from, amount + 1min).due > counted.due);
    for (auto const& span : counted.spans)
        if (span.counted && show(span.from).starts_with("Sun")) FAIL(show(span.from));
}

TEST_CASE("A limit explains itself line by line", "[clock]") {
    CHECK(explain(court_hours(at("Fri 17 Apr 2020 18:00"), 48h)) ==
          "Fri 17 Apr 18:00-24:00  6h counted\n"
          "Sat 18 Apr 00:00-24:00  24h counted\n"
          "Sun 19 Apr 00:00-24:00  not counted: Sunday\n"
          "Mon 20 Apr 00:00-18:00  18h counted\n"
          "Total 48 hours\n"
          "Limit Mon 20 Apr 2020 18:00\n");
    CHECK(explain(working_days(at("Fri 17 Apr 2020 15:00"), 1)) ==
          "Fri 17 Apr 15:00-24:00  not counted: the day it happened\n"
          "Sat 18 Apr 00:00-24:00  not counted: Saturday\n"
          "Sun 19 Apr 00:00-24:00  not counted: Sunday\n"
          "Mon 20 Apr 00:00-24:00  counted: working day 1\n"
          "Total 1 working day\n"
          "Limit Mon 20 Apr 2020 23:59\n");
    CHECK(explain(calendar_days(at("Mon 1 Jun 2020 11:00"), 28, true)) ==
          "Mon 1 Jun 00:00 to Sun 28 Jun 24:00  counted: 28 days\n"
          "Total 28 days\n"
          "Limit Sun 28 Jun 2020 23:59\n");
    CHECK(explain(elapsed_hours(at("Fri 17 Apr 2020 18:00"), 90min)) ==
          "Fri 17 Apr 18:00-19:30  1h 30m counted\n"
          "Total 90 minutes\n"
          "Limit Fri 17 Apr 2020 19:30\n");
}

TEST_CASE("An explanation fits the page and gives the outer limit with its reason", "[clock]") {
    auto const text = explain(court_hours(at("Thu 24 Dec 2020 16:00"), 48h));
    CHECK_THAT(text, ContainsSubstring(
                         "Fri 25 Dec 00:00-24:00  not counted: Christmas Day (common law)\n"
                         "Sat 26 Dec 00:00-24:00  24h counted, though Boxing Day (Schedule 1; "
                         "arguable)\n"));
    CHECK_THAT(text, ContainsSubstring("Limit Tue 29 Dec 2020 16:00\n"));
    CHECK_THAT(text, ContainsSubstring("Outer limit, if argued: Wed 30 Dec 2020 16:00\n"));
    CHECK_THAT(text, ContainsSubstring("Note: Sat 26 Dec 2020 (Boxing Day) can be argued"));
    CHECK(fits_the_page(text));
}

TEST_CASE("A day left out is explained by what it rests on", "[clock][table]") {
    auto [from, line] = GENERATE(table<std::string, std::string>({
        {"Thu 9 Apr 2020 15:00", "not counted: Good Friday (common law)\n"},
        {"Thu 9 Apr 2020 15:00", "not counted: Easter Monday (Schedule 1)\n"},
        {"Wed 1 Jun 2022 15:00", "not counted: Spring bank holiday (proclaimed instead)\n"},
        {"Wed 1 Jun 2022 15:00", "not counted: Platinum Jubilee (proclaimed in addition)\n"},
        {"Thu 24 Dec 2020 15:00", "not counted: Boxing Day (Schedule 1; arguable)\n"},
        {"Thu 31 Dec 2026 15:00", "not counted: New Year's Day (proclaimed in addition)\n"},
        {"Fri 31 Dec 2027 15:00",
         "not counted: New Year's Day (substitute day; proclaimed\n"
         "                        in addition; projected)\n"},
    }));
    CAPTURE(from);
    auto const text = explain(working_days(at(from), 1));
    CHECK_THAT(text, ContainsSubstring(line));
    CHECK(fits_the_page(text));
}

TEST_CASE("Ways of counting are known by name", "[clock][table]") {
    auto [counting, name] = GENERATE(table<Counting, std::string>({
        {Counting::elapsed_hours, "elapsed"},
        {Counting::court_hours, "court"},
        {Counting::working_days, "working-days"},
        {Counting::calendar_days, "calendar-days"},
        {Counting::calendar_months, "calendar-months"},
    }));
    CHECK(name_of(counting) == name);
    CHECK(counting_named(name) == counting);
    CHECK_FALSE(counting_named("court hours"));
}
