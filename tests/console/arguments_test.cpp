// How a command line is read.
#include "console/arguments.hpp"

#include "tests/catch.hpp"

using namespace caseway;
using console::Stop;

namespace {

std::string why_not(std::vector<std::string> const& words) {
    try {
        console::read_arguments(words);
    } catch (Stop const& stop) {
        CHECK(stop.code == 2);
        return stop.what();
    }
    return {};
}

}  // namespace

TEST_CASE("Options may stand anywhere on the line", "[console]") {
    auto const words =
        GENERATE(values<std::vector<std::string>>({{"show", "4187", "--json", "--store", "x.db"},
                                                   {"--json", "--store", "x.db", "show", "4187"},
                                                   {"show", "--store", "x.db", "4187", "--json"},
                                                   {"--store=x.db", "show", "--json", "4187"}}));
    auto const asked = console::read_arguments(words);
    CHECK(asked.command->path == "show");
    CHECK(asked.invocation.get("case") == "4187");
    CHECK(asked.globals.json);
    CHECK(asked.globals.store == "x.db");
}

TEST_CASE("Each field takes one value and the words after it are arguments", "[console]") {
    auto const asked = console::read_arguments({"step", "--field", "a=b c", "4187/dvpo", "--field",
                                                "x=[1,2]", "notice-served", "--field=note=-"});
    CHECK(asked.invocation.get("case") == "4187/dvpo");
    CHECK(asked.invocation.get("event") == "notice-served");
    CHECK(asked.invocation.all("--field") ==
          std::vector<std::string>{"a=b c", "x=[1,2]", "note=-"});
}

TEST_CASE("A word of two parts is found and the name of a command can be an argument",
          "[console]") {
    CHECK(console::read_arguments({"workflow", "show", "dvpo"}).command->path == "workflow show");
    CHECK(console::read_arguments({"--json", "workflow", "list"}).command->path == "workflow list");
    auto const help = console::read_arguments({"help", "workflow", "show"});
    CHECK(help.command->path == "help");
    CHECK(help.invocation.all("topic") == std::vector<std::string>{"workflow", "show"});
    CHECK(console::read_arguments({}).command->path == "help");
}

TEST_CASE("After two dashes nothing is an option", "[console]") {
    auto const asked = console::read_arguments({"note", "4187", "--", "-"});
    CHECK(asked.invocation.get("text") == "-");
    CHECK_FALSE(why_not({"show", "4187", "--", "--json"}).empty());
    CHECK(console::read_arguments({"show", "--", "--json"}).invocation.get("case") == "--json");
}

TEST_CASE("A slip of the keyboard gets the near name and is never run", "[console]") {
    auto const [words, expected] = GENERATE(table<std::vector<std::string>, std::string>({
        {{"shwo", "4187"}, "Did you mean show?"},
        {{"workflow", "lsit"}, "Did you mean workflow list?"},
        {{"step", "4187", "--feild", "a=b"}, "Did you mean --field?"},
        {{"show", "4187", "--field", "a=b"}, "has no option --field"},
        {{"show", "4187", "--dry-run"}, "has no option --dry-run"},
        {{"store"}, "needs one more word"},
        {{"show"}, "CASE is missing"},
        {{"show", "4187", "4188"}, "one word too many"},
        {{"step", "4187", "--at", "now", "--at", "then"}, "--at is given twice"},
        {{"step", "4187", "--field"}, "missing its value"},
        {{"frobnicate"}, "There is no command"},
    }));
    CAPTURE(words);
    CHECK_THAT(why_not(words), ContainsSubstring(expected));
}

TEST_CASE("What is one too many is not repeated", "[console]") {
    auto const words = why_not({"find", "14 Canary Lane", "and more", "and more still"});
    CHECK_FALSE(words.empty());
    CHECK(words.find("Canary") == words.npos);
}
