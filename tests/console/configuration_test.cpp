// store configure: a force's configuration as a file, read whole or not at all, shown beside what
// holds, and confirmed by a second administrator.
#include "tests/catch.hpp"
#include "tests/console/sitting.hpp"
#include "tests/source_dir.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace caseway;
using tests::Seen;
using tests::Sitting;

namespace {

struct Force : Sitting {
    Force() { at("2020-04-06 09:00").as(first_administrator); }
    std::uint64_t entries() { return journal().ledger_size(); }
    Seen reads(std::string const& file, std::vector<std::string> const& more = {}) {
        std::vector<std::string> words{"store", "configure", "-"};
        words.insert(words.end(), more.begin(), more.end());
        return types(words, file);
    }
    std::string shown() { return types({"store", "configure", "--show"}).out; }
    // Every kind of its own, confirmed.
    void configure(std::string const& file) {
        auto const seen = both({"store", "configure", "-"}, file);
        INFO(seen.out << seen.err);
        REQUIRE(seen.code == 0);
        REQUIRE(proposals().empty());
    }
};

bool has(std::string const& text, std::string_view part) { return text.find(part) != text.npos; }

std::size_t lines_with(std::string const& text, std::string_view part) {
    std::size_t count = 0;
    std::istringstream lines{text};
    for (std::string line; std::getline(lines, line);) count += has(line, part);
    return count;
}

std::string const whole =
    "[local]\n"
    "attend-early = 90 min  # the winter of 2020\n"
    "contact-attempts = 4\n"
    "[holidays]\n"
    "proclaimed-to 2027\n"
    "2020-04-22 added A day of rest\n"
    "[sittings]\n"
    "walsall tue 14:00\n"
    "birmingham mon 10:00\n"
    "[regimes]\n"
    "join dapn-dapo WM 2025-04-28\n";

}  // namespace

TEST_CASE("A configuration that was written out reads back unchanged", "[console][configuration]") {
    Force force;
    bool const own = GENERATE(false, true);
    if (own) force.configure(whole);
    auto const text = force.shown();
    auto const before = force.entries();
    auto const seen = force.reads(text);
    CAPTURE(text, seen.out, seen.err);
    CHECK(seen.code == 0);
    CHECK(has(seen.out, "Nothing would change"));
    CHECK(force.entries() == before);
    CHECK(force.shown() == text);
}

TEST_CASE("What is written out is LOCAL and says so of each value", "[console][configuration]") {
    Force force;
    force.configure(whole);
    auto const text = force.shown();
    CHECK_FALSE(has(text, "TRAINING"));
    CHECK(has(text, "attend-early = 90 minutes"));
    CHECK(lines_with(text, "sually ") > 0);
    CHECK(has(text, "2020-04-22 added A day of rest"));
    CHECK(has(text, "walsall tue 14:00"));
    CHECK(has(text, "join dapn-dapo WM 2025-04-28"));
    CHECK_FALSE(has(text, "dvpo-hearing"));
    // One for each number, and one each for holidays, sittings and regimes.
    auto const labels = lines_with(text, "# LOCAL:");
    CHECK(labels == lines_with(text, " = ") + 3);
    std::istringstream lines{text};
    for (std::string line; std::getline(lines, line);) CHECK(line.size() <= 80);
}

TEST_CASE("Each kind that differs is an entry of its own and holds once it is confirmed",
          "[console][configuration]") {
    Force force;
    auto const seen = force.reads(whole);
    CAPTURE(seen.out, seen.err);
    REQUIRE(seen.code == 0);
    CHECK(has(seen.out, "TRAINING"));
    CHECK(force.proposals().size() == 4);
    CHECK(lines_with(seen.out, "Proposed as entry") == 4);
    CHECK(has(seen.out, "attend-early (LOCAL): 1 hour -> 90 minutes"));
    CHECK(has(seen.out, "holidays 2020-04-22 (LOCAL): (none) -> added A day of rest"));
    CHECK(has(seen.out, "sittings walsall (LOCAL): (none) -> tue 14:00"));
    CHECK(has(seen.out, "regime dapn-dapo in WM (LOCAL): (none) -> from Mon 28 Apr 2025"));
    CHECK_FALSE(has(force.shown(), "90 minutes"));
    for (auto const& entry : force.proposals())
        CHECK(force.as("l.wick").types({"people", "confirm", entry}).code == 0);
    CHECK(has(force.shown(), "attend-early = 90 minutes"));
    auto const joined =
        force.types({"regime", "explain", "protection-orders", "--on", "2025-05-01"});
    CHECK(has(joined.out, "dapn-dapo: applies"));
}

TEST_CASE("A table of holidays replaces the other whole and what is lost is shown",
          "[console][configuration]") {
    Force force;
    auto const seen =
        force.reads("[holidays]\nproclaimed-to 2027\n2020-05-08 added VE Day\n", {"--dry-run"});
    CHECK(seen.code == 0);
    CHECK(has(seen.out, "holidays 2022-06-03 (LOCAL): added Platinum Jubilee -> (none)"));
    CHECK(has(seen.out, "holidays 2020-05-04 (LOCAL)"));
    CHECK(has(seen.out, "Rehearsal only. Nothing was changed."));
    CHECK(force.proposals().empty());
    // The same stands before whoever confirms it.
    force.reads("[holidays]\nproclaimed-to 2027\n2020-05-08 added VE Day\n");
    CHECK(has(force.types({"people", "proposals"}).out,
              "holidays 2022-06-03 (LOCAL): added Platinum Jubilee -> (none)"));
}

TEST_CASE("A section that is not there leaves its kind as it is and one that is there is whole",
          "[console][configuration]") {
    Force force;
    force.configure(whole);
    force.configure("[local]\nattend-early = 2 hours\n");
    auto const text = force.shown();
    CHECK(has(text, "attend-early = 2 hours"));
    CHECK(has(text, "contact-attempts = 3"));
    CHECK(has(text, "walsall tue 14:00"));
    CHECK(has(text, "2020-04-22 added A day of rest"));
}

TEST_CASE("Every problem of a file is told with its line and nothing is taken over",
          "[console][configuration]") {
    Force force;
    std::string const file =
        "attend-early = 2 hours\n"          // 1
        "[local]\n"                         // 2
        "attend-earyl = 2 hours\n"          // 3
        "attend-early\n"                    // 4
        "attend-early = soon\n"             // 5
        "dvpo-hearing = 72 hours\n"         // 6
        "contact-attempts = 4\n"            // 7
        "contact-attempts = 5\n"            // 8
        "[holidays]\n"                      // 9
        "2020-02-30 added A day of rest\n"  // 10
        "[sitings]\n"                       // 11
        "nowhere\n"                         // 12
        "[sittings]\n"                      // 13
        "walsall someday 14:00\n"           // 14
        "[regimes]\n"                       // 15
        "join dapn-dapp WM 2025-04-28\n"    // 16
        "join dapn-dapo GM 2025-04-28\n"    // 17
        "join dapn-dapo WM soon\n"          // 18
        "[local]\n"                         // 19
        "whatever = 1\n";                   // 20
    auto const before = force.entries();
    auto const seen = force.reads(file);
    CAPTURE(seen.err);
    CHECK(seen.code == 2);
    auto const [line, expected] = GENERATE(table<int, std::string>({
        {1, "expected a section first"},
        {3, "Did you mean attend-early?"},
        {4, "expected NAME = VALUE"},
        {5, "is a length of time"},
        {6, "\"dvpo-hearing\" is LAW"},
        {8, "stands here a second time"},
        {10, "expected a day that exists"},
        {11, "expected [local], [holidays]"},
        {16, "Did you mean dapn-dapo?"},
        {17, "holds in GM without being joined"},
        {18, "expected a version, a police area and the first day"},
        {19, "[local] stands here a second time"},
    }));
    auto const json = nlohmann::json::parse(force.reads(file, {"--json"}).out);
    auto const problems = json["problems"].get<std::vector<std::string>>();
    CAPTURE(line, expected);
    CHECK(std::any_of(problems.begin(), problems.end(), [&](auto const& each) {
        return has(each, "ine " + std::to_string(line) + ":") && has(each, expected);
    }));
    CHECK(json["error"]["exit"] == 2);
    CHECK(has(seen.err, "line 14: expected a court"));
    CHECK_FALSE(has(seen.err, "whatever"));
    CHECK(has(seen.err, "Nothing was changed. The file has " + std::to_string(problems.size())));
    CHECK(force.entries() == before);
}

TEST_CASE("A join that was made is not taken back by leaving it out", "[console][configuration]") {
    Force force;
    force.configure(whole);
    auto const seen = force.reads("[regimes]\n");
    CHECK(seen.code == 2);
    CHECK(has(seen.err, "join dapn-dapo WM 2025-04-28"));
}

TEST_CASE("A join after the last day of what is joined is said to be without effect",
          "[console][configuration]") {
    Force force;
    auto const change = [&](std::string const& day) {
        auto const seen =
            force.reads("[regimes]\njoin dapn-dapo WM " + day + "\n", {"--dry-run", "--json"});
        return nlohmann::json::parse(seen.out)["entries"][0]["changes"][0]["now"]
            .get<std::string>();
    };
    CHECK(change("2027-01-01") == "from Fri 1 Jan 2027; without effect, it holds nowhere by then");
    CHECK(change("2026-03-31") == "from Tue 31 Mar 2026");
    CHECK(has(change("2026-04-01"), "without effect"));
}

TEST_CASE("A file with nothing to say and a file that is not there are answered",
          "[console][configuration]") {
    Force force;
    CHECK(has(force.reads("# nothing\n").err, "The file has no section"));
    auto const none = force.types({"store", "configure", "/nowhere/force.conf"});
    CHECK(none.code == 2);
    CHECK(has(none.err, "store configure --show"));
    CHECK(force.types({"store", "configure"}).code == 2);
    CHECK(force.types({"store", "configure", "-", "--show"}).code == 2);
}

TEST_CASE("Reading the same file twice proposes nothing twice", "[console][configuration]") {
    Force force;
    REQUIRE(force.reads(whole).code == 0);
    auto const before = force.entries();
    auto const again = force.reads(whole);
    CHECK(again.code == 0);
    CHECK(has(again.out, "policy-set is proposed already, as entry"));
    CHECK(force.entries() == before);
}

TEST_CASE("Who is no administrator configures nothing", "[console][configuration]") {
    Force force;
    force.as("h.blake");
    auto const before = force.entries();
    auto const seen = force.reads(whole);
    CHECK(seen.code == 4);
    CHECK(force.entries() == before + 1);
    CHECK(force.proposals().empty());
    auto const json = nlohmann::json::parse(force.reads(whole, {"--json"}).out);
    CHECK(json["entries"][0]["result"] == "refused");
}

TEST_CASE("At a terminal a configuration waits for yes", "[console][configuration]") {
    Force force;
    force.at_a_terminal();
    auto const before = force.entries();
    // What follows the file on standard input is the answer, so the file is one on disk.
    auto const path = caseway::tests::source_dir() + "/examples/bank-holidays.txt";
    CHECK(force.types({"store", "configure", path}).code == 2);
    auto const seen = force.reads(whole);
    CHECK(seen.code == 2);
    CHECK(has(seen.out, "Type yes to go on"));
    CHECK(has(seen.out, "attend-early (LOCAL): 1 hour -> 90 minutes"));
    CHECK(force.entries() == before);
}
