// A caseworker's day at the console: new, show, next, step, note, outbox.
#include "tests/catch.hpp"
#include "tests/console/sitting.hpp"

#include <nlohmann/json.hpp>

using namespace caseway;
using tests::Seen;
using tests::Sitting;

namespace {

nlohmann::json document(Seen const& seen) { return nlohmann::json::parse(seen.out); }

std::uint64_t entries(Sitting& sitting) { return sitting.journal().ledger_size(); }

// A step that the rules allow, with whatever else is typed after it.
std::vector<std::string> graded(std::vector<std::string> const& more = {}) {
    std::vector<std::string> words{
        "step",
        "1",
        "thrive-graded",
        "--field",
        "response=early",
        "--field",
        "assessed=threat,harm,risk,investigation,vulnerability,engagement",
        "--field",
        "rationale=x"};
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

bool contains(std::string const& text, std::string_view part) {
    return text.find(part) != text.npos;
}

}  // namespace

TEST_CASE("A report opens a case and gives a receipt", "[console]") {
    Sitting sitting;
    sitting.as("j.ward").at("2020-04-06 09:00");
    auto const seen = sitting.types(Sitting::report_words());
    CAPTURE(seen.err);
    REQUIRE(seen.code == 0);
    CHECK_THAT(seen.out, ContainsSubstring("Done. WM-20-000001: A report was received."));
    CHECK_THAT(seen.out, ContainsSubstring("Receipt  entry 1, version 1"));
    CHECK_THAT(seen.out, ContainsSubstring("Crime recorded, or the reason why not: due"));
    CHECK_THAT(seen.out, ContainsSubstring("Next: caseway next WM-20-000001"));
}

TEST_CASE("Every screen of a training store says so and a live one knows no other time",
          "[console]") {
    Sitting training;
    training.report();
    for (std::vector<std::string> const& words :
         std::vector<std::vector<std::string>>{{"show", "1"},
                                               {"next", "1"},
                                               {"outbox", "list"},
                                               {"people", "list"},
                                               {"store", "policy", "list"}}) {
        auto const seen = training.types(words);
        CAPTURE(words);
        CHECK(seen.out.starts_with("TRAINING"));
    }
    CHECK(document(training.types({"show", "1", "--json"}))["training"] == true);
    Sitting live{false};
    CHECK(live.as("d.shah").types({"people", "list"}).code == 4);
    CHECK(live.as("").at("2020-04-06 09:00").types({"people", "list"}).code == 4);
    auto const seen = live.at("").types({"people", "list"});
    CHECK(seen.code == 0);
    CHECK_FALSE(contains(seen.out, "TRAINING"));
}

TEST_CASE("Nobody acts in a live store who is not known to it and the superuser never does",
          "[console]") {
    Sitting live{false};
    auto const stranger = live.types({"new", "--field", "channel=999"});
    CHECK(stranger.code == 4);
    CHECK_THAT(stranger.err, ContainsSubstring("does not know your account"));
    live.seat().superuser = true;
    auto const root = live.types({"note", "1", "--text", "x"});
    CHECK(root.code != 0);
    CHECK_THAT(live.types({"new"}).err, ContainsSubstring("superuser"));
}

TEST_CASE("Show begins with safe contact and holds no address and no phone number", "[console]") {
    Sitting sitting;
    sitting.report();
    auto const seen = sitting.types({"show", "1"});
    REQUIRE(seen.code == 0);
    CHECK(seen.out.find("SAFE CONTACT") < seen.out.find("STRANDS"));
    CHECK_THAT(seen.out, ContainsSubstring("A call to the safe number is allowed."));
    CHECK_THAT(seen.out, ContainsSubstring("not graded yet"));
    CHECK_THAT(seen.out, ContainsSubstring("DUE"));
    for (auto const& words : std::vector<std::vector<std::string>>{{"show", "1"},
                                                                   {"show", "1", "--json"},
                                                                   {"next", "1", "--all"},
                                                                   {"next", "1", "--json"},
                                                                   {"outbox", "list"},
                                                                   {"show", "7"}}) {
        auto const screen = sitting.types(words);
        CAPTURE(words);
        CHECK_FALSE(contains(screen.out + screen.err, "Canary"));
        CHECK_FALSE(contains(screen.out + screen.err, "07700"));
    }
}

TEST_CASE("A case is found by the end of its reference and by nothing that fits two", "[console]") {
    Sitting sitting;
    sitting.report();
    for (int more = 0; more < 10; ++more) sitting.types(Sitting::report_words());
    CHECK(sitting.types({"show", "WM-20-000001"}).code == 0);
    CHECK(sitting.types({"show", "000011"}).code == 0);
    auto const two = sitting.types({"show", "1"});
    CHECK(two.code == 2);
    CHECK_THAT(two.err, ContainsSubstring("WM-20-000011"));
    auto const none = sitting.types({"show", "9999"});
    CHECK(none.code == 5);
    CHECK(document(sitting.types({"show", "9999", "--json"}))["error"]["code"] == "not-found");
}

TEST_CASE("Next tells apart what is possible and what is somebody else's", "[console]") {
    Sitting sitting;
    sitting.report();
    auto const seen = sitting.types({"next", "1"});
    REQUIRE(seen.code == 0);
    CHECK_THAT(seen.out, ContainsSubstring("For j.ward, staff: call-handler"));
    CHECK_THAT(seen.out, ContainsSubstring("YOU CAN"));
    CHECK_THAT(seen.out, ContainsSubstring("thrive-graded"));
    CHECK_THAT(seen.out, ContainsSubstring("NOT YOU"));
    auto const other = sitting.as("s.okafor").types({"next", "1", "--all", "--strand", "intake"});
    CHECK_THAT(other.out, ContainsSubstring("this is done by:"));
    auto const why = sitting.types({"next", "1", "--why", "thrive-graded"});
    CHECK_THAT(why.out, ContainsSubstring("--field response=immediate|early|scheduled"));
    CHECK(sitting.types({"next", "1", "--why", "thrive-grade"}).code == 2);
    CHECK(sitting.types({"next", "1", "--strand", "dvpo.9"}).code == 2);
}

TEST_CASE("Missing answers are named with the option to type when nobody can be asked",
          "[console]") {
    Sitting sitting;
    sitting.report();
    auto const before = entries(sitting);
    auto const seen = sitting.types({"step", "1", "thrive-graded"});
    CHECK(seen.code == 2);
    CHECK_THAT(seen.err, ContainsSubstring("--field response=immediate|early|scheduled"));
    CHECK_THAT(seen.err, ContainsSubstring("--field rationale=TEXT|@FILE|-"));
    CHECK(entries(sitting) == before + 1);  // That they looked where it stands.
}

TEST_CASE("What was typed into the wrong field is not repeated", "[console]") {
    Sitting sitting;
    sitting.report();
    for (auto const* json : {"", "--json"}) {
        std::vector<std::string> words{"step",
                                       "1",
                                       "thrive-graded",
                                       "--field",
                                       "response=14 Canary Lane",
                                       "--field",
                                       "assessed=harm",
                                       "--field",
                                       "rationale=x"};
        if (*json) words.emplace_back(json);
        auto const seen = sitting.types(words);
        CHECK(seen.code == 2);
        CHECK_FALSE(contains(seen.out + seen.err, "Canary"));
    }
}

TEST_CASE("A step by somebody without the role ends with 4 and is recorded as refused",
          "[console]") {
    Sitting sitting;
    sitting.report();
    sitting.as("y.hale");
    auto const before = entries(sitting);
    auto const seen = sitting.types(graded());
    CHECK(seen.code == 4);
    CHECK_THAT(seen.err, ContainsSubstring("1.  this is done by:"));
    CHECK_THAT(seen.err, ContainsSubstring("The attempt was recorded."));
    CHECK(entries(sitting) == before + 1);
}

TEST_CASE("A step that the rules refuse ends with 3 and says every reason with its source",
          "[console]") {
    Sitting sitting;
    sitting.report();
    std::vector<std::string> const hasty{"step",           "1",       "thrive-graded", "--field",
                                         "response=early", "--field", "assessed=harm", "--field",
                                         "rationale=x"};
    auto const seen = sitting.types(hasty);
    CHECK(seen.code == 3);
    CHECK_THAT(seen.err, ContainsSubstring("1.  all six elements of THRIVE are assessed"));
    CHECK_THAT(seen.err, ContainsSubstring("[NATIONAL THRIVE]"));
    auto words = hasty;
    words.emplace_back("--json");
    auto const json = document(sitting.types(words));
    CHECK(json["result"] == "refused");
    CHECK(json["reasons"][0]["code"] == "guard.unmet");
}

TEST_CASE("A rehearsal says what would happen and changes nothing of the case", "[console]") {
    Sitting sitting;
    sitting.report();
    auto const before = entries(sitting);
    auto const seen = sitting.types(graded({"--dry-run"}));
    CAPTURE(seen.err);
    CHECK(seen.code == 0);
    CHECK_THAT(seen.out, ContainsSubstring("Rehearsal only. Nothing was changed."));
    CHECK(sitting.types({"note", "1", "--text", "x", "--dry-run"}).code == 0);
    auto again = Sitting::report_words();
    again.emplace_back("--dry-run");
    CHECK(sitting.types(again).code == 0);
    // It showed something of the case, and that is a look.
    CHECK(entries(sitting) == before + 2);
    CHECK(sitting.journal().find("WM-20-000001", 1).front().version == 1);
}

TEST_CASE("A repeated request adds nothing and another content is refused", "[console]") {
    Sitting sitting;
    sitting.report();
    std::vector<std::string> const note{"note", "1", "--text", "seen", "--request", "r-1"};
    CHECK(sitting.types(note).code == 0);
    auto const before = entries(sitting);
    auto const again = sitting.types(note);
    CHECK(again.code == 0);
    CHECK_THAT(again.out, ContainsSubstring("done before"));
    CHECK(sitting.types({"note", "1", "--text", "other", "--request", "r-1"}).code == 2);
    // Being told again what was done is a look.
    CHECK(entries(sitting) == before + 1);
}

TEST_CASE("A case that changed since it was looked at ends with 6 and shows what changed",
          "[console]") {
    Sitting sitting;
    sitting.report();
    auto const version = document(sitting.types({"show", "1", "--json"}))["version"].dump();
    CHECK(sitting.types({"note", "1", "--text", "x"}).code == 0);
    auto const seen = sitting.types(graded({"--expect", version}));
    CHECK(seen.code == 6);
    CHECK_THAT(seen.err, ContainsSubstring("The case changed since you looked"));
    CHECK_THAT(seen.err, ContainsSubstring("j.ward"));
}

TEST_CASE("An unknown event gets the near name and is not run", "[console]") {
    Sitting sitting;
    sitting.report();
    auto const seen = sitting.types({"step", "1", "thrive-grade"});
    CHECK(seen.code == 2);
    CHECK_THAT(seen.err, ContainsSubstring("Did you mean thrive-graded?"));
}

TEST_CASE("A note comes by standard input and not by an argument", "[console]") {
    Sitting sitting;
    sitting.report();
    CHECK(sitting.types({"note", "1", "-"}, "she called back\n").code == 0);
    auto const typed = sitting.types({"note", "1", "she called back"});
    CHECK(typed.code == 2);
    CHECK_FALSE(contains(typed.err, "called back"));
    CHECK(sitting.types({"note", "1"}).code == 2);
    CHECK(sitting.types({"note", "1", "@/no/such/file"}).code == 2);
    CHECK_FALSE(contains(sitting.types({"show", "1"}).out, "called back"));
}

TEST_CASE("A report is read from a JSON document and its fields are checked", "[console]") {
    Sitting sitting;
    sitting.as("j.ward").at("2020-04-06 09:00");
    std::string const report =
        R"({"at":"2020-04-06T07:30:00.000Z","request":"r-9","fields":{"channel":"101",)"
        R"("what-happened":"shouting","injury":"no","abuser-present":"no",)"
        R"("safe-contact":"unknown",)"
        R"("marac-referred-within-12-months":"unknown","police-party":"no"}})";
    auto const seen = sitting.types({"new", "--from", "-", "--json"}, report);
    CAPTURE(seen.err);
    REQUIRE(seen.code == 0);
    auto const json = document(seen);
    CHECK(json["schema"] == "caseway.step/1");
    CHECK(json["result"] == "done");
    CHECK(json["receipt"]["hash"].get<std::string>().size() == 64);
    CHECK(document(sitting.types({"new", "--from", "-", "--json"}, report))["repeated"] == true);
    for (auto const* bad :
         {"", "[]", "{}", R"({"fields":{"channel":{}}})", R"({"fields":{},"other":1})"})
        CHECK(sitting.types({"new", "--from", "-"}, bad).code == 2);
}

TEST_CASE("At a terminal a step asks for what is missing and for a yes", "[console]") {
    Sitting sitting;
    sitting.report();
    sitting.at_a_terminal();
    auto const before = entries(sitting);
    auto const answers = std::string{"2\nharm, 1, 3,4,5,6\nthey are not there now\n\n"};
    auto const stopped = sitting.types({"step", "1", "thrive-graded"}, answers + "no\n");
    CHECK(stopped.code == 2);
    CHECK_THAT(stopped.out, ContainsSubstring("  2  early"));
    CHECK_THAT(stopped.out, ContainsSubstring("Will happen"));
    CHECK_THAT(stopped.err, ContainsSubstring("Nothing was changed"));
    CHECK(entries(sitting) == before + 1);  // The questions were a look.
    auto const done = sitting.types({"step", "1", "thrive-graded"}, answers + "yes\n");
    CAPTURE(done.out, done.err);
    CHECK(done.code == 0);
    CHECK_THAT(done.out, ContainsSubstring("Done. WM-20-000001"));
}

TEST_CASE("Input that ends at a question leaves nothing changed", "[console]") {
    Sitting sitting;
    sitting.report();
    sitting.at_a_terminal();
    auto const before = entries(sitting);
    auto const seen = sitting.types({"step", "1", "thrive-graded"}, "2\n");
    CHECK(seen.code == 2);
    CHECK_THAT(seen.err, ContainsSubstring("Stopped. Nothing was changed."));
    CHECK(entries(sitting) == before + 1);  // The questions were a look.
}

TEST_CASE("An answer that cannot be read is asked again", "[console]") {
    Sitting sitting;
    sitting.report();
    auto const seen =
        sitting.at_a_terminal().types({"step", "1", "thrive-graded"},
                                      "9\nquickly\n\n2\n1,2,3,4,5,6\nx\nabuser-present\n3\nyes\n");
    CAPTURE(seen.out, seen.err);
    CHECK(seen.code == 0);
    CHECK_THAT(seen.out, ContainsSubstring("Expected: one of the list"));
    CHECK_THAT(seen.out, ContainsSubstring("This is needed."));
}

TEST_CASE("A terminal is not asked where input is forbidden", "[console]") {
    Sitting sitting;
    sitting.report();
    sitting.at_a_terminal();
    CHECK(sitting.types({"step", "1", "thrive-graded", "--no-input"}, "2\n").code == 2);
    auto const json = sitting.types({"step", "1", "thrive-graded", "--json"}, "2\n");
    CHECK(document(json)["result"] == "bad-fields");
}

TEST_CASE("Control characters of a note reach no screen", "[console]") {
    Sitting sitting;
    sitting.as("j.ward").at("2020-04-06 09:00");
    auto words = Sitting::report_words();
    words[4] = "what-happened=a\u202Eb";
    CHECK(sitting.types(words).code == 0);
    for (auto const& each : std::vector<std::vector<std::string>>{
             {"show", "1"}, {"next", "1"}, {"step", "1", "no-\x1b[2J-such"}}) {
        auto const seen = sitting.types(each);
        CHECK_FALSE(contains(seen.out + seen.err, "\u202E"));
        CHECK_FALSE(contains(seen.out + seen.err, "\x1b"));
    }
}

TEST_CASE("What was told to the outside is ticked off once", "[console]") {
    Sitting sitting;
    sitting.report();
    CHECK(sitting.types({"outbox", "list"}).code == 0);
    auto const seen = sitting.types({"outbox", "done", "1", "1"});
    CHECK(seen.code == 3);
    CHECK_THAT(seen.err, ContainsSubstring("is not waiting to be delivered"));
    CHECK(sitting.types({"outbox", "done", "1", "x"}).code == 2);
}
