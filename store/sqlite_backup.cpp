#include "store/sqlite_backup.hpp"

#include "engine/journal.hpp"
#include "store/sqlite_file.hpp"
#include "store/sqlite_schema.hpp"
#include "store/sqlite_tree.hpp"

#include <sqlite3.h>

#include <unistd.h>

namespace caseway::store {

using engine::StoreBroken;

namespace {

void copy_pages(Connection& from, Connection& to) {
    auto* const copying = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
    if (!copying) fail(to.handle(), sqlite3_extended_errcode(to.handle()));
    constexpr int all = -1;
    auto const stepped = sqlite3_backup_step(copying, all);
    auto const finished = sqlite3_backup_finish(copying);
    if (stepped != SQLITE_DONE) fail(to.handle(), stepped);
    if (finished != SQLITE_OK) fail(to.handle(), finished);
}

// Where the record ends, as the store says it in its form: also of one that is yet to be brought to
// the present form.
std::string end_of(Connection& connection) {
    if (form_of(connection) >= first_with_tree) {
        auto const head = tree_end(connection);
        return std::to_string(head.size) + " " + head.root;
    }
    return connection.word("SELECT size || ' ' || hex(chain) FROM head");
}

void require_sound_copy(std::string const& path, std::string const& end) {
    auto const copy = open_file(path, {});
    if (end_of(*copy) != end || copy->word("PRAGMA quick_check(1)") != "ok")
        throw StoreBroken(
            "the copy is not sound: the store itself may be damaged; run `caseway "
            "audit verify`");
}

std::string copy(Connection& from, std::string const& path) {
    // One transaction, so that the copy is known to end where the store ends now.
    Snapshot const one_moment{from};
    auto end = end_of(from);
    Connection to{path};
    copy_pages(from, to);
    return end;
}

}  // namespace

void back_up(Connection& from, std::string const& path) {
    make_private_file(path);
    try {
        auto const end = copy(from, path);
        make_durable(path);
        require_sound_copy(path, end);
    } catch (...) {
        for (auto const& each : {path, path + "-journal"}) ::unlink(each.c_str());
        throw;
    }
}

}  // namespace caseway::store
