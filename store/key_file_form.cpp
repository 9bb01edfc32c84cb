#include "store/key_file_form.hpp"

#include "engine/journal.hpp"
#include "store/hashing.hpp"
#include "store/key_file.hpp"
#include "store/sealing.hpp"

#include <sodium.h>

#include <charconv>
#include <vector>

namespace caseway::store {

namespace {

using engine::StoreBroken;

// What a form begins with, and what the boxes of its keys are bound to, so that under a passphrase
// a file of one form cannot be passed off as one of another.
struct Form {
    std::string_view first_line;
    std::string_view key_place;
};
constexpr Form with_tag{"caseway-keys 2", "caseway-key 2"};
constexpr Form without_tag{"caseway-keys 1", "caseway-key"};
// No file makes a program take more than this: libsodium's MODERATE is below both.
constexpr unsigned long long most_passes = 16;
constexpr std::size_t most_bytes = std::size_t{1} << 30;

Secret stretched(std::string_view passphrase, unsigned long long passes, std::size_t bytes,
                 std::string const& salt) {
    std::string key(Secret::size, '\0');
    if (crypto_pwhash(reinterpret_cast<unsigned char*>(key.data()), key.size(), passphrase.data(),
                      passphrase.size(), reinterpret_cast<unsigned char const*>(salt.data()),
                      passes, bytes, crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw StoreBroken("the passphrase cannot be used here: it needs " +
                          std::to_string(bytes >> 20) + " MiB of memory");
    Secret secret{key};
    sodium_memzero(key.data(), key.size());
    return secret;
}

std::string bound_to(Form const& form, std::string_view store_id, std::string_view key_id) {
    return std::string{form.key_place} + "\n" + std::string{store_id} + "\n" + std::string{key_id} +
           "\n";
}

std::string secret_text(KeyFile const& file, NamedKey const& key) {
    if (!file.lock) return hex(key.secret.bytes());
    return hex(seal(file.lock->key, key.secret.bytes(), bound_to(with_tag, file.store_id, key.id)));
}

// Over all lines above it: an erasure that is added destroys a case, and one that is taken out lets
// an old copy of the store show it.
std::string tag(KeyFile const& file, std::string_view above) {
    auto const& key = file.lock ? file.lock->key : file.ring.newest().secret;
    return hex(keyed_token(key, "caseway-key-file", above));
}

std::vector<std::string_view> parts_of(std::string_view line) {
    std::vector<std::string_view> parts;
    for (auto space = line.find(' '); space != line.npos; space = line.find(' ')) {
        parts.push_back(line.substr(0, space));
        line.remove_prefix(space + 1);
    }
    parts.push_back(line);
    return parts;
}

template <class Number>
bool read_number(std::string_view text, Number& value) {
    auto const* const end = text.data() + text.size();
    auto const [rest, problem] = std::from_chars(text.data(), end, value);
    return problem == std::errc{} && rest == end && std::to_string(value) == text;
}

class Reader {
public:
    Reader(std::string_view text, std::function<std::string()> const& ask,
           PassphraseLock const* known)
        : all_{text}, rest_{text}, ask_{ask}, known_{known} {}

    std::optional<KeyFile> read() {
        if (!read_form(line())) return std::nullopt;
        auto const store = parts_of(line());
        if (store.size() != 2 || store[0] != "store") return std::nullopt;
        file_.store_id = store[1];
        if (!read_lock(parts_of(line()))) return std::nullopt;
        for (;;) {
            auto const above = all_.substr(0, all_.size() - rest_.size());
            auto const parts = parts_of(line());
            if (parts[0] == "end") return ended(parts, above);
            if (!read_line(parts)) return std::nullopt;
        }
    }

private:
    // An empty line ends every loop, because no line of the form is empty.
    std::string_view line() {
        auto const end = rest_.find('\n');
        if (end == rest_.npos) return {};
        auto const found = rest_.substr(0, end);
        rest_.remove_prefix(end + 1);
        return found;
    }

    bool read_form(std::string_view first) {
        form_ = first == with_tag.first_line ? with_tag : without_tag;
        return first == form_.first_line;
    }

    // In a file without a tag anybody may have written the erasures: the store that recorded them
    // tells its keeper of them again.
    std::optional<KeyFile> ended(std::vector<std::string_view> const& parts,
                                 std::string_view above) {
        if (!rest_.empty() || file_.ring.keys.empty()) return std::nullopt;
        bool const has_tag = form_.first_line == with_tag.first_line;
        if (parts.size() != (has_tag ? 2 : 1)) return std::nullopt;
        if (has_tag && parts[1] != tag(file_, above)) return std::nullopt;
        if (!has_tag) file_.ring.erasures.clear();
        return std::move(file_);
    }

    bool read_lock(std::vector<std::string_view> const& parts) {
        if (parts.size() == 2) return parts[0] == "lock" && parts[1] == "none";
        unsigned long long passes = 0;
        std::size_t bytes = 0;
        if (parts.size() != 5 || parts[0] != "lock" || parts[1] != "argon2id" ||
            !read_number(parts[2], passes) || !read_number(parts[3], bytes))
            return false;
        auto const salt = from_hex(parts[4]);
        if (!salt || salt->size() != crypto_pwhash_SALTBYTES || passes < 1 ||
            passes > most_passes || bytes < crypto_pwhash_MEMLIMIT_MIN || bytes > most_bytes)
            return false;
        if (known_ && known_->is_described_by(passes, bytes, *salt)) {
            file_.lock.emplace(passes, bytes, *salt, Secret{known_->key.bytes()});
            return true;
        }
        if (!ask_) throw StoreBroken("the keys of this store are locked with a passphrase");
        auto passphrase = ask_();
        file_.lock.emplace(passes, bytes, *salt, passphrase);
        sodium_memzero(passphrase.data(), passphrase.size());
        return true;
    }

    bool read_line(std::vector<std::string_view> const& parts) {
        if (parts.size() != 3) return false;
        auto bytes = from_hex(parts[2]);
        if (!bytes) return false;
        if (parts[0] == "erased") {
            if (file_.ring.keys.empty() || !is_of_a_case(parts[1])) return false;
            file_.ring.erasures.push_back({std::string{parts[1]}, std::string{parts[2]}});
            return bytes->size() == Digest{}.size();
        }
        if (parts[0] != "key" || !file_.ring.erasures.empty()) return false;
        if (file_.lock) {
            bytes = unseal(file_.lock->key, *bytes, bound_to(form_, file_.store_id, parts[1]));
            if (!bytes) throw WrongPassphrase("that is not the passphrase of these keys");
        }
        if (bytes->size() != Secret::size) return false;
        file_.ring.keys.push_back({std::string{parts[1]}, Secret{*bytes}});
        sodium_memzero(bytes->data(), bytes->size());
        return true;
    }

    std::string_view all_;
    std::string_view rest_;
    std::function<std::string()> const& ask_;
    PassphraseLock const* known_;
    Form form_ = with_tag;
    KeyFile file_;
};

}  // namespace

PassphraseLock::PassphraseLock(std::string_view passphrase)
    : PassphraseLock{crypto_pwhash_OPSLIMIT_MODERATE, crypto_pwhash_MEMLIMIT_MODERATE,
                     random_bytes(crypto_pwhash_SALTBYTES), passphrase} {}

PassphraseLock::PassphraseLock(unsigned long long passes_, std::size_t bytes_,
                               std::string const& salt_, std::string_view passphrase)
    : PassphraseLock{passes_, bytes_, salt_, stretched(passphrase, passes_, bytes_, salt_)} {}

PassphraseLock::PassphraseLock(unsigned long long passes_, std::size_t bytes_, std::string salt_,
                               Secret key_)
    : passes{passes_}, bytes{bytes_}, salt{std::move(salt_)}, key{std::move(key_)} {}

bool PassphraseLock::is_described_by(unsigned long long passes_, std::size_t bytes_,
                                     std::string_view salt_) const {
    return passes == passes_ && bytes == bytes_ && salt == salt_;
}

std::string written(KeyFile const& file) {
    std::string text{with_tag.first_line};
    text += "\nstore " + file.store_id + "\nlock ";
    if (file.lock)
        text += "argon2id " + std::to_string(file.lock->passes) + " " +
                std::to_string(file.lock->bytes) + " " + hex(file.lock->salt) + "\n";
    else
        text += "none\n";
    for (auto const& key : file.ring.keys)
        text += "key " + key.id + " " + secret_text(file, key) + "\n";
    for (auto const& erasure : file.ring.erasures)
        text += "erased " + erasure.case_id + " " + erasure.entry + "\n";
    text += "end " + tag(file, text) + "\n";
    return text;
}

std::optional<KeyFile> read_key_file(std::string_view text, std::function<std::string()> const& ask,
                                     PassphraseLock const* known) {
    return Reader{text, ask, known}.read();
}

}  // namespace caseway::store
