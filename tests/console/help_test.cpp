// Help is made from the commands themselves, so it is tested over all of them.
#include "console/help.hpp"

#include "console/arguments.hpp"
#include "tests/catch.hpp"
#include "tests/console/sitting.hpp"

#include <algorithm>
#include <set>
#include <sstream>

using namespace caseway;

namespace {

std::vector<std::string> lines_of(std::string const& text) {
    std::istringstream in{text};
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

bool fits(std::string const& text, std::size_t most) {
    auto const lines = lines_of(text);
    return lines.size() <= most && std::all_of(lines.begin(), lines.end(),
                                               [](auto const& line) { return line.size() <= 80; });
}

}  // namespace

TEST_CASE("The help of every command has an example and is read without scrolling", "[console]") {
    for (auto const& command : console::commands()) {
        auto const text = console::help_text(command);
        CAPTURE(command.path, text);
        CHECK(fits(text, 24));
        REQUIRE_FALSE(command.examples.empty());
        CHECK_THAT(text, ContainsSubstring(std::string{command.examples.front()}));
        CHECK(command.examples.front().find(command.path) != std::string_view::npos);
        CHECK(tests::run({}, {"help", std::string{command.path}}).code == 0);
    }
}

TEST_CASE("No two commands share a path and one screen names them all", "[console]") {
    auto const text = console::help_overview();
    CHECK(fits(text, 30));
    std::set<std::string_view> paths;
    for (auto const& command : console::commands()) {
        CAPTURE(command.path);
        CHECK(paths.insert(command.path).second);
        CHECK_THAT(
            text, ContainsSubstring(std::string{command.path.substr(command.path.rfind(' ') + 1)}));
    }
}

TEST_CASE("Every topic of help fits the page", "[console]") {
    for (auto const& name : console::help_topics()) {
        CAPTURE(name);
        CHECK(fits(console::help_topic(name), 30));
        CHECK(tests::run({}, {"help", name}).code == 0);
    }
    CHECK_THAT(tests::run({}, {"help", "exit-codes"}).out,
               ContainsSubstring("6  the case changed since you looked"));
}

TEST_CASE("Help is given wherever it is asked for and needs no store", "[console]") {
    CHECK_THAT(tests::run({}, {"step", "--help"}).out, ContainsSubstring("caseway step"));
    CHECK_THAT(tests::run({}, {"audit", "timeline", "-h"}).out,
               ContainsSubstring("caseway audit timeline"));
    CHECK_THAT(tests::run({}, {"--help"}).out, ContainsSubstring("help"));
    CHECK_THAT(tests::run({}, {}).out, ContainsSubstring("caseway COMMAND"));
    CHECK_THAT(tests::run({}, {"--version"}).out, ContainsSubstring("caseway 0."));
    auto const unknown = tests::run({}, {"help", "exit-code"});
    CHECK(unknown.code == 2);
    CHECK_THAT(unknown.err, ContainsSubstring("exit-codes"));
}
