// What a store refuses to have changed, and what a check finds where it was changed all the same.
#include "store/chain.hpp"
#include "store/entry_form.hpp"
#include "tests/catch.hpp"
#include "tests/store/builders.hpp"
#include "tests/store/shell.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

using namespace caseway::tests;
namespace store = caseway::store;

namespace {

// Two cases in turn: entries 1, 3 and 5 are of the first, 2 and 4 of the second.
struct FiveEntries {
    Folder folder;
    std::string path = folder / "store.caseway";
    std::unique_ptr<Journal> journal = make_store(path);

    FiveEntries() {
        for (int n = 0; n < 5; ++n)
            record(*journal, n % 2 == 0 ? "case-a" : "case-b",
                   n % 2 == 0 ? "WM-20-000001" : "WM-20-000002");
    }
    std::vector<std::string> faults() const { return faults_in(*journal); }
};

bool any_of(std::vector<std::string> const& faults, std::string const& part) {
    return std::any_of(faults.begin(), faults.end(),
                       [&](auto const& fault) { return fault.find(part) != fault.npos; });
}

std::string all_of(std::vector<std::string> const& faults) {
    std::string all;
    for (auto const& fault : faults) all += fault + "\n";
    return all;
}

}  // namespace

TEST_CASE("Entries are added at the end and nothing else is done to them",
          "[store][sqlite][table]") {
    FiveEntries const store;
    auto const [sql, words] = GENERATE(table<std::string, std::string>({
        {"UPDATE entry SET request = ''", "never changed"},
        {"UPDATE OR REPLACE entry SET seq = 1 WHERE seq = 2", "never changed"},
        {"DELETE FROM entry WHERE seq = 5", "never deleted"},
        {"REPLACE INTO entry SELECT * FROM entry WHERE seq = 2", "after the last one"},
        {"INSERT OR REPLACE INTO entry SELECT seq + 5, case_id, case_seq, '', '', x'' "
         "FROM entry WHERE seq = 1",
         "after the last one"},
        {"INSERT OR IGNORE INTO entry SELECT * FROM entry WHERE seq = 2", "after the last one"},
        {"INSERT INTO entry VALUES (5, 'case-a', 3, '', '', x'') ON CONFLICT DO UPDATE "
         "SET header = ''",
         "after the last one"},
        {"INSERT INTO entry VALUES (7, 'case-a', 4, '', '', x'')", "after the last one"},
        {"INSERT INTO entry VALUES (6, 'case-a', 5, '', '', x'')", "after the last one"},
        {"INSERT INTO entry VALUES (NULL, 'case-a', 4, '', '', x'')", "after the last one"},
        {"INSERT INTO entry VALUES (6, 'case-a', 4, '', 7.5, 'text')", "cannot store"},
        {"UPDATE box SET box = x''", "never changed"},
        {"DELETE FROM box", "go when their case is erased"},
        {"REPLACE INTO box VALUES (5, x'')", "only added with"},
        {"INSERT INTO box VALUES (4, x'')", "only added with"},
        {"UPDATE case_key SET case_id = 'case-c' WHERE case_id = 'case-a'", "one key"},
        {"REPLACE INTO case_key SELECT 'case-a', wrapped, key_id FROM case_key", "one key"},
        {"DELETE FROM case_key", "goes when its case is erased"},
        {"INSERT INTO erased VALUES ('case-a', 5)", "under the next entry"},
        {"INSERT INTO erased VALUES ('office', 6)", "under the next entry"},
        {"UPDATE node SET hash = zeroblob(32)", "never changed"},
        {"DELETE FROM node", "never deleted"},
        {"REPLACE INTO node VALUES (1, 0, zeroblob(32))", "only added after"},
        {"INSERT INTO node VALUES (1, 3, zeroblob(32))", "only added after"},
        {"INSERT INTO node VALUES (0, 0, zeroblob(32))", "CHECK constraint"},
        {"UPDATE meta SET training = 1", "keeps its identity"},
        {"REPLACE INTO meta VALUES (1, 'another', 0)", "keeps its identity"},
        {"DELETE FROM meta", "keeps its identity"},
    }));
    CAPTURE(sql);
    CHECK_THAT(Shell{store.path}.attempt(sql), ContainsSubstring(words));
    CHECK(store.faults().empty());
}

TEST_CASE("What was changed in a store is found and named", "[store][sqlite][table]") {
    FiveEntries const store;
    auto const [sql, fault] = GENERATE(table<std::string, std::string>({
        {"UPDATE entry SET header = replace(header, 'constable', 'inspector') WHERE seq = 3",
         "its hash is not the hash of its header (WM-20-000001) at 3"},
        {"UPDATE entry SET header = replace(header, 'yes', 'maybe') || 'x' WHERE seq = 4",
         "its header is not written as headers are () at 4"},
        {"UPDATE entry SET leaf = zeroblob(32) WHERE seq = 3",
         "does not name the entry that stands before it in its case (WM-20-000001) at 5"},
        {"UPDATE entry SET leaf = x'00' WHERE seq = 5", "its hash is not"},
        {"UPDATE entry SET request = 'other' WHERE seq = 2",
         "its header names another request than its row (WM-20-000002) at 2"},
        {"UPDATE entry SET case_id = 'case-c' WHERE seq = 5",
         "its header names another case than its row"},
        {"UPDATE entry SET case_seq = 9 WHERE seq = 5",
         "its header gives it another number than its row"},
        {"UPDATE box SET box = zeroblob(80) WHERE seq = 2",
         "the box of its payload does not open: it was changed, moved, or its key was "
         "(WM-20-000002) at 2"},
        {"UPDATE box SET box = (SELECT box FROM box WHERE seq = 1) WHERE seq = 3",
         "the box of its payload does not open: it was changed, moved, or its key was "
         "(WM-20-000001) at 3"},
        {"UPDATE box SET box = x'00' WHERE seq = 2", "the box of its payload does not open"},
        {"UPDATE case_key SET wrapped = zeroblob(72) WHERE case_id = 'case-b'",
         "the box of its payload does not open"},
        {"UPDATE case_key SET wrapped = (SELECT wrapped FROM case_key WHERE case_id = 'case-a') "
         "WHERE case_id = 'case-b'",
         "the box of its payload does not open"},
        {"DELETE FROM box WHERE seq = 2",
         "its payload is not the one that was recorded (WM-20-000002) at 2"},
        {"INSERT INTO box VALUES (9, zeroblob(80))", "belongs to an entry that is not there"},
        {"INSERT INTO erased VALUES ('case-b', 5); DELETE FROM box WHERE seq IN (2, 4)",
         "a case is marked as erased and no entry says so () at 5"},
        {"DELETE FROM box WHERE seq = 5; DELETE FROM entry WHERE seq = 5",
         "the store ends at 4 and should end at 5: its last entries were taken away () at 5"},
        {"DELETE FROM box; DELETE FROM entry", "the store ends at 0 and should end at 5"},
        {"DELETE FROM box WHERE seq = 3; DELETE FROM entry WHERE seq = 3", "it is missing () at 3"},
        {"DELETE FROM box WHERE seq IN (2, 3); DELETE FROM entry WHERE seq IN (2, 3)",
         "all entries from here to 3 are missing () at 2"},
        {"UPDATE entry SET seq = 9 WHERE seq = 5", "later entries were put in"},
        {"UPDATE entry SET seq = 0 WHERE seq = 1", "it is missing () at 1"},
        {"INSERT INTO entry SELECT 6, 'case-c', 1, request, header, leaf FROM entry WHERE seq = 1",
         "its header gives it another place in the store"},
        {"INSERT INTO entry SELECT 0, 'case-z', 1, '', header, leaf FROM entry WHERE seq = 1",
         "an entry stands in front of the first"},
        {"UPDATE head SET size = 4", "the store should end at 4: later entries were put in"},
        {"UPDATE head SET size = 900", "its last entries were taken away"},
        {"UPDATE head SET size = -1", "fewer entries than none"},
        {"UPDATE head SET root = zeroblob(32)",
         "the tree over all entries has not the root that the store says"},
        {"UPDATE node SET hash = zeroblob(32) WHERE level = 1 AND place = 1",
         "the hash over entries 3 to 4 is not that of its two halves () at 3"},
        {"UPDATE node SET hash = x'00' WHERE level = 2", "of the hashes over entries 1 to 4 1 are"},
        {"DELETE FROM node WHERE level = 1 AND place = 0",
         "of the hashes over entries 1 to 4 1 are missing"},
        {"INSERT INTO node VALUES (3, 0, zeroblob(32))", "the tree holds 1 hashes over entries"},
        {"UPDATE entry SET leaf = zeroblob(32) WHERE seq = 3",
         "the hash over entries 3 to 4 is not that of its two halves () at 3"},
        {"DELETE FROM head", "the store has lost its head"},
        {"DELETE FROM meta", "the store has lost its identity"},
        {"UPDATE meta SET store_id = 'other'", "it was recorded in another store"},
        {"UPDATE meta SET training = 1", "it is a live entry in a training store"},
        {"UPDATE case_now SET head = '' WHERE case_id = 'case-a'",
         "what is kept beside the case is not of its last entry (WM-20-000001)"},
        {"UPDATE case_now SET case_seq = 1, head = (SELECT lower(hex(leaf)) FROM entry WHERE "
         "seq = 2) WHERE case_id = 'case-b'",
         "what is kept beside the case is not of its last entry (WM-20-000002)"},
        {"DELETE FROM case_now WHERE case_id = 'case-b'", "a case has entries and is in no list"},
        {"UPDATE ref_count SET cases = 3", "the count of cases"},
        {"UPDATE ref_count SET beginning = 'WM-21-'", "the count of cases"},
        {"UPDATE strand_now SET grade = 'low' WHERE case_no = 2",
         "its place in the queue is not what is kept of its grade and site (WM-20-000002)"},
        {"UPDATE strand_now SET site = ''", "its place in the queue is not"},
        {"UPDATE strand_now SET first_due = 7",
         "its place in the queue is not what is kept of its deadlines"},
        {"DELETE FROM word_now WHERE case_no = 2",
         "it is found by other words than stand in it (WM-20-000002)"},
        {"INSERT INTO word_now VALUES (zeroblob(16), 2)", "it is found by other words"},
        {"INSERT INTO pair_now VALUES (zeroblob(16), 1, 1)",
         "it is found by other pairs of people than are kept of it (WM-20-000001)"},
    }));
    CAPTURE(sql);
    Shell{store.path}.run("PRAGMA foreign_keys = OFF").run_unguarded(sql);
    auto const faults = store.faults();
    CAPTURE(all_of(faults));
    CHECK(any_of(faults, fault));
    CHECK_FALSE(any_of(faults, "the schema"));
}

TEST_CASE("Each entry that goes missing is found with or without what it said", "[store][sqlite]") {
    auto const seq = std::to_string(GENERATE(range(1, 6)));
    auto const with_payload = GENERATE(false, true);
    CAPTURE(seq, with_payload);
    FiveEntries const store;
    Shell shell{store.path};
    shell.run("PRAGMA foreign_keys = OFF");
    if (with_payload) shell.run_unguarded("DELETE FROM box WHERE seq = " + seq);
    shell.run_unguarded("DELETE FROM entry WHERE seq = " + seq);
    CHECK(any_of(store.faults(), "at " + seq));
}

TEST_CASE("Two entries that change places are found and so is one that stands there twice",
          "[store][sqlite]") {
    auto const [one, other] = GENERATE(table<int, int>(
        {{1, 2}, {1, 3}, {1, 4}, {1, 5}, {2, 3}, {2, 4}, {2, 5}, {3, 4}, {3, 5}, {4, 5}}));
    CAPTURE(one, other);
    auto const a = std::to_string(one);
    auto const b = std::to_string(other);
    SECTION("with what they said") {
        FiveEntries const store;
        for (auto const* table : {"entry", "box"})
            Shell{store.path}
                .run("PRAGMA foreign_keys = OFF")
                .run_unguarded(std::string{"UPDATE "} + table + " SET seq = CASE seq WHEN " + a +
                               " THEN -1 WHEN " + b + " THEN -2 ELSE seq END; UPDATE " + table +
                               " SET seq = CASE seq WHEN -1 THEN " + b + " WHEN -2 THEN " + a +
                               " ELSE seq END");
        auto const faults = store.faults();
        CHECK(any_of(faults, "at " + a));
        CHECK(any_of(faults, "at " + b));
    }
    SECTION("one over the other") {
        FiveEntries const store;
        Shell{store.path}.run_unguarded(
            "UPDATE entry SET (request, header, leaf) = (SELECT request, header, leaf FROM entry "
            "WHERE seq = " +
            a + ") WHERE seq = " + b);
        CHECK(any_of(store.faults(), "at " + b));
    }
}

TEST_CASE("A schema that was edited is no longer trusted", "[store][sqlite][table]") {
    FiveEntries const store;
    auto const [sql, fault] = GENERATE(table<std::string, std::string>({
        {"DROP TRIGGER entry_never_goes", "the schema lacks its trigger entry_never_goes"},
        {"DROP INDEX open_by_due", "the schema lacks its index open_by_due"},
        {"CREATE TABLE letters (text)", "not part of it: table letters"},
        {"ALTER TABLE head ADD COLUMN more TEXT", "the schema's table head was changed"},
        {"DROP TRIGGER meta_is_one; CREATE TRIGGER meta_is_one BEFORE INSERT ON meta WHEN 0 "
         "BEGIN SELECT 1; END",
         "the schema's trigger meta_is_one was changed"},
    }));
    CAPTURE(sql);
    Shell{store.path}.run(sql);
    CHECK(any_of(store.faults(), fault));
}

TEST_CASE("Every fault is told and not the first alone", "[store][sqlite]") {
    FiveEntries const store;
    Shell{store.path}.run_unguarded(
        "UPDATE box SET box = zeroblob(80) WHERE seq IN (1, 4);"
        "UPDATE entry SET request = 'x' WHERE seq = 5; UPDATE head SET root = x'00'");
    auto const faults = store.faults();
    CAPTURE(all_of(faults));
    CHECK(faults.size() == 4);
    for (auto const* place : {"at 1", "at 4", "at 5", "at 0"}) CHECK(any_of(faults, place));
}

TEST_CASE("A rewritten history that is sound in itself does not reach the head",
          "[store][sqlite]") {
    // Somebody changes the last entry of a case and works its hash out anew.
    FiveEntries const store;
    auto entry = store.journal->entries("case-a").back();
    entry.rank = "superintendent";
    auto const header = store::header_text(entry);
    Shell{store.path}.run_unguarded("UPDATE entry SET header = '" + header + "', leaf = x'" +
                                    store::leaf_hash(header) + "' WHERE seq = 5");
    auto const faults = store.faults();
    CAPTURE(all_of(faults));
    CHECK(any_of(faults, "the tree over all entries has not the root that the store says"));
}

TEST_CASE("A damaged case can be looked at but not added to", "[store][sqlite]") {
    FiveEntries const store;
    Shell{store.path}.run_unguarded("UPDATE box SET box = zeroblob(80) WHERE seq = 1");
    auto const marked = [&](char const* id) {
        std::vector<std::uint64_t> numbers;
        for (auto const& each : store.journal->entries(id))
            if (each.marked(caseway::engine::damaged_mark)) numbers.push_back(each.ledger_seq);
        return numbers;
    };
    CHECK(store.journal->entries("case-a").size() == 3);
    CHECK(marked("case-a") == std::vector<std::uint64_t>{1});
    CHECK(marked("case-b").empty());
    CHECK_THROWS_AS(record(*store.journal, "case-a", "WM-20-000001"), caseway::engine::StoreBroken);
    CHECK(record(*store.journal, "case-b", "WM-20-000002").ledger_seq == 6);
    Shell{store.path}.run_unguarded("UPDATE entry SET header = 'x' WHERE seq = 2");
    CHECK(marked("case-b").front() == 2);
    // And beside what is sound, in the ledger.
    std::vector<std::uint64_t> in_ledger;
    store.journal->ledger(1, [&](auto const& each) {
        if (each.marked(caseway::engine::damaged_mark)) in_ledger.push_back(each.ledger_seq);
        return true;
    });
    CHECK(in_ledger == std::vector<std::uint64_t>{1, 2});
}

TEST_CASE("No damage to a page stops the check", "[store][sqlite]") {
    Folder const folder;
    auto const path = folder / "store.caseway";
    auto journal = make_store(path);
    for (int n = 0; n < 60; ++n) record(*journal, "case-a", "WM-20-000001");
    journal.reset();
    auto const pages = std::filesystem::file_size(path) / 4096;
    std::ifstream in{path, std::ios::binary};
    std::string const sound{std::istreambuf_iterator<char>{in}, {}};
    // The first page holds the schema: without it the file is no store and is not opened.
    for (std::size_t page = 1; page < pages; ++page) {
        auto damaged = sound;
        std::fill_n(damaged.begin() + static_cast<std::ptrdiff_t>(page * 4096), 4096, '\x5A');
        std::ofstream{path, std::ios::binary | std::ios::trunc} << damaged;
        CAPTURE(page, pages);
        try {
            auto const opened = open_store(path);
            CHECK_FALSE(faults_in(*opened).empty());
        } catch (caseway::engine::StoreBroken const&) {
            SUCCEED("refused to open");
        }
    }
}
