#include "store/sqlite_erasure.hpp"

#include "engine/erasure.hpp"
#include "engine/people.hpp"
#include "store/entry_form.hpp"
#include "store/key_ring.hpp"
#include "store/sqlite_access.hpp"
#include "store/sqlite_projection.hpp"
#include "store/sqlite_sealing.hpp"
#include "store/turn.hpp"

#include <algorithm>
#include <set>
#include <stdexcept>

namespace caseway::store {

namespace {

using engine::Entry;

void destroy(Connection& connection, std::string const& case_id, std::uint64_t by) {
    connection.run(
        "DELETE FROM box WHERE seq IN (SELECT seq FROM entry WHERE case_id = ?1 AND seq < ?2)",
        case_id, by);
    connection.run("DELETE FROM case_key WHERE case_id = ?1", case_id);
    auto const number = number_of(connection, case_id);
    for (auto const* sql :
         {"DELETE FROM word_now WHERE case_no = ?1", "DELETE FROM private_now WHERE case_no = ?1",
          "DELETE FROM pair_now WHERE case_no = ?1", "DELETE FROM outside_now WHERE case_no = ?1",
          "DELETE FROM strand_now WHERE case_no = ?1",
          "DELETE FROM deadline_now WHERE case_no = ?1"})
        connection.run(sql, number);
}

// Who may know the case, as it is kept beside it. Where an earlier form kept nothing, the entries
// would say, which only the engine reads: then nobody may, rather than somebody who must not.
engine::Access access_kept(Connection& connection, std::string_view case_id) {
    engine::Access closed;
    closed.restricted = true;
    return access_of(connection, number_of(connection, case_id)).value_or(closed);
}

// What is left beside a case of which nothing but headers is left.
engine::CaseProjection bare_projection(Vault& vault, Entry const& last) {
    engine::CaseProjection projection;
    if (auto const before = projection_of(vault, last.case_id))
        projection.opened_at = before->opened_at;
    projection.case_id = last.case_id;
    projection.case_ref = last.case_ref;
    projection.case_seq = last.case_seq;
    projection.version = last.version;
    projection.access = engine::access_kept_in(last);
    return projection;
}

// In a training store time is what somebody sets it to, and runs forwards from its last entry.
engine::Instant now_or_later(Connection& connection) {
    using namespace std::chrono;
    if (identity_of(connection).training) return last_recorded(connection);
    return std::max<engine::Instant>(floor<milliseconds>(system_clock::now()),
                                     last_recorded(connection));
}

// The entry under which a case of a copy that was put back is erased again.
Entry erased_again(Vault& vault, Entry const& last, Erasure const& erasure) {
    Entry entry;
    entry.kind = engine::EntryKind::correction;
    entry.case_id = last.case_id;
    entry.case_ref = last.case_ref;
    entry.case_seq = last.case_seq + 1;
    entry.version = last.version;
    entry.event = std::string{engine::erased_event};
    auto const by = engine::the_clock();
    entry.actor = by.id;
    entry.asserted = by.assertion;
    entry.rank = std::string{engine::name_of(by.rank)};
    entry.recorded_at = entry.raw_clock = now_or_later(vault.rows());
    entry.happened_at = std::chrono::floor<std::chrono::minutes>(entry.recorded_at);
    entry.via = "restore";
    entry.policy = last.policy;
    entry.payload = {{"erased-before-under", erasure.entry},
                     {"entries", std::to_string(last.case_seq)}};
    auto const kept = engine::kept_when_erased(access_kept(vault.rows(), last.case_id));
    entry.payload.insert(entry.payload.end(), kept.begin(), kept.end());
    return entry;
}

std::optional<Entry> last_entry(Connection& connection, std::string const& case_id) {
    auto row = connection.ask(
        "SELECT seq, header FROM entry WHERE case_id = ?1 ORDER BY case_seq DESC LIMIT 1", case_id);
    if (!row.next()) return std::nullopt;
    StoredEntry stored;
    stored.seq = static_cast<std::uint64_t>(row.number(0));
    stored.header = row.text(1);
    return entry_of(stored);
}

std::vector<Erasure> still_there(Vault& vault, KeyKeeper const& keeper) {
    auto all = keeper.erasures();
    std::erase_if(all, [&](Erasure const& each) {
        return !is_of_a_case(each.case_id) || vault.erased_under(each.case_id) != 0 ||
               !last_entry(vault.rows(), each.case_id);
    });
    return all;
}

// Whether somebody who holds the keys recorded it: the keeper's memory outlives this file, and has
// every copy erased.
bool is_proved(StoredEntry const& by, std::string const& case_id) {
    auto const entry = read_header(by.header);
    return entry && engine::is_erasure(*entry) && is_of_a_case(case_id) && by.case_id == case_id &&
           by.content == StoredEntry::Content::open && faults_in(by).empty();
}

// What the keeper has yet to hear of, which is seldom anything: proving it reads and opens an
// entry. A keeper put back from a copy of before knows nothing of an erasure.
std::vector<Erasure> untold(Vault& vault, KeyKeeper const& keeper) {
    std::set<std::string> known;
    for (auto const& each : keeper.erasures()) known.insert(each.case_id);
    std::vector<Erasure> all;
    auto rows = vault.rows().ask("SELECT case_id, by_seq FROM erased");
    while (rows.next()) {
        if (known.contains(rows.text(0))) continue;
        auto const seq = static_cast<std::uint64_t>(rows.number(1));
        auto const by = stored_from(vault, seq);
        if (by && by->seq == seq && is_proved(*by, rows.text(0)))
            all.push_back({rows.text(0), by->leaf});
    }
    return all;
}

void erase_again(Vault& vault, Erasure const& erasure) {
    auto const last = last_entry(vault.rows(), erasure.case_id);
    auto entry = erased_again(vault, *last, erasure);
    vault.rows().run("BEGIN IMMEDIATE");
    erase_case(vault, identity_of(vault.rows()), entry);
    replace_projection(vault, bare_projection(vault, entry));
    vault.rows().run("COMMIT");
}

// One at a time: a keeper may know of a case twice, from copies that were erased before.
void erase_all_again(Vault& vault, KeyKeeper const& keeper) {
    for (auto left = still_there(vault, keeper); !left.empty(); left = still_there(vault, keeper))
        erase_again(vault, left.front());
}

void tell(Vault& vault, KeyKeeper& keeper) {
    for (auto const& erasure : untold(vault, keeper)) keeper.remember(erasure);
}

// Why it could not be done; empty where it was.
template <class Act>
std::string failure_of(Act act) {
    try {
        act();
        return {};
    } catch (std::runtime_error const& why) {
        return why.what();
    }
}

}  // namespace

void erase_case(Vault& vault, Identity const& identity, Entry& by) {
    auto& connection = vault.rows();
    if (vault.erased_under(by.case_id) != 0) throw std::logic_error("a case is erased once");
    auto const place = tree_end(connection).size + 1;
    connection.run("INSERT INTO erased VALUES (?1, ?2)", by.case_id, place);
    std::vector<Entry> entries{by};
    add_entries(vault, identity, entries);
    by = std::move(entries.front());
    destroy(connection, by.case_id, place);
    connection.run("UPDATE cleaning SET due = 1");
}

void finish_erasing(Vault& vault, KeyKeeper& keeper) {
    std::string left;
    if (auto const why = failure_of([&] { tell(vault, keeper); }); !why.empty())
        left += "; the keeper of its keys does not know of it yet (" + why +
                "): whatever opens the store next tells it";
    if (auto const why = failure_of([&] { clean_files(vault.rows()); }); !why.empty())
        left += "; " + why;
    if (!left.empty()) throw ErasureUnfinished("the case is erased, and that stands" + left);
}

bool replay_erasures(Vault& vault, KeyKeeper& keeper, Gate& gate,
                     std::chrono::milliseconds patience) {
    if (still_there(vault, keeper).empty() && untold(vault, keeper).empty() &&
        !is_cleaning_due(vault.rows()))
        return true;
    try {
        Turn const turn{vault.rows(), gate, patience};
        erase_all_again(vault, keeper);
        finish_erasing(vault, keeper);
        return true;
    } catch (std::runtime_error const&) {
        if (!still_there(vault, keeper).empty()) throw;
        return false;
    }
}

}  // namespace caseway::store
