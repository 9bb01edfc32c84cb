#include "store/sealing.hpp"

#include "store/hashing.hpp"

#include <sodium.h>

namespace caseway::store {

namespace {

constexpr std::size_t nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_size = crypto_aead_xchacha20poly1305_ietf_ABYTES;
static_assert(crypto_aead_xchacha20poly1305_ietf_KEYBYTES == Secret::size);
constexpr std::size_t token_size = 16;

unsigned char const* raw(std::string_view text) {
    return reinterpret_cast<unsigned char const*>(text.data());
}
unsigned char* raw(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

void add_length(std::string& out, std::size_t length) {
    for (int shift = 24; shift >= 0; shift -= 8)
        out += static_cast<char>(length >> static_cast<unsigned>(shift) & 0xFF);
}

// Takes the next string off the front.
std::optional<std::string> take(std::string_view& rest) {
    if (rest.size() < 4) return std::nullopt;
    std::size_t length = 0;
    for (char const c : rest.substr(0, 4)) length = length << 8 | static_cast<unsigned char>(c);
    rest.remove_prefix(4);
    if (rest.size() < length) return std::nullopt;
    std::string text{rest.substr(0, length)};
    rest.remove_prefix(length);
    return text;
}

}  // namespace

std::string seal(Secret const& key, std::string_view text, std::string_view bound_to) {
    auto const nonce = random_bytes(nonce_size);
    std::string sealed(text.size() + tag_size, '\0');
    crypto_aead_xchacha20poly1305_ietf_encrypt(raw(sealed), nullptr, raw(text), text.size(),
                                               raw(bound_to), bound_to.size(), nullptr, raw(nonce),
                                               key.data());
    return nonce + sealed;
}

std::optional<std::string> unseal(Secret const& key, std::string_view box,
                                  std::string_view bound_to) {
    require_sodium();
    if (box.size() < nonce_size + tag_size) return std::nullopt;
    auto const nonce = box.substr(0, nonce_size), sealed = box.substr(nonce_size);
    std::string text(sealed.size() - tag_size, '\0');
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(raw(text), nullptr, nullptr, raw(sealed),
                                                   sealed.size(), raw(bound_to), bound_to.size(),
                                                   raw(nonce), key.data()) != 0)
        return std::nullopt;
    return text;
}

std::string packed(std::vector<Triple> const& triples) {
    std::string out;
    for (auto const& triple : triples)
        for (auto const& text : triple) {
            add_length(out, text.size());
            out += text;
        }
    return out;
}

std::optional<std::vector<Triple>> unpacked(std::string_view rest) {
    std::vector<Triple> triples;
    while (!rest.empty())
        for (auto& text : triples.emplace_back()) {
            auto taken = take(rest);
            if (!taken) return std::nullopt;
            text = *std::move(taken);
        }
    return triples;
}

std::string payload_text(Payload const& payload) {
    std::vector<Triple> triples;
    for (std::size_t at = 0; at < payload.fields.size(); ++at)
        triples.push_back({payload.fields[at].name, payload.fields[at].text,
                           from_hex(payload.salts.at(at)).value()});
    return packed(triples);
}

std::optional<Payload> read_payload_text(std::string_view text) {
    auto const triples = unpacked(text);
    if (!triples) return std::nullopt;
    Payload payload;
    for (auto const& [name, words, salt] : *triples) {
        payload.fields.push_back({name, words});
        payload.salts.push_back(hex(salt));
    }
    return payload;
}

std::string keyed_token(Secret const& key, std::string_view use, std::string_view text) {
    auto const whole = std::string{use} + '\0' + std::string{text};
    std::string token(token_size, '\0');
    crypto_generichash(raw(token), token.size(), raw(whole), whole.size(), key.data(),
                       Secret::size);
    return token;
}

}  // namespace caseway::store
