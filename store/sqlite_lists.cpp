#include "store/sqlite_lists.hpp"

#include "store/sqlite_projection.hpp"
#include "store/words.hpp"

#include <optional>

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

std::vector<std::string> of_pair(Vault& vault, std::string_view token) {
    std::vector<std::string> ids;
    auto const kept = vault.known_token(pair_use, token);
    if (!kept) return ids;
    auto rows = vault.rows().ask(
        "SELECT c.case_id FROM pair_now p CROSS JOIN case_now c ON c.case_no = p.case_no "
        "WHERE p.token = ?1 GROUP BY p.case_no ORDER BY p.case_no",
        Blob{*kept});
    while (rows.next()) ids.push_back(rows.text(0));
    return ids;
}

std::vector<engine::OutsideLine> undelivered(Vault& vault, std::size_t limit) {
    std::vector<engine::OutsideLine> lines;
    auto rows = vault.rows().ask(
        "SELECT c.case_id FROM outside_now o CROSS JOIN case_now c ON c.case_no = o.case_no "
        "WHERE o.ordinal = 1 ORDER BY o.case_no");
    while (lines.size() < limit && rows.next())
        if (auto const kept = projection_of(vault, rows.text(0)))
            for (auto const& line : kept->outside)
                if (lines.size() < limit) lines.push_back(line);
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

std::vector<std::string> search(Vault& vault, std::string_view text, std::size_t limit) {
    std::optional<std::set<std::int64_t>> in_all;
    for (auto const& word : words_of(text)) {
        std::set<std::int64_t> with_it;
        auto const token = vault.known_token(word_use, word);
        if (!token) return {};
        auto rows = vault.rows().ask("SELECT case_no FROM word_now WHERE token = ?1", Blob{*token});
        while (rows.next())
            if (!in_all || in_all->count(rows.number(0)) != 0) with_it.insert(rows.number(0));
        in_all = std::move(with_it);
    }
    std::vector<std::string> refs;
    for (auto const number : in_all.value_or(std::set<std::int64_t>{}))
        if (refs.size() < limit)
            refs.push_back(
                vault.rows().word("SELECT case_ref FROM case_now WHERE case_no = ?1", number));
    return refs;
}

void index_words(Vault& vault, std::string_view case_id, std::set<std::string> const& words) {
    auto const number = number_of(vault.rows(), case_id);
    if (number == 0) return;
    for (auto const& word : words)
        vault.rows().run("INSERT INTO word_now VALUES (?1, ?2) ON CONFLICT DO NOTHING",
                         Blob{vault.token(word_use, word)}, number);
}

}  // namespace caseway::store
