// From a limit to a plan: the last sitting before it.

#include "engine/sittings.hpp"

#include "engine/london.hpp"
#include "tests/catch.hpp"

using namespace caseway::engine;

namespace {

Minute at(std::string_view text) { return parse_minute(text).value.value(); }

Sittings read(std::string_view text) {
    std::vector<std::string> problems;
    auto const sittings = Sittings::read(text, problems);
    REQUIRE(problems.empty());
    return *sittings;
}

std::string last(std::string_view from, std::string_view limit) {
    auto const found =
        Sittings{}.last_before(at(from), at(limit), "birmingham", Calendar::built_in());
    return found ? show(*found) : "none";
}

}  // namespace

TEST_CASE("The last sitting before the limit is the one to be listed for", "[engine][sittings]") {
    auto const [from, limit, sitting] = GENERATE(table<std::string, std::string, std::string>({
        // Served on Friday evening: Saturday's sitting and Monday's are both in time.
        {"2020-04-17 18:00", "2020-04-20 18:00", "Mon 20 Apr 2020 10:00"},
        {"2020-04-14 10:00", "2020-04-16 10:00", "Thu 16 Apr 2020 10:00"},
        {"2020-04-14 09:59", "2020-04-16 09:59", "Wed 15 Apr 2020 10:00"},
        // Good Friday and Easter Monday: nobody sits.
        {"2020-04-09 18:00", "2020-04-14 09:00", "Sat 11 Apr 2020 10:00"},
        {"2020-04-11 18:00", "2020-04-14 09:00", "none"},
    }));
    CAPTURE(from, limit);
    CHECK(last(from, limit) == sitting);
}

TEST_CASE("A court that does not sit then is not planned for", "[engine][sittings]") {
    auto const sittings = read("walsall tue 14:00\n");
    auto const& calendar = Calendar::built_in();
    CHECK_FALSE(
        sittings.last_before(at("2020-04-16 09:00"), at("2020-04-18 09:00"), "walsall", calendar));
    CHECK_FALSE(sittings.last_before(at("2020-04-13 09:00"), at("2020-04-18 09:00"), "birmingham",
                                     calendar));
    CHECK(sittings.first_after(at("2020-04-16 09:00"), "walsall", calendar) ==
          at("2020-04-21 14:00"));
    CHECK(sittings.courts() == std::vector<std::string>{"walsall"});
}

TEST_CASE("Sittings read back as they were written", "[engine][sittings]") {
    CHECK(read(Sittings{}.text()) == Sittings{});
    CHECK(read("# Walsall\n\nwalsall tue 14:05\n").text() == "walsall tue 14:05\n");
}

TEST_CASE("A line that is no sitting is named and nothing of it is used", "[engine][sittings]") {
    auto const line =
        GENERATE("walsall tuesday 14:00", "walsall tue 25:00", "walsall tue 14:60", "walsall tue",
                 "walsall tue 14:00 more", "Walsall tue 14:00", "walsall tue 1400");
    std::vector<std::string> problems;
    CAPTURE(line);
    CHECK_FALSE(Sittings::read("birmingham mon 10:00\n" + std::string{line}, problems));
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().find("line 2") != std::string::npos);
}

TEST_CASE("A file without a sitting is not taken for a court that never sits",
          "[engine][sittings]") {
    std::vector<std::string> problems;
    CHECK_FALSE(Sittings::read("# nothing\n", problems));
    CHECK(problems == std::vector<std::string>{"it names no sitting"});
}
