#include "store/signing.hpp"

#include "engine/journal.hpp"
#include "engine/utf8.hpp"
#include "store/hashing.hpp"
#include "store/open_file.hpp"
#include "store/sqlite_file.hpp"

#include <sodium.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <stdexcept>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace caseway::store {

using engine::StoreBroken;

namespace {

// A key file is one line as the tools of signed-note keep it: the words PRIVATE and KEY, the name,
// the id and base64(use, 32 bytes of seed), joined by plus signs.
constexpr std::string_view private_key = "PRIVATE+KEY+";
constexpr std::size_t longest_key_file = 4096;
constexpr std::size_t id_size = 4;

[[noreturn]] void broken(std::string const& path, std::string const& what) {
    throw StoreBroken("the key file " + path + " " + what);
}

std::string words_of_errno() { return std::generic_category().message(errno); }

unsigned char const* bytes(std::string_view text) {
    return reinterpret_cast<unsigned char const*>(text.data());
}

char use_byte(KeyUse use) { return static_cast<char>(use); }

void require_owned_alone(int file, std::string const& path) {
    struct stat found = {};
    if (::fstat(file, &found) != 0) broken(path, "cannot be looked at: " + words_of_errno());
    if (!S_ISREG(found.st_mode)) broken(path, "is not a file");
    if (found.st_uid != ::geteuid()) broken(path, "belongs to another account: use your own");
    if ((found.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        broken(path,
               "is open to others on this machine: what it signs proves nothing until they cannot "
               "read it; see who has read it, and make a new key or chmod 600 it");
}

}  // namespace

bool is_key_name(std::string_view name) {
    auto const refused = [](char c) {
        auto const byte = static_cast<unsigned char>(c);
        return byte <= 0x20 || byte == 0x7F || c == '+';
    };
    // The spaces of Unicode beyond ASCII: U+0085, U+00A0, U+1680, U+2000 to U+200A, U+2028, U+2029,
    // U+202F, U+205F and U+3000.
    constexpr std::string_view spaces[] = {"\u0085", "\u00A0", "\u1680", "\u2000", "\u2001",
                                           "\u2002", "\u2003", "\u2004", "\u2005", "\u2006",
                                           "\u2007", "\u2008", "\u2009", "\u200A", "\u2028",
                                           "\u2029", "\u202F", "\u205F", "\u3000"};
    return !name.empty() && engine::is_utf8(name) &&
           std::none_of(name.begin(), name.end(), refused) &&
           std::none_of(std::begin(spaces), std::end(spaces),
                        [&](auto space) { return name.find(space) != name.npos; });
}

std::string VerifierKey::id() const {
    auto const type = use_byte(use);
    auto const hash = sha256({name, "\n", {&type, 1}, public_bytes});
    return std::string{bytes_of(hash).substr(0, id_size)};
}

std::string VerifierKey::text() const {
    return name + "+" + hex(id()) + "+" + base64(use_byte(use) + public_bytes);
}

std::optional<VerifierKey> read_verifier_key(std::string_view text) {
    auto const first = text.find('+');
    if (first == text.npos) return std::nullopt;
    auto const second = text.find('+', first + 1);
    if (second == text.npos) return std::nullopt;
    auto const key = from_base64(text.substr(second + 1));
    if (!key || key->size() != 1 + crypto_sign_PUBLICKEYBYTES) return std::nullopt;
    VerifierKey read{std::string{text.substr(0, first)}, KeyUse::signs, key->substr(1)};
    if (key->front() == use_byte(KeyUse::cosigns)) read.use = KeyUse::cosigns;
    if (!is_key_name(read.name) || read.text() != text) return std::nullopt;
    return read;
}

bool is_signed(VerifierKey const& key, std::string_view message, std::string_view signature) {
    return key.public_bytes.size() == crypto_sign_PUBLICKEYBYTES &&
           signature.size() == crypto_sign_BYTES &&
           crypto_sign_verify_detached(bytes(signature), bytes(message), message.size(),
                                       bytes(key.public_bytes)) == 0;
}

void SigningKey::Wiped::operator()(unsigned char* secret) const { sodium_free(secret); }

SigningKey::Secret SigningKey::secret(std::size_t size) {
    require_sodium();
    Secret memory{static_cast<unsigned char*>(sodium_malloc(size))};
    if (!memory) throw StoreBroken("there is no memory in which a key could be kept secret");
    return memory;
}

SigningKey::SigningKey(std::string_view name, KeyUse use, Secret seed)
    : seed_{std::move(seed)}, secret_{secret(crypto_sign_SECRETKEYBYTES)} {
    std::string public_bytes(crypto_sign_PUBLICKEYBYTES, '\0');
    crypto_sign_seed_keypair(reinterpret_cast<unsigned char*>(public_bytes.data()), secret_.get(),
                             seed_.get());
    verifier_ = {std::string{name}, use, std::move(public_bytes)};
}

SigningKey SigningKey::make(std::string_view name, KeyUse use) {
    if (!is_key_name(name)) throw std::logic_error("a key is made with a name that none may have");
    auto seed = secret(crypto_sign_SEEDBYTES);
    randombytes_buf(seed.get(), crypto_sign_SEEDBYTES);
    return {name, use, std::move(seed)};
}

std::optional<SigningKey> SigningKey::parsed(Secret const& text, std::size_t size, KeyUse use) {
    std::string_view rest{reinterpret_cast<char const*>(text.get()), size};
    if (!rest.starts_with(private_key) || !rest.ends_with('\n')) return std::nullopt;
    rest.remove_prefix(private_key.size());
    rest.remove_suffix(1);
    auto const first = rest.find('+');
    auto const second = first == rest.npos ? rest.npos : rest.find('+', first + 1);
    if (second == rest.npos || !is_key_name(rest.substr(0, first))) return std::nullopt;
    auto const encoded = rest.substr(second + 1);

    constexpr auto wanted = 1 + crypto_sign_SEEDBYTES;
    auto const key = secret(wanted);
    std::size_t read = 0;
    if (sodium_base642bin(key.get(), wanted, encoded.data(), encoded.size(), nullptr, &read,
                          nullptr, sodium_base64_VARIANT_ORIGINAL) != 0 ||
        read != wanted || key[0] != static_cast<unsigned char>(use))
        return std::nullopt;
    auto seed = secret(crypto_sign_SEEDBYTES);
    std::copy_n(key.get() + 1, crypto_sign_SEEDBYTES, seed.get());
    SigningKey made{rest.substr(0, first), use, std::move(seed)};
    if (hex(made.verifier_.id()) != rest.substr(first + 1, second - first - 1)) return std::nullopt;
    return made;
}

SigningKey SigningKey::read_from(std::string const& path, KeyUse use) {
    OpenFile const file{::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW)};
    if (!file.is_open()) broken(path, "cannot be opened: " + words_of_errno());
    require_owned_alone(*file, path);
    auto const text = secret(longest_key_file);
    std::size_t size = 0;
    for (ssize_t read = 1; read > 0 && size < longest_key_file;
         size += static_cast<std::size_t>(std::max<ssize_t>(read, 0)))
        read = ::read(*file, text.get() + size, longest_key_file - size);
    auto key = parsed(text, size, use);
    if (!key)
        broken(path, use == KeyUse::signs ? "holds no key that signs checkpoints"
                                          : "holds no key that cosigns them");
    return *std::move(key);
}

void SigningKey::write_to(std::string const& path) const {
    auto const head = std::string{private_key} + verifier_.name + "+" + hex(verifier_.id()) + "+";
    constexpr auto key_size = 1 + crypto_sign_SEEDBYTES;
    auto const key = secret(key_size);
    key[0] = static_cast<unsigned char>(verifier_.use);
    std::copy_n(seed_.get(), crypto_sign_SEEDBYTES, key.get() + 1);
    constexpr auto encoded = sodium_base64_ENCODED_LEN(key_size, sodium_base64_VARIANT_ORIGINAL);
    auto const text = secret(head.size() + encoded);
    std::copy(head.begin(), head.end(), text.get());
    sodium_bin2base64(reinterpret_cast<char*>(text.get()) + head.size(), encoded, key.get(),
                      key_size, sodium_base64_VARIANT_ORIGINAL);
    auto const size = head.size() + encoded;
    text[size - 1] = '\n';  // Over the terminating zero.

    OpenFile const file{
        ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR)};
    if (!file.is_open()) broken(path, "cannot be made: " + words_of_errno());
    if (::write(*file, text.get(), size) != static_cast<ssize_t>(size)) {
        auto const why = words_of_errno();
        ::unlink(path.c_str());
        broken(path, "cannot be written: " + why);
    }
    make_durable(path);
}

std::string SigningKey::sign(std::string_view message) const {
    std::string signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(reinterpret_cast<unsigned char*>(signature.data()), nullptr,
                         bytes(message), message.size(), secret_.get());
    return signature;
}

SigningKey key_in(std::string const& path, std::string_view name, KeyUse use) {
    if (::access(path.c_str(), F_OK) != 0) SigningKey::make(name, use).write_to(path);
    auto key = SigningKey::read_from(path, use);
    if (key.verifier().name != name)
        broken(path,
               "holds the key of " + key.verifier().name + " and not of " + std::string{name});
    return key;
}

}  // namespace caseway::store
