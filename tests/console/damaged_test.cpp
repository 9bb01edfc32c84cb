// A store that somebody changed is read all the same: what is not what was recorded says so, and
// nothing is decided on it.
#include "console/command.hpp"
#include "tests/catch.hpp"
#include "tests/console/anchored.hpp"
#include "tests/store/shell.hpp"

using namespace caseway;
using tests::has;
using tests::Seen;
using tests::Shell;

namespace {

using Typed = std::vector<std::string>;

// Two cases in a file; the second is left alone.
struct Changed {
    tests::OwnFolder folder;
    std::string path = folder / "a.store";
    console::Seat seat;

    Changed() {
        seat.account = "dshah";
        seat.config_folder = folder / "config";
        REQUIRE(types({"store", "init", "--training", "--clock", "2020-04-06 07:00"}).code == 0);
        for (int n = 0; n < 2; ++n) REQUIRE(types(tests::Sitting::report_words()).code == 0);
        REQUIRE(types({"note", "1", "--text", "the last word"}).code == 0);
    }
    Seen types(Typed words, std::string const& who = "j.ward") {
        words.insert(words.end(), {"--store", path});
        if (words[0] != "store")
            words.insert(words.end(), {"--as", who, "--clock", "2020-04-06 09:00"});
        return tests::run(seat, words);
    }
    void change(std::string const& what, std::string const& which) {
        Shell{path}.run_unguarded("UPDATE entry SET " + what + " WHERE seq = (SELECT " + which +
                                  ")");
    }
    std::string case_named(std::string const& ref) {
        return "FROM entry WHERE case_id = (SELECT case_id FROM case_now WHERE case_ref = '" + ref +
               "')";
    }
};

std::string const unreadable = "header = 'no header'";

}  // namespace

TEST_CASE("A case with an entry that cannot be read is shown and marked", "[console][damage]") {
    Changed store;
    store.change(unreadable, "max(seq) " + store.case_named("WM-20-000001"));
    for (Typed const& words : {Typed{"show", "1"},
                               {"next", "1"},
                               {"deadlines", "1"},
                               {"audit", "timeline", "1"},
                               {"audit", "log", "--case", "1"}}) {
        auto const seen = store.types(words);
        CAPTURE(words, seen.out, seen.err);
        CHECK(seen.code == 0);
        CHECK_FALSE(seen.out.empty());
        CHECK(has(seen.err, "DAMAGED  WM-20-000001: its entry "));
    }
    CHECK(has(store.types({"audit", "timeline", "1"}).out, "DAMAGED: it cannot be read"));
    auto const json = store.types({"show", "1", "--json"});
    CHECK(has(json.out, "\"damaged\": ["));
    // Nothing more is recorded in it, and the other case is as it was.
    CHECK(store.types({"note", "1", "--text", "x"}).code == console::exit_code::broken);
    auto const other = store.types({"show", "2"});
    CHECK(other.code == 0);
    CHECK_FALSE(has(other.err, "DAMAGED"));
    CHECK(store.types({"note", "2", "--text", "x"}).code == 0);
}

TEST_CASE("An entry that was altered and can be read is marked too", "[console][damage]") {
    Changed store;
    store.change("header = replace(header, 'rank staff', 'rank inspector')",
                 "max(seq) " + store.case_named("WM-20-000001"));
    auto const seen = store.types({"audit", "timeline", "1"});
    INFO(seen.out << seen.err);
    CHECK(seen.code == 0);
    CHECK(has(seen.out, "DAMAGED: "));
    CHECK(has(seen.err, "cannot be relied on"));
}

TEST_CASE("Nobody has work on a case by writing their name into an entry of it",
          "[console][damage][access]") {
    Changed store;
    store.change("header = replace(header, 'actor j.ward', 'actor y.hale')",
                 "min(seq) " + store.case_named("WM-20-000001"));
    auto const seen = store.types({"show", "1"}, "y.hale");
    CHECK(seen.code == console::exit_code::authority);
    CHECK(store.types({"show", "2"}, "y.hale").code == console::exit_code::authority);
    // Those who have to do with it by more than that entry look all the same.
    CHECK(has(store.types({"show", "1"}, "l.finch").err, "DAMAGED"));
}

TEST_CASE("What is exported of a damaged case says so and the program's answer does",
          "[console][damage]") {
    Changed store;
    store.change(unreadable, "max(seq) " + store.case_named("WM-20-000001"));
    for (auto const* format : {"jsonl", "csv"}) {
        auto const seen =
            store.types({"audit", "export", "1", "--format", format, "--reason", "court"});
        CAPTURE(seen.out, seen.err);
        CHECK(seen.code == console::exit_code::verify_failed);
        CHECK(
            has(seen.out, format == std::string{"csv"} ? ",\"yes\"," : "\"marks\":[\"damaged\"]"));
        CHECK(has(seen.err, "DAMAGED"));
    }
    auto const sound =
        store.types({"audit", "export", "2", "--format", "csv", "--reason", "court"});
    CHECK(sound.code == 0);
    CHECK(has(sound.out, "\"damaged\""));
    CHECK_FALSE(has(sound.out, ",\"yes\",\"\",\"\""));
}

TEST_CASE("A store whose last entry cannot be read is read and checked", "[console][damage]") {
    Changed store;
    store.change(unreadable, "max(seq) FROM entry");
    for (Typed const& words : {Typed{"show", "2"}, {"queue", "--all"}, {"audit", "log"}}) {
        auto const seen = store.types(words);
        CAPTURE(words, seen.out, seen.err);
        CHECK(seen.code == 0);
        CHECK(has(seen.out, "WM-20-000002"));
    }
    auto const checked = store.types({"audit", "verify"});
    CHECK(checked.code == console::exit_code::verify_failed);
    CHECK(has(checked.out, "its header is not written as headers are"));
}

TEST_CASE("A store whose office is damaged is read and checked and takes no entries",
          "[console][damage]") {
    Changed store;
    store.change(unreadable, "max(seq) FROM entry WHERE case_id = 'office'");
    CHECK(store.types({"show", "1"}).code == 0);
    CHECK(store.types({"queue", "--all"}).code == 0);
    auto const refused = store.types({"note", "1", "--text", "x"});
    CHECK(refused.code == console::exit_code::broken);
    CHECK(has(refused.err, "an entry of the office is damaged"));
    auto const checked = store.types({"audit", "verify"});
    INFO(checked.out << checked.err);
    CHECK(checked.code == console::exit_code::verify_failed);
    CHECK(has(checked.out, "its header is not written as headers are"));
}
