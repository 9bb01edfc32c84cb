// What a durable, audited step costs beside a bare SQLite transaction that writes the plain entries
// of it under the same pragmas: no tree, no guards, nothing kept beside the case. And what a look
// at a case costs, which is an entry too. All run in turn in one process, so that whatever else the
// machine does falls on all; what is reported is the ratio of the medians, and the bytes an entry.
//
//   step_cost FOLDER [STEPS] [CASES]

#include "engine/desk.hpp"
#include "engine/looking.hpp"
#include "store/open.hpp"
#include "workflows/catalogue.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using namespace caseway;
using Steady = std::chrono::steady_clock;

engine::Instant now() {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

engine::Actor somebody(std::string role, engine::Rank rank) {
    return {"b." + role, "training", rank, {std::move(role)}, "coventry"};
}

double microseconds(Steady::duration taken) {
    return std::chrono::duration<double, std::micro>(taken).count();
}

double at(std::vector<double> const& sorted, double part) {
    return sorted[static_cast<std::size_t>(part * static_cast<double>(sorted.size() - 1))];
}

// The same writes by hand: no engine, no checks, prepared once.
class Bare {
public:
    explicit Bare(std::string const& path) {
        check(sqlite3_open(path.c_str(), &db_));
        for (auto const* sql :
             {"PRAGMA journal_mode=PERSIST", "PRAGMA synchronous=EXTRA", "PRAGMA secure_delete=ON",
              "CREATE TABLE entry(seq INTEGER PRIMARY KEY, case_id TEXT, case_seq INTEGER, request "
              "TEXT, header TEXT, leaf BLOB, UNIQUE(case_id, case_seq)) STRICT",
              "CREATE INDEX entry_of_request ON entry(request)",
              "CREATE TABLE payload(seq INTEGER, ordinal INTEGER, name TEXT, text TEXT, salt BLOB, "
              "PRIMARY KEY(seq, ordinal)) STRICT, WITHOUT ROWID",
              "CREATE TABLE now(case_id TEXT PRIMARY KEY, seq INTEGER, version INTEGER, head TEXT) "
              "STRICT, WITHOUT ROWID",
              "CREATE TABLE head(one INTEGER PRIMARY KEY, size INTEGER, chain BLOB) STRICT"})
            check(sqlite3_exec(db_, sql, nullptr, nullptr, nullptr));
        begin_ = prepare("BEGIN IMMEDIATE");
        commit_ = prepare("COMMIT");
        entry_ = prepare("INSERT INTO entry VALUES(NULL, ?1, ?2, ?3, ?4, ?5)");
        payload_ = prepare("INSERT INTO payload VALUES(?1, ?2, ?3, ?4, ?5)");
        now_ = prepare(
            "INSERT INTO now VALUES(?1, ?2, ?3, ?4) ON CONFLICT(case_id) DO UPDATE SET "
            "seq=?2, version=?3, head=?4");
        head_ = prepare(
            "INSERT INTO head VALUES(1, ?1, ?2) ON CONFLICT(one) DO UPDATE SET size=?1, "
            "chain=?2");
    }
    ~Bare() {
        for (auto* each : {begin_, commit_, entry_, payload_, now_, head_}) sqlite3_finalize(each);
        sqlite3_close(db_);
    }
    Bare(Bare const&) = delete;
    Bare& operator=(Bare const&) = delete;

    // One transaction, however many entries the step brought about.
    void write(std::vector<engine::Entry> const& entries, std::string const& header) {
        run(begin_);
        for (auto const& entry : entries) write(entry, header);
        run(commit_);
    }

private:
    void write(engine::Entry const& entry, std::string const& header) {
        text(entry_, 1, entry.case_id);
        number(entry_, 2, entry.case_seq);
        text(entry_, 3, entry.request);
        text(entry_, 4, header);
        text(entry_, 5, entry.hash, true);
        run(entry_);
        auto const seq = static_cast<std::uint64_t>(sqlite3_last_insert_rowid(db_));
        for (std::size_t i = 0; i < entry.payload.size(); ++i) {
            number(payload_, 1, seq);
            number(payload_, 2, i + 1);
            text(payload_, 3, entry.payload[i].name);
            text(payload_, 4, entry.payload[i].text);
            text(payload_, 5, entry.salts[i], true);
            run(payload_);
        }
        text(now_, 1, entry.case_id);
        number(now_, 2, entry.case_seq);
        number(now_, 3, entry.version);
        text(now_, 4, entry.hash);
        run(now_);
        number(head_, 1, seq);
        text(head_, 2, entry.hash, true);
        run(head_);
    }

    void check(int code) const {
        if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW)
            throw std::runtime_error(sqlite3_errmsg(db_));
    }
    sqlite3_stmt* prepare(char const* sql) {
        sqlite3_stmt* statement = nullptr;
        check(sqlite3_prepare_v2(db_, sql, -1, &statement, nullptr));
        return statement;
    }
    void run(sqlite3_stmt* statement) {
        check(sqlite3_step(statement));
        check(sqlite3_reset(statement));
    }
    static void number(sqlite3_stmt* statement, int place, std::uint64_t value) {
        sqlite3_bind_int64(statement, place, static_cast<sqlite3_int64>(value));
    }
    // Hashes and salts stand in a store as bytes, half as long as their hexadecimal.
    static void text(sqlite3_stmt* statement, int place, std::string const& value,
                     bool hexadecimal = false) {
        int const size = static_cast<int>(hexadecimal ? value.size() / 2 : value.size());
        if (hexadecimal)
            sqlite3_bind_blob(statement, place, value.data(), size, SQLITE_TRANSIENT);
        else
            sqlite3_bind_text(statement, place, value.data(), size, SQLITE_TRANSIENT);
    }

    sqlite3* db_ = nullptr;
    sqlite3_stmt *begin_, *commit_, *entry_, *payload_, *now_, *head_;
};

std::vector<std::string> open_cases(engine::Desk& desk, int count) {
    std::vector<std::string> refs;
    for (int i = 0; i < count; ++i) {
        engine::Request report{.event = "report-received",
                               .by = somebody("call-handler", engine::Rank::staff)};
        report.fields = {{"channel", "101"},
                         {"what-happened", "a report for the bench"},
                         {"abuser-present", "no"},
                         {"injury", "no"},
                         {"safe-contact", "unknown"},
                         {"site", "coventry"},
                         {"marac-referred-within-12-months", "no"},
                         {"police-party", "no"}};
        auto const reply = desk.open_case(report);
        if (!reply.done()) throw std::runtime_error("a case could not be opened");
        refs.push_back(reply.receipt.case_ref);
    }
    return refs;
}

void report(char const* what, std::vector<double>& taken) {
    std::sort(taken.begin(), taken.end());
    std::printf("%-28s median %8.0f us   p90 %8.0f us   p99 %8.0f us\n", what, at(taken, 0.5),
                at(taken, 0.9), at(taken, 0.99));
}

// A step of one act: the report's response is graded again.
engine::Request graded(std::string const& ref) {
    engine::Request step{.case_ref = ref,
                         .event = "thrive-graded",
                         .by = somebody("call-handler", engine::Rank::staff)};
    step.fields = {
        {"response", "early"},
        {"assessed", "threat,harm,risk,investigation,vulnerability,engagement"},
        {"rationale", "graded again for the bench, with a sentence of the usual length"}};
    return step;
}

void look(engine::Desk& desk, std::string const& ref) {
    engine::Look asked;
    asked.case_ref = ref;
    asked.view = "show";
    asked.by = somebody("call-handler", engine::Rank::staff);
    if (!desk.look(asked).allowed()) throw std::runtime_error("a look was refused: " + ref);
}

double bytes_an_entry(std::string const& path, std::uint64_t entries) {
    return static_cast<double>(std::filesystem::file_size(path)) / static_cast<double>(entries);
}

int measure(std::string const& folder, int steps, int cases) {
    std::filesystem::create_directories(folder);
    auto const path = folder + "/steps.caseway", bare_path = folder + "/bare.sqlite";
    for (auto const& old : {path, bare_path})
        for (auto const* end : {"", "-journal", "-gate"}) std::filesystem::remove(old + end);
    auto const journal = store::create_store(
        path, {.training = true,
               .keys = [keeper = store::memory_keys()](std::string const&) { return keeper; }});
    engine::Desk desk{*journal, workflows::catalogue(), {now, store::new_id}};
    Bare bare{bare_path};
    auto const refs = open_cases(desk, cases);
    std::vector<double> step_times, bare_times, look_times;
    std::size_t entries_written = 0;
    for (int i = 0; i < steps; ++i) {
        auto const& ref = refs[static_cast<std::size_t>(i * 7) % refs.size()];
        auto const start = Steady::now();
        auto const reply = desk.step(graded(ref));
        auto const between = Steady::now();
        if (!reply.done()) throw std::runtime_error("a step was not done: " + ref);
        auto const entries = journal->of_request(reply.receipt.request);
        entries_written += entries.size();
        std::string const header(700, 'h');  // As long as a header of such an entry.
        auto const bare_start = Steady::now();
        bare.write(entries, header);
        auto const end = Steady::now();
        step_times.push_back(microseconds(between - start));
        bare_times.push_back(microseconds(end - bare_start));
        look(desk, ref);
        look_times.push_back(microseconds(Steady::now() - end));
    }
    report("caseway step", step_times);
    report("a look at a case", look_times);
    report("bare SQLite, plain entries", bare_times);
    std::printf("entries a step %.1f, ", static_cast<double>(entries_written) / steps);
    std::printf("ratio of medians %.2f (%d steps over %d cases, %s)\n",
                at(step_times, 0.5) / at(bare_times, 0.5), steps, cases,
                journal->about().durability.c_str());
    std::printf("bytes an entry: %.0f, of %zu entries; bare %.0f, of %zu\n",
                bytes_an_entry(path, journal->ledger_size()),
                static_cast<std::size_t>(journal->ledger_size()),
                bytes_an_entry(bare_path, entries_written), entries_written);
    return 0;
}

}  // namespace

int main(int count, char** words) try {
    if (count < 2) {
        std::fprintf(stderr, "usage: step_cost FOLDER [STEPS] [CASES]\n");
        return 2;
    }
    return measure(words[1], count > 2 ? std::atoi(words[2]) : 1000,
                   count > 3 ? std::atoi(words[3]) : 50);
} catch (std::exception const& broken) {
    std::fprintf(stderr, "step_cost: %s\n", broken.what());
    return 1;
}
