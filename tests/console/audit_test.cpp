// Reading the record: timeline, log, export, verify.

#include "console/export.hpp"
#include "console/timeline.hpp"
#include "tests/catch.hpp"
#include "tests/console/sitting.hpp"

#include <nlohmann/json.hpp>

using namespace caseway;
using tests::Seen;
using tests::Sitting;

namespace {

bool has(std::string const& text, std::string const& words) {
    return text.find(words) != text.npos;
}

// A report, a refusal, a note, and something recorded an hour after it happened.
struct Morning : Sitting {
    Morning() {
        REQUIRE(report() == "WM-20-000001");
        at("2020-04-06 09:05");
        auto const graded =
            types({"step", "0001", "thrive-graded", "--field", "response=early", "--field",
                   "assessed=threat,harm,risk,investigation,vulnerability,engagement", "--field",
                   "rationale=he may come back"});
        INFO(graded.out << graded.err);
        REQUIRE(graded.code == 0);
        as("t.reed").at("2020-04-06 09:20");
        CHECK(types({"step", "0001/grading", "grade-confirmed", "--field", "rationale=x"}).code !=
              0);
        REQUIRE(types({"note", "0001", "--text", "Rang twice"}).code == 0);
        at("2020-04-06 10:30");
        auto const named =
            types({"step", "0001", "suspect-named", "--field", "name=Karl", "--field",
                   "in-custody=yes", "--field", "npu=coventry", "--at", "2020-04-06 09:25"});
        INFO(named.out << named.err);
        REQUIRE(named.code == 0);
        auto const refused = types({"step", "0001/intake", "submitted", "--field", "summary=x"});
        INFO(refused.out << refused.err);
    }
    Seen on(std::string time, std::vector<std::string> words) {
        at(std::move(time));
        return types(std::move(words));
    }
};

engine::Entry plain(std::string text) {
    engine::Entry entry;
    entry.kind = engine::EntryKind::act;
    entry.case_ref = "WM-20-000001";
    entry.event = "note";
    entry.payload = {{"text", std::move(text)}};
    return entry;
}

}  // namespace

TEST_CASE("A timeline tells the story with its key", "[console][audit]") {
    Morning morning;
    auto const seen = morning.on("2020-04-06 11:00", {"audit", "timeline", "0001"});
    INFO(seen.out << seen.err);
    REQUIRE(seen.code == 0);
    CHECK(has(seen.out, "Mon 6 Apr 2020"));
    CHECK(has(seen.out, "09:00  +  intake        A report was received (j.ward)"));
    CHECK(has(seen.out, "Note added (t.reed)"));
    CHECK(has(seen.out, "recorded 1h 5m later, Mon 6 Apr 2020 10:30"));
    CHECK(has(seen.out, "+  opened"));
    CHECK_FALSE(has(seen.out, "Rang twice"));
    CHECK_FALSE(has(seen.out, "Canary"));
    std::istringstream lines{seen.out};
    for (std::string line; std::getline(lines, line);) CHECK(line.size() <= 80);
}

TEST_CASE("A timeline is narrowed by kind and time and lateness", "[console][audit]") {
    Morning morning;
    auto const story = [&](std::vector<std::string> words) {
        words.insert(words.begin(), {"audit", "timeline", "0001"});
        return morning.on("2020-04-06 11:00", words).out;
    };
    CHECK_FALSE(has(story({"--kind", "deadline"}), "A report was received"));
    CHECK(has(story({"--kind", "deadline"}), "Crime recorded, or the reason why not: due"));
    CHECK_FALSE(has(story({"--since", "2020-04-06 09:10"}), "A report was received"));
    CHECK_FALSE(has(story({"--until", "5 Apr 2020"}), "A report was received"));
    CHECK(has(story({"--until", "6 Apr 2020"}), "A report was received"));
    auto const late = story({"--late-only"});
    CHECK(has(late, "A suspect was named"));
    CHECK_FALSE(has(late, "A report was received"));
    CHECK(has(story({"--gap", "10 min"}), "|  15m"));
    CHECK_FALSE(has(story({"--gap", "30 min"}), "|  15m"));
    CHECK(morning.on("2020-04-06 11:00", {"audit", "timeline", "0001", "--kind", "all"}).code == 2);
    CHECK(morning.on("2020-04-06 11:00", {"audit", "timeline", "0009"}).code == 5);
}

TEST_CASE("The log is narrowed by person and case and kind", "[console][audit]") {
    Morning morning;
    auto const log = [&](std::vector<std::string> words) {
        words.insert(words.begin(), {"audit", "log"});
        return morning.on("2020-04-06 11:00", words).out;
    };
    CHECK(has(log({"--who", "j.ward"}), "A report was received"));
    CHECK_FALSE(has(log({"--who", "t.reed"}), "A report was received"));
    CHECK(has(log({"--kind", "office"}), "person-entered"));
    CHECK_FALSE(has(log({"--case", "0001"}), "person-entered"));
    CHECK(has(log({"--limit", "1"}), "1 entry"));
    CHECK(has(log({"--since", "7 Apr 2020"}), "0 entries"));
}

TEST_CASE("An honest store verifies and says what that does not prove", "[console][audit]") {
    Morning morning;
    auto const seen = morning.on("2020-04-06 11:00", {"audit", "verify"});
    INFO(seen.out << seen.err);
    CHECK(seen.code == 0);
    CHECK(has(seen.out, "OK      every entry matches its hash"));
    CHECK(has(seen.out, "Not proved by this"));
    CHECK(has(seen.err, "replaying cases: 100%"));
    auto const json = morning.on("2020-04-06 11:00", {"audit", "verify", "--json"});
    CHECK(has(json.out, "\"holds\": true"));
    CHECK(has(json.out, "caseway.verify/1"));
    CHECK(morning.on("2020-04-06 11:00", {"audit", "verify", "--case", "0001"}).code == 0);
}

TEST_CASE("What is kept beside the entries and differs is found", "[console][audit]") {
    Morning morning;
    auto kept = morning.journal().find("WM-20-000001", 1).front();
    kept.strands.front().owner = "nobody";
    auto const writing = morning.journal().begin();
    writing->project(kept);
    writing->commit();
    auto const seen = morning.on("2020-04-06 11:00", {"audit", "verify"});
    INFO(seen.out << seen.err);
    CHECK(seen.code == 7);
    CHECK(has(seen.out, "FAILED  what is kept beside the entries is what they make"));
    CHECK(has(seen.out, "WM-20-000001: kept beside the entries: the strand intake"));
    CHECK(has(seen.out, "Every entry, as it was recorded"));
}

TEST_CASE("A disclosure hides address and telephone and says so", "[console][audit]") {
    Morning morning;
    auto const format = GENERATE(as<std::string>{}, "jsonl", "csv");
    auto const seen = morning.on(
        "2020-04-06 11:00", {"audit", "export", "0001", "--format", format, "--reason", "court"});
    INFO(seen.out << seen.err);
    REQUIRE(seen.code == 0);
    CHECK(has(seen.out, "disclosure"));
    CHECK(has(seen.out, "report-received"));
    CHECK(has(seen.out, "a threat"));
    CHECK_FALSE(has(seen.out, "Canary"));
    CHECK_FALSE(has(seen.out, "07700"));
    CHECK_FALSE(has(seen.out, "TRAINING   "));
    auto const kept = morning.journal().find("WM-20-000001", 1).front();
    auto const entry = morning.journal().entries(kept.case_id).back();
    CHECK(entry.event == "exported");
    CHECK(*engine::find_field(entry.payload, "format") == format);
}

TEST_CASE("Everything goes into a file of its owner's alone", "[console][audit]") {
    Morning morning;
    std::vector<std::string> const words{"audit", "export", "0001", "--profile", "full"};
    auto const to_screen = morning.on("2020-04-06 11:00", words);
    CHECK(to_screen.code == 2);
    CHECK_FALSE(has(to_screen.out + to_screen.err, "Canary"));
}

TEST_CASE("A cell that a spreadsheet would run is made harmless", "[console][audit]") {
    auto const [text, cell] = GENERATE(table<std::string, std::string>({
        {"plain", "\"plain\""},
        {"", "\"\""},
        {"=1+1", "\"'=1+1\""},
        {"+44", "\"'+44\""},
        {"-1", "\"'-1\""},
        {"@x", "\"'@x\""},
        {"  =1", "\"'  =1\""},
        {"\t=1", "\"'\t=1\""},
        {"\uFF1D1", "\"'\uFF1D1\""},
        {"a=1", "\"a=1\""},
        {"a,b", "\"a,b\""},
        {"a;=1", "\"a;=1\""},
        {"say \"x\"", "\"say \"\"x\"\"\""},
        {"two\nlines", "\"two\nlines\""},
        {"\x1b[2J\u202E", "\"<U+001B>[2J<U+202E>\""},
    }));
    CHECK(console::csv_cell(text) == cell);
}

TEST_CASE("Each line of an export is a document or a record", "[console][audit]") {
    std::vector<engine::Entry> const entries{plain("one\ntwo"), plain("=three")};
    auto const lines =
        console::as_json_lines(entries, console::Profile::disclosure, workflows::catalogue());
    CHECK(std::count(lines.begin(), lines.end(), '\n') == 3);
    auto const csv = console::as_csv(entries, console::Profile::full, workflows::catalogue());
    CHECK(has(csv, "\"one\ntwo\""));
    CHECK(has(csv, ",\"'=three\","));
    CHECK(csv.ends_with("\r\n"));
    CHECK(console::as_json_lines({}, console::Profile::full, workflows::catalogue()).empty());
}

TEST_CASE("A timeline says who holds a rank for a time and whose name another system gave",
          "[console][audit]") {
    auto entry = plain("x");
    entry.actor = "l.finch";
    entry.rank = "inspector";
    auto const told = [&] {
        std::ostringstream out;
        console::print_timeline(out, {entry}, {}, workflows::catalogue());
        return out.str();
    };
    entry.asserted = "os-user";
    CHECK(has(told(), "(l.finch)"));
    entry.marks = {"acting-rank"};
    CHECK(has(told(), "(l.finch, acting inspector)"));
    entry.asserted = "host-asserted";
    CHECK(has(told(), "host-asserted)"));
}

TEST_CASE("Every entry says how it is known who acted", "[console][audit]") {
    Morning morning;
    auto const seen = morning.on("2020-04-06 11:00", {"audit", "timeline", "0001", "--json"});
    auto const json = nlohmann::json::parse(seen.out);
    REQUIRE_FALSE(json["entries"].empty());
    for (auto const& each : json["entries"])
        CHECK(each["asserted"] == (each["who"] == "clock" ? "clock" : "training"));
}
