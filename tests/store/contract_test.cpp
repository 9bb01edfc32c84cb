// What every store keeps of what it is given. The same sentences over each of them.
#include "tests/catch.hpp"
#include "tests/store/builders.hpp"

#include <set>

using namespace caseway::tests;
using caseway::engine::Entry;
using caseway::engine::StoreBroken;
namespace engine = caseway::engine;

namespace {

struct AnyStore {
    Folder folder;
    Maker maker = GENERATE(from_range(stores()));
    std::unique_ptr<engine::Journal> journal = maker.make(folder);
};

std::vector<std::string> hashes_of(std::vector<Entry> const& entries) {
    std::vector<std::string> hashes;
    for (auto const& entry : entries) hashes.push_back(entry.hash);
    return hashes;
}

std::vector<std::uint64_t> ledger_of(engine::Journal const& journal, std::uint64_t first) {
    std::vector<std::uint64_t> numbers;
    journal.ledger(first, [&](Entry const& entry) {
        numbers.push_back(entry.ledger_seq);
        return true;
    });
    return numbers;
}

}  // namespace

TEST_CASE("A new store is empty and says what it is", "[store][contract]") {
    AnyStore store;
    CAPTURE(store.maker.name);
    CHECK(store.journal->about().training);
    CHECK(store.journal->about().store_id.size() == 36);
    CHECK_FALSE(store.journal->about().durability.empty());
    CHECK(store.journal->ledger_size() == 0);
    CHECK(store.journal->last_recorded() == engine::Instant{});
    CHECK(store.journal->entries("nobody").empty());
    CHECK_FALSE(store.journal->projection("nobody").has_value());
    CHECK(store.journal->queue({}).empty());
    CHECK(faults_in(*store.journal).empty());
}

TEST_CASE("What was recorded is read back in its order and linked", "[store][contract]") {
    AnyStore store;
    CAPTURE(store.maker.name);
    auto& journal = *store.journal;
    auto const first = record(journal, "case-a", "WM-20-000001");
    auto const other = record(journal, "case-b", "WM-20-000002");
    auto const second = record(journal, "case-a", "WM-20-000001");

    CHECK(first.ledger_seq == 1);
    CHECK(other.ledger_seq == 2);
    CHECK(second.ledger_seq == 3);
    CHECK(first.previous == "");
    CHECK(other.previous == "");
    CHECK(second.previous == first.hash);
    CHECK(first.store_id == journal.about().store_id);
    CHECK(first.training);

    CHECK(hashes_of(journal.entries("case-a")) ==
          std::vector<std::string>{first.hash, second.hash});
    CHECK(ledger_of(journal, 1) == std::vector<std::uint64_t>{1, 2, 3});
    CHECK(ledger_of(journal, 3) == std::vector<std::uint64_t>{3});
    CHECK(ledger_of(journal, 4).empty());
    CHECK(journal.ledger_size() == 3);
    CHECK(journal.last_recorded() == engine::Instant{evening(60)});
    CHECK(faults_in(journal).empty());
}

TEST_CASE("Everything of an entry comes back as it was given", "[store][contract]") {
    AnyStore store;
    CAPTURE(store.maker.name);
    std::string const awkward =
        "O'Neill said \"no\"; DROP TABLE entry\n\ttab \\ back\\5cslash \x7F "
        "\u0141\u00F3d\u017A \u202E \U0001F3E0";
    auto given = an_act("case-a", "WM-20-000001", 1);
    given.kind = engine::EntryKind::correction;
    given.cause = 7;
    given.ordinal = 3;
    given.corrects = 5;
    given.on_behalf_of = awkward;
    given.unit = "";
    given.marks = {"irregular", "with, comma", "unplaced"};
    given.recorded_at = engine::Instant{evening(61)} + std::chrono::milliseconds{7};
    given.payload = {{"note", awkward}, {"", ""}, {"note", "twice"}, {"a b\n", "x"}};
    std::vector<Entry> entries{given};
    auto const writing = store.journal->begin();
    writing->append(entries);
    writing->commit();

    auto const read = store.journal->entries("case-a").at(0);
    CHECK(read.kind == given.kind);
    CHECK(read.cause == 7);
    CHECK(read.ordinal == 3);
    CHECK(read.corrects == 5);
    CHECK(read.on_behalf_of == awkward);
    CHECK(read.unit == "");
    CHECK(read.marks == given.marks);
    CHECK(read.happened_at == given.happened_at);
    CHECK(read.recorded_at == given.recorded_at);
    CHECK(read.raw_clock == given.raw_clock);
    CHECK(read.payload == given.payload);
    CHECK(read.salts.size() == 4);
    CHECK(std::set<std::string>(read.salts.begin(), read.salts.end()).size() == 4);
    CHECK(read.payload_hash == entries[0].payload_hash);
    CHECK(read.hash == entries[0].hash);
}

TEST_CASE("What is written is seen before and gone without a commit", "[store][contract]") {
    AnyStore store;
    CAPTURE(store.maker.name);
    auto& journal = *store.journal;
    record(journal, "case-a", "WM-20-000001");
    auto const before = journal.projection("case-a");
    {
        auto const writing = journal.begin();
        std::vector<Entry> entries{an_act("case-a", "WM-20-000001", 2),
                                   an_act("case-b", "WM-20-000002", 1)};
        writing->append(entries);
        auto changed = a_case("case-a", "WM-20-000001", 2);
        changed.strands.clear();
        writing->project(changed);
        writing->project(a_case("case-b", "WM-20-000002"));
        CHECK(journal.ledger_size() == 3);
        CHECK(journal.entries("case-b").size() == 1);
        CHECK(journal.projection("case-a")->strands.empty());
        CHECK(journal.count_cases("WM-20-") == 2);
    }
    CHECK(journal.ledger_size() == 1);
    CHECK(journal.entries("case-b").empty());
    CHECK(journal.of_request("request-WM-20-000002-1").empty());
    CHECK(journal.projection("case-a") == before);
    CHECK_FALSE(journal.projection("case-b").has_value());
    CHECK(journal.count_cases("WM-20-") == 1);
    CHECK(faults_in(journal).empty());
    CHECK(record(journal, "case-a", "WM-20-000001").ledger_seq == 2);
}

TEST_CASE("An entry that does not follow its case's last one is refused whole",
          "[store][contract]") {
    AnyStore store;
    CAPTURE(store.maker.name);
    auto& journal = *store.journal;
    record(journal, "case-a", "WM-20-000001");
    auto const number = GENERATE(0U, 1U, 3U);
    {
        auto const writing = journal.begin();
        std::vector<Entry> entries{an_act("case-b", "WM-20-000002", 1),
                                   an_act("case-a", "WM-20-000001", number)};
        CHECK_THROWS_AS(writing->append(entries), StoreBroken);
        CHECK_THROWS_AS(writing->commit(), std::logic_error);
    }
    CHECK(journal.ledger_size() == 1);
    CHECK(journal.entries("case-b").empty());
    CHECK(faults_in(journal).empty());
    CHECK(record(journal, "case-a", "WM-20-000001").case_seq == 2);
}

TEST_CASE("Text that is not UTF-8 is kept nowhere", "[store][contract]") {
    AnyStore store;
    CAPTURE(store.maker.name);
    auto entry = an_act("case-a", "WM-20-000001", 1);
    auto const place = GENERATE(0, 1, 2);
    if (place == 0) entry.unit = "\xFF";
    if (place == 1) entry.payload[0].text = "\xC3";
    if (place == 2) entry.payload[0].name = "\xC0\x80";
    std::vector<Entry> entries{entry};
    auto const writing = store.journal->begin();
    CHECK_THROWS_AS(writing->append(entries), StoreBroken);
    CHECK(store.journal->ledger_size() == 0);
}

TEST_CASE("Two cases never share a reference and a case keeps its own", "[store][contract]") {
    AnyStore store;
    CAPTURE(store.maker.name);
    record(*store.journal, "case-a", "WM-20-000001");
    CHECK_THROWS_AS(record(*store.journal, "case-b", "WM-20-000001"), StoreBroken);
    CHECK_THROWS_AS(record(*store.journal, "case-a", "WM-20-000009"), std::logic_error);
    CHECK(store.journal->ledger_size() == 1);
}

TEST_CASE("One transaction at a time and none after its end", "[store][contract]") {
    AnyStore store;
    CAPTURE(store.maker.name);
    auto& journal = *store.journal;
    auto writing = journal.begin();
    CHECK_THROWS_AS(journal.begin(), std::logic_error);
    writing->commit();
    std::vector<Entry> entries{an_act("case-a", "WM-20-000001", 1)};
    CHECK_THROWS_AS(writing->append(entries), std::logic_error);
    CHECK_THROWS_AS(writing->commit(), std::logic_error);
    writing.reset();
    CHECK_NOTHROW(journal.begin()->commit());
}

TEST_CASE("A request is answered with all that it brought about", "[store][contract]") {
    AnyStore store;
    CAPTURE(store.maker.name);
    auto& journal = *store.journal;
    std::vector<Entry> entries;
    for (std::uint64_t seq = 1; seq <= 3; ++seq) {
        entries.push_back(an_act("case-a", "WM-20-000001", seq));
        entries.back().request = seq == 3 ? "" : "the-request";
        entries.back().ordinal = static_cast<std::uint32_t>(seq - 1);
    }
    auto const writing = journal.begin();
    writing->append(entries);
    writing->commit();
    auto const found = journal.of_request("the-request");
    REQUIRE(found.size() == 2);
    CHECK(found[0].ordinal == 0);
    CHECK(found[1].ordinal == 1);
    CHECK(journal.of_request("another").empty());
    CHECK(journal.of_request("").empty());
}

TEST_CASE("Whoever reads the ledger may ask the journal other things meanwhile",
          "[store][contract]") {
    AnyStore store;
    CAPTURE(store.maker.name);
    auto& journal = *store.journal;
    for (int n = 0; n < 3; ++n) record(journal, "case-a", "WM-20-000001");
    int seen = 0;
    journal.ledger(1, [&](Entry const& entry) {
        ++seen;
        CHECK(journal.entries(entry.case_id).size() >= 3);
        if (seen == 2) record(journal, "case-a", "WM-20-000001");
        return seen < 2;
    });
    CHECK(seen == 2);
    CHECK(journal.ledger_size() == 4);
}

TEST_CASE("The check shows how far it is", "[store][contract]") {
    AnyStore store;
    CAPTURE(store.maker.name);
    for (int n = 0; n < 3; ++n) record(*store.journal, "case-a", "WM-20-000001");
    std::uint64_t done = 0;
    std::uint64_t all = 0;
    store.journal->check(
        {}, [](engine::Fault const& fault) { FAIL_CHECK(fault.what); },
        [&](std::uint64_t read, std::uint64_t of) { done = read, all = of; });
    CHECK(done == 3);
    CHECK(all == 3);
}
