#include "store/vault.hpp"

#include "store/hashing.hpp"

namespace caseway::store {

using engine::StoreBroken;

namespace {

// A page of memory and a call of the system each, so not all cases of a check are kept.
constexpr std::size_t most_opened = 64;

}  // namespace

Vault::Vault(Connection& connection, std::shared_ptr<KeyKeeper> keeper, std::string store_id)
    : connection_{connection}, keeper_{std::move(keeper)}, store_id_{std::move(store_id)} {}

KeyKeeper& Vault::require_keeper() const {
    if (!keeper_)
        throw StoreBroken(
            "what is personal in this store is sealed, and the keys to it were not given: only "
            "headers can be looked at");
    return *keeper_;
}

std::string Vault::key_bound_to(std::string_view stream) const {
    return "caseway-case-key\n" + store_id_ + "\n" + std::string{stream} + "\n";
}

std::string Vault::beside_bound_to(std::string_view case_id) const {
    return "caseway-beside\n" + store_id_ + "\n" + std::string{case_id} + "\n";
}

std::uint64_t Vault::erased_under(std::string_view case_id) {
    auto row = connection_.ask("SELECT by_seq FROM erased WHERE case_id = ?1", case_id);
    return row.next() ? static_cast<std::uint64_t>(row.number(0)) : 0;
}

std::string Vault::stream_of(std::string_view case_id, std::uint64_t seq) {
    auto const by = erased_under(case_id);
    return by != 0 && seq >= by ? std::string{engine::office_stream} : std::string{case_id};
}

Secret const* Vault::key_of(std::string_view stream) {
    auto row = connection_.ask("SELECT wrapped, key_id FROM case_key WHERE case_id = ?1", stream);
    if (!row.next()) return nullptr;
    auto const wrapped = row.text(0);
    auto const found = opened_.find(stream);
    if (found != opened_.end() && found->second.wrapped == wrapped) return &found->second.key;
    auto key = require_keeper().unwrap(row.text(1), wrapped, key_bound_to(stream));
    if (!key) return nullptr;
    if (opened_.size() >= most_opened) opened_.clear();
    auto const kept =
        opened_.insert_or_assign(std::string{stream}, Opened{wrapped, *std::move(key)});
    return &kept.first->second.key;
}

bool Vault::has_key(std::string_view stream) {
    return connection_.number("SELECT count(*) FROM case_key WHERE case_id = ?1", stream) != 0;
}

Secret const& Vault::key_or_new(std::string_view stream) {
    if (!has_key(stream)) {
        auto const key_id = require_keeper().newest();
        auto const wrapped = require_keeper().wrap(key_id, Secret{}, key_bound_to(stream));
        connection_.run("INSERT INTO case_key VALUES (?1, ?2, ?3)", stream, Blob{wrapped}, key_id);
    }
    if (auto const* key = key_of(stream)) return *key;
    throw StoreBroken(
        "the key of a case cannot be opened with the keys that were given: see to it that they are "
        "this store's, and run `caseway audit verify`");
}

void Vault::add_payload(engine::Entry const& entry, std::string_view header) {
    if (entry.payload.empty()) return;
    auto const& key = key_or_new(stream_of(entry.case_id, entry.ledger_seq));
    auto const box = seal(key, payload_text({entry.payload, entry.salts}), header);
    connection_.run("INSERT INTO box VALUES (?1, ?2)", entry.ledger_seq, Blob{box});
}

void Vault::read_payload(StoredEntry& stored) {
    auto row = connection_.ask("SELECT box FROM box WHERE seq = ?1", stored.seq);
    auto const by = erased_under(stored.case_id);
    if (!row.next()) {
        stored.content =
            by > stored.seq ? StoredEntry::Content::erased : StoredEntry::Content::open;
        return;
    }
    stored.content = StoredEntry::Content::shut;
    if (!keeper_) return;
    stored.content = StoredEntry::Content::damaged;
    auto const* key = key_of(stream_of(stored.case_id, stored.seq));
    auto const text = key ? unseal(*key, row.text(0), stored.header) : std::nullopt;
    auto payload = text ? read_payload_text(*text) : std::nullopt;
    if (!payload) return;
    stored.content = StoredEntry::Content::open;
    stored.payload = std::move(payload->fields);
    stored.salts = std::move(payload->salts);
}

void Vault::keep_beside(std::int64_t case_no, std::string_view case_id,
                        std::vector<Triple> const& triples) {
    connection_.run("DELETE FROM private_now WHERE case_no = ?1", case_no);
    if (triples.empty()) return;
    auto const box = seal(key_or_new(case_id), packed(triples), beside_bound_to(case_id));
    connection_.run("INSERT INTO private_now VALUES (?1, ?2)", case_no, Blob{box});
}

std::vector<Triple> Vault::kept_beside(std::int64_t case_no, std::string_view case_id) {
    auto row = connection_.ask("SELECT box FROM private_now WHERE case_no = ?1", case_no);
    if (!row.next()) return {};
    require_keeper();
    auto const* key = key_of(case_id);
    auto const text = key ? unseal(*key, row.text(0), beside_bound_to(case_id)) : std::nullopt;
    return text ? unpacked(*text).value_or(std::vector<Triple>{}) : std::vector<Triple>{};
}

std::string Vault::token(std::string_view use, std::string_view text) {
    return keyed_token(key_or_new(words_stream), use, text);
}

std::optional<std::string> Vault::known_token(std::string_view use, std::string_view text) {
    require_keeper();
    if (!has_key(words_stream)) return std::nullopt;
    return token(use, text);
}

void Vault::rewrap() {
    auto const newest = require_keeper().newest();
    std::vector<std::string> streams;
    {
        auto rows = connection_.ask("SELECT case_id FROM case_key WHERE key_id <> ?1", newest);
        while (rows.next()) streams.push_back(rows.text(0));
    }
    for (auto const& stream : streams) {
        auto const wrapped =
            require_keeper().wrap(newest, key_or_new(stream), key_bound_to(stream));
        connection_.run("UPDATE case_key SET wrapped = ?2, key_id = ?3 WHERE case_id = ?1", stream,
                        Blob{wrapped}, newest);
    }
}

}  // namespace caseway::store
