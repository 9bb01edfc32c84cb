#include "store/sqlite_sealing.hpp"

#include "store/entry_form.hpp"
#include "store/hashing.hpp"
#include "store/open_file.hpp"
#include "store/overwriting.hpp"
#include "store/sqlite_lists.hpp"
#include "store/sqlite_projection.hpp"
#include "store/words.hpp"

#include <sqlite3.h>

#include <cerrno>
#include <fcntl.h>
#include <set>
#include <system_error>

namespace caseway::store {

namespace {

Payload plain_payload(Connection& connection, std::int64_t seq) {
    Payload payload;
    auto rows =
        connection.ask("SELECT name, text, salt FROM payload WHERE seq = ?1 ORDER BY ordinal", seq);
    while (rows.next()) {
        payload.fields.push_back({rows.text(0), rows.text(1)});
        payload.salts.push_back(hex(rows.text(2)));
    }
    return payload;
}

// The entry as far as its box and its words ask. What is damaged is sealed as it stands: the check
// of the store tells of it afterwards as before.
engine::Entry plain_entry(Connection& connection, Rows const& row) {
    auto entry = read_header(row.text(2)).value_or(engine::Entry{});
    entry.ledger_seq = static_cast<std::uint64_t>(row.number(0));
    entry.case_id = row.text(1);
    auto payload = plain_payload(connection, row.number(0));
    entry.payload = std::move(payload.fields);
    entry.salts = std::move(payload.salts);
    return entry;
}

using Progress = std::function<void(std::uint64_t, std::uint64_t)>;

void seal_payloads(Vault& vault, Progress const& progress) {
    auto const all = std::uint64_t(vault.rows().number("SELECT count(*) FROM entry"));
    std::uint64_t done = 0;
    auto rows = vault.rows().ask("SELECT seq, case_id, header FROM entry ORDER BY seq");
    while (rows.next()) {
        auto const entry = plain_entry(vault.rows(), rows);
        vault.add_payload(entry, rows.text(2));
        index_words(vault, entry.case_id, words_to_find(entry));
        if (progress) progress(++done, all);
    }
}

std::vector<Triple> plain_beside(Connection& connection, std::int64_t case_no) {
    std::vector<Triple> all;
    auto shared = connection.ask(
        "SELECT name, text FROM shared_now WHERE case_no = ?1 ORDER BY name", case_no);
    while (shared.next()) all.push_back({std::string{shared_part}, shared.text(0), shared.text(1)});
    auto outside = connection.ask(
        "SELECT told, what FROM outside_plain WHERE case_no = ?1 ORDER BY ordinal", case_no);
    while (outside.next())
        all.push_back({std::string{told_part}, outside.text(0), outside.text(1)});
    auto pairs =
        connection.ask("SELECT token FROM pair_plain WHERE case_no = ?1 ORDER BY ordinal", case_no);
    while (pairs.next()) all.push_back({std::string{pair_part}, pairs.text(0), {}});
    return all;
}

void seal_pairs(Vault& vault) {
    auto rows = vault.rows().ask("SELECT token, case_no, ordinal FROM pair_plain");
    while (rows.next())
        vault.rows().run("INSERT INTO pair_now VALUES (?1, ?2, ?3)",
                         Blob{vault.token(pair_use, rows.text(0))}, rows.number(1), rows.number(2));
}

// The copy that VACUUM makes on its way holds what is sealed alone, and is as large as the store:
// it goes to the disk, where a file without a name takes it.
void rewrite_pages(Connection& connection) {
    connection.run("PRAGMA temp_store = FILE");
    connection.run("VACUUM");
    connection.run("PRAGMA temp_store = MEMORY");
}

[[noreturn]] void not_wiped(std::string const& why) {
    throw NotWiped("what was taken out of the store is not wiped from its files yet (" + why +
                   "): whatever opens it next tries again");
}

// Zero where it is done or there is no such file, else what errno says.
int overwrite_at(std::string const& path) {
    OpenFile const file{::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOFOLLOW)};
    if (!file.is_open() && errno == ENOENT) return 0;
    return file.is_open() && overwrite(*file) ? 0 : errno;
}

// The journal of the rewriting holds the pages of before, boxes and keys with them. As long as the
// transaction lasts nobody writes, so nobody needs it.
void remove_journal(Connection& connection) {
    connection.run("BEGIN IMMEDIATE");
    auto const* const path = sqlite3_db_filename(connection.handle(), "main");
    auto const error = overwrite_at(std::string{path} + "-journal");
    connection.roll_back();
    if (error != 0) not_wiped(std::generic_category().message(error));
    connection.run("PRAGMA journal_mode = DELETE");
    connection.run("PRAGMA journal_mode = PERSIST");
}

// In SQLite's own words: those of fail() say that nothing was kept, and what was recorded was.
template <class Act>
void wiping(Connection& connection, Act act) {
    try {
        act();
    } catch (NotWiped const&) {
        throw;
    } catch (engine::StoreBroken const&) {
        not_wiped(sqlite3_errstr(sqlite3_extended_errcode(connection.handle())));
    }
}

}  // namespace

void seal_what_was_plain(Vault& vault, Progress const& progress) {
    seal_payloads(vault, progress);
    auto rows = vault.rows().ask("SELECT case_no, case_id FROM case_now ORDER BY case_no");
    while (rows.next())
        vault.keep_beside(rows.number(0), rows.text(1), plain_beside(vault.rows(), rows.number(0)));
    vault.rows().run(
        "INSERT INTO outside_now SELECT case_no, ordinal, strand, case_seq FROM outside_plain");
    seal_pairs(vault);
}

bool is_cleaning_due(Connection& connection) {
    return connection.number("SELECT due FROM cleaning") != 0;
}

void clean_files(Connection& connection) {
    if (!is_cleaning_due(connection)) return;
    try {
        wiping(connection, [&] {
            rewrite_pages(connection);
            remove_journal(connection);
            connection.run("UPDATE cleaning SET due = 0");
        });
    } catch (engine::StoreBusy const&) {
        connection.run("PRAGMA temp_store = MEMORY");
        connection.run("PRAGMA journal_mode = PERSIST");
    }
}

}  // namespace caseway::store
