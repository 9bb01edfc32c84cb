// A store that an earlier program wrote: brought to the present form, with nothing lost.
#include "engine/desk.hpp"
#include "engine/replay.hpp"
#include "store/gate.hpp"
#include "tests/catch.hpp"
#include "tests/store/golden.hpp"
#include "workflows/catalogue.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

using namespace caseway::tests;
using namespace std::chrono_literals;
using caseway::engine::StoreBroken;
using caseway::engine::StoreBusy;
namespace engine = caseway::engine;
namespace store = caseway::store;

namespace {

constexpr char const* graded = "WM-20-000001";
constexpr char const* reported = "WM-20-000002";

CaseProjection kept(Journal const& journal, std::string const& ref) {
    return journal.find(ref, 1).at(0);
}

std::string refusal_to_open(std::string const& path) {
    try {
        open_store(path);
    } catch (StoreBroken const& refusal) {
        return refusal.what();
    }
    return "opened";
}

std::string bytes_of(std::string const& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

// The desk on the morning after the last entry of the golden store.
engine::Desk desk_over(Journal& journal) {
    auto const next_morning = [] { return *engine::parse_minute("2020-04-08 10:00"); };
    return {journal, caseway::workflows::catalogue(), {next_morning, store::new_id, nullptr}};
}

}  // namespace

TEST_CASE("A store of an earlier form is brought to this one and its record stays as it was",
          "[store][sqlite][upgrade]") {
    GoldenStore const golden{GENERATE(from_range(earlier_forms()))};
    REQUIRE(golden.form() == golden.was.form);
    auto const before = golden.record();
    auto const done = golden.upgrade();
    CHECK(std::to_string(done.from) == golden.was.form);
    CHECK(std::to_string(done.to) == present_form);
    auto journal = open_store(golden.path);
    CHECK(golden.form() == present_form);
    CHECK(golden.record() == before);
    CHECK(faults_in(*journal).empty());
    CHECK(journal->ledger_size() == golden.was.entries);
    CHECK(journal->about().training);
}

TEST_CASE("What was recorded in the first form is read", "[store][sqlite][upgrade]") {
    GoldenStore const golden;
    golden.upgrade();
    auto const journal = open_store(golden.path);
    auto const now = kept(*journal, graded);
    CHECK(now.strands.size() == 6);
    CHECK(now.strands.front().state == "writing-up");
    CHECK(now.pairs.empty());
    auto const entries = journal->entries(now.case_id);
    REQUIRE_FALSE(entries.empty());
    CHECK(entries.front().event == "report-received");
    CHECK(entries.front().actor == "j.ward");
    CHECK(now.head == entries.back().hash);
    CHECK(journal->search("grze\u015Bkowiak", 5) == std::vector<std::string>{graded});
}

TEST_CASE("A case of the first form is added to and then found by its pair",
          "[store][sqlite][upgrade]") {
    GoldenStore const golden;
    golden.upgrade();
    auto journal = open_store(golden.path);
    auto before = kept(*journal, reported);
    auto changed = before;
    changed.pairs = {"bea-and-leo"};
    auto const entry = record(*journal, changed);
    CHECK(entry.ledger_seq == golden.was.entries + 1);
    CHECK(entry.previous == before.head);
    journal = open_store(golden.path);
    CHECK(journal->of_pair("bea-and-leo") == std::vector<std::string>{before.case_id});
    CHECK(faults_in(*journal).empty());
}

TEST_CASE("A case of an earlier form goes on under the rules of today",
          "[store][sqlite][upgrade]") {
    GoldenStore const golden{GENERATE(from_range(earlier_forms()))};
    CAPTURE(golden.was.form);
    golden.upgrade();
    auto const journal = open_store(golden.path);
    engine::Request request;
    request.case_ref = reported;
    request.event = "thrive-graded";
    request.fields = {{"response", "immediate"},
                      {"assessed", "threat,harm,risk,investigation,vulnerability,engagement"},
                      {"rationale", "He is still there."}};
    request.by = {"j.ward", "training", engine::Rank::staff, {"call-handler"}, "control-room"};
    auto const reply = desk_over(*journal).step(request);
    CHECK(reply.kind == engine::Reply::Kind::done);
    CHECK(reply.state == "response-graded");
    CHECK(faults_in(*journal).empty());
}

TEST_CASE("What is kept beside a case of the first form is what its entries make today",
          "[store][sqlite][upgrade]") {
    GoldenStore const golden;
    golden.upgrade();
    auto const journal = open_store(golden.path);
    auto const& catalogue = caseway::workflows::catalogue();
    // Today's tables share facts that those of the first form did not: it is made anew, once.
    CHECK(engine::rebuild_projections(*journal, catalogue) ==
          std::vector<std::string>{graded, reported});
    CHECK(engine::rebuild_projections(*journal, catalogue).empty());
    for (auto const* ref : {graded, reported})
        for (auto const& fault :
             engine::compare_projections(*journal, catalogue, kept(*journal, ref).case_id))
            FAIL_CHECK(fault.case_ref + ": " + fault.what);

    // A pair that the entries do not name is seen, and its token is not told.
    auto wrong = kept(*journal, reported);
    wrong.pairs = {"bea-and-leo"};
    auto const writing = journal->begin();
    writing->project(wrong);
    writing->commit();
    auto const faults = engine::compare_projections(*journal, catalogue, wrong.case_id);
    REQUIRE(faults.size() == 1);
    CHECK_THAT(faults[0].what, ContainsSubstring("the pairs of victim and suspect"));
    CHECK(faults[0].what.find("bea") == std::string::npos);
}

TEST_CASE("A case of the second form is found by its pair and is what its entries make",
          "[store][sqlite][upgrade]") {
    GoldenStore const golden{form_2};
    golden.upgrade();
    auto const journal = open_store(golden.path);
    auto const one = kept(*journal, graded);
    auto const other = kept(*journal, reported);
    REQUIRE(one.pairs.size() == 1);
    CHECK(one.pairs == other.pairs);
    CHECK(journal->of_pair(one.pairs[0]) == std::vector<std::string>{one.case_id, other.case_id});
    for (auto const& id : {one.case_id, other.case_id})
        for (auto const& fault :
             engine::compare_projections(*journal, caseway::workflows::catalogue(), id))
            FAIL_CHECK(fault.case_ref + ": " + fault.what);
}

TEST_CASE("A store of an earlier form whose end was cut off is left as the evidence of it",
          "[store][sqlite][upgrade]") {
    GoldenStore const golden{GENERATE(from_range(chained_forms()))};
    auto const harm = GENERATE(
        as<std::string>{}, "DELETE FROM payload WHERE seq > 60; DELETE FROM entry WHERE seq > 60",
        "DELETE FROM payload WHERE seq = 9; DELETE FROM entry WHERE seq = 9",
        "UPDATE entry SET leaf = zeroblob(32) WHERE seq = 7",
        "UPDATE head SET chain = zeroblob(32)", "UPDATE head SET size = 7", "DELETE FROM head");
    CAPTURE(golden.was.form, harm);
    Shell{golden.path}.run("PRAGMA foreign_keys = OFF").run_unguarded(harm);
    auto const before = bytes_of(golden.path);
    CHECK_THROWS_WITH(golden.upgrade(),
                      ContainsSubstring("could not be brought to form " + present_form));
    CHECK(bytes_of(golden.path) == before);
}

TEST_CASE("Who may know a case of the third form is known when it is brought up",
          "[store][sqlite][upgrade]") {
    GoldenStore const golden{form_3};
    golden.upgrade();
    auto const closed = open_store(golden.path)->closed_cases();
    REQUIRE(closed.size() == 1);
    CHECK(closed.front().case_ref == graded);
    REQUIRE(closed.front().access);
    CHECK(closed.front().access->excludes("n.bassi"));
    CHECK(closed.front().access->grants.size() == 1);
}

TEST_CASE("What was cut off a store of the third form is still found when it is brought up",
          "[store][sqlite][upgrade]") {
    GoldenStore const golden{form_3};
    Shell{golden.path}
        .run("PRAGMA foreign_keys = OFF")
        .run_unguarded("DELETE FROM payload WHERE seq > 60; DELETE FROM entry WHERE seq > 60");
    golden.upgrade();
    auto const faults = faults_in(*open_store(golden.path));
    CHECK(std::any_of(faults.begin(), faults.end(), [](auto const& fault) {
        return fault.starts_with("the store ends at 60 and should end at 77");
    }));
}

TEST_CASE("A store of an earlier form is not opened and the answer says what to do",
          "[store][sqlite][upgrade]") {
    GoldenStore const golden;
    auto const before = bytes_of(golden.path);
    auto const words = refusal_to_open(golden.path);
    CHECK_THAT(words, ContainsSubstring("has form 1"));
    CHECK_THAT(words,
               ContainsSubstring("`caseway store upgrade` brings it to form " + present_form));
    CHECK(bytes_of(golden.path) == before);
}

TEST_CASE("A store is brought up once and then only opened", "[store][sqlite][upgrade]") {
    GoldenStore const golden;
    auto const before = golden.record();
    golden.upgrade();
    open_store(golden.path).reset();
    auto const after = bytes_of(golden.path);
    auto const again = golden.upgrade();
    CHECK(again.from == again.to);
    open_store(golden.path).reset();
    CHECK(bytes_of(golden.path) == after);

    // The way back: the store as it was, open to its owner alone.
    CHECK(Shell{golden.backup()}.words_of("PRAGMA user_version") == "1");
    CHECK(Shell{golden.backup()}.words_of("SELECT count(*) FROM payload") != "0");
    CHECK(std::filesystem::status(golden.backup()).permissions() ==
          (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
    CHECK(golden.record() == before);
}

TEST_CASE("No copy is written over another", "[store][sqlite][upgrade]") {
    GoldenStore const golden;
    std::ofstream{golden.backup()} << "somebody's";
    CHECK_THROWS_AS(golden.upgrade(), StoreBroken);
    CHECK(golden.form() == "1");
    CHECK(bytes_of(golden.backup()) == "somebody's");
}

TEST_CASE("Whoever brings a store up waits for its turn like every writer",
          "[store][sqlite][upgrade]") {
    GoldenStore const golden;
    SECTION("behind those who queue") {
        store::Gate gate{golden.path + "-gate"};
        gate.enter(50ms);
        CHECK_THROWS_AS(golden.upgrade(50ms), StoreBusy);
    }
    SECTION("behind somebody who ignores the queue") {
        Shell shell{golden.path};
        shell.run("BEGIN IMMEDIATE");
        CHECK_THROWS_AS(golden.upgrade(50ms), StoreBusy);
    }
    SECTION("behind a reader who does not end") {
        Shell shell{golden.path};
        shell.run("BEGIN").run("SELECT * FROM head");
        CHECK_THROWS_AS(golden.upgrade(50ms), StoreBusy);
    }
    CHECK(golden.form() == "1");
    std::filesystem::remove(golden.backup());
    golden.upgrade();
    CHECK(open_store(golden.path)->ledger_size() == golden.was.entries);
}

TEST_CASE("A store that cannot be brought up says why and stays as it was",
          "[store][sqlite][upgrade]") {
    GoldenStore const golden;
    Shell{golden.path}.run("CREATE TABLE pair_now (somebody_put_it_here)");
    auto const before = golden.record();
    CHECK_THROWS_WITH(
        golden.upgrade(),
        ContainsSubstring("has form 1 and could not be brought to form " + present_form) &&
            ContainsSubstring(golden.path));
    CHECK(golden.form() == "1");
    CHECK(golden.record() == before);
}

TEST_CASE("A copy of an earlier form put in place of a store is not used",
          "[store][sqlite][upgrade]") {
    GoldenStore const golden;
    golden.upgrade();
    auto const journal = open_store(golden.path);
    GoldenStore const older;
    // A failed write makes the journal open its file afresh.
    std::vector<Entry> out_of_turn{an_act("case-a", "WM-20-000009", 7)};
    CHECK_THROWS_AS(journal->begin()->append(out_of_turn), StoreBroken);
    std::filesystem::copy_file(older.path, golden.path,
                               std::filesystem::copy_options::overwrite_existing);
    CHECK_THROWS_WITH(journal->of_pair("x"), ContainsSubstring("store upgrade"));
}
