// The published lists, year by year, what each day rests on, and where the Act and the lists part.

#include "engine/holidays.hpp"

#include "engine/london.hpp"
#include "tests/catch.hpp"

using namespace caseway::engine;

namespace {

Calendar const& calendar = Calendar::built_in();

std::optional<Holiday> holiday_on(Date date) { return calendar.holiday_on(date); }

Date on(std::string const& text) {
    auto const read = parse_date(text);
    REQUIRE(read);
    return *read;
}

// "1 Jan, 10 Apr, ..." of one year, as a list would print it.
std::string list_of(int year) {
    std::string list;
    for (auto const& holiday : calendar.holidays_of(year)) {
        auto const words = show(holiday.date);
        list += (list.empty() ? "" : ", ") + words.substr(4, words.size() - 9);
    }
    return list;
}

bool is_holiday(std::string const& text) { return holiday_on(on(text)).has_value(); }

}  // namespace

// The lists of gov.uk, with Christmas Day at a weekend and a Saturday 26 December added: the law
// leaves those out of the court clock and the lists do not name them.
TEST_CASE("Each year has the holidays that were published", "[holidays][table]") {
    // clang-format off
    auto [year, list] = GENERATE(table<int, std::string>({
        {2019, "1 Jan, 19 Apr, 22 Apr, 6 May, 27 May, 26 Aug, 25 Dec, 26 Dec"},
        {2020, "1 Jan, 10 Apr, 13 Apr, 8 May, 25 May, 31 Aug, 25 Dec, 26 Dec, 28 Dec"},
        {2021, "1 Jan, 2 Apr, 5 Apr, 3 May, 31 May, 30 Aug, 25 Dec, 27 Dec, 28 Dec"},
        {2022, "3 Jan, 15 Apr, 18 Apr, 2 May, 2 Jun, 3 Jun, 29 Aug, 19 Sep, 25 Dec, 26 Dec, 27 Dec"},
        {2023, "2 Jan, 7 Apr, 10 Apr, 1 May, 8 May, 29 May, 28 Aug, 25 Dec, 26 Dec"},
        {2024, "1 Jan, 29 Mar, 1 Apr, 6 May, 27 May, 26 Aug, 25 Dec, 26 Dec"},
        {2025, "1 Jan, 18 Apr, 21 Apr, 5 May, 26 May, 25 Aug, 25 Dec, 26 Dec"},
        {2026, "1 Jan, 3 Apr, 6 Apr, 4 May, 25 May, 31 Aug, 25 Dec, 26 Dec, 28 Dec"},
        {2027, "1 Jan, 26 Mar, 29 Mar, 3 May, 31 May, 30 Aug, 25 Dec, 27 Dec, 28 Dec"},
        {2028, "3 Jan, 14 Apr, 17 Apr, 1 May, 29 May, 28 Aug, 25 Dec, 26 Dec"},
    }));
    // clang-format on
    CAPTURE(year);
    CHECK(list_of(year) == list);
}

TEST_CASE("Single occasions are kept in the years before", "[holidays][table]") {
    auto [text, holiday] = GENERATE(table<std::string, bool>({
        {"7 Jun 1977", true},
        {"2 May 1977", false},  // The first Monday in May is proclaimed from 1978.
        {"1 May 1978", true},
        {"29 Jul 1981", true},
        {"1 May 1995", false},
        {"8 May 1995", true},
        {"31 Dec 1999", true},
        {"27 May 2002", false},
        {"3 Jun 2002", true},
        {"4 Jun 2002", true},
        {"28 Dec 2010", true},
        {"29 Apr 2011", true},
        {"28 May 2012", false},
        {"4 Jun 2012", true},
        {"5 Jun 2012", true},
        {"4 May 2020", false},
        {"30 May 2022", false},
    }));
    CAPTURE(text);
    CHECK(is_holiday(text) == holiday);
}

TEST_CASE("Easter falls where the church puts it", "[holidays][table]") {
    auto const good_friday = GENERATE("21 Mar 2008", "22 Apr 2011", "10 Apr 2020", "23 Apr 2038",
                                      "17 Apr 1981", "16 Apr 2049", "17 Apr 2076", "26 Mar 2100");
    CAPTURE(good_friday);
    auto const friday = on(good_friday);
    REQUIRE(holiday_on(friday));
    CHECK(holiday_on(friday)->name == "Good Friday");
    CHECK(holiday_on(friday + std::chrono::days{3})->name == "Easter Monday");
    CHECK_FALSE(holiday_on(friday + std::chrono::days{2}));
}

TEST_CASE("A Saturday 26 December can be argued and nothing else can", "[holidays]") {
    for (int year = 1974; year <= 2100; ++year)
        for (auto const& holiday : calendar.holidays_of(year)) {
            auto const day = std::chrono::year_month_day{holiday.date};
            bool const saturday_boxing_day = day.month() == std::chrono::December &&
                                             day.day() == std::chrono::day{26} &&
                                             show(holiday.date).starts_with("Sat");
            if ((holiday.standing == Standing::arguable) != saturday_boxing_day)
                FAIL(show(holiday.date));
        }
    CHECK(holiday_on(on("26 Dec 2020"))->standing == Standing::arguable);
    CHECK(holiday_on(on("26 Dec 2026"))->standing == Standing::arguable);
    CHECK(holiday_on(on("28 Dec 2020"))->standing == Standing::certain);
}

TEST_CASE("A substitute day says so", "[holidays][table]") {
    auto [text, name] = GENERATE(table<std::string, std::string>({
        {"28 Dec 2020", "Boxing Day (substitute day)"},
        {"27 Dec 2021", "Christmas Day (substitute day)"},
        {"28 Dec 2021", "Boxing Day (substitute day)"},
        {"3 Jan 2022", "New Year's Day (substitute day)"},
        {"26 Dec 2022", "Boxing Day"},
        {"27 Dec 2022", "Christmas Day (substitute day)"},
        {"28 Dec 2027", "Boxing Day (substitute day)"},
    }));
    CHECK(holiday_on(on(text))->name == name);
}

TEST_CASE("Years without a published list are marked as projected", "[holidays][table]") {
    auto [year, projected] = GENERATE(table<int, bool>({
        {1973, true},
        {1974, false},
        {2027, false},
        {2028, true},
        {2101, true},  // Beyond the years that are laid out beforehand.
    }));
    for (auto const& holiday : calendar.holidays_of(year)) {
        CAPTURE(show(holiday.date));
        CHECK(holiday.projected == projected);
        CHECK(holiday_on(holiday.date)->name == holiday.name);
    }
}

TEST_CASE("Each holiday says what it rests on", "[holidays][table]") {
    auto [text, grounds] = GENERATE(table<std::string, std::string>({
        {"Wed 1 Jan 2020", "proclaimed in addition"},
        {"Fri 10 Apr 2020", "common law"},
        {"Mon 13 Apr 2020", "Schedule 1"},
        {"Fri 8 May 2020", "proclaimed in addition"},
        {"Mon 25 May 2020", "Schedule 1"},
        {"Mon 31 Aug 2020", "Schedule 1"},
        {"Fri 25 Dec 2020", "common law"},
        {"Sat 26 Dec 2020", "Schedule 1; arguable"},
        {"Mon 28 Dec 2020", "proclaimed in addition"},
        {"Mon 27 Dec 2021", "Schedule 1"},
        {"Tue 28 Dec 2021", "proclaimed in addition"},
        {"Thu 2 Jun 2022", "proclaimed instead"},
        {"Fri 3 Jun 2022", "proclaimed in addition"},
        {"Tue 27 Dec 2022", "Schedule 1"},
        {"Mon 1 May 2028", "proclaimed in addition; projected"},
        {"Sat 26 Dec 2037", "Schedule 1; arguable; projected"},
    }));
    CAPTURE(text);
    CHECK(grounds_of(holiday_on(on(text)).value()) == grounds);
}

TEST_CASE("What a holiday rests on has a source that can be looked up", "[holidays]") {
    CHECK(source_of(Basis::schedule_1) == "Banking and Financial Dealings Act 1971 Sch.1 para.1");
    CHECK(source_of(Basis::common_law) == words_of(Basis::common_law));
    CHECK_THAT(std::string(source_of(Basis::proclaimed_in_addition)), ContainsSubstring("s.1(3)"));
    CHECK_THAT(std::string(source_of(Basis::proclaimed_instead)), ContainsSubstring("s.1(2)"));
}

TEST_CASE("Working days leave out week-ends and holidays", "[holidays][table]") {
    auto [text, working] = GENERATE(table<std::string, bool>({
        {"Thu 9 Apr 2020", true},
        {"Fri 10 Apr 2020", false},
        {"Sat 11 Apr 2020", false},
        {"Sun 12 Apr 2020", false},
        {"Mon 13 Apr 2020", false},
        {"Tue 14 Apr 2020", true},
        {"Mon 4 May 2020", true},
        {"Fri 8 May 2020", false},
        {"Fri 25 Dec 2020", false},
        {"Sat 26 Dec 2020", false},
        {"Mon 28 Dec 2020", false},
        {"Tue 29 Dec 2020", true},
        {"Mon 30 May 2022", true},
    }));
    CAPTURE(text);
    CHECK(calendar.is_working_day(on(text)) == working);
}

// Compared as a count, because lists differ in which week-end days they name.
TEST_CASE("Each year has its number of working days", "[holidays][table]") {
    auto [year, number] = GENERATE(table<int, int>({
        {2020, 254},
        {2021, 253},
        {2022, 250},
        {2023, 251},
        {2024, 254},
        {2025, 253},
        {2026, 253},
        {2027, 253},
    }));
    int counted = 0;
    auto const first = Date{std::chrono::year{year} / 1 / 1};
    auto const next = Date{std::chrono::year{year + 1} / 1 / 1};
    for (auto day = first; day < next; day += std::chrono::days{1})
        counted += calendar.is_working_day(day);
    CAPTURE(year);
    CHECK(counted == number);
}
