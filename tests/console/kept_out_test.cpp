// Whoever may not know a case: excluded by a conflict of interest, or not admitted to a restricted
// one. Every command that takes a case answers them as if there was none, and the case keeps the
// attempt. tests/console/non_interference_test.cpp compares every byte.
#include "console/case_named.hpp"
#include "tests/catch.hpp"
#include "tests/console/sitting.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

using namespace caseway;
using tests::Seen;
using tests::Sitting;

namespace {

using Typed = std::vector<std::string>;

bool has(std::string const& text, std::string_view part) { return text.find(part) != text.npos; }

// Every command that takes a case, as somebody would type it.
std::vector<Typed> const of_a_case{
    {"show", "1"},
    {"next", "1"},
    {"step", "1", "thrive-graded"},
    {"note", "1", "--text", "x"},
    {"break-glass", "1", "--reason", "danger-to-life", "--because", "x"},
    {"outbox", "done", "1", "1"},
    {"deadlines", "1"},
    {"history", "1"},
    {"audit", "timeline", "1"},
    {"audit", "access", "1"},
    {"reveal", "1", "address", "--reveal-to-pipe"},
    {"audit", "export", "1", "--reason", "court"},
    {"audit", "log", "--case", "1"},
    {"audit", "verify", "--case", "1"},
    {"workflow", "diagram", "intake", "--case", "1"},
    {"regime", "explain", "--case", "1"},
    {"people", "may", "j.ward", "intake/thrive-graded", "--case", "1"},
};

bool is_of(Typed const& words, std::string_view path) {
    auto const typed = words[0] + " " + words[1];
    return typed == path || words[0] == path;
}

// What no answer to somebody kept out may hold.
void shows_nothing(Seen const& seen) {
    for (auto const* content : {"SAFE CONTACT", "report", "Report", "intake", "14 Canary", "07700",
                                "THRIVE", "unopened", "\"version\": 1"})
        CHECK_FALSE(has(seen.out + seen.err, content));
}

struct WithConflict : Sitting {
    WithConflict() {
        REQUIRE(report() == "WM-20-000001");
        as("t.reed").at("2020-04-06 09:05");
        auto const declared =
            types({"step", "1/conflict", "conflict-declared", "--field", "person=t.reed", "--field",
                   "link=relative", "--field", "how-linked=his sister"});
        INFO(declared.out << declared.err);
        REQUIRE(declared.code == 0);
    }
};

struct Restricted : Sitting {
    Restricted() {
        as("j.ward").at("2020-04-06 09:00");
        auto words = report_words();
        std::replace(words.begin(), words.end(), std::string{"police-party=no"},
                     std::string{"police-party=suspect"});
        auto const seen = types(words);
        INFO(seen.out << seen.err);
        REQUIRE(seen.code == 0);
        as("d.shah").at("2020-04-06 09:05");
    }
};

void is_kept_out(Sitting& sitting, Typed words) {
    auto const before = sitting.journal().ledger_size();
    auto const seen = sitting.types(words);
    CAPTURE(words, seen.out, seen.err);
    CHECK(seen.code == 5);
    CHECK(has(seen.err, "There is no case with that reference"));
    shows_nothing(seen);
    CHECK(sitting.journal().ledger_size() == before + 1);
    words.emplace_back("--json");
    auto const json = sitting.types(words);
    CAPTURE(json.out);
    CHECK(json.code == 5);
    CHECK(has(json.out, "There is no case with that reference"));
    shows_nothing({json.code, json.out, json.err});
    CHECK(nlohmann::json::parse(json.out).contains("error"));
}

}  // namespace

TEST_CASE("Every command that takes a case is among those tried here", "[console][access]") {
    for (auto const& command : console::commands()) {
        bool takes_case = false;
        for (auto const& each : command.arguments)
            takes_case = takes_case || each.name.starts_with("CASE");
        for (auto const& each : command.options) takes_case = takes_case || each.value == "CASE";
        CAPTURE(command.path);
        CHECK(takes_case == std::any_of(of_a_case.begin(), of_a_case.end(), [&](auto const& each) {
                  return is_of(each, command.path);
              }));
    }
}

TEST_CASE("An excluded person is kept out by every command and shown nothing",
          "[console][access]") {
    WithConflict sitting;
    for (auto const& each : of_a_case) is_kept_out(sitting, each);
    // Rank does not help, nor another way of naming the case.
    CHECK(sitting.types({"show", "WM-20-000001"}).code == 5);
    CHECK(sitting.types({"note", "1/intake", "--text", "x"}).code == 5);
}

TEST_CASE("Others read and tell the case as before", "[console][access]") {
    WithConflict sitting;
    sitting.as("j.ward");
    for (auto const& each : of_a_case) {
        auto const seen = sitting.types(each);
        CAPTURE(each, seen.err);
        CHECK(seen.code != 5);
    }
}

TEST_CASE("A restricted case is shown to nobody who was not admitted", "[console][access]") {
    Restricted sitting;
    for (auto const& each : of_a_case) is_kept_out(sitting, each);
    // Whoever took the report hands it to an unconnected inspector.
    sitting.as("j.ward");
    CHECK(sitting.types({"show", "1"}).code == 0);
    auto const handed =
        sitting.types({"step", "1/restriction", "restriction-handed-over", "--field", "to=x.vane"});
    CAPTURE(handed.out, handed.err);
    CHECK(handed.code == 0);
    CHECK(sitting.as("x.vane").types({"show", "1"}).code == 0);
}

TEST_CASE("The attempt of somebody kept out is told to those who may know the case",
          "[console][access]") {
    WithConflict sitting;
    sitting.types({"note", "1", "--text", "let me in"});
    auto const seen = sitting.as("j.ward").types({"audit", "timeline", "1", "--kind", "refusal"});
    CHECK(has(seen.out, "(t.reed)"));
    CHECK(has(seen.out, "excluded from this case"));
    CHECK_FALSE(has(seen.out, "let me in"));
}

TEST_CASE("Nobody reads a case who is not known to the store", "[console][access]") {
    WithConflict sitting;
    sitting.as("");
    auto const seen = sitting.types({"show", "1"});
    CHECK(seen.code == 4);
    CHECK(has(seen.err, "Say who acts"));
    Sitting open;
    open.report();
    CHECK(open.as("").types({"show", "1"}).code == 4);
}

TEST_CASE("A rehearsed attempt is answered alike and kept as a look", "[console][access]") {
    WithConflict sitting;
    auto const before = sitting.journal().ledger_size();
    auto const seen = sitting.types({"step", "1", "thrive-graded", "--dry-run"});
    CHECK(seen.code == 5);
    shows_nothing(seen);
    CHECK(sitting.journal().ledger_size() == before + 1);
}
