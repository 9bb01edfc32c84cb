// The table that a force can amend: what it may say, what is refused, and in which words.

#include "engine/fingerprint.hpp"
#include "engine/holiday_rules.hpp"
#include "engine/holidays.hpp"
#include "engine/london.hpp"
#include "tests/catch.hpp"
#include "tests/source_dir.hpp"

#include <fstream>
#include <iterator>

using namespace caseway::engine;

namespace {

Calendar calendar_of(std::string const& text) {
    auto read = read_calendar(text);
    INFO((read.problems.empty() ? "" : read.problems.front()));
    REQUIRE(read.calendar);
    REQUIRE(read.problems.empty());
    return *read.calendar;
}

// The built-in table with more lines.
Calendar amended(std::string const& lines) {
    return calendar_of(std::string(built_in_table()) + lines);
}

std::optional<Holiday> holiday_of(Calendar const& calendar, std::string const& date) {
    return calendar.holiday_on(*parse_iso_date(date));
}

std::vector<std::string> problems_of(std::string const& text) {
    auto const read = read_calendar(text);
    CHECK(read.calendar.has_value() == read.problems.empty());
    return read.problems;
}

}  // namespace

TEST_CASE("The file that is shipped says what the program was made with", "[holidays]") {
    std::ifstream file(caseway::tests::source_dir() + "/examples/bank-holidays.txt",
                       std::ios::binary);
    std::string const text{std::istreambuf_iterator<char>(file), {}};
    CHECK(text == built_in_table());
    CHECK(calendar_of(text) == Calendar::built_in());
    CHECK(calendar_of(text).version() == "built-in");
    CHECK(calendar_of(text).proclaimed_to() == 2027);
}

TEST_CASE("A calendar writes the table that it reads", "[holidays]") {
    auto const written = Calendar::built_in().text();
    CHECK(calendar_of(written) == Calendar::built_in());
    CHECK(calendar_of(written).text() == written);
    CHECK_THAT(written, ContainsSubstring("proclaimed-to 2027\n1977-06-07 added Silver Jubilee\n"));

    auto const unordered = calendar_of(
        "2030-06-03 added   A jubilee # in June\r\n\r\n\t2029-06-04\tadded\tA wedding\n"
        "proclaimed-to 2029  # and no further");
    CHECK(unordered.text() ==
          "proclaimed-to 2029\n2029-06-04 added A wedding\n2030-06-03 added A jubilee\n");
    CHECK(calendar_of(unordered.text()) == unordered);
}

TEST_CASE("An amended calendar has a version of its own", "[holidays]") {
    auto const calendar = amended("2028-06-05 added A jubilee\n");
    CHECK(calendar.version() == fingerprint(calendar.text()));
    CHECK(calendar != Calendar::built_in());
    CHECK(amended("# A comment changes nothing.\n").version() == "built-in");
    CHECK(calendar_of("proclaimed-to 2027").version() != "built-in");
}

TEST_CASE("A day is added moved or taken away by a line", "[holidays]") {
    auto const calendar = amended(
        "2028-05-29 removed Spring bank holiday\n2028-06-08 instead Spring bank holiday\n"
        "2028-06-09 added A jubilee\n2029-05-07 removed Early May bank holiday\n");
    CHECK_FALSE(holiday_of(calendar, "2028-05-29"));
    CHECK_FALSE(holiday_of(calendar, "2029-05-07"));
    CHECK(holiday_of(calendar, "2028-06-08")->basis == Basis::proclaimed_instead);
    CHECK(holiday_of(calendar, "2028-06-09")->basis == Basis::proclaimed_in_addition);
    CHECK(holiday_of(calendar, "2028-06-09")->name == "A jubilee");
    CHECK(holiday_of(Calendar::built_in(), "2028-05-29"));
}

TEST_CASE("What the table names is never projected", "[holidays]") {
    auto const calendar = amended("2028-06-09 added A jubilee\n");
    CHECK_FALSE(holiday_of(calendar, "2028-06-09")->projected);
    CHECK(holiday_of(calendar, "2028-05-01")->projected);

    auto const published = calendar_of("proclaimed-to 2028\n");
    CHECK_FALSE(holiday_of(published, "2028-05-01")->projected);
    CHECK(holiday_of(published, "2029-05-07")->projected);
}

TEST_CASE("A line that cannot be right is named with what is expected", "[holidays][table]") {
    auto [line, problem] = GENERATE(table<std::string, std::string>({
        {"holiday 2022-06-03", "expected a day that exists"},
        {"2022-06-31 added A day", "expected a day that exists"},
        {"2022-6-3 added A day", "expected a day that exists"},
        {"03/06/2022 added A day", "expected a day that exists"},
        {"2023-02-29 added A day", "expected a day that exists"},
        {"1973-12-31 added A day", "a year from 1974 to 2100"},
        {"2101-06-03 added A day", "a year from 1974 to 2100"},
        {"2022-06-03", "expected one of: added, removed, instead"},
        {"2022-06-03 moved A day", "expected one of: added, removed, instead"},
        {"2022-06-03 Added A day", "expected one of: added, removed, instead"},
        {"2022-06-03 added", "the holiday's name"},
        {"2022-06-03 added # A day", "the holiday's name"},
        {"2022-06-03 added " + std::string(61, 'x'), "at most 60 letters"},
        {"2022-06-03 added A\x1b[2J day", "cannot be seen"},
        {"2022-06-03 added A\u202e day", "cannot be seen"},
        {"2022-06-03 added \xff", "cannot be seen"},
        {std::string("2022-06-03 added A\0day", 22), "cannot be seen"},
        {"\ufeff2022-06-03 added A day", "byte order mark"},
        {"# " + std::string(199, 'x'), "at most 200 bytes"},
        {"proclaimed-to 2028", "a second time"},
        {"2022-06-06 removed A day", "nothing to remove"},
        {"2020-12-26 removed Boxing Day", "marked instead"},
        {"2022-04-15 removed Good Friday", "common law"},
        {"2022-12-25 removed Christmas Day", "common law"},
        {"2022-04-18 added Easter Monday", "a holiday already"},
        {"2022-12-26 instead Boxing Day", "a holiday already"},
        {"2022-06-05 added A day", "that day is a Sunday"},
        {"2022-05-30 removed Spring bank holiday", "marked instead, in its place"},
        {"2022-06-02 instead Spring bank holiday", "one for each, or write added"},
    }));
    CAPTURE(problem);
    auto const problems = problems_of("proclaimed-to 2027\n" + line + "\n");
    REQUIRE(problems.size() == 1);
    CHECK_THAT(problems.front(), ContainsSubstring(problem));
    CHECK(problems.front().starts_with("Line 2: "));
}

TEST_CASE("The longest name and the first and last years are taken", "[holidays][table]") {
    auto const line = GENERATE("2022-06-03 added " + std::string(60, 'x'), "1974-06-07 added First",
                               "2100-06-04 added Last");
    CHECK(problems_of("proclaimed-to 2027\n" + std::string(line)).empty());
}

TEST_CASE("A day that stands twice is named with both lines", "[holidays]") {
    auto const problems = problems_of(
        "proclaimed-to 2027\n2022-06-03 added A jubilee\n\n2022-06-03 added The same\n");
    REQUIRE(problems.size() == 1);
    CHECK(problems.front() == "Line 4: this day stands in line 2 already; expected each day once.");
}

TEST_CASE("How far the lists reach is said once and with a year", "[holidays][table]") {
    auto [text, problem] = GENERATE(table<std::string, std::string>({
        {"", "No line says how far"},
        {"# nothing\n\n", "No line says how far"},
        {"2022-06-03 added A jubilee", "No line says how far"},
        {"proclaimed-to", "after proclaimed-to, expected a year"},
        {"proclaimed-to soon", "after proclaimed-to, expected a year"},
        {"proclaimed-to 1973", "after proclaimed-to, expected a year"},
        {"proclaimed-to 2101", "after proclaimed-to, expected a year"},
        {"proclaimed-to 2027 2028", "after proclaimed-to, expected a year"},
    }));
    CAPTURE(text);
    auto const problems = problems_of(text);
    REQUIRE(problems.size() == 1);
    CHECK_THAT(problems.front(), ContainsSubstring(problem));
}

TEST_CASE("Every problem of a table is found at one reading", "[holidays]") {
    CHECK(problems_of("one\ntwo\n2022-06-05 added A day\n").size() == 4);

    std::string lines;
    for (int line = 0; line < 1000; ++line) lines += "wrong\n";
    CHECK(problems_of(lines).size() == 20);
    CHECK_THAT(problems_of(std::string(64 * 1024 + 1, '\n')).front(), ContainsSubstring("64 KiB"));
}

TEST_CASE("A problem never repeats what the file said", "[holidays]") {
    for (auto const& problem : problems_of("Jo Bloggs\n2022-06-03 Bloggs\nproclaimed-to Bloggs\n"))
        CHECK(problem.find("Bloggs") == problem.npos);
}
