// Each entry names the edition it was decided under. A table that changes under the number it had
// would make two editions one; the list of all that there ever were is what shows it.
#include "tests/workflows/editions.hpp"

#include "tests/catch.hpp"
#include "workflows/catalogue.hpp"

#include <algorithm>

using namespace caseway;
using tests::Editions;

namespace {

int number_of(std::string const& edition) { return std::stoi(edition); }

// What is to be done about a workflow of this edition; empty where the list has it.
std::string to_be_done(Editions const& listed, std::string const& workflow,
                       std::string const& edition) {
    auto const line = "add the line \"" + workflow + " " + edition + "\" to editions.txt";
    auto const found = listed.find(workflow);
    if (found == listed.end()) return "a new workflow: " + line;
    int highest = 0;
    for (auto const& each : found->second) highest = std::max(highest, number_of(each));
    if (number_of(edition) < highest)
        return workflow + " goes back to an edition that it had before: give it a higher number";
    if (found->second.contains(edition)) return {};
    if (number_of(edition) == highest)
        return "the table of " + workflow + " changed, and its edition is still " +
               std::to_string(highest) +
               ": raise `edition` in its header, name the change in "
               "CHANGELOG.md, and add the line that this test then asks for";
    return "a new edition: " + line;
}

Editions listing(std::string const& text) {
    std::istringstream lines{text};
    return tests::read_editions(lines);
}

}  // namespace

TEST_CASE("Every table is of an edition on the list and a change of it has a new number",
          "[tables]") {
    auto const listed = tests::listed_editions();
    for (auto const* workflow : workflows::catalogue().all())
        CHECK(to_be_done(listed, std::string{workflow->name()}, workflow->edition()) == "");
}

TEST_CASE("An edition that was forgotten is seen and it is said what to do", "[tables]") {
    auto const listed = listing("# all\nvisit 1-aaaa\nvisit 2-bbbb\n");
    CHECK(to_be_done(listed, "visit", "2-bbbb") == "");
    CHECK_THAT(to_be_done(listed, "visit", "2-cccc"), ContainsSubstring("raise `edition`"));
    CHECK_THAT(to_be_done(listed, "visit", "3-cccc"), ContainsSubstring("\"visit 3-cccc\""));
    CHECK_THAT(to_be_done(listed, "visit", "1-aaaa"), ContainsSubstring("a higher number"));
    CHECK_THAT(to_be_done(listed, "errand", "1-dddd"), ContainsSubstring("a new workflow"));
    CHECK_THROWS(listing("visit 1-aaaa\nvisit 1-aaaa\n"));
}

TEST_CASE("No number stands for two tables of one workflow", "[tables]") {
    for (auto const& [workflow, editions] : tests::listed_editions()) {
        std::set<int> numbers;
        CAPTURE(workflow);
        for (auto const& each : editions) CHECK(numbers.insert(number_of(each)).second);
    }
}
