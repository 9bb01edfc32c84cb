#include "store/sqlite_projection.hpp"

#include "store/projection.hpp"
#include "store/sqlite_access.hpp"
#include "store/sqlite_entries.hpp"

#include <algorithm>
#include <limits>
#include <string>

namespace caseway::store {

using engine::CaseProjection;
using engine::DeadlineLine;
using engine::Minute;
using engine::OutsideLine;
using engine::StrandLine;

namespace {

// Where nothing is due, a strand stands behind all others.
constexpr auto never = std::numeric_limits<std::int64_t>::max();

// A strand with what its queue is ordered and filtered by.
struct StrandRow {
    StrandLine line;
    std::int64_t first_due;
    std::string grade;
    std::string site;

    bool operator==(StrandRow const&) const = default;
};

std::vector<StrandRow> strand_rows(CaseProjection const& projection) {
    std::vector<StrandRow> rows;
    for (auto const& strand : projection.strands) {
        auto const due = first_due(projection, strand.strand);
        rows.push_back({strand, due ? column_of(due->due) : never,
                        shared_text(projection.shared, engine::grade_in_queue),
                        shared_text(projection.shared, engine::site_in_queue)});
    }
    return rows;
}

template <class Row, class Write, class CutAfter>
void replace_rows(std::vector<Row> const& before, std::vector<Row> const& after, Write write,
                  CutAfter cut_after) {
    for (std::size_t at = 0; at < after.size(); ++at)
        if (at >= before.size() || before[at] != after[at]) write(at + 1, after[at]);
    if (before.size() > after.size()) cut_after(after.size());
}

void replace_strands(Connection& connection, std::int64_t number, CaseProjection const& before,
                     CaseProjection const& after) {
    auto const write = [&](std::size_t ordinal, StrandRow const& row) {
        auto const& line = row.line;
        connection.run(
            "INSERT OR REPLACE INTO strand_now "
            "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
            number, ordinal, line.strand, line.workflow, line.state, line.owner, line.forum,
            column_of(line.meets_on), column_of(line.since), line.ended, row.first_due, row.grade,
            row.site);
    };
    replace_rows(strand_rows(before), strand_rows(after), write, [&](std::size_t last) {
        connection.run("DELETE FROM strand_now WHERE case_no = ?1 AND ordinal > ?2", number, last);
    });
}

void replace_deadlines(Connection& connection, std::int64_t number, CaseProjection const& before,
                       CaseProjection const& after) {
    auto const write = [&](std::size_t ordinal, DeadlineLine const& line) {
        auto const& deadline = line.deadline;
        connection.run(
            "INSERT OR REPLACE INTO deadline_now VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            number, ordinal, line.strand, line.owner, deadline.name, column_of(deadline.set_at),
            column_of(deadline.due), column_of(deadline.outer), deadline.missed);
    };
    replace_rows(before.deadlines, after.deadlines, write, [&](std::size_t last) {
        connection.run("DELETE FROM deadline_now WHERE case_no = ?1 AND ordinal > ?2", number,
                       last);
    });
}

// What is told, and whom, stands in the case's box.
void replace_outside(Connection& connection, std::int64_t number, CaseProjection const& before,
                     CaseProjection const& after) {
    auto const write = [&](std::size_t ordinal, OutsideLine const& line) {
        connection.run("INSERT OR REPLACE INTO outside_now VALUES (?1, ?2, ?3, ?4)", number,
                       ordinal, line.strand, line.case_seq);
    };
    replace_rows(before.outside, after.outside, write, [&](std::size_t last) {
        connection.run("DELETE FROM outside_now WHERE case_no = ?1 AND ordinal > ?2", number, last);
    });
}

void replace_pairs(Vault& vault, std::int64_t number, CaseProjection const& before,
                   CaseProjection const& after) {
    if (before.pairs == after.pairs) return;
    vault.rows().run("DELETE FROM pair_now WHERE case_no = ?1", number);
    std::size_t ordinal = 0;
    for (auto const& token : after.pairs)
        vault.rows().run("INSERT INTO pair_now VALUES (?1, ?2, ?3)",
                         Blob{vault.token(pair_use, token)}, number, ++ordinal);
}

std::vector<Triple> private_part(CaseProjection const& projection) {
    std::vector<Triple> all;
    for (auto const& [name, text] : projection.shared)
        all.push_back({std::string{shared_part}, name, text});
    for (auto const& line : projection.outside)
        all.push_back({std::string{told_part}, line.to, line.what});
    for (auto const& token : projection.pairs) all.push_back({std::string{pair_part}, token, {}});
    return all;
}

void replace_private(Vault& vault, std::int64_t number, CaseProjection const& before,
                     CaseProjection const& after) {
    auto const part = private_part(after);
    if (part != private_part(before)) vault.keep_beside(number, after.case_id, part);
}

void take_private(std::vector<Triple> const& part, CaseProjection& projection) {
    std::size_t line = 0;
    for (auto const& [kind, first, second] : part) {
        if (kind == shared_part) projection.shared[first] = second;
        if (kind == pair_part) projection.pairs.push_back(first);
        if (kind != told_part || line >= projection.outside.size()) continue;
        projection.outside[line].to = first;
        projection.outside[line].what = second;
        ++line;
    }
}

// Counted by its beginning, "WM-20-", so that the next reference costs no count of all.
void count_reference(Connection& connection, std::string const& ref) {
    if (ref.empty()) return;
    auto const beginning = ref.substr(0, ref.rfind('-') + 1);
    connection.run(
        "INSERT INTO ref_count VALUES (?1, 1) ON CONFLICT DO UPDATE SET cases = cases + 1",
        beginning);
}

void open_case(Connection& connection, CaseProjection const& given) {
    std::string const backwards{given.case_ref.rbegin(), given.case_ref.rend()};
    connection.run(
        "INSERT INTO case_now (case_id, case_ref, ref_backwards, case_seq, version, head, "
        "opened_at) "
        "VALUES (?1, ?2, ?3, 0, 0, '', 0)",
        given.case_id, given.case_ref, Blob{backwards});
    count_reference(connection, given.case_ref);
}

void read_lines(Vault& vault, std::int64_t number, CaseProjection& projection) {
    auto& connection = vault.rows();
    auto const& ref = projection.case_ref;
    auto strands = connection.ask(std::string{"SELECT "} + strand_columns +
                                      " FROM strand_now s WHERE case_no = ?1 ORDER BY ordinal",
                                  number);
    while (strands.next()) projection.strands.push_back(strand_in(strands, 0, ref));
    auto deadlines = connection.ask(std::string{"SELECT d.strand, d.owner, "} + deadline_columns +
                                        " FROM deadline_now d WHERE case_no = ?1 ORDER BY ordinal",
                                    number);
    while (deadlines.next())
        projection.deadlines.push_back(
            {ref, deadlines.text(0), deadlines.text(1), deadline_in(deadlines, 2)});
    auto outside = connection.ask(
        "SELECT strand, case_seq FROM outside_now WHERE case_no = ?1 ORDER BY ordinal", number);
    while (outside.next())
        projection.outside.push_back(
            {ref, outside.text(0), static_cast<std::uint64_t>(outside.number(1)), {}, {}});
    take_private(vault.kept_beside(number, projection.case_id), projection);
    projection.access = access_of(connection, number);
}

}  // namespace

std::int64_t number_of(Connection& connection, std::string_view case_id) {
    return connection.number("SELECT case_no FROM case_now WHERE case_id = ?1", case_id);
}

std::int64_t column_of(Minute minute) { return minute.time_since_epoch().count(); }

Minute minute_in(std::int64_t column) { return Minute{std::chrono::minutes{column}}; }

std::optional<std::int64_t> column_of(std::optional<engine::Date> date) {
    if (!date) return std::nullopt;
    return date->time_since_epoch().count();
}

StrandLine strand_in(Rows const& row, int first, std::string case_ref) {
    StrandLine line;
    line.case_ref = std::move(case_ref);
    line.strand = row.text(first);
    line.workflow = row.text(first + 1);
    line.state = row.text(first + 2);
    line.owner = row.text(first + 3);
    line.forum = row.text(first + 4);
    if (!row.is_null(first + 5))
        line.meets_on = engine::Date{std::chrono::days{row.number(first + 5)}};
    line.since = minute_in(row.number(first + 6));
    line.ended = row.number(first + 7) != 0;
    return line;
}

engine::OpenDeadline deadline_in(Rows const& row, int first) {
    return {row.text(first), minute_in(row.number(first + 1)), minute_in(row.number(first + 2)),
            minute_in(row.number(first + 3)), row.number(first + 4) != 0};
}

void replace_projection(Vault& vault, CaseProjection const& given) {
    auto& connection = vault.rows();
    auto const known = projection_of(vault, given.case_id);
    if (known)
        require_same_case(*known, given);
    else
        open_case(connection, given);
    auto const before = known.value_or(CaseProjection{});
    auto const number = number_of(connection, given.case_id);
    connection.run(
        "UPDATE case_now SET case_seq = ?2, version = ?3, head = ?4, opened_at = ?5 "
        "WHERE case_no = ?1",
        number, given.case_seq, given.version, last_of_case(connection, given.case_id).leaf,
        column_of(given.opened_at));
    replace_strands(connection, number, before, given);
    replace_deadlines(connection, number, before, given);
    replace_outside(connection, number, before, given);
    replace_pairs(vault, number, before, given);
    replace_private(vault, number, before, given);
    replace_access(connection, number, before.access, given.access);
}

std::optional<CaseProjection> projection_of(Vault& vault, std::string_view case_id) {
    auto& connection = vault.rows();
    Snapshot const one_moment{connection};
    auto row = connection.ask(
        "SELECT case_no, case_ref, case_seq, version, head, opened_at FROM case_now "
        "WHERE case_id = ?1",
        case_id);
    if (!row.next()) return std::nullopt;
    CaseProjection projection;
    projection.case_id = case_id;
    projection.case_ref = row.text(1);
    projection.case_seq = static_cast<std::uint64_t>(row.number(2));
    projection.version = static_cast<std::uint64_t>(row.number(3));
    projection.head = row.text(4);
    projection.opened_at = minute_in(row.number(5));
    read_lines(vault, row.number(0), projection);
    return projection;
}

}  // namespace caseway::store
