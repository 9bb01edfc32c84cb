// What is to be done, seen by those who do it: queue, overdue, sweep, find, the meetings' lists.

#include "tests/catch.hpp"
#include "tests/console/sitting.hpp"

using namespace caseway;
using tests::Seen;
using tests::Sitting;

namespace {

bool has(std::string const& text, std::string const& words) {
    return text.find(words) != text.npos;
}

// One report with an outstanding suspect, on a Monday morning.
struct Monday : Sitting {
    Monday() {
        REQUIRE(report() == "WM-20-000001");
        at("2020-04-06 09:05");
        auto const graded =
            types({"step", "0001", "thrive-graded", "--field", "response=early", "--field",
                   "assessed=threat,harm,risk,investigation,vulnerability,engagement", "--field",
                   "rationale=he may come back"});
        INFO(graded.out << graded.err);
        REQUIRE(graded.code == 0);
        as("t.reed").at("2020-04-06 09:30");
        auto const named = types({"step", "0001", "suspect-named", "--field", "name=Karl",
                                  "--field", "in-custody=no", "--field", "npu=coventry"});
        INFO(named.out << named.err);
        REQUIRE(named.code == 0);
    }
    Seen on(std::string time, std::vector<std::string> words, std::string const& input = {}) {
        at(std::move(time));
        return types(std::move(words), input);
    }
};

}  // namespace

TEST_CASE("A queue shows what is due first and when", "[console][work]") {
    Monday monday;
    auto const seen = monday.on("2020-04-06 10:00", {"queue", "--all"});
    INFO(seen.out << seen.err);
    REQUIRE(seen.code == 0);
    CHECK(has(seen.out, "TRAINING"));
    CHECK(has(seen.out, "WM-20-000001/suspect"));
    CHECK(has(seen.out, "With: trm-chair/coventry"));
    CHECK(has(seen.out, "NOT DUE YET"));
    CHECK(has(monday.on("2020-04-08 10:00", {"queue", "--all"}).out, "OVERDUE"));
    CHECK(has(monday.on("2020-04-20 10:00", {"queue", "--all"}).out, "VERY OVERDUE"));
}

TEST_CASE("A queue is narrowed by owner and team and workflow and state", "[console][work]") {
    Monday monday;
    auto const lines = [&](std::vector<std::string> words) {
        words.insert(words.begin(), {"queue", "--json"});
        auto const out = monday.on("2020-04-06 10:00", words).out;
        std::size_t count = 0;
        for (auto at = out.find("\"strand\""); at != out.npos; at = out.find("\"strand\"", at + 1))
            ++count;
        return count;
    };
    auto const all = lines({"--all"});
    CHECK(all >= 4);
    CHECK(lines({}) == 0);
    CHECK(lines({"--owner", "me"}) == 0);
    CHECK(lines({"--team", "trm-chair"}) == 1);
    CHECK(lines({"--owner", "trm-chair/coventry"}) == 1);
    CHECK(lines({"--all", "--workflow", "suspect"}) == 1);
    CHECK(lines({"--all", "--workflow", "suspect", "--state", "in-custody"}) == 0);
    CHECK(lines({"--all", "--grade", "high"}) == 0);
    CHECK(lines({"--all", "--limit", "2"}) == 2);
}

TEST_CASE("An empty queue says what waits for whoever takes it", "[console][work]") {
    Monday monday;
    monday.as("f.crane");
    auto const seen = monday.on("2020-04-06 10:00", {"queue"});
    CHECK(has(seen.out, "Nothing is open here."));
    CHECK(has(seen.out, "caseway queue --team trm-chair"));
}

TEST_CASE("What is late has its length and who is waited for", "[console][work]") {
    Monday monday;
    auto const none = monday.on("2020-04-06 10:00", {"overdue", "--exit-code"});
    CHECK(none.code == 0);
    CHECK(has(none.out, "0 late"));
    auto const seen = monday.on("2020-04-08 00:59", {"overdue", "--exit-code"});
    INFO(seen.out << seen.err);
    CHECK(seen.code == 8);
    CHECK(has(seen.out, "Decision at the daily Tactical Review Meeting (LOCAL), was due"));
    CHECK(has(seen.out, "1h late"));
    CHECK(has(seen.out, "Waiting on trm-chair/coventry"));
    auto const mine = monday.on("2020-04-08 00:59", {"overdue", "--mine", "--exit-code"});
    CHECK(mine.code == 0);
}

TEST_CASE("A sweep records each passed deadline once", "[console][work]") {
    Monday monday;
    auto const rehearsed = monday.on("2020-04-08 09:00", {"sweep", "--dry-run"});
    CHECK(has(rehearsed.out, "Rehearsal only. Nothing was changed."));
    auto const before = monday.journal().ledger_size();
    auto const seen = monday.on("2020-04-08 09:00", {"sweep"});
    INFO(seen.out << seen.err);
    REQUIRE(seen.code == 0);
    CHECK(has(seen.out, "Decision at the daily Tactical Review Meeting"));
    auto const after = monday.journal().ledger_size();
    CHECK(after > before);
    CHECK(has(monday.on("2020-04-08 09:00", {"sweep"}).out, "Nothing had passed"));
    CHECK(monday.journal().ledger_size() == after);
}

TEST_CASE("Words are searched for and kept with the search without being shown",
          "[console][work]") {
    Monday monday;
    auto const seen = monday.on("2020-04-06 10:00", {"find"}, "canary lane\n");
    INFO(seen.out << seen.err);
    REQUIRE(seen.code == 0);
    CHECK(has(seen.out, "WM-20-000001"));
    CHECK(has(seen.out, "1 match."));
    CHECK_FALSE(has(seen.out + seen.err, "anary"));
    auto const looks = monday.journal().entries(engine::looks_stream);
    CHECK(looks.back().event == "searched");
    CHECK(looks.back().actor == "t.reed");
    CHECK(*engine::find_field(looks.back().payload, "words") == "canary lane");
}

TEST_CASE("A search needs words and takes none from the command line", "[console][work]") {
    Monday monday;
    CHECK(monday.on("2020-04-06 10:00", {"find"}).code == 2);
    CHECK(monday.on("2020-04-06 10:00", {"find"}, "ab\n").code == 2);
    CHECK(monday.on("2020-04-06 10:00", {"find", "canary"}, "canary\n").code == 2);
    auto const by_ref = monday.on("2020-04-06 10:00", {"find", "--ref", "0001"});
    CHECK(by_ref.code == 0);
    CHECK(has(by_ref.out, "WM-20-000001"));
    CHECK(has(monday.on("2020-04-06 10:00", {"find", "--ref", "0009"}).out, "0 matches."));
}

TEST_CASE("An outstanding suspect is on the list of the same day", "[console][work]") {
    Monday monday;
    auto const seen = monday.on("2020-04-06 10:00", {"trm", "coventry"});
    INFO(seen.out << seen.err);
    REQUIRE(seen.code == 0);
    CHECK(has(seen.out, "1 outstanding suspect"));
    CHECK(has(seen.out, "NOT YET"));
    CHECK(has(seen.out, "never discussed"));
    CHECK(has(monday.on("2020-04-06 10:00", {"trm", "walsall"}).out, "0 outstanding suspects"));
}

TEST_CASE("Discussed today and a day without a decision are told apart", "[console][work]") {
    Monday monday;
    monday.as("f.crane");
    auto const discussed =
        monday.on("2020-04-06 16:00",
                  {"step", "0001/suspect", "trm-discussed", "--field", "decision=enquiries",
                   "--field", "owner=e.marsh", "--field", "next-action=his mother's"});
    INFO(discussed.out << discussed.err);
    REQUIRE(discussed.code == 0);
    CHECK(has(monday.on("2020-04-06 17:00", {"trm"}).out, "discussed"));
    REQUIRE(monday.on("2020-04-08 08:00", {"sweep"}).code == 0);
    auto const seen = monday.on("2020-04-08 09:00", {"trm"});
    INFO(seen.out);
    CHECK(has(seen.out, "NOT YET"));
    CHECK(has(seen.out, "last on Mon 6 Apr 2020; GAP: 1 meeting without a decision"));
    CHECK(has(monday.on("2020-04-08 09:00", {"trm", "--json"}).out, "\"days_outstanding\": 3"));
}

TEST_CASE("A MARAC without cases has an empty agenda", "[console][work]") {
    Monday monday;
    CHECK(has(monday.on("2020-04-06 10:00", {"marac", "agenda"}).out, "0 cases"));
    CHECK(monday.on("2020-04-06 10:00", {"marac", "agenda", "--date", "soon"}).code == 2);
}
