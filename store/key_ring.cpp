#include "store/key_ring.hpp"

#include "engine/journal.hpp"
#include "engine/looking.hpp"
#include "store/new_id.hpp"
#include "store/sealing.hpp"
#include "store/vault.hpp"

#include <sodium.h>

#include <algorithm>

namespace caseway::store {

bool is_of_a_case(std::string_view stream) {
    return !stream.empty() && stream != engine::office_stream && stream != engine::looks_stream &&
           stream != words_stream;
}

NamedKey const* KeyRing::find(std::string_view id) const {
    auto const found =
        std::find_if(keys.begin(), keys.end(), [&](auto const& each) { return each.id == id; });
    return found == keys.end() ? nullptr : &*found;
}

void KeyRing::add() { keys.push_back({new_id(), Secret{}}); }

void KeyRing::keep_only(std::string_view id) {
    std::erase_if(keys, [&](auto const& each) { return each.id != id; });
}

bool KeyRing::remember(Erasure const& erasure) {
    auto const same = [&](Erasure const& each) { return each.case_id == erasure.case_id; };
    if (std::any_of(erasures.begin(), erasures.end(), same)) return false;
    erasures.push_back(erasure);
    return true;
}

std::string KeyRing::wrap(std::string_view key_id, Secret const& secret,
                          std::string_view bound_to) const {
    auto const* key = find(key_id);
    if (!key) throw engine::StoreBroken("the keeper of the keys has no key " + std::string{key_id});
    return seal(key->secret, secret.bytes(), bound_to);
}

std::optional<Secret> KeyRing::unwrap(std::string_view key_id, std::string_view wrapped,
                                      std::string_view bound_to) const {
    auto const* key = find(key_id);
    if (!key) return std::nullopt;
    auto bytes = unseal(key->secret, wrapped, bound_to);
    if (!bytes || bytes->size() != Secret::size) return std::nullopt;
    Secret secret{*bytes};
    sodium_memzero(bytes->data(), bytes->size());
    return secret;
}

namespace {

class MemoryKeys final : public KeyKeeper {
public:
    MemoryKeys() { ring_.add(); }
    std::string newest() const override { return ring_.newest().id; }
    std::string wrap(std::string_view key_id, Secret const& secret,
                     std::string_view bound_to) const override {
        return ring_.wrap(key_id, secret, bound_to);
    }
    std::optional<Secret> unwrap(std::string_view key_id, std::string_view wrapped,
                                 std::string_view bound_to) const override {
        return ring_.unwrap(key_id, wrapped, bound_to);
    }
    std::string add_key() override {
        ring_.add();
        return newest();
    }
    void keep_only(std::string_view key_id) override { ring_.keep_only(key_id); }
    std::vector<Erasure> erasures() const override { return ring_.erasures; }
    void remember(Erasure const& erasure) override { ring_.remember(erasure); }

private:
    KeyRing ring_;
};

}  // namespace

std::shared_ptr<KeyKeeper> memory_keys() { return std::make_shared<MemoryKeys>(); }

}  // namespace caseway::store
