// What every screen is built from.
#include "console/text.hpp"

#include "engine/london.hpp"
#include "engine/utf8.hpp"
#include "tests/catch.hpp"

#include <sstream>

using namespace caseway;
using namespace std::chrono_literals;

namespace {

int widest_line(std::string const& text) {
    std::istringstream lines{text};
    int widest = 0;
    for (std::string line; std::getline(lines, line);)
        widest = std::max(widest, engine::columns_of(line));
    return widest;
}

engine::Minute minute(std::string_view text) { return *engine::parse_minute(text); }

}  // namespace

TEST_CASE("Long text is broken at spaces and never runs past the page", "[console]") {
    std::string words;
    for (int i = 0; i < 60; ++i) words += "safeguarding ";
    auto const text = console::wrapped(words, 6, "  -");
    CHECK(widest_line(text) <= console::page_width);
    CHECK(text.starts_with("  -   safeguarding"));
    CHECK_THAT(text, ContainsSubstring("\n      safeguarding"));
    CHECK(widest_line(console::wrapped(std::string(300, 'x'), 10)) == console::page_width);
    CHECK(widest_line(console::wrapped("\u3042\u3042" + std::string(200, 'y'))) <= 80);
}

TEST_CASE("Line breaks of a note stay and everything that acts on a terminal is made visible",
          "[console]") {
    CHECK(console::wrapped("one\ntwo", 2, "") == "  one\n  two\n");
    auto const text = console::wrapped("a\x1b[2Jb \u202Ec \xff");
    CHECK(text.find('\x1b') == text.npos);
    CHECK_THAT(text, ContainsSubstring("<U+001B>"));
    CHECK_THAT(text, ContainsSubstring("<U+202E>"));
    CHECK_THAT(text, ContainsSubstring("<0xFF>"));
}

TEST_CASE("A cell is cut by whole characters and says so", "[console]") {
    auto const [given, width, shown] = GENERATE(table<std::string, int, std::string>({
        {"short", 10, "short"},
        {"exactly10!", 10, "exactly10!"},
        {"eleven char", 10, "eleven ..."},
        {"\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9", 5, "\u00e9\u00e9..."},
        {"two\nlines", 20, "two lines"},
        {"abc", 2, "ab"},
        {"", 4, ""},
    }));
    CAPTURE(given);
    CHECK(console::cut(given, width) == shown);
    CHECK(engine::columns_of(console::padded(given, width)) == width);
}

TEST_CASE("A text of thousands of accents is cut at once", "[console]") {
    std::string accents = "e";
    for (int i = 0; i < 19'000; ++i) accents += "\u0301";
    CHECK(console::cut(accents + std::string(200, 'x'), 5) == accents + "x...");
}

TEST_CASE("A row fills the page and no more", "[console]") {
    CHECK(widest_line(console::row({{std::string(200, 'x')}, {"\u0301"}})) == 80);
    auto const line = console::row({{"WM-20-000001", 12}, {std::string(200, 'x'), 0}}, 2);
    CHECK(widest_line(line) == 80);
    CHECK(console::row({{"a", 4}, {"", 0}}) == "a\n");
    CHECK(console::heading("left", "right").size() == 81);
}

TEST_CASE("How long is said roughly and whether it is late is a word", "[console]") {
    auto const [length, words] = GENERATE(table<engine::Duration, std::string>({
        {0min, "0m"},
        {40min, "40m"},
        {60min, "1h"},
        {200min, "3h 20m"},
        {24h, "1 day"},
        {25h, "1 day 1h"},
        {47h + 59min, "1 day 23h"},
        {72h, "3 days"},
        {8 * 24h + 5h, "8 days"},
    }));
    CHECK(console::how_long(length) == words);
    auto const noon = minute("2020-04-09 12:00");
    CHECK(console::time_left(noon + 200min, noon) == "3h 20m left");
    CHECK(console::time_left(noon, noon) == "due now");
    CHECK(console::time_left(noon - 100min, noon) == "1h 40m late");
}

TEST_CASE("A stored value is shown in words and contact and location never", "[console]") {
    using engine::FieldClass;
    using engine::FieldLine;
    using engine::FieldType;
    auto const shown = [](FieldType type, FieldClass kept, std::string_view text) {
        FieldLine const line{"x", "help", type, true, kept, {}};
        return console::shown_value(&line, text);
    };
    CHECK(shown(FieldType::minute, FieldClass::open, "2020-04-09T17:00Z") ==
          "Thu 9 Apr 2020 18:00");
    CHECK(shown(FieldType::date, FieldClass::open, "2020-04-09") == "Thu 9 Apr 2020");
    CHECK(shown(FieldType::duration, FieldClass::open, "PT2880M") == "48 hours");
    CHECK(shown(FieldType::text, FieldClass::personal, "a\x07") == "a<U+0007>");
    CHECK(shown(FieldType::text, FieldClass::contact, "07700 900142") == "[hidden]");
    CHECK(shown(FieldType::text, FieldClass::location, "14 Canary Lane") == "[hidden]");
}
