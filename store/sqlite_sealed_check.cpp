#include "store/sqlite_sealed_check.hpp"

#include "store/projection.hpp"
#include "store/sqlite_entries.hpp"
#include "store/sqlite_projection.hpp"
#include "store/words.hpp"

#include <set>
#include <string>
#include <vector>

namespace caseway::store {

namespace {

using engine::StoreBroken;

struct CaseRow {
    std::int64_t number;
    std::string id;
    std::string ref;
};

std::vector<CaseRow> all_cases(Connection& connection) {
    std::vector<CaseRow> all;
    auto rows = connection.ask("SELECT case_no, case_id, case_ref FROM case_now ORDER BY case_no");
    while (rows.next()) all.push_back({rows.number(0), rows.text(1), rows.text(2)});
    return all;
}

bool has_its_place(Connection& connection, std::int64_t number, engine::SharedFacts const& shared) {
    return connection.number(
               "SELECT count(*) FROM strand_now WHERE case_no = ?1 AND (grade <> ?2 OR site <> ?3)",
               number, shared_text(shared, engine::grade_in_queue),
               shared_text(shared, engine::site_in_queue)) == 0;
}

using Texts = std::set<std::string>;

Texts tokens_of(Vault& vault, std::string_view use, Texts const& texts) {
    Texts tokens;
    for (auto const& text : texts)
        if (auto token = vault.known_token(use, text)) tokens.insert(*std::move(token));
    return tokens;
}

Texts tokens_in(Connection& connection, std::string_view sql, std::int64_t number) {
    Texts tokens;
    auto rows = connection.ask(sql, number);
    while (rows.next()) tokens.insert(rows.text(0));
    return tokens;
}

Texts words_in(Vault& vault, std::string const& case_id) {
    Texts words;
    for (auto const& entry : entries_of_case(vault, case_id, false))
        words.merge(words_to_find(entry));
    return words;
}

std::vector<std::string> faults_beside(Vault& vault, CaseRow const& row) {
    std::vector<std::string> faults;
    auto& connection = vault.rows();
    Snapshot const one_moment{connection};
    auto const kept = projection_of(vault, row.id).value_or(engine::CaseProjection{});
    if (!has_its_place(connection, row.number, kept.shared))
        faults.emplace_back("its place in the queue is not what is kept of its grade and site");
    if (tokens_of(vault, pair_use, {kept.pairs.begin(), kept.pairs.end()}) !=
        tokens_in(connection, "SELECT token FROM pair_now WHERE case_no = ?1", row.number))
        faults.emplace_back("it is found by other pairs of people than are kept of it");
    if (tokens_of(vault, word_use, words_in(vault, row.id)) !=
        tokens_in(connection, "SELECT token FROM word_now WHERE case_no = ?1", row.number))
        faults.emplace_back("it is found by other words than stand in it");
    return faults;
}

}  // namespace

void check_sealed(Vault& vault, std::function<void(engine::Fault const&)> const& tell) {
    for (auto const& row : all_cases(vault.rows())) {
        try {
            for (auto const& fault : faults_beside(vault, row)) tell({fault, row.ref, 0});
        } catch (StoreBroken const& problem) {
            tell({std::string{"what it is found by cannot be checked: "} + problem.what(), row.ref,
                  0});
        }
    }
}

}  // namespace caseway::store
