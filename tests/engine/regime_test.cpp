// Which version of a dated rule holds, where and when, and why.

#include "engine/regime.hpp"

#include "engine/london.hpp"
#include "tests/catch.hpp"

using namespace caseway::engine;
using std::chrono::operator""y;

namespace {

constexpr RegimeVersion versions[] = {
    {"old", "28 days", {}, 2022y / 10 / 28, {}, Binding::law, "the old act"},
    {"new", "three months", 2022y / 10 / 28, {}, {}, Binding::law, "the new act"},
    {"pilot", "a trial", 2024y / 11 / 27, 2026y / 4 / 1, "GM CL", Binding::law, "an order"},
};
constexpr Regime regime{"bail", "Bail", "the arrest", versions};

Date day(std::string_view text) { return parse_date(text).value.value(); }

std::string holding(std::string_view date, std::string_view area,
                    std::vector<Join> const& joins = {}) {
    auto const* found = in_force(regime, day(date), area, joins);
    return found ? std::string{found->name} : "none";
}

}  // namespace

TEST_CASE("A rule changes on its day and not on the day before", "[engine][regime]") {
    auto const [date, area, name] = GENERATE(table<std::string, std::string, std::string>({
        {"2022-10-27", "WM", "old"},
        {"2022-10-28", "WM", "new"},
        {"2024-11-26", "GM", "new"},
        {"2024-11-27", "GM", "pilot"},
        {"2024-11-27", "WM", "new"},
        {"2026-03-31", "CL", "pilot"},
        {"2026-04-01", "CL", "new"},
    }));
    CAPTURE(date, area);
    CHECK(holding(date, area) == name);
}

TEST_CASE("A part of an area's name is not the area", "[engine][regime]") {
    CHECK_FALSE(versions[2].names_area("G"));
    CHECK_FALSE(versions[2].names_area("GM CL"));
    CHECK(versions[2].names_area("CL"));
    CHECK(versions[0].names_area("anywhere"));
}

TEST_CASE("A force that joined is covered from the day it joined", "[engine][regime]") {
    std::vector<Join> const joins{{"pilot", "WM", day("2025-06-01")}};
    CHECK(holding("2025-05-31", "WM", joins) == "new");
    CHECK(holding("2025-06-01", "WM", joins) == "pilot");
    // A joining does not make a version last longer than its own end.
    CHECK(holding("2026-04-01", "WM", joins) == "new");
}

TEST_CASE("Where nothing holds there is no version", "[engine][regime]") {
    static constexpr RegimeVersion only[] = {
        {"duty", "schools are told", 2025y / 11 / 7, {}, {}, Binding::law, "s.49A"}};
    constexpr Regime encompass{"encompass", "Encompass", "the report", only};
    CHECK(in_force(encompass, day("2025-11-06"), "WM") == nullptr);
    CHECK(in_force(encompass, day("2025-11-07"), "WM") == &only[0]);
}

TEST_CASE("Each version says why it applies or does not", "[engine][regime]") {
    auto const lines = explain(regime, day("2025-01-01"), "WM");
    REQUIRE(lines.size() == 3);
    CHECK(lines[0] == "old: does not apply; it holds until Thu 27 Oct 2022.");
    CHECK(lines[1] == "new: applies; it holds from Fri 28 Oct 2022.");
    CHECK(lines[2] == "pilot: does not apply; it holds in GM CL, not in WM.");
    auto const there = explain(regime, day("2025-01-01"), "GM");
    CHECK(there[1] == "new: does not apply; pilot takes its place.");
}

TEST_CASE("An entry names the version by a mark", "[engine][regime]") {
    CHECK(mark_of(regime, versions[1]) == "regime:bail=new");
    CHECK(regime.named("pilot") == &versions[2]);
    CHECK(regime.named("other") == nullptr);
}
