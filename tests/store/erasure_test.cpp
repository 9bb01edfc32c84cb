// Content that is forgotten at the end of retention, and entries that verify all the same: in the
// store itself, in a copy of it that is put back, and for whoever looks through its files.
#include "store/entry_form.hpp"
#include "store/sqlite_schema.hpp"
#include "tests/catch.hpp"
#include "tests/store/erasing.hpp"
#include "tests/store/shell.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

using namespace caseway::tests;
using caseway::engine::StoreBroken;
namespace engine = caseway::engine;
namespace store = caseway::store;
namespace fs = std::filesystem;

namespace {

constexpr auto canary = "Harvest-Court-canary";

std::string bytes_of(std::string const& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

// Every file that lies beside the store and begins with its name.
bool stands_in_files(std::string const& path, std::string const& bytes) {
    for (auto const* end : {"", "-journal", "-gate"})
        if (bytes_of(path + end).find(bytes) != std::string::npos) return true;
    return false;
}

Entry an_act_with(std::string const& id, std::uint64_t case_seq, std::string const& text) {
    auto entry = an_act(id, "WM-20-" + id, case_seq);
    entry.payload = {{"address", text}};
    return entry;
}

void add(Journal& journal, Entry entry) {
    auto const writing = journal.begin();
    std::vector<Entry> entries{entry};
    writing->append(entries);
    auto projection = a_case(entry.case_id, entry.case_ref, entry.case_seq);
    projection.version = entry.version;
    projection.shared["other-sides-officer"] = canary;
    projection.pairs = {"ana-and-karl"};
    projection.outside = {{entry.case_ref, "dvpo", 1, canary, canary}};
    writing->project(projection);
    writing->commit();
}

// Two cases in one store, each of three entries.
void fill(Journal& journal) {
    for (std::uint64_t n = 1; n <= 3; ++n)
        for (std::string const id : {"case-a", "case-b"})
            add(journal, an_act_with(id, n, std::string{canary} + " 14"));
}

struct AnyStore {
    Folder folder;
    Maker maker = GENERATE(from_range(stores()));
    std::unique_ptr<Journal> journal = maker.make(folder);
    AnyStore() { fill(*journal); }
};

struct FileStore {
    Folder folder;
    std::string path = folder / "store.caseway";
    std::unique_ptr<Journal> journal = make_store(path);
    FileStore() { fill(*journal); }
};

}  // namespace

TEST_CASE("What was recorded of a case is destroyed and everything verifies",
          "[store][contract][erasure]") {
    AnyStore store;
    CAPTURE(store.maker.name);
    auto& journal = *store.journal;
    auto const before = journal.entries("case-a");
    auto const by = erase(journal, "case-a");
    CHECK(by.case_seq == 4);
    CHECK(by.previous == before.back().hash);
    auto const after = journal.entries("case-a");
    REQUIRE(after.size() == 4);
    for (std::size_t at = 0; at < 3; ++at) {
        CHECK(after[at].hash == before[at].hash);
        CHECK(after[at].payload.empty());
        CHECK(after[at].salts.empty());
    }
    CHECK(after[3].payload == engine::Fields{{"entries", "3"}});
    CHECK(faults_in(journal).empty());
    CHECK(journal.search("canary", 9) == std::vector<std::string>{"WM-20-case-b"});
    CHECK(journal.of_pair("ana-and-karl") == std::vector<std::string>{"case-b"});
    CHECK(journal.undelivered(9).size() == 1);
    CHECK(journal.projection("case-a")->shared.empty());
    CHECK(journal.entries("case-b").back().payload.front().text == std::string{canary} + " 14");
}

TEST_CASE("What is recorded of an erased case later is kept", "[store][contract][erasure]") {
    AnyStore store;
    CAPTURE(store.maker.name);
    erase(*store.journal, "case-a");
    auto refusal = an_act_with("case-a", 5, "nothing can be added");
    refusal.kind = engine::EntryKind::refusal;
    auto const writing = store.journal->begin();
    std::vector<Entry> entries{refusal};
    writing->append(entries);
    writing->commit();
    CHECK(store.journal->entries("case-a").back().payload.front().text == "nothing can be added");
    CHECK(is_bare(*store.journal, "case-a") == false);
}

TEST_CASE("A case is erased once and the office never", "[store][contract][erasure]") {
    AnyStore store;
    CAPTURE(store.maker.name);
    auto& journal = *store.journal;
    auto plain = an_act("case-b", "WM-20-case-b", 4);
    CHECK_THROWS_AS(journal.begin()->erase(plain), std::logic_error);
    auto office = an_erasure(journal, "case-b");
    office.case_id = std::string{engine::office_stream};
    office.case_ref.clear();
    CHECK_THROWS_AS(journal.begin()->erase(office), std::logic_error);
    erase(journal, "case-a");
    auto again = an_erasure(journal, "case-a");
    CHECK_THROWS_AS(journal.begin()->erase(again), std::logic_error);
    CHECK(journal.ledger_size() == 7);
    CHECK(faults_in(journal).empty());
}

TEST_CASE("An erasure that is not committed destroys nothing", "[store][contract][erasure]") {
    AnyStore store;
    CAPTURE(store.maker.name);
    auto by = an_erasure(*store.journal, "case-a");
    store.journal->begin()->erase(by);
    CHECK(store.journal->ledger_size() == 6);
    CHECK_FALSE(is_bare(*store.journal, "case-a"));
    CHECK(store.journal->search("canary", 9).size() == 2);
    CHECK(faults_in(*store.journal).empty());
}

TEST_CASE("Nothing of an erased case is left in the store's files", "[store][sqlite][erasure]") {
    FileStore store;
    Shell shell{store.path};
    auto const key = shell.words_of("SELECT hex(wrapped) FROM case_key WHERE case_id = 'case-a'");
    auto const box = shell.words_of("SELECT hex(box) FROM box WHERE seq = 1");
    auto const raw = [](std::string const& digits) {
        std::string bytes;
        for (std::size_t at = 0; at < digits.size(); at += 2)
            bytes += static_cast<char>(std::stoi(digits.substr(at, 2), nullptr, 16));
        return bytes;
    };
    REQUIRE(stands_in_files(store.path, raw(key)));
    REQUIRE(stands_in_files(store.path, raw(box)));
    erase(*store.journal, "case-a");
    CHECK_FALSE(stands_in_files(store.path, raw(key)));
    CHECK_FALSE(stands_in_files(store.path, raw(box)));
    CHECK(shell.words_of("SELECT due FROM cleaning") == "0");
    CHECK(shell.words_of("SELECT count(*) FROM case_key WHERE case_id = 'case-a'") == "0");
}

TEST_CASE("A copy made before an erasure loses the case when it is put back",
          "[store][sqlite][erasure]") {
    FileStore store;
    auto const copy = store.folder / "copy.caseway";
    store.journal->backup(copy);
    auto const by = erase(*store.journal, "case-a");
    store.journal.reset();
    fs::copy_file(copy, store.path, fs::copy_options::overwrite_existing);
    auto const journal = open_store(store.path);
    CHECK(is_bare(*journal, "case-a"));
    auto const last = journal->entries("case-a").back();
    CHECK(last.event == engine::erased_event);
    CHECK(last.via == "restore");
    CHECK(last.payload.front().text == by.hash);
    CHECK_FALSE(is_bare(*journal, "case-b"));
    CHECK(faults_in(*journal).empty());
    CHECK(journal->ledger_size() == 7);
    CHECK(open_store(store.path)->ledger_size() == 7);  // Once is enough.
}

TEST_CASE("An erasure that nobody with the keys recorded is told and destroys no copy",
          "[store][sqlite][erasure]") {
    FileStore store;
    auto const copy = store.folder / "copy.caseway";
    store.journal->backup(copy);
    auto forged = an_erasure(*store.journal, "case-a");
    forged.previous = store.journal->entries("case-a").back().hash;
    forged.ledger_seq = 7;
    forged.payload.clear();
    forged.payload_hash = store::payload_hash({}, {});
    auto const header = store::header_text(forged);
    Shell{store.path}.run_unguarded(
        "INSERT INTO erased VALUES ('case-a', 7); INSERT INTO entry VALUES (7, 'case-a', 4, '" +
        forged.request + "', '" + header + "', x'" + store::leaf_hash(header) +
        "'); UPDATE cleaning SET due = 1");
    store.journal.reset();
    auto const opened = open_store(store.path);
    auto const faults = faults_in(*opened);
    CHECK(std::any_of(faults.begin(), faults.end(), [](auto const& each) {
        return each.find("holds nothing of who decided it") != each.npos;
    }));
    CHECK_FALSE(is_bare(*open_store(copy), "case-a"));
}

TEST_CASE("A training store that is put back is not ahead of its own time",
          "[store][sqlite][erasure]") {
    Folder const folder;
    auto const path = folder / "store.caseway", copy = folder / "copy.caseway";
    {
        auto const journal = make_training_store(path);
        add(*journal, an_act_with("case-a", 1, canary));
        journal->backup(copy);
        erase(*journal, "case-a");
    }
    fs::copy_file(copy, path, fs::copy_options::overwrite_existing);
    auto const journal = open_store(path);
    CHECK(is_bare(*journal, "case-a"));
    CHECK(journal->last_recorded() == journal->entries("case-a").front().recorded_at);
}

TEST_CASE("A copy that is put back keeps from people the cases that were kept from them",
          "[store][sqlite][erasure]") {
    FileStore store;
    bool const unread = GENERATE(false, true);
    auto projection = *store.journal->projection("case-a");
    projection.access = engine::Access{};
    projection.access->excluded = {"x.vane"};
    projection.access->grants = {{"g.guest", "access-grant", "grant-ends", evening(), false}};
    if (unread) projection.access.reset();  // As a store of an earlier form was brought up.
    auto const writing = store.journal->begin();
    writing->project(projection);
    writing->commit();
    auto const copy = store.folder / "copy.caseway";
    store.journal->backup(copy);
    erase(*store.journal, "case-a");
    store.journal.reset();
    fs::copy_file(copy, store.path, fs::copy_options::overwrite_existing);

    auto const journal = open_store(store.path);
    auto const closed = journal->closed_cases();
    REQUIRE(closed.size() == 1);
    REQUIRE(closed.front().access);
    CHECK(closed.front().access->excludes("x.vane") == !unread);
    CHECK_FALSE(closed.front().access->admits("x.vane"));
    CHECK(closed.front().access->admits("g.guest") == !unread);
    CHECK(closed.front().access->grants.empty());
    CHECK(faults_in(*journal).empty());
}

TEST_CASE("A keeper that never heard of an erasure learns of it when the store is opened",
          "[store][sqlite][erasure]") {
    KeptInAFile const store;
    auto const older_keys = bytes_of(store.key);
    erase(*store.open(), "case-a");
    std::ofstream{store.key, std::ios::binary | std::ios::trunc} << older_keys;
    CHECK(store.keeper()->erasures().empty());
    CHECK(is_bare(*store.open(), "case-a"));
    CHECK(store.keeper()->erasures().size() == 1);
    auto const told = bytes_of(store.key);
    CHECK(store.open()->ledger_size() == 3);
    CHECK(bytes_of(store.key) == told);  // Once is enough.
    store.put_back();
    auto const journal = store.open();
    CHECK(is_bare(*journal, "case-a"));
    CHECK(journal->entries("case-a").back().via == "restore");
}

TEST_CASE("A keeper that takes the office for a case destroys none of it",
          "[store][sqlite][erasure]") {
    FileStore store;
    auto entry = an_act_with(std::string{engine::office_stream}, 1, canary);
    entry.case_ref.clear();
    {
        auto const writing = store.journal->begin();
        std::vector<Entry> entries{entry};
        writing->append(entries);
        writing->commit();
    }
    auto const id = store.journal->about().store_id;
    store.journal.reset();
    keys()(id)->remember({std::string{engine::office_stream}, std::string(64, 'a')});
    CHECK_FALSE(is_bare(*open_store(store.path), std::string{engine::office_stream}));
}

TEST_CASE("Without its keys a store shows headers and nothing else", "[store][sqlite][sealing]") {
    FileStore store;
    store.journal.reset();
    auto const journal = store::open_store(store.path);
    CHECK(faults_in(*journal).empty());
    CHECK(journal->ledger_size() == 6);
    std::size_t seen = 0;
    journal->ledger(1, [&](Entry const& each) {
        CHECK(each.payload.empty());
        return ++seen < 6;
    });
    CHECK_THROWS_WITH(journal->entries("case-a"), ContainsSubstring("keys to it were not given"));
    CHECK_THROWS_AS(journal->search("canary", 1), StoreBroken);
    CHECK_THROWS_AS(record(*journal, "case-a", "WM-20-case-a"), StoreBroken);
}

TEST_CASE("Another key wraps the keys of all cases and the one before is forgotten",
          "[store][sqlite][sealing]") {
    FileStore store;
    auto const keeper = keys()(store.journal->about().store_id);
    auto const old = keeper->newest();
    auto const reader = open_store(store.path);
    store::Opening opening;
    opening.keys = keys();
    store::rotate_keys(store.path, opening);
    CHECK(keeper->newest() != old);
    CHECK(Shell{store.path}.words_of("SELECT count(DISTINCT key_id) FROM case_key") == "1");
    CHECK(Shell{store.path}.words_of("SELECT key_id FROM case_key") == keeper->newest());
    CHECK(faults_in(*reader).empty());
    CHECK(record(*reader, "case-c", "WM-20-case-c").case_seq == 1);
    CHECK(faults_in(*open_store(store.path)).empty());
}

TEST_CASE("A rotation cut off after the new key was made leaves a store that is read",
          "[store][sqlite][sealing]") {
    FileStore store;
    auto const keeper = keys()(store.journal->about().store_id);
    keeper->add_key();  // And then the power failed.
    record(*store.journal, "case-c", "WM-20-case-c");
    CHECK(Shell{store.path}.words_of("SELECT count(DISTINCT key_id) FROM case_key") == "2");
    CHECK(faults_in(*open_store(store.path)).empty());
    store::Opening opening;
    opening.keys = keys();
    store::rotate_keys(store.path, opening);
    CHECK(Shell{store.path}.words_of("SELECT count(DISTINCT key_id) FROM case_key") == "1");
    CHECK(faults_in(*open_store(store.path)).empty());
}

TEST_CASE("Nothing personal stands in plain in a store's files or a copy of it",
          "[store][sqlite][sealing][canary]") {
    FileStore store;
    CHECK_FALSE(stands_in_files(store.path, canary));
    CHECK_FALSE(stands_in_files(store.path, "ana-and-karl"));
    auto const copy = store.folder / "copy.caseway";
    store.journal->backup(copy);
    CHECK_FALSE(stands_in_files(copy, canary));
    // The words are there for whoever has the key: otherwise this would prove nothing.
    CHECK(store.journal->search(canary, 9).size() == 2);
    CHECK(store.journal->projection("case-a")->outside.front().what == canary);
}
