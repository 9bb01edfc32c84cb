// store and people: a store is made, looked at, copied; its people and local numbers.
#include "tests/catch.hpp"
#include "tests/console/sitting.hpp"
#include "workflows/roles.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <unistd.h>

using namespace caseway;
using tests::Sitting;

namespace fs = std::filesystem;

namespace {

// A folder that goes when the test ends.
struct Folder {
    fs::path path = fs::temp_directory_path() / ("caseway-" + store::new_id());
    Folder() { fs::create_directory(path); }
    ~Folder() { fs::remove_all(path); }
    std::string file(std::string const& name) const { return path / name; }
};

console::Seat officer(Folder const& home) {
    console::Seat seat;
    seat.account = "hblake";
    seat.config_folder = home.file("config");
    return seat;
}

std::string const person = "h.blake;Hal Blake;inspector;detective-inspector;ppu";

}  // namespace

TEST_CASE("The training cast covers every role of the casework", "[console]") {
    auto const cast = console::training_cast();
    for (auto const role : workflows::all_roles) {
        CAPTURE(role);
        CHECK(std::any_of(cast.begin(), cast.end(),
                          [&](auto const& each) { return each.holds(role); }));
    }
    for (auto const& each : cast) CHECK(engine::problems_of(each, workflows::all_roles).empty());
}

TEST_CASE("A training store has two administrators and nobody of its cast waits to be confirmed",
          "[console]") {
    Sitting sitting;
    sitting.at("2020-04-06 09:00");
    CHECK(sitting.proposals().empty());
    auto const cast = console::training_cast();
    CHECK(std::count_if(cast.begin(), cast.end(),
                        [](auto const& each) { return each.holds(engine::administrator); }) == 2);
    CHECK_THAT(sitting.types({"people", "list"}).out,
               ContainsSubstring("PEOPLE   " + std::to_string(cast.size())));
}

TEST_CASE("A training store is made with its cast and readable by its owner alone", "[console]") {
    Folder const folder;
    auto const path = folder.file("deeper/demo.db");
    auto const made = tests::run(officer(folder), {"store", "init", "--training", "--store", path});
    CAPTURE(made.err);
    REQUIRE(made.code == 0);
    CHECK_THAT(made.out, ContainsSubstring("A training store is made"));
    CHECK((fs::status(path).permissions() & fs::perms::mask) ==
          (fs::perms::owner_read | fs::perms::owner_write));
    auto const people = tests::run(officer(folder), {"people", "list", "--store", path});
    CHECK_THAT(people.out, ContainsSubstring("a.harlow"));
    auto const check = tests::run(officer(folder), {"store", "check", "--store", path});
    CHECK(check.code == 0);
    CHECK_THAT(check.out, ContainsSubstring("600, its owner alone"));
    CHECK_THAT(check.out, ContainsSubstring("training: invented people only"));
    CHECK_THAT(check.out, ContainsSubstring("in 0 cases"));
    CHECK(tests::run(officer(folder), {"store", "init", "--training", "--store", path}).code == 2);
}

TEST_CASE("A live store begins with a person who is not the superuser", "[console]") {
    Folder const folder;
    auto const path = folder.file("live.db");
    auto const init = [&](console::Seat const& seat, std::string const& who) {
        std::vector<std::string> words{"store", "init", "--store", path};
        if (!who.empty()) words.insert(words.end(), {"--person", who});
        return tests::run(seat, words);
    };
    CHECK(init(officer(folder), "").code == 2);
    auto root = officer(folder);
    root.superuser = true;
    CHECK(init(root, person).code == 4);
    CHECK_FALSE(fs::exists(path));
    CHECK(init(officer(folder), person).code == 0);
    auto const next = tests::run(officer(folder), {"next", "1", "--store", path});
    CHECK(next.code == 5);
    auto stranger = officer(folder);
    stranger.account = "somebody";
    auto const entered =
        tests::run(stranger, {"people", "add", "x.y;X Y;staff;partner;ppu", "--store", path});
    CHECK(entered.code == 4);
}

TEST_CASE("Whoever makes a live store administers it until there is a second", "[console]") {
    Folder const folder;
    auto const path = folder.file("live.db");
    auto const types = [&](std::vector<std::string> words) {
        words.insert(words.end(), {"--store", path});
        return tests::run(officer(folder), words);
    };
    REQUIRE(types({"store", "init", "--person", person}).code == 0);
    CHECK_THAT(types({"people", "show", "h.blake"}).out,
               ContainsSubstring("detective-inspector, administrator"));
    auto const second =
        types({"people", "add", "n.ames;Nat Ames;staff;administrator;headquarters"});
    CHECK_THAT(second.out, ContainsSubstring("Done."));
    auto const third = types({"people", "add", "d.shah;Dev Shah;constable;investigator;coventry"});
    CHECK(third.code == 0);
    CHECK_THAT(third.out, ContainsSubstring("Proposed as entry"));
}

TEST_CASE("An administrator who makes a training store is one of its two", "[console]") {
    Folder const folder;
    auto const path = folder.file("demo.db");
    auto const made =
        tests::run(officer(folder), {"store", "init", "--training", "--store", path, "--person",
                                     "h.blake;Hal Blake;inspector;administrator;ppu"});
    CAPTURE(made.err);
    REQUIRE(made.code == 0);
    auto const open = tests::run(officer(folder), {"people", "proposals", "--store", path});
    CHECK_THAT(open.out, ContainsSubstring("PROPOSED   0"));
}

TEST_CASE("A rehearsed init makes no file", "[console]") {
    Folder const folder;
    auto const path = folder.file("none.db");
    auto const seen =
        tests::run(officer(folder), {"store", "init", "--training", "--store", path, "--dry-run"});
    CHECK(seen.code == 0);
    CHECK_FALSE(fs::exists(path));
}

TEST_CASE("Where there is no store it is said how to make one", "[console]") {
    Folder const folder;
    auto const seen =
        tests::run(officer(folder), {"people", "list", "--store", folder.file("no.db")});
    CHECK(seen.code == 1);
    CHECK_THAT(seen.err, ContainsSubstring("caseway store init"));
    auto const json =
        tests::run(officer(folder), {"people", "list", "--json", "--store", folder.file("no.db")});
    CHECK(nlohmann::json::parse(json.out)["schema"] == "caseway.error/1");
}

TEST_CASE("A copy is made in a new file alone", "[console]") {
    Folder const folder;
    auto const path = folder.file("a.db"), copy = folder.file("b.db");
    REQUIRE(tests::run(officer(folder), {"store", "init", "--training", "--store", path}).code ==
            0);
    auto const backup = [&](std::vector<std::string> words) {
        words.insert(words.begin(), {"store", "backup", copy, "--store", path});
        return tests::run(officer(folder), words).code;
    };
    CHECK(backup({"--dry-run"}) == 0);
    CHECK_FALSE(fs::exists(copy));
    CHECK(backup({}) == 0);
    CHECK(fs::exists(copy));
    CHECK(backup({}) == 2);
    CHECK(tests::run(officer(folder), {"people", "list", "--store", copy}).code == 0);
}

TEST_CASE("Local numbers are a force's to set and the law's are not", "[console]") {
    Sitting sitting;
    sitting.as("n.ames").at("2020-04-06 09:00");
    auto const list = sitting.types({"store", "policy", "list"});
    CHECK_THAT(list.out, ContainsSubstring("attend-early"));
    CHECK_THAT(list.out, ContainsSubstring("48 court hours"));
    auto const [words, code, expected] = GENERATE(table<std::string, int, std::string>({
        {"attend-early=90 min", 0, "attend-early (LOCAL): 1 hour -> 90 minutes"},
        {"contact-attempts=4", 0, "contact-attempts (LOCAL): 3 -> 4"},
        {"attend-early=ninety", 2, "a length of time"},
        {"contact-attempts=0", 2, "a whole number from 1"},
        {"attend-early", 2, "NAME=VALUE"},
        {"dvpo-hearing=72 hours", 3, "LAW"},
        {"dvpo-longest-order-days=90", 3, "not a force's own to set"},
        {"attend-earyl=90 min", 2, "Did you mean attend-early?"},
    }));
    auto const before = sitting.journal().ledger_size();
    auto const seen = sitting.types({"store", "policy", "set", words});
    CAPTURE(words, seen.out, seen.err);
    CHECK(seen.code == code);
    CHECK_THAT(seen.out + seen.err, ContainsSubstring(expected));
    CHECK(sitting.journal().ledger_size() == before + (code == 0 ? 1 : 0));
    // Nothing holds until somebody else has confirmed it.
    CHECK_FALSE(sitting.types({"store", "policy", "list"}).out.find("usually") !=
                std::string::npos);
}

TEST_CASE("One local number stays when another is set", "[console]") {
    Sitting sitting;
    sitting.at("2020-04-06 09:00");
    CHECK(sitting.both({"store", "policy", "set", "attend-early=90 min"}).code == 0);
    CHECK(sitting.both({"store", "policy", "set", "attend-immediate=20 min"}).code == 0);
    auto const list = sitting.types({"store", "policy", "list"}).out;
    CHECK_THAT(list, ContainsSubstring("90 minutes (usually 1 hour)"));
    CHECK_THAT(list, ContainsSubstring("20 minutes (usually 15 minutes)"));
}

TEST_CASE("What is kept beside the cases is made anew and who did it is recorded",
          "[console][store]") {
    Sitting sitting;
    REQUIRE(sitting.report() == "WM-20-000001");
    auto& journal = sitting.journal();
    auto wrong = journal.find("0001", 1).front();
    wrong.shared["grade"] = "high";
    auto writing = journal.begin();
    writing->project(wrong);
    writing->commit();
    writing.reset();
    auto const rehearsed = sitting.types({"store", "rebuild", "--dry-run"});
    CHECK(rehearsed.out.find("WM-20-000001") != std::string::npos);
    CHECK(sitting.types({"store", "rebuild"}).code == 0);
    CHECK_FALSE(journal.find("0001", 1).front().shared.contains("grade"));
    CHECK(journal.entries(engine::office_stream).back().event == "projections-rebuilt");
    CHECK(sitting.types({"store", "rebuild"}).out.find("0 cases") != std::string::npos);
}
