// A store that an earlier program wrote: brought to the present form, with nothing lost.
#include "engine/desk.hpp"
#include "engine/replay.hpp"
#include "store/gate.hpp"
#include "tests/catch.hpp"
#include "tests/store/golden.hpp"
#include "workflows/catalogue.hpp"

#include <atomic>
#include <fstream>
#include <iterator>
#include <thread>

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
        store::open_store(path);
    } catch (StoreBroken const& refusal) {
        return refusal.what();
    }
    return "opened";
}

std::unique_ptr<Journal> open_at_once(std::string const& path) {
    store::Opening opening;
    opening.patience = 50ms;
    return store::open_store(path, opening);
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

TEST_CASE("A store of the first form is brought to this one and its record stays as it was",
          "[store][sqlite][upgrade]") {
    GoldenStore const golden;
    REQUIRE(golden.form() == "1");
    auto const before = golden.record();
    auto journal = store::open_store(golden.path);
    CHECK(golden.form() == "3");
    CHECK(golden.record() == before);
    CHECK(faults_in(*journal).empty());
    CHECK(journal->ledger_size() == GoldenStore::entries);
    CHECK(journal->about().training);
}

TEST_CASE("What was recorded in the first form is read", "[store][sqlite][upgrade]") {
    GoldenStore const golden;
    auto const journal = store::open_store(golden.path);
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
    auto journal = store::open_store(golden.path);
    auto before = kept(*journal, reported);
    auto changed = before;
    changed.pairs = {"bea-and-leo"};
    auto const entry = record(*journal, changed);
    CHECK(entry.ledger_seq == GoldenStore::entries + 1);
    CHECK(entry.previous == before.head);
    journal = store::open_store(golden.path);
    CHECK(journal->of_pair("bea-and-leo") == std::vector<std::string>{before.case_id});
    CHECK(faults_in(*journal).empty());
}

TEST_CASE("A case of the first form goes on under the rules of today", "[store][sqlite][upgrade]") {
    GoldenStore const golden;
    auto const journal = store::open_store(golden.path);
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
    auto const journal = store::open_store(golden.path);
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

TEST_CASE("A store is brought up once and then only opened", "[store][sqlite][upgrade]") {
    GoldenStore const golden;
    auto const before = bytes_of(golden.path);
    store::open_store(golden.path).reset();
    auto const after = bytes_of(golden.path);
    CHECK(after != before);
    store::open_store(golden.path).reset();
    CHECK(bytes_of(golden.path) == after);
}

TEST_CASE("Programs that open a store of the first form at once all find it whole",
          "[store][sqlite][upgrade]") {
    GoldenStore const golden;
    // Held back until each of them has seen the first form.
    store::Gate gate{golden.path + "-gate"};
    gate.enter(50ms);
    std::atomic<int> whole = 0;
    std::vector<std::thread> programs;
    for (int n = 0; n < 6; ++n)
        programs.emplace_back([&] {
            try {
                auto const journal = store::open_store(golden.path);
                if (journal->ledger_size() == GoldenStore::entries && journal->of_pair("x").empty())
                    ++whole;
            } catch (StoreBroken const&) {
            }
        });
    std::this_thread::sleep_for(50ms);
    gate.leave();
    for (auto& each : programs) each.join();
    CHECK(whole == 6);
    CHECK(golden.form() == "3");
    CHECK(faults_in(*store::open_store(golden.path)).empty());
}

TEST_CASE("Whoever brings a store up waits for its turn like every writer",
          "[store][sqlite][upgrade]") {
    GoldenStore const golden;
    SECTION("behind those who queue") {
        store::Gate gate{golden.path + "-gate"};
        gate.enter(50ms);
        CHECK_THROWS_AS(open_at_once(golden.path), StoreBusy);
    }
    SECTION("behind somebody who ignores the queue") {
        Shell shell{golden.path};
        shell.run("BEGIN IMMEDIATE");
        CHECK_THROWS_AS(open_at_once(golden.path), StoreBusy);
    }
    SECTION("behind a reader who does not end") {
        Shell shell{golden.path};
        shell.run("BEGIN").run("SELECT * FROM head");
        CHECK_THROWS_AS(open_at_once(golden.path), StoreBusy);
    }
    CHECK(golden.form() == "1");
    CHECK(open_at_once(golden.path)->ledger_size() == GoldenStore::entries);
    CHECK(golden.form() == "3");
}

TEST_CASE("A store that cannot be brought up says why and stays as it was",
          "[store][sqlite][upgrade]") {
    GoldenStore const golden;
    Shell{golden.path}.run("CREATE TABLE pair_now (somebody_put_it_here)");
    auto const before = golden.record();
    auto const words = refusal_to_open(golden.path);
    CHECK_THAT(words, ContainsSubstring("has form 1 and could not be brought to form 3"));
    CHECK_THAT(words, ContainsSubstring(golden.path));
    CHECK(golden.form() == "1");
    CHECK(golden.record() == before);
}

TEST_CASE("An old copy put in place of a store is brought up as well", "[store][sqlite][upgrade]") {
    GoldenStore const golden;
    Folder const elsewhere{Folder::On::memory};
    auto const journal = store::open_store(golden.path);
    GoldenStore const older;
    // A failed write makes the journal open its file afresh.
    std::vector<Entry> out_of_turn{an_act("case-a", "WM-20-000009", 7)};
    CHECK_THROWS_AS(journal->begin()->append(out_of_turn), StoreBroken);
    std::filesystem::copy_file(older.path, golden.path,
                               std::filesystem::copy_options::overwrite_existing);
    CHECK(journal->of_pair("x").empty());
    CHECK(golden.form() == "3");
}
