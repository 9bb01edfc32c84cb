// Question sets as data, their compact answers, and the advice that never sets a grade.

#include "workflows/assessment_tools.hpp"

#include "tests/catch.hpp"

#include <set>

namespace caseway::tests {

using engine::parse_date;
using engine::detail::Codec;
using workflows::advice;
using workflows::ToolAnswers;
using workflows::VictimsFear;

namespace {

ToolAnswers answers(std::string_view text) { return Codec<ToolAnswers>::read(text).value.value(); }
std::string problem(std::string_view text) { return Codec<ToolAnswers>::read(text).problem; }

}  // namespace

TEST_CASE("Answers are stored as they were given", "[tools]") {
    std::string const text = "T1=often,T10=never,T15=yes,T13=declined";
    CHECK(Codec<ToolAnswers>::write(answers(text)) == text);
    CHECK(answers(text).answer_to("T13") == "declined");
    CHECK(answers(text).answer_to("T2") == "");
}

TEST_CASE("What is wrong with an answer is named", "[tools]") {
    auto [text, named] = GENERATE(table<char const*, char const*>({
        {"T99=often", "none asks T99"},
        {"T17=often", "none asks T17"},
        {"t1=often", "none asks t1"},
        {"T1=yes", "for T1, "},
        {"T1=sometimes", "occasionally"},
        {"D1=often", "for D1, "},
        {"T1=often,T1=never", "one answer to T1"},
        {"T1", "pairs such as"},
        {"", "pairs such as"},
    }));
    CAPTURE(text);
    CHECK_FALSE(Codec<ToolAnswers>::read(text).value);
    CHECK_THAT(problem(text), ContainsSubstring(named));
}

TEST_CASE("A version is in force from its first day to its last", "[tools]") {
    auto [version, day, in_force] = GENERATE(table<char const*, char const*, bool>({
        {"dara-2018", "2017-12-31", false},
        {"dara-2018", "2018-01-01", true},
        {"dara-2018", "2022-11-25", true},
        {"dara-2018", "2022-11-26", false},
        {"dara-2022", "2022-11-25", false},
        {"dara-2022", "2022-11-26", true},
        {"dash-2009", "2009-02-28", false},
        {"dash-2009", "2009-03-01", true},
        {"dash-2009", "2026-11-22", true},
    }));
    CAPTURE(version, day);
    auto const* tool = workflows::tool_version_named(version);
    REQUIRE(tool);
    CHECK(tool->in_force_on(*parse_date(day).value) == in_force);
}

TEST_CASE("No two questions of a tool have the same name", "[tools]") {
    for (auto const& version : workflows::tool_versions()) {
        std::set<std::string_view> seen;
        for (auto const& question : version.questions) CHECK(seen.insert(question.name).second);
    }
    CHECK(workflows::tool_version_named("dara-1999") == nullptr);
}

TEST_CASE("What points to high is named in words", "[tools]") {
    auto [text, points] = GENERATE(table<char const*, int>({
        {"T10=never,T11=not-asked,T7=declined,T16=no,T20=not-known", 0},
        {"T10=occasionally", 1},
        {"T7=often,T11=all-the-time", 2},
        {"T16=yes,T20=yes", 2},
        {"T13=often", 0},                 // Stalking alone,
        {"T15=yes", 0},                   // or separation alone,
        {"T15=yes,T13=occasionally", 1},  // but both together.
        {"D6=yes,D8=yes", 1},
        {"D6=no,D8=yes", 0},
        {"D15=yes,D14=yes,D13=yes,D9=yes,D17=yes", 5},
        {"T1=all-the-time,T9=often", 0},
    }));
    CAPTURE(text);
    auto const found = advice(answers(text), VictimsFear{"not-frightened"}, {});
    CHECK(found.points_to_high.size() == std::size_t(points));
}

TEST_CASE("Great fear and a MARAC repeat point to high whatever the tool says", "[tools]") {
    CHECK(advice({}, VictimsFear{"frightened"}, {}).points_to_high.empty());
    CHECK(advice({}, VictimsFear{"declined"}, {}).points_to_high.empty());
    CHECK(advice({}, VictimsFear{"very-frightened"}, {}).points_to_high.size() == 1);
    CHECK(advice({}, VictimsFear{"frightened"}, {true, false}).points_to_high.size() == 1);
    CHECK(advice({}, VictimsFear{"frightened"}, {false, true}).points_to_high.size() == 1);
}

TEST_CASE("Often controlled is often enough to think of coercive control", "[tools]") {
    auto [text, controlling] = GENERATE(table<char const*, bool>({
        {"T4=never", false},
        {"T4=occasionally", false},
        {"T4=often", true},
        {"T2=all-the-time", true},
        {"T1=all-the-time", false},
        {"D12=yes", true},
        {"D12=not-known", false},
    }));
    CAPTURE(text);
    CHECK(advice(answers(text), VictimsFear{"frightened"}, {}).controlling == controlling);
}

TEST_CASE("Only DASH has ticks and only yes is one", "[tools]") {
    auto const fear = VictimsFear{"frightened"};
    CHECK(advice(answers("D1=yes,D2=no,D3=not-known,D4=yes"), fear, {}).ticks == 2);
    CHECK(advice(answers("T1=often,T15=yes,T16=yes"), fear, {}).ticks == 0);
}

}  // namespace caseway::tests
