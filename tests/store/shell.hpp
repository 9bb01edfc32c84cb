// What somebody with the sqlite3 program can do to a store's file.
#pragma once

#include "tests/catch.hpp"

#include <sqlite3.h>

#include <string>

namespace caseway::tests {

class Shell {
public:
    explicit Shell(std::string const& path) {
        REQUIRE(sqlite3_open(path.c_str(), &database_) == SQLITE_OK);
    }
    ~Shell() { sqlite3_close(database_); }
    Shell(Shell const&) = delete;
    Shell& operator=(Shell const&) = delete;

    // Empty where it was done, else what SQLite says.
    std::string attempt(std::string const& sql) {
        char* words = nullptr;
        sqlite3_exec(database_, sql.c_str(), nullptr, nullptr, &words);
        std::string const said = words ? words : "";
        sqlite3_free(words);
        return said;
    }

    Shell& run(std::string const& sql) {
        CAPTURE(sql);
        REQUIRE(attempt(sql) == "");
        return *this;
    }

    // Takes the guards off while something is done, and puts them back so that the schema is
    // again the one that was written.
    Shell& run_unguarded(std::string const& sql) {
        auto const guards =
            words_of("SELECT group_concat(sql, ';') FROM sqlite_schema WHERE type = 'trigger'");
        unlock();
        run(sql);
        return run(guards);
    }

    Shell& unlock() {
        auto const off = words_of(
            "SELECT group_concat('DROP TRIGGER ' || name, ';') FROM sqlite_schema "
            "WHERE type = 'trigger'");
        return run(off);
    }

    // The first column of the first row.
    std::string words_of(std::string const& sql) {
        sqlite3_stmt* statement = nullptr;
        REQUIRE(sqlite3_prepare_v2(database_, sql.c_str(), -1, &statement, nullptr) == SQLITE_OK);
        REQUIRE(sqlite3_step(statement) == SQLITE_ROW);
        std::string const words = reinterpret_cast<char const*>(sqlite3_column_text(statement, 0));
        sqlite3_finalize(statement);
        return words;
    }

private:
    sqlite3* database_ = nullptr;
};

}  // namespace caseway::tests
