#include "store/sqlite_lists.hpp"

#include "store/sqlite_projection.hpp"

#include <algorithm>

namespace caseway::store {

using engine::DeadlineLine;
using engine::QueueLine;
using engine::QueueQuery;
using engine::StrandLine;

namespace {

// Sorts behind every text that begins with `prefix`: U+10FFFF is the last character there is.
std::string behind(std::string_view prefix) { return std::string{prefix} + "\xF4\x8F\xBF\xBF"; }

char const* index_for(QueueQuery const& query) {
    if (query.owner || query.owner_prefix) return "open_by_owner";
    if (query.workflow && query.state) return "open_by_state";
    if (query.grade) return "open_by_grade";
    if (query.workflow) return "open_by_workflow";
    return "open_by_due";
}

std::optional<engine::OpenDeadline> first_due(Connection& connection, std::int64_t case_no,
                                              std::string const& strand) {
    auto row = connection.ask(std::string{"SELECT "} + deadline_columns +
                                  " FROM deadline_now d WHERE d.case_no = ?1 AND d.strand = ?2 "
                                  "ORDER BY d.due, d.name LIMIT 1",
                              case_no, strand);
    if (!row.next()) return std::nullopt;
    return deadline_in(row, 0);
}

std::vector<DeadlineLine> deadlines(Connection& connection, std::string const& which,
                                    engine::Minute time, std::size_t limit) {
    std::vector<DeadlineLine> lines;
    auto rows = connection.ask(std::string{"SELECT c.case_ref, d.strand, d.owner, "} +
                                   deadline_columns + " FROM deadline_now d INDEXED BY " + which +
                                   ", d.case_no, d.ordinal LIMIT ?2",
                               column_of(time), limit);
    while (rows.next())
        lines.push_back({rows.text(0), rows.text(1), rows.text(2), deadline_in(rows, 3)});
    return lines;
}

std::string in_lower_case(std::string_view words) {
    std::string lower{words};
    for (auto& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
    return lower;
}

}  // namespace

std::string queue_sql(QueueQuery const& query) {
    auto sql = std::string{"SELECT s.case_no, c.case_ref, s.grade, s.site, "} + strand_columns +
               " FROM strand_now s INDEXED BY " + index_for(query) +
               " CROSS JOIN case_now c ON c.case_no = s.case_no WHERE s.ended = 0";
    if (query.owner) sql += " AND s.owner = ?1";
    // '0' is the character behind '/'.
    if (query.owner_prefix)
        sql +=
            " AND s.owner >= ?2 AND s.owner < ?2 || '0'"
            " AND (s.owner = ?2 OR s.owner >= ?2 || '/')";
    if (query.workflow) sql += " AND s.workflow = ?3";
    if (query.state) sql += " AND s.state = ?4";
    if (query.grade) sql += " AND s.grade = ?5";
    return sql + " ORDER BY s.first_due, s.case_no, s.ordinal LIMIT ?6";
}

std::vector<QueueLine> queue(Connection& connection, QueueQuery const& query) {
    Snapshot const one_moment{connection};
    std::vector<QueueLine> lines;
    auto rows = connection.ask(queue_sql(query), query.owner, query.owner_prefix, query.workflow,
                               query.state, query.grade, query.limit);
    while (rows.next()) {
        auto strand = strand_in(rows, 4, rows.text(1));
        auto due = first_due(connection, rows.number(0), strand.strand);
        lines.push_back({std::move(strand), rows.text(2), rows.text(3), std::move(due)});
    }
    return lines;
}

std::vector<DeadlineLine> due_before(Connection& connection, engine::Minute time,
                                     std::size_t limit) {
    return deadlines(connection,
                     "deadline_by_due CROSS JOIN case_now c ON c.case_no = d.case_no "
                     "WHERE d.due < ?1 ORDER BY d.due",
                     time, limit);
}

std::vector<DeadlineLine> to_be_missed(Connection& connection, engine::Minute time,
                                       std::size_t limit) {
    return deadlines(connection,
                     "deadline_by_outer CROSS JOIN case_now c ON c.case_no = d.case_no "
                     "WHERE d.missed = 0 AND d.outer_limit < ?1 ORDER BY d.outer_limit",
                     time, limit);
}

std::vector<StrandLine> on_list(Connection& connection, std::string_view forum,
                                std::optional<engine::Date> date) {
    std::vector<StrandLine> lines;
    auto rows =
        connection.ask(std::string{"SELECT c.case_ref, "} + strand_columns +
                           " FROM strand_now s INDEXED BY open_on_list "
                           "CROSS JOIN case_now c ON c.case_no = s.case_no "
                           "WHERE s.ended = 0 AND s.forum <> '' AND s.forum >= ?1 AND s.forum < ?2 "
                           "AND (?3 IS NULL OR s.meets_on = ?3) "
                           "ORDER BY s.forum, s.meets_on, s.case_no, s.ordinal",
                       forum, behind(forum), column_of(date));
    while (rows.next()) lines.push_back(strand_in(rows, 1, rows.text(0)));
    return lines;
}

std::vector<std::string> of_pair(Connection& connection, std::string_view token) {
    std::vector<std::string> ids;
    auto rows = connection.ask(
        "SELECT c.case_id FROM pair_now p CROSS JOIN case_now c ON c.case_no = p.case_no "
        "WHERE p.token = ?1 GROUP BY p.case_no ORDER BY p.case_no",
        token);
    while (rows.next()) ids.push_back(rows.text(0));
    return ids;
}

std::vector<engine::OutsideLine> undelivered(Connection& connection, std::size_t limit) {
    std::vector<engine::OutsideLine> lines;
    auto rows = connection.ask(
        "SELECT c.case_ref, o.strand, o.case_seq, o.told, o.what FROM outside_now o "
        "CROSS JOIN case_now c ON c.case_no = o.case_no ORDER BY o.case_no, o.ordinal LIMIT ?1",
        limit);
    while (rows.next())
        lines.push_back({rows.text(0), rows.text(1), static_cast<std::uint64_t>(rows.number(2)),
                         rows.text(3), rows.text(4)});
    return lines;
}

std::vector<std::string> cases_ending(Connection& connection, std::string_view ref,
                                      std::size_t limit) {
    std::string const backwards{ref.rbegin(), ref.rend()};
    std::vector<std::string> ids;
    auto rows = connection.ask(
        "SELECT case_id FROM case_now INDEXED BY case_by_ending WHERE case_ref <> '' "
        "AND ref_backwards >= ?1 AND ref_backwards < ?2 ORDER BY ref_backwards LIMIT ?3",
        Blob{backwards}, Blob{backwards + "\xFF"}, limit);
    while (rows.next()) ids.push_back(rows.text(0));
    return ids;
}

std::uint64_t count_cases(Connection& connection, std::string_view prefix) {
    bool const counted = prefix.empty() || prefix.ends_with('-');
    auto row = connection.ask(
        counted ? "SELECT coalesce(sum(cases), 0) FROM ref_count WHERE beginning >= ?1 AND "
                  "beginning < ?2"
                : "SELECT count(*) FROM case_now INDEXED BY case_by_ref WHERE case_ref <> '' AND "
                  "case_ref >= ?1 AND case_ref < ?2",
        prefix, behind(prefix));
    return row.next() ? static_cast<std::uint64_t>(row.number(0)) : 0;
}

std::vector<std::string> cases_after(Connection& connection, std::int64_t& after,
                                     std::size_t limit) {
    std::vector<std::string> ids;
    auto rows = connection.ask(
        "SELECT case_no, case_id FROM case_now WHERE case_no > ?1 AND case_ref <> '' "
        "ORDER BY case_no LIMIT ?2",
        after, limit);
    while (rows.next()) {
        after = rows.number(0);
        ids.push_back(rows.text(1));
    }
    return ids;
}

std::vector<std::string> search(Connection& connection, std::string_view words, std::size_t limit) {
    std::vector<std::string> refs;
    if (words.empty()) return refs;
    auto rows = connection.ask(
        "SELECT c.case_ref FROM payload p CROSS JOIN entry e ON e.seq = p.seq "
        "CROSS JOIN case_now c ON c.case_id = e.case_id "
        "WHERE instr(lower(p.text), ?1) > 0 AND c.case_ref <> '' ORDER BY p.seq",
        in_lower_case(words));
    while (refs.size() < limit && rows.next())
        if (auto ref = rows.text(0); std::find(refs.begin(), refs.end(), ref) == refs.end())
            refs.push_back(std::move(ref));
    return refs;
}

}  // namespace caseway::store
