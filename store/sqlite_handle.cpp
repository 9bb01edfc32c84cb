#include "store/sqlite_handle.hpp"

#include "engine/journal.hpp"

#include <sqlite3.h>

#include <stdexcept>
#include <unistd.h>

namespace caseway::store {

using engine::StoreBroken;
using engine::StoreBusy;

namespace {

void require(sqlite3_stmt* statement, int code) {
    if (code != SQLITE_OK) fail(sqlite3_db_handle(statement), code);
}

std::string numbered(int code) {
    return std::string{sqlite3_errstr(code)} + " (SQLite " + std::to_string(code) + ")";
}

}  // namespace

void fail(sqlite3* database, int code) {
    switch (code & 0xFF) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            throw StoreBusy("somebody else is using the store and has not finished: try again");
        case SQLITE_FULL:
            throw StoreBroken(
                "the disk is full: nothing of this was kept; make room on it and try again");
        case SQLITE_IOERR:
            throw StoreBroken("the disk failed, " + numbered(code) +
                              ": nothing is known to be kept; look after the disk, then read the "
                              "case again or repeat the same request");
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            throw StoreBroken("the store is damaged, " + numbered(code) +
                              ": run `caseway audit verify`, which says what can be relied on");
        case SQLITE_READONLY:
            throw StoreBroken("the store may only be read here, " + numbered(code) +
                              ": see to it that its file and folder may be written to");
        case SQLITE_CONSTRAINT:
            // SQLite names tables and columns here, or the words of a trigger; never a value.
            throw StoreBroken("the store refused a row: " + std::string{sqlite3_errmsg(database)});
        case SQLITE_CANTOPEN:
            throw StoreBroken("a file of the store cannot be opened, " + numbered(code) +
                              ": see to it that its folder may be written to");
        default: throw StoreBroken("the store failed: " + numbered(code));
    }
}

Rows::~Rows() {
    sqlite3_reset(statement_);
    sqlite3_clear_bindings(statement_);
}

bool Rows::next() {
    auto const code = sqlite3_step(statement_);
    if (code == SQLITE_ROW) return true;
    if (code != SQLITE_DONE) fail(sqlite3_db_handle(statement_), code);
    return false;
}

std::string Rows::text(int column) const {
    auto const* const bytes = static_cast<char const*>(sqlite3_column_blob(statement_, column));
    auto const size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
    return bytes ? std::string(bytes, size) : std::string{};
}

std::int64_t Rows::number(int column) const { return sqlite3_column_int64(statement_, column); }

bool Rows::is_null(int column) const {
    return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}

void Rows::bind(int at, std::string_view text) {
    auto const* const bytes = text.empty() ? "" : text.data();
    require(statement_,
            sqlite3_bind_text64(statement_, at, bytes, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Rows::bind(int at, Blob blob) {
    auto const* const bytes = blob.bytes.empty() ? "" : blob.bytes.data();
    require(statement_,
            sqlite3_bind_blob64(statement_, at, bytes, blob.bytes.size(), SQLITE_TRANSIENT));
}

void Rows::bind(int at, std::int64_t number) {
    require(statement_, sqlite3_bind_int64(statement_, at, number));
}

void Rows::bind(int at, std::nullopt_t) { require(statement_, sqlite3_bind_null(statement_, at)); }

Connection::Connection(std::string const& path, std::chrono::milliseconds patience)
    : process_{::getpid()} {
    auto const flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX |
                       (path.empty() ? SQLITE_OPEN_MEMORY : 0);
    auto const code = sqlite3_open_v2(path.c_str(), &database_, flags, nullptr);
    if (code != SQLITE_OK) {
        sqlite3_close(std::exchange(database_, nullptr));
        fail(nullptr, code);
    }
    sqlite3_busy_timeout(database_, static_cast<int>(patience.count()));
}

Connection::~Connection() {
    // In a forked child the handles belong to the parent: closing them could undo its work.
    if (!database_ || ::getpid() != process_) return;
    for (auto const& [sql, statement] : statements_) sqlite3_finalize(statement);
    // A refusal would mean that a statement or backup was left open. Closing later, once that
    // one goes, is then the only way that leaks nothing.
    if (sqlite3_close(database_) != SQLITE_OK) sqlite3_close_v2(database_);
}

sqlite3_stmt* Connection::prepared(std::string_view sql) {
    require_own_process();
    auto const found = statements_.find(sql);
    if (found != statements_.end()) {
        if (sqlite3_stmt_busy(found->second))
            throw std::logic_error("a statement is used while it is in use");
        return found->second;
    }
    sqlite3_stmt* statement = nullptr;
    auto const code = sqlite3_prepare_v3(database_, sql.data(), static_cast<int>(sql.size()),
                                         SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK) fail(database_, code);
    statements_.emplace(sql, statement);
    return statement;
}

bool Connection::in_transaction() const { return sqlite3_get_autocommit(database_) == 0; }

void Connection::roll_back() noexcept {
    if (::getpid() == process_ && in_transaction())
        sqlite3_exec(database_, "ROLLBACK", nullptr, nullptr, nullptr);
}

void Connection::require_own_process() const {
    if (::getpid() != process_)
        throw std::logic_error("a journal was carried across fork(): open it again in the child");
}

Snapshot::Snapshot(Connection& connection)
    : connection_{connection.in_transaction() ? nullptr : &connection} {
    if (connection_) connection_->run("BEGIN");
}

Snapshot::~Snapshot() {
    if (connection_) connection_->roll_back();  // Nothing was written.
}

}  // namespace caseway::store
