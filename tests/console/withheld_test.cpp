// A list over many cases is headers: what was recorded in a case is for whoever may look at it.
#include "console/command.hpp"
#include "tests/catch.hpp"
#include "tests/console/sitting.hpp"

using namespace caseway;
using tests::Seen;
using tests::Sitting;

namespace {

bool has(std::string const& text, std::string_view part) { return text.find(part) != text.npos; }

struct Reported : Sitting {
    Reported() {
        REQUIRE(report() == "WM-20-000001");
        at("2020-04-06 09:30");
        as("l.finch").types({"audit", "ask", "1", "1", "--question", "Canary, why so late?"});
    }
    Seen by(std::string const& person, std::vector<std::string> const& words,
            std::string const& input = {}) {
        return as(person).types(words, input);
    }
};

}  // namespace

TEST_CASE("Whoever has no work on a case reads none of what was recorded in it from a list",
          "[console][access]") {
    Reported unit;
    for (auto const* person : {"u.moss", "n.ames", "y.hale"}) {
        CAPTURE(person);
        CHECK(unit.by(person, {"show", "1"}).code == console::exit_code::authority);
        for (std::vector<std::string> const& list :
             {std::vector<std::string>{"audit", "log", "--json"}, {"audit", "queries", "--json"}}) {
            auto const seen = unit.by(person, list);
            CAPTURE(list, seen.out);
            CHECK(seen.code == 0);
            CHECK(has(seen.out, "WM-20-000001"));
            CHECK(has(seen.out, "\"withheld\": \"need-to-know\""));
            CHECK_FALSE(has(seen.out, "a threat"));
            CHECK_FALSE(has(seen.out, "anary"));
        }
    }
}

TEST_CASE("Whoever works on a case reads of it in a list what they read in the case",
          "[console][access]") {
    Reported unit;
    auto const log = unit.by("j.ward", {"audit", "log", "--json"});
    CHECK(has(log.out, "a threat"));
    CHECK_FALSE(has(log.out, "withheld"));
    CHECK(has(unit.by("j.ward", {"audit", "queries", "--json"}).out, "why so late?"));
}

TEST_CASE("Whoever oversees the force gives a reason before a list shows them what cases hold",
          "[console][access]") {
    Reported unit;
    CHECK(has(unit.by("d.penn", {"audit", "log", "--json"}).out, "withheld"));
    CHECK(has(unit.by("d.penn", {"audit", "sample", "--json"}).out, "withheld"));
    for (auto const* list : {"log", "sample"}) {
        auto const seen = unit.by("d.penn", {"audit", list, "--json", "--reason", "audit"});
        CAPTURE(list, seen.out);
        CHECK(has(seen.out, "a threat"));
        CHECK_FALSE(has(seen.out, "withheld"));
    }
}

TEST_CASE("A search for an address tells those alone who may see the address",
          "[console][access][work]") {
    Reported unit;
    CHECK(has(unit.by("j.ward", {"find"}, "canary lane\n").out, "1 match."));
    for (auto const* words : {"canary lane\n", "07700 900142\n"}) {
        auto const seen = unit.by("u.moss", {"find"}, words);
        CHECK(has(seen.out, "0 matches."));
        CHECK_FALSE(has(seen.out, "WM-20-000001"));
    }
    CHECK(has(unit.by("u.moss", {"find"}, "threat\n").out, "1 match."));
    // Nor does the record of the search say what was not found.
    auto const looks = unit.journal().entries(engine::looks_stream);
    CHECK_FALSE(engine::find_field(looks[looks.size() - 2].payload, "found"));
}
