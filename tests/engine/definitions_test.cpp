// Two programs' tables compared.
#include "engine/definition_changes.hpp"
#include "tests/catch.hpp"
#include "tests/engine/visit.hpp"
#include "tests/engine/visits_defined.hpp"

#include <algorithm>

using namespace caseway::engine;
using namespace caseway::tests::defined;

namespace {

std::vector<std::string> words_of(std::vector<DefinitionChange> const& changes) {
    std::vector<std::string> words;
    for (auto const& each : changes) words.push_back(each.words);
    return words;
}

}  // namespace

TEST_CASE("Two programs with the same tables say the same", "[engine][definitions]") {
    CHECK(changes_between(visits(), visits()).empty());
    auto const& compiled = caseway::tests::visit::visit();
    auto const ours = definitions_of(Catalogue{{&compiled}, compiled});
    REQUIRE(ours.workflows.size() == 1);
    CHECK(ours.workflows[0].rows.size() == compiled.rows().size());
    CHECK(ours.workflows[0].edition == compiled.edition());
    CHECK(changes_between(ours, ours).empty());
    auto other_order = visits();
    std::reverse(visit(other_order).rows.begin(), visit(other_order).rows.end());
    CHECK(changes_between(visits(), other_order).empty());
}

TEST_CASE("What changes is said in words and for whom", "[engine][definitions]") {
    auto next = visits();
    visit(next).events[1].roles = {"visitor", "warden"};
    auto const changes = changes_between(visits(), next);
    REQUIRE(changes.size() == 1);
    CHECK(changes[0].kind == Differs::authority);
    CHECK(changes[0].words ==
          "Made: to be recorded by visitor, warden, sergeant or above; so far visitor, sergeant or "
          "above");
    CHECK(changes[0].whom == std::vector<std::string>{"visitor", "warden"});
    CHECK(changes[0].states == std::vector<std::string>{"asked"});
}

TEST_CASE("A condition more is said with its source where it is asked", "[engine][definitions]") {
    auto next = visits();
    visit(next).rows[1].conditions.push_back({"somebody is in", "PAPER 9", "ask"});
    auto const changes = changes_between(visits(), next);
    REQUIRE(changes.size() == 1);
    CHECK(changes[0].words ==
          "When it is visit asked for and Made, it becomes visit made: now requires that somebody "
          "is in [PAPER 9]");
    CHECK(changes[0].whom == std::vector<std::string>{"visitor"});
    CHECK(changes_between(next, visits())
              .at(0)
              .words.ends_with("no longer requires that somebody is in"));
}

TEST_CASE("What is wholly new or wholly gone is said once", "[engine][definitions]") {
    auto const none = Definitions{};
    CHECK(words_of(changes_between(none, visits())) ==
          std::vector<std::string>{"It is a new workflow: Visit"});
    CHECK(words_of(changes_between(visits(), none)) ==
          std::vector<std::string>{"There is no such workflow any more: Visit"});
}
