// SHA-256 through OpenSSL's EVP with a digest fetched once and a context used again and again,
// which is the quickest way it offers; random bytes through libsodium.
#include "store/hashing.hpp"

#include <openssl/evp.h>
#include <sodium.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

namespace caseway::store {

namespace {

struct Freed {
    void operator()(EVP_MD* digest) const { EVP_MD_free(digest); }
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};

void require(bool worked) {
    if (!worked) throw std::runtime_error("OpenSSL cannot compute SHA-256 on this machine");
}

EVP_MD const* fetched() {
    static std::unique_ptr<EVP_MD, Freed> const digest{EVP_MD_fetch(nullptr, "SHA256", nullptr)};
    require(digest != nullptr);
    return digest.get();
}

int digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return -1;
}

}  // namespace

Digest sha256(std::initializer_list<std::string_view> parts) {
    thread_local std::unique_ptr<EVP_MD_CTX, Freed> const context{EVP_MD_CTX_new()};
    require(context && EVP_DigestInit_ex2(context.get(), fetched(), nullptr) == 1);
    for (auto const part : parts)
        require(EVP_DigestUpdate(context.get(), part.data(), part.size()) == 1);
    Digest digest;
    require(EVP_DigestFinal_ex(context.get(), digest.data(), nullptr) == 1);
    return digest;
}

std::string_view bytes_of(Digest const& digest) {
    return {reinterpret_cast<char const*>(digest.data()), digest.size()};
}

std::string hex(std::string_view bytes) {
    constexpr auto digits = "0123456789abcdef";
    std::string text;
    text.reserve(bytes.size() * 2);
    for (char const c : bytes) {
        auto const byte = static_cast<unsigned char>(c);
        text += digits[byte >> 4];
        text += digits[byte & 0xF];
    }
    return text;
}

std::string hex(Digest const& digest) { return hex(bytes_of(digest)); }

std::optional<std::string> from_hex(std::string_view digits) {
    if (digits.size() % 2 != 0) return std::nullopt;
    std::string bytes;
    bytes.reserve(digits.size() / 2);
    for (std::size_t at = 0; at < digits.size(); at += 2) {
        auto const high = digit(digits[at]);
        auto const low = digit(digits[at + 1]);
        if (high < 0 || low < 0) return std::nullopt;
        bytes += static_cast<char>(high << 4 | low);
    }
    return bytes;
}

std::optional<Digest> digest_from_hex(std::string_view digits) {
    auto const bytes = from_hex(digits);
    return bytes ? digest_of(*bytes) : std::nullopt;
}

std::optional<Digest> digest_of(std::string_view bytes) {
    Digest digest;
    if (bytes.size() != digest.size()) return std::nullopt;
    std::copy(bytes.begin(), bytes.end(), digest.begin());
    return digest;
}

std::string big_endian(std::uint64_t number) {
    std::string bytes;
    for (int shift = 56; shift >= 0; shift -= 8) bytes += static_cast<char>(number >> shift & 0xFF);
    return bytes;
}

std::uint64_t from_big_endian(std::string_view bytes) {
    if (bytes.size() != sizeof(std::uint64_t)) throw std::logic_error("a number has 8 bytes");
    std::uint64_t number = 0;
    for (char const c : bytes) number = number << 8 | static_cast<unsigned char>(c);
    return number;
}

std::string base64(std::string_view bytes) {
    constexpr int variant = sodium_base64_VARIANT_ORIGINAL;
    std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(),
                      reinterpret_cast<unsigned char const*>(bytes.data()), bytes.size(), variant);
    text.pop_back();  // The terminating zero.
    return text;
}

std::optional<std::string> from_base64(std::string_view text) {
    std::string bytes(text.size() / 4 * 3, '\0');
    std::size_t size = 0;
    auto const read =
        sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(),
                          text.size(), nullptr, &size, nullptr, sodium_base64_VARIANT_ORIGINAL);
    if (read != 0) return std::nullopt;
    bytes.resize(size);
    if (base64(bytes) != text) return std::nullopt;
    return bytes;
}

void require_sodium() {
    static bool const ready = sodium_init() >= 0;
    if (!ready) throw std::runtime_error("libsodium has no source of random bytes");
}

std::string random_bytes(std::size_t count) {
    require_sodium();
    std::string bytes(count, '\0');
    randombytes_buf(bytes.data(), bytes.size());
    return bytes;
}

}  // namespace caseway::store
