// Reading is an act: every command that shows anything of a case leaves an entry that says so,
// durable before the first byte of it is shown.
#include "console/command.hpp"
#include "tests/catch.hpp"
#include "tests/console/of_no_case.hpp"
#include "tests/console/reading.hpp"
#include "tests/full_journal.hpp"

#include <algorithm>
#include <set>

using namespace caseway;
using tests::has;
using tests::Reading;
using tests::Seen;
using tests::Shows;
using tests::Sitting;
using tests::text_of;
using tests::Typed;

namespace {

// Fed in: something happened in the case.
std::string fed(std::string const& event) {
    return R"({"time":"2020-04-06 09:06","who":"j.ward","case":"WM-20-000001","event":")" + event +
           R"(","fields":{"text":"x"}})" + "\n";
}

// What shows something of one case, and is an entry of the case.
std::vector<Shows> const of_a_case{
    {{"show", "1"}, "show"},
    {{"next", "1"}, "next"},
    {{"step", "1", "thrive-graded", "--dry-run"}, "rehearsal"},
    {{"step", "1", "submitted", "--expect", "9"}, "step"},
    {{"step", "1", "thrive-graded"}, "step"},  // Its fields are missing.
    {{"step", "1", "thrive-graded", "--field", "response=soon", "--json"}, "step"},
    {{"note", "1", "--text", "x", "--dry-run"}, "rehearsal"},
    {{"run", "-", "--dry-run", "--show"}, "rehearsal", fed("note")},
    {{"run", "-", "--show"}, "step", fed("no-such-event")},
    {{"run", "-", "--json"}, "step", fed("thrive-graded")},
    {{"outbox", "done", "1", "999"}, "step"},
    {{"deadlines", "1"}, "deadlines"},
    {{"history", "1"}, "history"},
    {{"audit", "timeline", "1"}, "timeline"},
    {{"audit", "access", "1"}, "access"},
    {{"audit", "queries", "--case", "1"}, "queries"},
    {{"audit", "sign-off", "1", "1", "--dry-run"}, "rehearsal"},
    {{"audit", "ask", "1", "999", "--question", "x"}, "step"},
    {{"audit", "answer", "1", "1", "--text", "x"}, "step"},
    {{"reveal", "1", "address", "--reveal-to-pipe"}, "reveal"},
    {{"audit", "log", "--case", "1"}, "audit-log"},
    {{"audit", "export", "1", "--reason", "court"}, "export"},
    {{"audit", "verify", "--case", "1"}, "verify"},
    {{"workflow", "diagram", "intake", "--case", "1"}, "diagram"},
    {{"regime", "explain", "--case", "1"}, "regime"},
    {{"people", "may", "j.ward", "intake/thrive-graded", "--case", "1"}, "may"},
};

// Lists and searches, whose entry names the cases.
std::vector<Shows> const of_many{
    {{"queue", "--all"}, "queue"},
    {{"overdue"}, "overdue"},
    {{"sweep", "--dry-run"}, "sweep"},
    {{"find"}, "find", "a threat\n"},
    {{"find", "--ref", "1"}, "find"},
    {{"trm"}, "trm"},
    {{"marac", "agenda"}, "marac-agenda"},
    {{"outbox", "list"}, "outbox"},
    {{"audit", "log"}, "audit-log"},
    {{"report", "figures"}, "report-figures"},
    {{"audit", "queries"}, "queries"},
    {{"audit", "watch"}, "watch", {}, "l.finch"},
    {{"audit", "sample"}, "sample", {}, "l.finch"},
    {{"report", "marac"}, "report-marac"},
};

// These tell something of a case and show nothing that anybody recorded of it.
std::set<std::string> const show_no_content{
    "break-glass",     // Tells.
    "audit searched",  // The words of a search; that it leaves a look is tested with oversight.
    "audit verify",    // Numbers of entries, and what does not hold; --case is a look.
    "workflow diagram", "regime explain",
    "people may",  // With --case they look.
    "people show",      "people proposals", "store check", "store rebuild"};

bool shows_nothing(std::string const& path) {
    return tests::of_no_case.contains(path) || show_no_content.contains(path);
}

bool is_of(Typed const& words, std::string_view path) {
    return words[0] == path || words[0] + " " + words[1 % words.size()] == path;
}

bool is_among(std::vector<Shows> const& all, std::string_view path) {
    return std::any_of(all.begin(), all.end(),
                       [&](Shows const& each) { return is_of(each.words, path); });
}

// Notes what is written about a case while the journal is no longer than it was.
class Watching final : public std::stringbuf {
public:
    explicit Watching(engine::Journal const& journal)
        : journal_{journal}, before_{journal.ledger_size()} {}
    bool shown_too_early() const { return early_; }

protected:
    std::streamsize xsputn(char const* text, std::streamsize size) override {
        std::string_view const written{text, static_cast<std::size_t>(size)};
        bool const of_case = written.find("WM-20") != written.npos;
        early_ = early_ || (of_case && journal_.ledger_size() == before_);
        return std::stringbuf::xsputn(text, size);
    }

private:
    engine::Journal const& journal_;
    std::uint64_t before_;
    bool early_ = false;
};

}  // namespace

TEST_CASE("Every command is known to show a case or many or none", "[console][looking]") {
    for (auto const& command : console::commands()) {
        CAPTURE(command.path);
        CHECK((is_among(of_a_case, command.path) || is_among(of_many, command.path) ||
               shows_nothing(std::string{command.path})));
    }
}

TEST_CASE("Whatever shows a case leaves one entry in it that says who and what for",
          "[console][looking]") {
    auto const each = GENERATE(from_range(of_a_case));
    CAPTURE(each.words);
    Reading reading;
    auto const left = reading.left_by_typing({each.words, each.view, each.input});
    REQUIRE(left.size() == 1);
    CHECK(left.front().case_ref == "WM-20-000001");
    CHECK(left.front().actor == "j.ward");
    CHECK(left.front().kind == engine::EntryKind::read);
    CHECK(text_of(left.front(), "view") == each.view);
}

TEST_CASE("A list leaves one entry that names the cases it showed", "[console][looking]") {
    auto const each = GENERATE(from_range(of_many));
    CAPTURE(each.words);
    Reading reading;
    Seen seen;
    reading.as(each.who);
    auto const left = reading.left_by([&] { seen = reading.types(each.words, each.input); });
    CAPTURE(seen.out, seen.err);
    REQUIRE(left.size() == 1);
    CHECK(left.front().case_id == engine::looks_stream);
    CHECK(text_of(left.front(), "view") == each.view);
    auto const named = text_of(left.front(), "shown") + text_of(left.front(), "found");
    CHECK(has(named, "WM-20-000001") == has(seen.out, "WM-20-000001"));
}

TEST_CASE("An ending that fits several cases is answered with a list that leaves an entry",
          "[console][looking]") {
    auto const words = GENERATE(from_range(std::vector<Typed>{
        {"show", "000001"},
        {"step", "000001/intake", "thrive-graded"},
        {"note", "000001", "--text", "x", "--json"},
        {"reveal", "000001", "address", "--reveal-to-pipe"},
        {"audit", "verify", "--case", "000001"},
    }));
    CAPTURE(words);
    Reading reading;
    reading.at("2021-03-01 09:00");
    REQUIRE(reading.types(Sitting::report_words()).code == 0);
    Seen seen;
    auto const left = reading.left_by([&] { seen = reading.types(words); });
    CAPTURE(seen.out, seen.err);
    CHECK(seen.code == console::exit_code::usage);
    CHECK(has(seen.err, "WM-21-000001"));
    REQUIRE(left.size() == 1);
    CHECK(left.front().case_id == engine::looks_stream);
    CHECK(left.front().actor == "j.ward");
    CHECK(text_of(left.front(), "view") == "choices");
    CHECK(text_of(left.front(), "shown") == "WM-20-000001,WM-21-000001");
    // Where that cannot be recorded, nothing is listed.
    tests::FullJournal disk{reading.journal()};
    disk.full = true;
    reading.seat().journal = &disk;
    auto const full = reading.types(words);
    CHECK(full.code == console::exit_code::broken);
    CHECK_FALSE(has(full.out + full.err, "WM-2"));
}

TEST_CASE("What shows a case past the door is noticed", "[console][looking]") {
    Reading reading;
    CHECK(reading.left_by([&] { reading.journal().find("000001", 1); }).empty());
    CHECK(reading.left_by_typing({{"people", "list"}, {}}).empty());
    CHECK(reading.left_by_typing({{"show", "1"}, {}}).size() == 1);
}

TEST_CASE("Nothing of a case is shown before the look at it is durable", "[console][looking]") {
    auto all = of_a_case;
    all.insert(all.end(), of_many.begin(), of_many.end());
    for (auto each : all) {
        CAPTURE(each.words);
        Reading reading;
        Watching out{reading.journal()}, err{reading.journal()};
        std::ostream to_out{&out}, to_err{&err};
        std::istringstream in{each.input};
        each.words.insert(each.words.end(), {"--as", each.who, "--clock", "2020-04-06 09:05"});
        console::run_console(each.words, in, to_out, to_err, reading.seat());
        CHECK_FALSE(out.shown_too_early());
        CHECK_FALSE(err.shown_too_early());
    }
    // The watch is awake.
    Reading reading;
    Watching out{reading.journal()};
    std::ostream{&out} << "WM-20-000001";
    CHECK(out.shown_too_early());
}

TEST_CASE("Where the disk is full nothing of a case is shown", "[console][looking]") {
    auto all = of_a_case;
    all.insert(all.end(), of_many.begin(), of_many.end());
    for (auto const& each : all) {
        CAPTURE(each.words);
        Reading reading;
        tests::FullJournal disk{reading.journal()};
        disk.full = true;
        reading.seat().journal = &disk;
        auto const size = reading.journal().ledger_size();
        auto const seen = reading.as(each.who).types(each.words, each.input);
        CAPTURE(seen.out, seen.err);
        CHECK(seen.code == console::exit_code::broken);
        CHECK(has(seen.err, "the disk is full"));
        for (auto const* part : {"WM-20", "intake", "report", "THRIVE", "SAFE CONTACT", "late"})
            CHECK_FALSE(has(seen.out, part));
        CHECK(reading.journal().ledger_size() == size);
    }
}

TEST_CASE("Nobody looks who is not known to the store and the superuser looks at no case",
          "[console][looking]") {
    auto all = of_a_case;
    all.insert(all.end(), of_many.begin(), of_many.end());
    for (auto const& each : all) {
        CAPTURE(each.words);
        // In a training store its lines say who acts; what it is in a live one has a test with it.
        if (each.words[0] == "run") continue;
        Reading reading;
        reading.as("");
        CHECK(reading.types(each.words, each.input).code == console::exit_code::authority);
        Sitting live{false};
        live.seat().superuser = true;
        auto const root = live.types({"queue", "--all"});
        CHECK(root.code == console::exit_code::authority);
        CHECK(has(root.err, "superuser"));
    }
}

TEST_CASE("A look says why by a code and in words", "[console][looking]") {
    Reading reading;
    auto const left = reading.left_by_typing(
        {{"show", "1", "--reason", "court", "--because", "-"}, {}, "the Crown Court asked\n"});
    REQUIRE(left.size() == 1);
    CHECK(text_of(left.front(), "reason") == "court");
    CHECK(text_of(left.front(), "because") == "the Crown Court asked");
    auto const curious = reading.types({"show", "1", "--reason", "curiosity"});
    CHECK(curious.code == 2);
    CHECK(has(curious.err, "allocated-work"));
    CHECK(reading.types({"show", "1", "--reason", "other"}).code == 2);
    CHECK(has(reading.types({"help", "reasons"}).out, "subject-request"));
}

TEST_CASE("Whoever mistypes a field of a case that is not theirs is not told where it stands",
          "[console][looking]") {
    Reading reading;
    auto const size = reading.journal().ledger_size();
    for (auto const* event : {"thrive-graded", "notice-served"}) {
        CAPTURE(event);
        auto const seen = reading.as("u.moss").types({"step", "1", event, "--json"});
        CAPTURE(seen.out, seen.err);
        CHECK(seen.code == console::exit_code::authority);
        CHECK(has(seen.err, "You have nothing to do with this case"));
        CHECK(has(seen.err, "caseway workflow show NAME EVENT"));
        for (auto const* part : {"bad-fields", "strand", "state", "intake", "dvpo"})
            CHECK_FALSE(has(seen.out + seen.err, part));
    }
    // Both attempts are kept with the case.
    CHECK(reading.journal().ledger_size() == size + 2);
    auto const kept = reading.journal().find("000001", 1).front();
    auto const last = reading.journal().entries(kept.case_id).back();
    CHECK(last.kind == engine::EntryKind::refusal);
    CHECK(last.actor == "u.moss");
    // Whoever works on it is told which field and what it takes.
    auto const own = reading.as("j.ward").types({"step", "1", "thrive-graded"});
    CHECK(own.code == console::exit_code::usage);
    CHECK(has(own.err, "--field response=immediate|early|scheduled"));
}

TEST_CASE("A note that cannot be read shows nothing of the case and is no look",
          "[console][looking]") {
    Reading reading;
    auto const left = reading.left_by([&] {
        CHECK(reading.as("u.moss").types({"note", "1", "--text", "\xff"}).code == 2);
    });
    CHECK(left.empty());
}

TEST_CASE("Questions at a terminal are a look before there is an act", "[console][looking]") {
    Reading reading;
    reading.at_a_terminal();
    auto const left = reading.left_by_typing({{"step", "1"}, {}, "\n"});
    REQUIRE(left.size() == 1);
    CHECK(text_of(left.front(), "view") == "step");
}

TEST_CASE("Whether a reason is asked for is a force's own choice", "[console][looking]") {
    Reading reading;
    auto const bare = reading.types({"audit", "export", "1"});
    CHECK(bare.code == 2);
    CHECK(has(bare.err, "--reason takes one of"));
    CHECK(reading.both({"store", "policy", "set", "reason-to-export=ask", "reason-to-look=require"})
              .code == 0);
    reading.as("j.ward");
    CHECK(reading.types({"audit", "export", "1"}).code == 0);
    CHECK(reading.types({"show", "1"}).code == 2);
    CHECK(reading.types({"show", "1", "--reason", "allocated-work"}).code == 0);
    auto const list = reading.types({"store", "policy", "list"});
    CHECK(has(list.out, "require (usually off)"));
    CHECK(reading.types({"store", "policy", "set", "reason-to-look=7"}).code == 2);
}

TEST_CASE("Who looked is told with who never said why", "[console][looking]") {
    Reading reading;
    reading.types({"show", "1"});
    reading.as("t.reed").types({"show", "1"});
    reading.types({"reveal", "1", "address", "--reveal-to-pipe"});
    reading.as("s.okafor").types({"show", "1", "--reason", "supervision"});
    auto const seen = reading.types({"audit", "access", "1"});
    CAPTURE(seen.out, seen.err);
    CHECK(seen.code == 0);
    CHECK(has(seen.out, "t.reed"));
    // Whoever took the report has done something in it; the supervisor gave a reason.
    CHECK(has(seen.out, "1 person looked, did nothing and gave no reason."));
}
