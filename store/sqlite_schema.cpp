#include "store/sqlite_schema.hpp"

#include "store/sqlite_sealing.hpp"
#include "store/sqlite_tree.hpp"

#include <iterator>
#include <map>
#include <optional>
#include <span>
#include <string_view>

namespace caseway::store {

namespace {

// Two triggers against change and one against REPLACE: that takes away the row in its way without
// asking the trigger on DELETE, so nothing may ever be in the way. They stop accidents; somebody
// with a shell can take them off, which the check of the schema tells.
constexpr std::string_view schema[] = {
    R"(CREATE TABLE meta (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    store_id TEXT NOT NULL,
    training INTEGER NOT NULL CHECK (training IN (0, 1))
) STRICT)",
    R"(CREATE TRIGGER meta_never_changes BEFORE UPDATE ON meta
BEGIN SELECT RAISE(ABORT, 'a store keeps its identity'); END)",
    R"(CREATE TRIGGER meta_never_goes BEFORE DELETE ON meta
BEGIN SELECT RAISE(ABORT, 'a store keeps its identity'); END)",
    R"(CREATE TRIGGER meta_is_one BEFORE INSERT ON meta WHEN EXISTS (SELECT 1 FROM meta)
BEGIN SELECT RAISE(ABORT, 'a store keeps its identity'); END)",

    R"(CREATE TABLE head (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    size INTEGER NOT NULL,
    chain BLOB NOT NULL
) STRICT)",

    R"(CREATE TABLE entry (
    seq INTEGER PRIMARY KEY,
    case_id TEXT NOT NULL,
    case_seq INTEGER NOT NULL,
    request TEXT NOT NULL,
    header TEXT NOT NULL,
    leaf BLOB NOT NULL,
    UNIQUE (case_id, case_seq)
) STRICT)",
    R"(CREATE INDEX entry_of_request ON entry (request) WHERE request <> '')",
    R"(CREATE TRIGGER entry_never_changes BEFORE UPDATE ON entry
BEGIN SELECT RAISE(ABORT, 'entries are never changed'); END)",
    R"(CREATE TRIGGER entry_never_goes BEFORE DELETE ON entry
BEGIN SELECT RAISE(ABORT, 'entries are never deleted'); END)",
    R"(CREATE TRIGGER entry_comes_next BEFORE INSERT ON entry
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM entry)
  OR NEW.case_seq IS NOT
     (SELECT coalesce(max(case_seq), 0) + 1 FROM entry WHERE case_id = NEW.case_id)
BEGIN SELECT RAISE(ABORT, 'entries are only added after the last one'); END)",

    R"(CREATE TABLE payload (
    seq INTEGER NOT NULL REFERENCES entry (seq),
    ordinal INTEGER NOT NULL,
    name TEXT NOT NULL,
    text TEXT NOT NULL,
    salt BLOB NOT NULL,
    PRIMARY KEY (seq, ordinal)
) STRICT, WITHOUT ROWID)",
    R"(CREATE TRIGGER payload_never_changes BEFORE UPDATE ON payload
BEGIN SELECT RAISE(ABORT, 'payloads are never changed'); END)",
    R"(CREATE TRIGGER payload_never_goes BEFORE DELETE ON payload
BEGIN SELECT RAISE(ABORT, 'payloads are never deleted'); END)",
    R"(CREATE TRIGGER payload_comes_with_its_entry BEFORE INSERT ON payload
WHEN NEW.seq IS NOT (SELECT max(seq) FROM entry)
  OR NEW.ordinal IS NOT
     (SELECT coalesce(max(ordinal), 0) + 1 FROM payload WHERE seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'payloads are only added with their entry'); END)",

    R"(CREATE TABLE case_now (
    case_no INTEGER PRIMARY KEY,
    case_id TEXT NOT NULL UNIQUE,
    case_ref TEXT NOT NULL,
    ref_backwards BLOB NOT NULL,
    case_seq INTEGER NOT NULL,
    version INTEGER NOT NULL,
    head TEXT NOT NULL,
    opened_at INTEGER NOT NULL
) STRICT)",
    R"(CREATE UNIQUE INDEX case_by_ref ON case_now (case_ref) WHERE case_ref <> '')",
    R"(CREATE INDEX case_by_ending ON case_now (ref_backwards) WHERE case_ref <> '')",
    R"(CREATE TABLE ref_count (
    beginning TEXT PRIMARY KEY,
    cases INTEGER NOT NULL
) STRICT, WITHOUT ROWID)",

    R"(CREATE TABLE strand_now (
    case_no INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    strand TEXT NOT NULL,
    workflow TEXT NOT NULL,
    state TEXT NOT NULL,
    owner TEXT NOT NULL,
    forum TEXT NOT NULL,
    meets_on INTEGER,
    since INTEGER NOT NULL,
    ended INTEGER NOT NULL,
    first_due INTEGER NOT NULL,
    grade TEXT NOT NULL,
    site TEXT NOT NULL,
    PRIMARY KEY (case_no, ordinal)
) STRICT, WITHOUT ROWID)",
    R"(CREATE INDEX open_by_due ON strand_now (first_due) WHERE ended = 0)",
    R"(CREATE INDEX open_by_owner ON strand_now (owner, first_due) WHERE ended = 0)",
    R"(CREATE INDEX open_by_workflow ON strand_now (workflow, first_due) WHERE ended = 0)",
    R"(CREATE INDEX open_by_state ON strand_now (workflow, state, first_due) WHERE ended = 0)",
    R"(CREATE INDEX open_by_grade ON strand_now (grade, first_due) WHERE ended = 0)",
    R"(CREATE INDEX open_on_list ON strand_now (forum, meets_on)
WHERE ended = 0 AND forum <> '')",

    R"(CREATE TABLE deadline_now (
    case_no INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    strand TEXT NOT NULL,
    owner TEXT NOT NULL,
    name TEXT NOT NULL,
    set_at INTEGER NOT NULL,
    due INTEGER NOT NULL,
    outer_limit INTEGER NOT NULL,
    missed INTEGER NOT NULL,
    PRIMARY KEY (case_no, ordinal)
) STRICT, WITHOUT ROWID)",
    R"(CREATE INDEX deadline_by_due ON deadline_now (due))",
    R"(CREATE INDEX deadline_by_outer ON deadline_now (outer_limit) WHERE missed = 0)",

    R"(CREATE TABLE outside_now (
    case_no INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    strand TEXT NOT NULL,
    case_seq INTEGER NOT NULL,
    told TEXT NOT NULL,
    what TEXT NOT NULL,
    PRIMARY KEY (case_no, ordinal)
) STRICT, WITHOUT ROWID)",

    R"(CREATE TABLE shared_now (
    case_no INTEGER NOT NULL,
    name TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (case_no, name)
) STRICT, WITHOUT ROWID)",
};

// Form 2: the cases of a victim and a suspect, read by the token of both. No case of form 1 names
// the two, so the table begins empty.
constexpr std::string_view added_in_2[] = {
    R"(CREATE TABLE pair_now (
    token TEXT NOT NULL,
    case_no INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    PRIMARY KEY (token, case_no, ordinal)
) STRICT, WITHOUT ROWID)",
    R"(CREATE UNIQUE INDEX pair_of_case ON pair_now (case_no, ordinal))",
};

// Form 3: the hashes of the tree over the entries, and its root in the place of a chain; and who
// may know a case. Earlier forms kept that nowhere but in the entries, where the strands of these
// workflows changed it; the program reads them there until the case is written to again.
constexpr std::string_view added_in_3[] = {
    "DROP TABLE head",
    R"(CREATE TABLE head (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    size INTEGER NOT NULL,
    root BLOB NOT NULL
) STRICT)",
    R"(CREATE TABLE node (
    level INTEGER NOT NULL CHECK (level > 0),
    place INTEGER NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (level, place)
) STRICT, WITHOUT ROWID)",
    R"(CREATE TRIGGER node_never_changes BEFORE UPDATE ON node
BEGIN SELECT RAISE(ABORT, 'hashes of the tree are never changed'); END)",
    R"(CREATE TRIGGER node_never_goes BEFORE DELETE ON node
BEGIN SELECT RAISE(ABORT, 'hashes of the tree are never deleted'); END)",
    R"(CREATE TRIGGER node_comes_next BEFORE INSERT ON node
WHEN NEW.place IS NOT
     (SELECT coalesce(max(place) + 1, 0) FROM node WHERE level = NEW.level)
BEGIN SELECT RAISE(ABORT, 'hashes of the tree are only added after the last one'); END)",
    R"(CREATE TABLE access_now (
    case_no INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    how TEXT NOT NULL,
    person TEXT NOT NULL,
    strand TEXT NOT NULL,
    deadline TEXT NOT NULL,
    until INTEGER,
    PRIMARY KEY (case_no, ordinal)
) STRICT, WITHOUT ROWID)",
    R"(CREATE INDEX closed_case ON access_now (case_no)
WHERE how IN ('restricted', 'excluded', 'unread'))",
    R"(INSERT INTO access_now
SELECT DISTINCT case_no, 0, 'unread', '', '', '', NULL FROM strand_now
WHERE workflow IN ('restriction', 'conflict', 'marac'))",
};

// Form 4: what is personal stands in boxes. An erased case gives its boxes and its key up, and
// nothing else does; a key is wrapped anew and never replaced by another.
constexpr std::string_view added_in_4[] = {
    "ALTER TABLE outside_now RENAME TO outside_plain",
    "DROP INDEX pair_of_case",
    "ALTER TABLE pair_now RENAME TO pair_plain",
    R"(CREATE TABLE outside_now (
    case_no INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    strand TEXT NOT NULL,
    case_seq INTEGER NOT NULL,
    PRIMARY KEY (case_no, ordinal)
) STRICT, WITHOUT ROWID)",
    R"(CREATE TABLE pair_now (
    token BLOB NOT NULL,
    case_no INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    PRIMARY KEY (token, case_no, ordinal)
) STRICT, WITHOUT ROWID)",
    R"(CREATE UNIQUE INDEX pair_of_case ON pair_now (case_no, ordinal))",
    R"(CREATE TABLE box (
    seq INTEGER PRIMARY KEY REFERENCES entry (seq),
    box BLOB NOT NULL
) STRICT)",
    R"(CREATE TABLE case_key (
    case_id TEXT PRIMARY KEY,
    wrapped BLOB NOT NULL,
    key_id TEXT NOT NULL
) STRICT, WITHOUT ROWID)",
    R"(CREATE TABLE erased (
    case_id TEXT PRIMARY KEY,
    by_seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID)",
    R"(CREATE TABLE cleaning (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    due INTEGER NOT NULL CHECK (due IN (0, 1))
) STRICT)",
    "INSERT INTO cleaning VALUES (1, 0)",
    R"(CREATE TABLE word_now (
    token BLOB NOT NULL,
    case_no INTEGER NOT NULL,
    PRIMARY KEY (token, case_no)
) STRICT, WITHOUT ROWID)",
    R"(CREATE INDEX word_of_case ON word_now (case_no))",
    R"(CREATE TABLE private_now (
    case_no INTEGER PRIMARY KEY,
    box BLOB NOT NULL
) STRICT)",
};

// After what form 3 held in plain was sealed into the tables above.
constexpr std::string_view closed_in_4[] = {
    "DROP TABLE payload",
    "DROP TABLE shared_now",
    "DROP TABLE outside_plain",
    "DROP TABLE pair_plain",
    R"(CREATE TRIGGER box_never_changes BEFORE UPDATE ON box
BEGIN SELECT RAISE(ABORT, 'payloads are never changed'); END)",
    R"(CREATE TRIGGER box_goes_with_its_case BEFORE DELETE ON box
WHEN NOT EXISTS (SELECT 1 FROM entry e JOIN erased x ON x.case_id = e.case_id
                 WHERE e.seq = OLD.seq AND e.seq < x.by_seq)
BEGIN SELECT RAISE(ABORT, 'payloads go when their case is erased'); END)",
    R"(CREATE TRIGGER box_comes_with_its_entry BEFORE INSERT ON box
WHEN NEW.seq IS NOT (SELECT max(seq) FROM entry)
  OR EXISTS (SELECT 1 FROM box WHERE seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'payloads are only added with their entry'); END)",
    R"(CREATE TRIGGER case_key_comes_once BEFORE INSERT ON case_key
WHEN EXISTS (SELECT 1 FROM case_key WHERE case_id = NEW.case_id)
  OR EXISTS (SELECT 1 FROM erased WHERE case_id = NEW.case_id)
BEGIN SELECT RAISE(ABORT, 'a case has one key, and none once it is erased'); END)",
    R"(CREATE TRIGGER case_key_stays_of_its_case BEFORE UPDATE OF case_id ON case_key
BEGIN SELECT RAISE(ABORT, 'a case has one key'); END)",
    R"(CREATE TRIGGER case_key_goes_with_its_case BEFORE DELETE ON case_key
WHEN NOT EXISTS (SELECT 1 FROM erased WHERE case_id = OLD.case_id)
BEGIN SELECT RAISE(ABORT, 'a key goes when its case is erased'); END)",
    R"(CREATE TRIGGER erased_comes_before_its_entry BEFORE INSERT ON erased
WHEN NEW.by_seq IS NOT (SELECT max(seq) + 1 FROM entry)
  OR NEW.case_id IN ('office', 'looks', 'words')
  OR EXISTS (SELECT 1 FROM erased WHERE case_id = NEW.case_id)
BEGIN SELECT RAISE(ABORT, 'a case is erased once, under the next entry'); END)",
    R"(CREATE TRIGGER erased_never_changes BEFORE UPDATE ON erased
BEGIN SELECT RAISE(ABORT, 'what is erased stays so'); END)",
    R"(CREATE TRIGGER erased_never_goes BEFORE DELETE ON erased
BEGIN SELECT RAISE(ABORT, 'what is erased stays so'); END)",
};

// What each form after the first adds to the one before it: statements, what then fills them from
// the tables of before (nothing in a file that is new), and the statements that end it.
struct Form {
    std::span<std::string_view const> begins;
    void (*fill)(Vault&, Progress const&) = nullptr;
    std::span<std::string_view const> ends = {};
};
constexpr Form added[] = {
    {added_in_2}, {added_in_3}, {added_in_4, seal_what_was_plain, closed_in_4}};
static_assert(first_schema_version + std::size(added) == schema_version);

void run_all(Connection& connection, std::span<std::string_view const> statements) {
    for (auto const statement : statements) connection.run(statement);
}

void add_to(Connection& connection, std::int64_t form, Vault* vault,
            Progress const& progress = {}) {
    for (auto at = static_cast<std::size_t>(form - first_schema_version); at < std::size(added);
         ++at) {
        run_all(connection, added[at].begins);
        if (vault && added[at].fill) added[at].fill(*vault, progress);
        run_all(connection, added[at].ends);
    }
}

void make_tables(Connection& connection) {
    run_all(connection, schema);
    add_to(connection, first_schema_version, nullptr);
}

void say_form(Connection& connection) {
    connection.run("PRAGMA user_version = " + std::to_string(schema_version));
}

using Named = std::map<std::string, std::string>;

Named schema_of(Connection& connection) {
    Named found;
    auto rows = connection.ask(
        "SELECT type || ' ' || name, tbl_name || ': ' || coalesce(sql, '') FROM sqlite_schema");
    while (rows.next()) found[rows.text(0)] = rows.text(1);
    return found;
}

}  // namespace

void make_schema(Connection& connection, std::string const& store_id, bool training) {
    connection.run("BEGIN IMMEDIATE");
    connection.run("PRAGMA application_id = " + std::to_string(application_id));
    say_form(connection);
    make_tables(connection);
    connection.run("INSERT INTO meta VALUES (1, ?1, ?2)", store_id, training ? 1 : 0);
    begin_tree(connection);
    connection.run("COMMIT");
}

std::int64_t form_of(Connection& connection) { return connection.number("PRAGMA user_version"); }

void upgrade_schema(Vault& vault, Progress const& progress) {
    auto& connection = vault.rows();
    connection.run("BEGIN IMMEDIATE");
    auto const form = form_of(connection);
    std::optional<std::uint64_t> chained;
    if (form < first_with_tree) chained = chained_entries(connection);
    add_to(connection, form, &vault, progress);
    if (chained) plant_tree(connection, *chained);
    connection.run("UPDATE cleaning SET due = 1");
    say_form(connection);
    connection.run("COMMIT");
}

std::vector<std::string> schema_faults(Connection& connection) {
    Connection fresh{""};
    make_tables(fresh);
    auto const wanted = schema_of(fresh);
    auto const found = schema_of(connection);
    std::vector<std::string> faults;
    for (auto const& [name, sql] : wanted) {
        auto const there = found.find(name);
        if (there == found.end())
            faults.push_back("the schema lacks its " + name);
        else if (there->second != sql)
            faults.push_back("the schema's " + name + " was changed");
    }
    for (auto const& [name, sql] : found)
        if (wanted.find(name) == wanted.end())
            faults.push_back("the schema has something that is not part of it: " + name);
    return faults;
}

}  // namespace caseway::store
