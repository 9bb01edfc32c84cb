#include "store/sqlite_file.hpp"

#include "engine/journal.hpp"
#include "store/open_file.hpp"
#include "store/sqlite_schema.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <iterator>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <system_error>
#include <unistd.h>

namespace caseway::store {

namespace {

using engine::StoreBroken;

[[noreturn]] void broken(std::string const& path, std::string const& what) {
    throw StoreBroken(path + " " + what);
}

std::string words_of_errno() { return std::generic_category().message(errno); }

// What each connection is told, and what it must then say of itself. WAL is not used: SQLite before
// 3.51.3 can lose committed pages when two connections reset it at once. In the rollback journal,
// EXTRA makes a commit survive the loss of power; PERSIST spares a file being made and unlinked.
struct Setting {
    char const* set;
    char const* ask;
    char const* answer;
};
constexpr Setting settings[] = {
    {"PRAGMA trusted_schema = OFF", "PRAGMA trusted_schema", "0"},
    {"PRAGMA cell_size_check = ON", "PRAGMA cell_size_check", "1"},
    {"PRAGMA mmap_size = 0", "PRAGMA mmap_size", "0"},
    {"PRAGMA temp_store = MEMORY", "PRAGMA temp_store", "2"},
    {"PRAGMA foreign_keys = ON", "PRAGMA foreign_keys", "1"},
    {"PRAGMA secure_delete = ON", "PRAGMA secure_delete", "1"},
    {"PRAGMA journal_mode = PERSIST", "PRAGMA journal_mode", "persist"},
    {"PRAGMA synchronous = EXTRA", "PRAGMA synchronous", "3"},
};

// Switches of the connection that no SQL can turn back.
struct Switch {
    int name;
    int on;
};
constexpr Switch switches[] = {
    {SQLITE_DBCONFIG_DEFENSIVE, 1},      {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
    {SQLITE_DBCONFIG_ENABLE_TRIGGER, 1}, {SQLITE_DBCONFIG_DQS_DDL, 0},
    {SQLITE_DBCONFIG_DQS_DML, 0},
};

void require_private(std::string const& path) {
    struct stat found = {};
    if (::stat(path.c_str(), &found) != 0) broken(path, "cannot be looked at: " + words_of_errno());
    if (!S_ISREG(found.st_mode)) broken(path, "is not a file");
    if ((found.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        broken(path, "is open to others on this machine: see who has read it, then chmod 600 it");
    if (::access(path.c_str(), R_OK | W_OK) != 0)
        broken(path, "may not be read and written by you: " + words_of_errno());
}

void require_store(Connection& connection, std::string const& path) {
    std::int64_t id = 0;
    try {
        id = connection.number("PRAGMA application_id");
    } catch (StoreBroken const&) {
        broken(path, "is not a caseway store, or its first page is damaged");
    }
    if (id != application_id) broken(path, "is not a caseway store");
    auto const form = form_of(connection);
    if (form > schema_version)
        broken(path, "was written by a newer caseway (its form is " + std::to_string(form) +
                         ", this program knows " + std::to_string(schema_version) +
                         "): use that one");
    if (form < first_schema_version)
        broken(path, "has a form that no caseway wrote: " + std::to_string(form));
}

}  // namespace

std::string one_name_of(std::string const& path) {
    std::error_code problem;
    auto const name = std::filesystem::canonical(path, problem);
    if (problem == std::errc::no_such_file_or_directory)
        throw StoreBroken("there is no store at " + path + ": `caseway store init` makes one");
    if (problem) broken(path, "cannot be opened: " + problem.message());
    return name.string();
}

std::string folder_of(std::string const& path) {
    auto const folder = std::filesystem::path(path).parent_path().string();
    return folder.empty() ? "." : folder;
}

bool is_network_file_system(long type) {
    // From statfs(2) and linux/magic.h: NFS, SMB, CIFS, SMB2, AFS, Coda, 9P, Ceph, GFS2, OCFS2, and
    // FUSE, behind which sshfs and the folders of synchronising services stand.
    constexpr unsigned long types[] = {0x6969,     0x517B,     0xFF534D42, 0xFE534D42,
                                       0x5346414F, 0x73757245, 0x01021997, 0x00C36400,
                                       0x01161970, 0x7461636F, 0x65735546};
    auto const wanted = static_cast<unsigned long>(type) & 0xFFFFFFFF;
    return std::find(std::begin(types), std::end(types), wanted) != std::end(types);
}

void require_local(std::string const& folder) {
    struct statfs found = {};
    if (::statfs(folder.c_str(), &found) != 0)
        broken(folder, "cannot hold a store: " + words_of_errno());
    if (is_network_file_system(static_cast<long>(found.f_type)))
        broken(folder,
               "is on a network, whose locks do not keep two writers apart: put the store "
               "on a disk of this machine");
}

void make_private_file(std::string const& path) {
    OpenFile const file{
        ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR)};
    if (!file.is_open() && errno == EEXIST)
        broken(path, "is there already: choose another name, or move it away yourself");
    if (!file.is_open()) broken(path, "cannot be made: " + words_of_errno());
}

void make_durable(std::string const& path) {
    for (auto const& each : {path, folder_of(path)}) {
        OpenFile const file{::open(each.c_str(), O_RDONLY | O_CLOEXEC)};
        if (!file.is_open() || ::fsync(*file) != 0)
            broken(path, "could not be brought to the disk: " + words_of_errno());
    }
}

void settle(Connection& connection) {
    for (auto const& each : switches)
        if (sqlite3_db_config(connection.handle(), each.name, each.on, nullptr) != SQLITE_OK)
            throw StoreBroken("this SQLite lacks a safeguard that the store needs (switch " +
                              std::to_string(each.name) + "): SQLite 3.40 or later is needed");
    for (auto const& each : settings) {
        connection.run(each.set);
        if (auto const answer = connection.word(each.ask); answer != each.answer)
            throw StoreBroken("the store cannot be used safely: after `" + std::string{each.set} +
                              "` SQLite answers " + answer);
    }
}

std::unique_ptr<Connection> open_file(std::string const& path, std::chrono::milliseconds patience) {
    require_private(path);
    auto connection = std::make_unique<Connection>(path, patience);
    require_store(*connection, path);
    settle(*connection);
    return connection;
}

}  // namespace caseway::store
