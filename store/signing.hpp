// Keys and signatures of Ed25519 in the form of C2SP signed-note and tlog-cosignature, so that
// other people's tools can check what we sign and ours what they sign.
//
// A key has a name, which is public and says whose it is, and one of two uses, which are never
// mixed: a store's own key signs its checkpoints, a witness's key cosigns those of others with the
// time at which it saw them.

#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace caseway::store {

enum class KeyUse : unsigned char {
    signs = 0x01,    // signed-note: Ed25519 over the text.
    cosigns = 0x04,  // tlog-cosignature: cosignature/v1, Ed25519 over the time and the text.
};

// May be the name of a key: not empty, UTF-8 without spaces, control characters and plus signs.
bool is_key_name(std::string_view);

// What a signature is checked with. It is written as the C2SP verifier key
// `name+id+base64(use, 32 bytes)`, in which `id` is four bytes in hexadecimal.
struct VerifierKey {
    std::string name;
    KeyUse use = KeyUse::signs;
    std::string public_bytes;  // 32 bytes.

    // The first four bytes of SHA-256(name, 0x0A, use, public bytes).
    std::string id() const;
    std::string text() const;

    bool operator==(VerifierKey const&) const = default;
};
// Absent for anything that `text` would not have written.
std::optional<VerifierKey> read_verifier_key(std::string_view);

// Whether the 64 bytes are the key's signature of the message. Throws nothing.
bool is_signed(VerifierKey const&, std::string_view message, std::string_view signature);

// A key that signs. Its secret bytes lie in memory that is not swapped or dumped and are wiped when
// it goes; they are never copied into a string.
class SigningKey {
public:
    // Fresh, for as long as it is held; std::logic_error for a name that no key may have.
    static SigningKey make(std::string_view name, KeyUse);

    // From a file that holds nothing else, as write_to leaves it. Throws engine::StoreBroken,
    // saying what to do, where there is none, where it belongs to another account or others may
    // read it, and where it holds no key of this use.
    static SigningKey read_from(std::string const& path, KeyUse);

    // Writes a file that does not exist yet, readable by its owner alone, and brings it to the
    // disk. Throws engine::StoreBroken where there is a file already or none can be made; then
    // there is none. The key is the store's or the witness's word: keep the file outside of the
    // store, and a copy of it nowhere.
    void write_to(std::string const& path) const;

    VerifierKey const& verifier() const { return verifier_; }
    std::string sign(std::string_view message) const;  // 64 bytes.

private:
    struct Wiped {
        void operator()(unsigned char*) const;
    };
    using Secret = std::unique_ptr<unsigned char[], Wiped>;

    SigningKey(std::string_view name, KeyUse, Secret seed);
    static Secret secret(std::size_t size);
    static std::optional<SigningKey> parsed(Secret const& text, std::size_t size, KeyUse);

    VerifierKey verifier_;
    Secret seed_;    // 32 bytes: what the file keeps.
    Secret secret_;  // 64 bytes: what libsodium signs with.
};

// The key in the file, which is made with a fresh one on its first use.
SigningKey key_in(std::string const& path, std::string_view name, KeyUse);

}  // namespace caseway::store
