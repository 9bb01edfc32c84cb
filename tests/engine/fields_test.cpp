// From what a caseworker types to a typed value and back, and errors that say what to do.

#include "engine/fields.hpp"

#include "tests/catch.hpp"

using namespace caseway::engine;

namespace {

inline constexpr Words colours[] = {"red", "amber", "green"};

struct Everything {
    static constexpr Words name{"everything"};
    std::string words;
    std::int64_t count = 0;
    bool agreed = false;
    Choice<colours> colour;
    Choices<colours> several;
    Date day{};
    Minute moment{};
    Duration length{};
    Person who;
    std::optional<std::string> more;
    static constexpr auto fields = std::tuple{
        field("words", &Everything::words, "some words"),
        field("count", &Everything::count, "how many"),
        field("agreed", &Everything::agreed, "agreed?"),
        field("colour", &Everything::colour, "which colour"),
        field("several", &Everything::several, "which colours"),
        field("day", &Everything::day, "which day"),
        field("moment", &Everything::moment, "when"),
        field("length", &Everything::length, "how long"),
        field("who", &Everything::who, "who"),
        field("more", &Everything::more, "anything else"),
    };
};

Fields all_given() {
    return {{"words", "said \"so\", caf\u00e9"},
            {"count", "3"},
            {"agreed", "yes"},
            {"colour", "amber"},
            {"several", "red, green"},
            {"day", "Fri 17 Apr 2020"},
            {"moment", "Fri 17 Apr 2020 18:00"},
            {"length", "28 days"},
            {"who", "a.harlow superintendent"}};
}

std::vector<FieldProblem> problems_with(Fields const& fields) {
    std::vector<FieldProblem> problems;
    read_event<Everything>(fields, problems);
    return problems;
}

}  // namespace

TEST_CASE("What is written down reads back as the same values", "[engine][fields]") {
    std::vector<FieldProblem> problems;
    auto const event = read_event<Everything>(all_given(), problems);
    REQUIRE(problems.empty());
    CHECK((event.colour == "amber"));
    CHECK(event.several.contains("green"));
    CHECK(event.who.rank == Rank::superintendent);
    CHECK_FALSE(event.more.has_value());

    auto const stored = write_event(event);
    auto const again = read_event<Everything>(stored, problems);
    CHECK(problems.empty());
    CHECK(write_event(again) == stored);
    CHECK(*find_field(stored, "moment") == "2020-04-17T17:00Z");
}

TEST_CASE("An answer that cannot be read is refused with what is expected", "[engine][fields]") {
    auto const [name, given, expected] = GENERATE(table<std::string, std::string, std::string>({
        {"count", "three", "a whole number such as 3"},
        {"count", "3 ", "a whole number such as 3"},
        {"agreed", "Y", "yes or no"},
        {"colour", "blue", "red, amber, green"},
        {"several", "red,blue", "any, separated by commas, of: red, amber, green"},
        {"who", "a.harlow", "the identity of somebody the store knows, such as a.harlow"},
        {"words", "", "some words"},
        {"words", "bell\a", "text without control characters (line breaks and tabs may stay)"},
        {"words", "\xC3\x28", "text in UTF-8"},
    }));
    auto fields = all_given();
    for (auto& field : fields)
        if (field.name == name) field.text = given;
    auto const problems = problems_with(fields);
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().field == name);
    CHECK(problems.front().given == given);
    CHECK(problems.front().expected == expected);
}

TEST_CASE("Text may be as long as twenty thousand characters and no longer", "[engine][fields]") {
    auto const [length, fits] =
        GENERATE(table<std::size_t, bool>({{20'000, true}, {20'001, false}}));
    auto fields = all_given();
    fields.front().text = std::string(length, 'a');
    CHECK(problems_with(fields).empty() == fits);
}

TEST_CASE("A field that is missing or given twice or unknown is named", "[engine][fields]") {
    auto fields = all_given();
    fields.erase(fields.begin() + 3);
    fields.push_back({"count", "4"});
    fields.push_back({"colur", "red"});
    auto const problems = problems_with(fields);
    REQUIRE(problems.size() == 3);
    CHECK(problems[0].words() == "\"count\" is \"4\"; expected: to be given once");
    CHECK(problems[1].words() ==
          "\"colur\" is \"red\"; expected: no such field of everything; did you mean \"colour\"?");
    CHECK(problems[2].words() ==
          "\"colour\" is missing; expected: which colour (choice: red, amber, green)");
}
