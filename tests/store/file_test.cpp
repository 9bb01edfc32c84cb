// The file of a store: made once, kept private, and opened only where it can be relied on.
#include "engine/journal.hpp"
#include "store/sqlite_file.hpp"
#include "store/sqlite_schema.hpp"
#include "tests/catch.hpp"
#include "tests/store/builders.hpp"
#include "tests/store/shell.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace caseway::tests;
using caseway::engine::StoreBroken;
namespace fs = std::filesystem;
namespace store = caseway::store;

namespace {

constexpr int readable_by_the_owner_alone = 0600;

int mode_of(std::string const& path) {
    struct stat found = {};
    REQUIRE(::stat(path.c_str(), &found) == 0);
    return static_cast<int>(found.st_mode & 0777);
}

std::string refusal_to_open(std::string const& path) {
    try {
        open_store(path);
    } catch (StoreBroken const& refusal) {
        return refusal.what();
    }
    return "opened";
}

void write_file(std::string const& path, std::string const& text) {
    std::ofstream{path} << text;
    fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
}

}  // namespace

TEST_CASE("A store outlasts the program that wrote it", "[store][sqlite]") {
    Folder const folder;
    auto const path = folder / "store.caseway";
    auto journal = make_store(path);
    auto const about = journal->about();
    CHECK_FALSE(about.training);
    auto const first = record(*journal, "case-a", "WM-20-000001");
    auto const kept = journal->projection("case-a");
    journal.reset();

    journal = open_store(path);
    CHECK(journal->about().store_id == about.store_id);
    CHECK_FALSE(journal->about().training);
    CHECK(journal->entries("case-a").at(0).hash == first.hash);
    CHECK(journal->projection("case-a") == kept);
    CHECK(record(*journal, "case-a", "WM-20-000001").previous == first.hash);
    CHECK(faults_in(*journal).empty());
}

TEST_CASE("A store says how it is kept safe", "[store][sqlite]") {
    Folder const folder;
    auto const words = make_store(folder / "store.caseway")->about().durability;
    CHECK_THAT(words, ContainsSubstring("journal persist, synchronous EXTRA"));
}

TEST_CASE("Nobody but its owner may read a store or what lies beside it", "[store][sqlite]") {
    Folder const folder;
    auto const before = ::umask(0);
    auto const journal = make_store(folder / "store.caseway");
    record(*journal, "case-a", "WM-20-000001");
    journal->backup(folder / "copy.caseway");
    ::umask(before);
    for (auto const* name :
         {"store.caseway", "store.caseway-journal", "store.caseway-gate", "copy.caseway"})
        CHECK(mode_of(folder / name) == readable_by_the_owner_alone);
}

TEST_CASE("A store that others may read is not opened", "[store][sqlite]") {
    Folder const folder;
    auto const path = folder / "store.caseway";
    make_store(path).reset();
    fs::permissions(
        path, GENERATE(fs::perms::others_read, fs::perms::group_read, fs::perms::others_write),
        fs::perm_options::add);
    CHECK_THAT(refusal_to_open(path), ContainsSubstring("chmod 600"));
}

TEST_CASE("What is there already is never written over", "[store][sqlite]") {
    Folder const folder;
    auto const path = folder / "store.caseway";
    write_file(path, "somebody's letter");
    CHECK_THROWS_AS(make_store(path), StoreBroken);
    CHECK(fs::file_size(path) == 17);
    auto const journal = make_store(folder / "other.caseway");
    CHECK_THROWS_AS(journal->backup(path), StoreBroken);
    CHECK(fs::file_size(path) == 17);
    CHECK_THROWS_AS(make_store(folder / "no-such-folder/store.caseway"), StoreBroken);
}

TEST_CASE("What is no store is refused with a reason", "[store][sqlite]") {
    Folder const folder;
    auto const path = folder / "store.caseway";
    CHECK_THAT(refusal_to_open(path), ContainsSubstring("caseway store init"));
    write_file(path, std::string(5000, 'x'));
    CHECK_THAT(refusal_to_open(path), ContainsSubstring("is not a caseway store"));
    write_file(path, "");
    CHECK_THAT(refusal_to_open(path), ContainsSubstring("is not a caseway store"));
    Shell{path}.run("CREATE TABLE letters (text)");
    CHECK_THAT(refusal_to_open(path), ContainsSubstring("is not a caseway store"));
    CHECK_THAT(refusal_to_open(folder / "."), ContainsSubstring("is not a file"));
}

TEST_CASE("A store of another form is left to the program that knows it", "[store][sqlite]") {
    Folder const folder;
    auto const path = folder / "store.caseway";
    make_store(path).reset();
    auto const known = std::to_string(store::schema_version);
    auto const next = std::to_string(store::schema_version + 1);
    Shell{path}.run("PRAGMA user_version = " + next);
    CHECK_THAT(refusal_to_open(path), ContainsSubstring("newer caseway (its form is " + next +
                                                        ", this program knows " + known + ")"));
    auto const form = GENERATE("0", "-1");
    Shell{path}.run(std::string{"PRAGMA user_version = "} + form);
    CHECK_THAT(refusal_to_open(path), ContainsSubstring("no caseway wrote"));
    CHECK(Shell{path}.words_of("PRAGMA user_version") == form);
}

TEST_CASE("A store turned to another journal mode is turned back", "[store][sqlite]") {
    Folder const folder;
    auto const path = folder / "store.caseway";
    make_store(path).reset();
    Shell{path}.run("PRAGMA journal_mode = WAL");
    auto const journal = open_store(path);
    CHECK_THAT(journal->about().durability, ContainsSubstring("journal persist"));
    record(*journal, "case-a", "WM-20-000001");
    CHECK_FALSE(fs::exists(path + "-wal"));
}

TEST_CASE("A store is one store under each of its names", "[store][sqlite]") {
    Folder const folder;
    auto const path = folder / "store.caseway";
    auto const journal = make_store(path);
    fs::create_symlink(path, folder / "link");
    auto const linked = open_store(folder / "link");
    record(*linked, "case-a", "WM-20-000001");
    CHECK(record(*journal, "case-a", "WM-20-000001").case_seq == 2);
    CHECK_FALSE(fs::exists(folder / "link-gate"));
    CHECK_FALSE(fs::exists(folder / "link-journal"));
}

TEST_CASE("A folder on a network is told from a disk of this machine", "[store][sqlite]") {
    auto const [type, network] = GENERATE(table<long, bool>({
        {0x6969, true},                         // NFS
        {static_cast<int>(0xFF534D42), true},   // CIFS, as a signed number too
        {0xFE534D42, true},                     // SMB2
        {0x65735546, true},                     // FUSE
        {0xEF53, false},                        // ext4
        {0x58465342, false},                    // XFS
        {static_cast<int>(0x9123683E), false},  // Btrfs
        {0x01021994, false},                    // tmpfs
    }));
    CAPTURE(type);
    CHECK(store::is_network_file_system(type) == network);
}

TEST_CASE("A journal carried into another program is refused there and sound here",
          "[store][sqlite]") {
    Folder const folder;
    auto journal = make_store(folder / "store.caseway");
    auto writing = journal->begin();
    std::vector<Entry> entries{an_act("case-a", "WM-20-000001", 1)};
    writing->append(entries);
    auto const child = ::fork();
    if (child == 0) {
        int refused = 0;
        auto refuses = [&](auto act) {
            try {
                act();
            } catch (std::logic_error const&) {
                ++refused;
            }
        };
        refuses([&] { static_cast<void>(journal->ledger_size()); });
        refuses([&] { static_cast<void>(journal->begin()); });
        refuses([&] { writing->commit(); });
        writing.reset();
        journal.reset();
        ::_exit(refused);
    }
    int ended = 0;
    REQUIRE(::waitpid(child, &ended, 0) == child);
    CHECK(WEXITSTATUS(ended) == 3);
    writing->commit();
    CHECK(journal->ledger_size() == 1);
    CHECK(faults_in(*journal).size() == 1);  // The case is in no list: nothing was projected.
}

TEST_CASE("A copy is a store of its own with everything in it", "[store][sqlite]") {
    Folder const folder;
    auto const journal = make_store(folder / "store.caseway");
    for (int n = 0; n < 20; ++n) record(*journal, "case-a", "WM-20-000001");
    journal->backup(folder / "copy.caseway");
    record(*journal, "case-a", "WM-20-000001");

    auto const copy = open_store(folder / "copy.caseway");
    CHECK(copy->ledger_size() == 20);
    CHECK(copy->about().store_id == journal->about().store_id);
    CHECK(copy->projection("case-a")->case_seq == 20);
    CHECK(faults_in(*copy).empty());
    CHECK(faults_in(*journal).empty());
}

TEST_CASE("A transaction under way is no moment for a copy", "[store][sqlite]") {
    Folder const folder;
    auto const journal = make_store(folder / "store.caseway");
    auto const writing = journal->begin();
    CHECK_THROWS_AS(journal->backup(folder / "copy.caseway"), std::logic_error);
    CHECK_FALSE(fs::exists(folder / "copy.caseway"));
}

TEST_CASE("A damaged store gives no copy that looks sound", "[store][sqlite]") {
    Folder const folder;
    auto const path = folder / "store.caseway";
    auto const journal = make_store(path);
    for (int n = 0; n < 20; ++n) record(*journal, "case-a", "WM-20-000001");
    Shell{path}.unlock().run("DELETE FROM head");
    CHECK_THROWS_AS(journal->backup(folder / "copy.caseway"), StoreBroken);
    CHECK_FALSE(fs::exists(folder / "copy.caseway"));
}
