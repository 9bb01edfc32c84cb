#include "store/sqlite_entries.hpp"

#include "store/cases.hpp"
#include "store/entry_form.hpp"
#include "store/hashing.hpp"

namespace caseway::store {

using engine::Entry;
using engine::StoreBroken;

namespace {

constexpr std::string_view of_case =
    "SELECT seq, case_id, case_seq, request, header, leaf FROM entry WHERE case_id = ?1 "
    "ORDER BY case_seq";
constexpr std::string_view of_request =
    "SELECT seq, case_id, case_seq, request, header, leaf FROM entry WHERE request = ?1 AND "
    "request <> '' ORDER BY seq";
constexpr std::string_view from_place =
    "SELECT seq, case_id, case_seq, request, header, leaf FROM entry WHERE seq >= ?1 "
    "ORDER BY seq LIMIT ?2";

std::uint64_t unsigned_of(std::int64_t number) { return static_cast<std::uint64_t>(number); }

StoredEntry stored_in(Vault& vault, Rows const& row) {
    StoredEntry stored;
    stored.seq = unsigned_of(row.number(0));
    stored.case_id = row.text(1);
    stored.case_seq = unsigned_of(row.number(2));
    stored.request = row.text(3);
    stored.header = row.text(4);
    stored.leaf = hex(row.text(5));
    vault.read_payload(stored);
    return stored;
}

template <class... Values>
std::vector<StoredEntry> all_stored(Vault& vault, std::string_view sql, Values const&... values) {
    std::vector<StoredEntry> all;
    auto rows = vault.rows().ask(sql, values...);
    while (rows.next()) all.push_back(stored_in(vault, rows));
    return all;
}

template <class IsDamaged>
std::vector<Entry> as_shown(std::vector<StoredEntry> const& all, IsDamaged is_damaged) {
    std::vector<Entry> entries;
    entries.reserve(all.size());
    for (auto const& each : all)
        entries.push_back(
            shown_entry(each, is_damaged(each), entries.empty() ? nullptr : &entries.back()));
    return entries;
}

bool is_damaged(StoredEntry const& stored) { return !faults_of(stored).empty(); }
bool is_damaged_itself(StoredEntry const& stored) { return !faults_in(stored).empty(); }
bool not_damaged(StoredEntry const&) { return false; }

void link(std::vector<StoredEntry>& all) {
    for (std::size_t at = 1; at < all.size(); ++at) {
        if (all[at - 1].case_seq + 1 != all[at].case_seq) continue;
        all[at].previous_seq = all[at - 1].seq;
        all[at].previous_leaf = all[at - 1].leaf;
    }
}

void require_sound(std::vector<StoredEntry> const& all) {
    for (auto const& each : all)
        if (auto const faults = faults_of(each); !faults.empty())
            throw StoreBroken("entry " + std::to_string(each.seq) + " of the store is damaged (" +
                              faults.front() +
                              "): its case can be looked at but not added to; run `caseway audit "
                              "verify`");
}

void add_entry(Vault& vault, Identity const& identity, GrowingTree& tree, Entry& entry) {
    auto& connection = vault.rows();
    auto const last = last_of_case(connection, entry.case_id);
    auto const header = complete(entry, {identity.store_id, identity.training, tree.size() + 1,
                                         last.case_seq + 1, last.leaf});
    auto const leaf = from_hex(entry.hash).value();
    connection.run("INSERT INTO entry VALUES (?1, ?2, ?3, ?4, ?5, ?6)", entry.ledger_seq,
                   entry.case_id, entry.case_seq, entry.request, header, Blob{leaf});
    vault.add_payload(entry, header);
    tree.add(digest_of(leaf).value(), keeping_in(connection));
}

}  // namespace

Identity identity_of(Connection& connection) {
    auto row = connection.ask("SELECT store_id, training FROM meta");
    if (!row.next())
        throw StoreBroken("the store has lost its identity: run `caseway audit verify`");
    return {row.text(0), row.number(1) != 0};
}

LastOfCase last_of_case(Connection& connection, std::string_view case_id, std::uint64_t size) {
    auto row = connection.ask(
        "SELECT case_seq, leaf FROM entry WHERE case_id = ?1 AND seq <= ?2 ORDER BY case_seq DESC "
        "LIMIT 1",
        case_id, size);
    if (!row.next()) return {};
    return {unsigned_of(row.number(0)), hex(row.text(1))};
}

void add_entries(Vault& vault, Identity const& identity, std::vector<Entry>& entries) {
    auto& connection = vault.rows();
    auto const end = tree_end(connection);
    GrowingTree tree{end.size, subtrees_in(connection)};
    // A root that is wrong stays as it is: adding to the store must not hide it.
    bool const sound = hex(tree.root()) == end.root;
    for (auto& entry : entries) add_entry(vault, identity, tree, entry);
    end_tree(connection, {tree.size(), sound ? hex(tree.root()) : end.root});
}

std::vector<Entry> entries_of_case(Vault& vault, std::string_view case_id, bool to_be_added_to) {
    vault.require_keeper();
    auto all = all_stored(vault, of_case, case_id);
    link(all);
    if (!to_be_added_to) return as_shown(all, is_damaged);
    require_sound(all);
    return as_shown(all, not_damaged);
}

std::vector<Entry> entries_of_request(Vault& vault, std::string_view request) {
    vault.require_keeper();
    return as_shown(all_stored(vault, of_request, request), is_damaged_itself);
}

std::vector<Entry> entries_from(Vault& vault, std::uint64_t first, std::size_t limit) {
    return as_shown(all_stored(vault, from_place, first, limit), is_damaged_itself);
}

std::optional<StoredEntry> stored_from(Vault& vault, std::uint64_t seq) {
    auto all = all_stored(vault, from_place, seq, 1);
    if (all.empty()) return std::nullopt;
    auto& stored = all.front();
    auto row = vault.rows().ask("SELECT seq, leaf FROM entry WHERE case_id = ?1 AND case_seq = ?2",
                                stored.case_id, stored.case_seq - 1);
    if (row.next()) {
        stored.previous_seq = unsigned_of(row.number(0));
        stored.previous_leaf = hex(row.text(1));
    }
    return stored;
}

engine::Instant last_recorded(Connection& connection) {
    auto rows = connection.ask("SELECT header FROM entry ORDER BY seq DESC");
    while (rows.next())
        if (auto const last = read_header(rows.text(0))) return last->recorded_at;
    return {};
}

std::vector<engine::CaseEnd> case_ends(Connection& connection, std::uint64_t size) {
    std::vector<engine::CaseEnd> ends;
    // From one case to the next in the index, without reading the entries between.
    std::string id;
    for (bool more = true; more;) {
        auto row = connection.ask(
            "SELECT case_id FROM entry WHERE case_id > ?1 ORDER BY case_id LIMIT 1", id);
        more = row.next();
        if (!more) break;
        id = row.text(0);
        if (auto const last = last_of_case(connection, id, size); last.case_seq > 0)
            ends.push_back({case_hash(id), last.case_seq, last.leaf});
    }
    return ends;
}

}  // namespace caseway::store
