// A connection to SQLite and its statements, as values that clean up after themselves. What goes
// wrong becomes StoreBusy or StoreBroken in words that hold no value from a row.
//
//   auto rows = connection.ask("SELECT seq, header FROM entry WHERE case_id = ?1", case_id);
//   while (rows.next()) use(rows.number(0), rows.text(1));

#pragma once

#include <chrono>
#include <concepts>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

struct sqlite3;
struct sqlite3_stmt;

namespace caseway::store {

// Bytes that are no text. Not owned.
struct Blob {
    std::string_view bytes;
};

// One use of a prepared statement, which is ready for the next use when this goes.
class Rows {
public:
    template <class... Values>
    explicit Rows(sqlite3_stmt* statement, Values const&... values) : statement_{statement} {
        bind_all(values...);
    }
    ~Rows();
    Rows(Rows const&) = delete;
    Rows& operator=(Rows const&) = delete;

    bool next();  // To the first row, to the one after; false behind the last.

    std::string text(int column) const;  // Also the bytes of a blob.
    std::int64_t number(int column) const;
    bool is_null(int column) const;

private:
    void bind(int at, std::string_view text);
    void bind(int at, Blob);
    void bind(int at, std::int64_t);
    void bind(int at, std::nullopt_t);
    template <class Value>
    requires std::integral<Value> &&
        (!std::same_as<Value, std::int64_t>)void bind(int at, Value number) {
        bind(at, static_cast<std::int64_t>(number));
    }
    template <class Value>
    void bind(int at, std::optional<Value> const& value) {
        if (value)
            bind(at, *value);
        else
            bind(at, std::nullopt);
    }
    template <std::size_t N>
    void bind(int at, char const (&text)[N]) {
        bind(at, std::string_view{text});
    }
    template <class... Values>
    void bind_all(Values const&... values) {
        int at = 0;
        (bind(++at, values), ...);
    }

    sqlite3_stmt* statement_;
};

class Connection {
public:
    // Opens an existing file for reading and writing; a database in memory without a path. Waits
    // as long as `patience` for somebody else's lock.
    explicit Connection(std::string const& path, std::chrono::milliseconds patience = {});
    ~Connection();
    Connection(Connection const&) = delete;
    Connection& operator=(Connection const&) = delete;

    // A statement's rows. Prepared at its first use and kept; one text is in use once at a time.
    template <class... Values>
    Rows ask(std::string_view sql, Values const&... values) {
        return Rows{prepared(sql), values...};
    }

    // Carries a statement out to its end.
    template <class... Values>
    void run(std::string_view sql, Values const&... values) {
        auto rows = ask(sql, values...);
        while (rows.next()) continue;
    }

    // The first column of the first row; empty, and 0, where there is no row.
    template <class... Values>
    std::string word(std::string_view sql, Values const&... values) {
        auto rows = ask(sql, values...);
        return rows.next() ? rows.text(0) : std::string{};
    }
    template <class... Values>
    std::int64_t number(std::string_view sql, Values const&... values) {
        auto rows = ask(sql, values...);
        return rows.next() ? rows.number(0) : 0;
    }

    bool in_transaction() const;
    void roll_back() noexcept;
    sqlite3* handle() const { return database_; }

    // A connection must not be carried across fork(): SQLite's locks do not survive it. Throws
    // std::logic_error in any other process than the one that opened it.
    void require_own_process() const;

private:
    sqlite3_stmt* prepared(std::string_view sql);

    sqlite3* database_ = nullptr;
    int process_;
    struct Hashed {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };
    std::unordered_map<std::string, sqlite3_stmt*, Hashed, std::equal_to<>> statements_;
};

// Reads from one state of the store, whatever others write meanwhile. Within a transaction it is
// part of that.
class Snapshot {
public:
    explicit Snapshot(Connection&);
    ~Snapshot();
    Snapshot(Snapshot const&) = delete;
    Snapshot& operator=(Snapshot const&) = delete;

private:
    Connection* connection_;  // Null where the transaction is somebody else's.
};

// Throws what the last failure on the connection means. `code` is SQLite's extended result.
[[noreturn]] void fail(sqlite3*, int code);

}  // namespace caseway::store
