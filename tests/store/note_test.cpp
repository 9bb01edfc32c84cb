// Checkpoints, the notes that carry them and the keys that sign them.
#include "store/note.hpp"

#include "store/hashing.hpp"
#include "tests/catch.hpp"
#include "tests/store/builders.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <sys/stat.h>

using namespace caseway::tests;
using caseway::engine::StoreBroken;
using caseway::store::KeyUse;
using caseway::store::SigningKey;
namespace engine = caseway::engine;
namespace store = caseway::store;

namespace {

// The example in the documentation of golang.org/x/mod/sumdb/note: a public key, and a note that is
// signed with it.
std::string const published_key =
    "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
std::string const published_private_key =
    "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz\n";
std::string const published_note =
    "If you think cryptography is the answer to your problem,\n"
    "then you don't know what your problem is.\n"
    "\n"
    "\u2014 PeterNeumann "
    "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb"
    "6KE6RyyBwJnAM=\n";

std::string hash_of(std::string const& text) { return store::hex(store::sha256({text})); }

store::Checkpoint a_checkpoint() {
    return {store::origin_of("01718900-0000-7000-8000-000000000001"),
            {20'852'163, hash_of("tree")},
            {4102, hash_of("cases")}};
}

struct Signed {
    SigningKey store_key = SigningKey::make(a_checkpoint().origin, KeyUse::signs);
    SigningKey witness_key = SigningKey::make("psd/witness", KeyUse::cosigns);
    store::Note note{store::checkpoint_text(a_checkpoint()), {}};

    Signed() {
        store::sign(note, store_key);
        store::cosign(note, witness_key, 1'679'315'147);
    }
    std::vector<store::VerifierKey> keys() const {
        return {store_key.verifier(), witness_key.verifier()};
    }
};

std::string replaced(std::string text, std::string const& what, std::string const& with) {
    auto const at = text.find(what);
    REQUIRE(at != text.npos);
    return text.replace(at, what.size(), with);
}

void write_file(std::string const& path, std::string const& bytes, mode_t mode) {
    std::ofstream{path, std::ios::binary} << bytes;
    ::chmod(path.c_str(), mode);
}

std::string refusal_to_read(std::string const& path, KeyUse use = KeyUse::signs) {
    try {
        SigningKey::read_from(path, use);
    } catch (StoreBroken const& refusal) {
        return refusal.what();
    }
    return "read";
}

}  // namespace

TEST_CASE("A note that others published is read and its signature holds", "[store][note]") {
    auto const key = store::read_verifier_key(published_key);
    REQUIRE(key.has_value());
    CHECK(key->name == "PeterNeumann");
    CHECK(key->use == KeyUse::signs);
    auto const note = store::read_note(published_note);
    REQUIRE(note.has_value());
    auto const by = store::signers(*note, {*key});
    REQUIRE(by.has_value());
    CHECK(by->size() == 1);
    CHECK(store::note_text(*note) == published_note);

    Folder const folder;
    write_file(folder / "key", published_private_key, 0600);
    auto const signing = SigningKey::read_from(folder / "key", KeyUse::signs);
    CHECK(signing.verifier() == *key);
    store::Note again{note->text, {}};
    store::sign(again, signing);
    CHECK(again == *note);
}

TEST_CASE("A checkpoint is four lines and is read back", "[store][note]") {
    auto const text = store::checkpoint_text(a_checkpoint());
    CHECK(text == "caseway/01718900-0000-7000-8000-000000000001\n20852163\n" +
                      store::base64(*store::from_hex(hash_of("tree"))) + "\ncases 4102 " +
                      store::base64(*store::from_hex(hash_of("cases"))) + "\n");
    CHECK(store::read_checkpoint(text) == a_checkpoint());
    auto nameless = a_checkpoint();
    nameless.origin = "two words";
    CHECK_THROWS_AS(store::checkpoint_text(nameless), std::logic_error);
}

TEST_CASE("A checkpoint that is written in any other way is none", "[store][note][table]") {
    auto const [what, with] = GENERATE(table<std::string, std::string>({
        {"caseway/", "caseway /"},
        {"caseway/", "caseway+"},
        {"caseway/01718900-0000-7000-8000-000000000001", ""},
        {"caseway/01718900-0000-7000-8000-000000000001\n", ""},
        {"\n20852163", "\n020852163"},
        {"\n20852163", "\n+20852163"},
        {"\n20852163", "\n-1"},
        {"\n20852163", "\n"},
        {"\n20852163", "\n18446744073709551616"},
        {"\n20852163", "\n20852163 "},
        {"\n20852163\n", "\n20852163\r\n"},
        {"=\ncases", "\ncases"},
        {"=\ncases", "==\ncases"},
        {"\ncases 4102", "\ncases 04102"},
        {"\ncases 4102", "\ncase 4102"},
        {"\ncases 4102 ", "\ncases 4102"},
        {"\ncases 4102 ", "\ncases 4102  "},
        {"\ncases 4102", "\n\ncases 4102"},
        {"\ncases 4102", "\nmore\ncases 4102"},
    }));
    CAPTURE(what, with);
    auto const text = store::checkpoint_text(a_checkpoint());
    CHECK_FALSE(store::read_checkpoint(replaced(text, what, with)).has_value());
    CHECK_FALSE(store::read_checkpoint(text + "more\n").has_value());
    CHECK_FALSE(store::read_checkpoint(text.substr(0, text.size() - 1)).has_value());
    CHECK_FALSE(store::read_checkpoint("").has_value());
}

TEST_CASE("A signed checkpoint names its signers and the time of a witness", "[store][note]") {
    Signed const signed_one;
    auto const read = store::read_note(store::note_text(signed_one.note));
    REQUIRE(read == signed_one.note);
    auto const by = store::signers(*read, signed_one.keys());
    REQUIRE(by.has_value());
    REQUIRE(by->size() == 2);
    CHECK((*by)[0].key == signed_one.store_key.verifier());
    CHECK_FALSE((*by)[0].cosigned_at.has_value());
    CHECK((*by)[1].key == signed_one.witness_key.verifier());
    CHECK((*by)[1].cosigned_at == 1'679'315'147U);

    // Whoever knows neither key learns nothing from it.
    auto const stranger = SigningKey::make("somebody", KeyUse::signs);
    CHECK(store::signers(*read, {stranger.verifier()})->empty());
    // The name alone is not the key.
    auto const namesake = SigningKey::make(a_checkpoint().origin, KeyUse::signs);
    CHECK(store::signers(*read, {namesake.verifier()})->empty());
}

TEST_CASE("A witness that cosigns again replaces what it said before", "[store][note]") {
    Signed again;
    store::cosign(again.note, again.witness_key, 1'679'400'000);
    CHECK(again.note.signatures.size() == 2);
    CHECK(store::signers(again.note, again.keys())->back().cosigned_at == 1'679'400'000U);
}

TEST_CASE("A key of one use is not used for the other", "[store][note]") {
    Signed wrong;
    CHECK_THROWS_AS(store::sign(wrong.note, wrong.witness_key), std::logic_error);
    CHECK_THROWS_AS(store::cosign(wrong.note, wrong.store_key, 1), std::logic_error);
    // The same bytes under the other use are another key.
    auto other = wrong.store_key.verifier();
    other.use = KeyUse::cosigns;
    CHECK(other.id() != wrong.store_key.verifier().id());
    CHECK(store::signers(wrong.note, {other})->empty());
}

TEST_CASE("No bit of a signed checkpoint can be changed", "[store][note]") {
    Signed const sound;
    auto const text = store::note_text(sound.note);
    REQUIRE(store::signers(sound.note, sound.keys())->size() == 2);
    for (std::size_t at = 0; at < text.size(); ++at)
        for (int bit = 0; bit < 8; ++bit) {
            auto changed = text;
            changed[at] = static_cast<char>(changed[at] ^ (1 << bit));
            CAPTURE(at, bit);
            auto const note = store::read_note(changed);
            auto const by = note ? store::signers(*note, sound.keys()) : std::nullopt;
            // A changed name or key is somebody else's signature, and then one is missing.
            REQUIRE((!by || by->size() < 2));
        }
}

TEST_CASE("A note that is written in any other way is none", "[store][note][table]") {
    auto const [what, with] = GENERATE(table<std::string, std::string>({
        {"\n\n\u2014", "\n\u2014"},
        {"\n\n\u2014 ", "\n\n\u2014"},
        {"\n\n\u2014 ", "\n\n- "},
        {"\n\n\u2014 ", "\n\n\u2014  "},
        {"\n\n\u2014 caseway/", "\n\n\u2014 case+way/"},
        {"\n\u2014 psd/witness ", "\n\u2014 psd/witness"},
        {"\n\u2014 psd/witness ", "\n\u2014 psd/\u00A0witness "},
        {"\n\u2014 psd/witness ", "\n\u2014 psd/witness AAAA\n\u2014 psd/witness "},
        {"\n\u2014 psd/witness ", "\n\n\u2014 psd/witness \n"},
        {"caseway/", "case\tway/"},
        {"caseway/", "case\rway/"},
        {"caseway/", "case\xFFway/"},
    }));
    CAPTURE(what, with);
    auto const text = store::note_text(Signed{}.note);
    REQUIRE(store::read_note(text).has_value());
    CHECK_FALSE(store::read_note(replaced(text, what, with)).has_value());
}

TEST_CASE("A note without signatures or without end is none", "[store][note]") {
    auto const text = store::note_text(Signed{}.note);
    CHECK_FALSE(store::read_note(text.substr(0, text.size() - 1)).has_value());
    CHECK_FALSE(store::read_note(store::checkpoint_text(a_checkpoint())).has_value());
    CHECK_FALSE(store::read_note(store::checkpoint_text(a_checkpoint()) + "\n").has_value());
    CHECK_FALSE(store::read_note("").has_value());
    CHECK_FALSE(store::read_note("\n\n").has_value());
    auto const line = text.substr(text.find("\u2014 psd/witness"));
    CHECK_FALSE(store::read_note(text + line).has_value());  // Twice of one key.
    std::string many = store::checkpoint_text(a_checkpoint()) + "\n";
    for (std::size_t n = 0; n <= store::most_signatures; ++n)
        many += "\u2014 w" + std::to_string(n) + " AAAAAAAA\n";
    CHECK_FALSE(store::read_note(many).has_value());
    CHECK_FALSE(store::read_note(std::string(store::longest_note, 'a') + text).has_value());
}

TEST_CASE("A signature that claims a known key and is not its refuses the whole note",
          "[store][note]") {
    Signed forged;
    forged.note.signatures[1].bytes.back() =
        static_cast<char>(forged.note.signatures[1].bytes.back() ^ 1);
    CHECK_FALSE(store::signers(forged.note, forged.keys()).has_value());
    CHECK(store::signers(forged.note, {forged.store_key.verifier()})->size() == 1);
    forged.note.signatures[1].bytes = "short";
    CHECK_FALSE(store::signers(forged.note, forged.keys()).has_value());
    Signed late;
    store::cosign(late.note, late.witness_key, ~std::uint64_t{0});
    CHECK_FALSE(store::signers(late.note, late.keys()).has_value());
}

TEST_CASE("A verifier key is written in one way", "[store][note]") {
    auto const key = SigningKey::make("psd/witness", KeyUse::cosigns).verifier();
    REQUIRE(store::read_verifier_key(key.text()) == key);
    CHECK(key.text().starts_with("psd/witness+" + store::hex(key.id()) + "+B"));
    auto const text = key.text();
    for (auto const& wrong :
         {std::string{}, text + "\n", text + "=", " " + text, text.substr(0, text.size() - 1),
          text.substr(text.find('+')), replaced(text, "psd", "PSD"), replaced(text, "+B", "+A"),
          replaced(text, "+B", "+C"), replaced(text, "witness", "wit ness"), std::string{"++"},
          std::string{"a+b"}})
        CHECK_FALSE(store::read_verifier_key(wrong).has_value());
}

TEST_CASE("A key is made on its first use and is the same ever after", "[store][note]") {
    Folder const folder;
    auto const path = folder / "store.key";
    auto const made = store::key_in(path, "caseway/x", KeyUse::signs).verifier();
    struct stat found = {};
    REQUIRE(::stat(path.c_str(), &found) == 0);
    CHECK((found.st_mode & 0777) == 0600);
    CHECK(store::key_in(path, "caseway/x", KeyUse::signs).verifier() == made);
    CHECK_THROWS_AS(store::key_in(path, "caseway/y", KeyUse::signs), StoreBroken);
    CHECK_THROWS_AS(store::key_in(path, "caseway/x", KeyUse::cosigns), StoreBroken);
    CHECK_THROWS_AS(SigningKey::make("caseway/x", KeyUse::signs).write_to(path), StoreBroken);
    CHECK(store::key_in(path, "caseway/x", KeyUse::signs).verifier() == made);
}

TEST_CASE("A key file that others may read is refused and so is what is no key", "[store][note]") {
    Folder const folder;
    auto const path = folder / "key";
    CHECK_THAT(refusal_to_read(path), ContainsSubstring("cannot be opened"));
    write_file(path, published_private_key, 0600);
    CHECK(refusal_to_read(path) == "read");
    CHECK_THAT(refusal_to_read(path, KeyUse::cosigns), ContainsSubstring("no key that cosigns"));
    for (auto const mode : {0640U, 0604U, 0620U, 0660U}) {
        ::chmod(path.c_str(), mode);
        CHECK_THAT(refusal_to_read(path), ContainsSubstring("open to others"));
    }
    ::chmod(path.c_str(), 0600);
    std::filesystem::create_symlink(path, folder / "link");
    CHECK_THAT(refusal_to_read(folder / "link"), ContainsSubstring("cannot be opened"));
    CHECK_THAT(refusal_to_read(folder / "."), ContainsSubstring("is not a file"));
    for (auto const& wrong :
         {std::string{}, std::string{"\n"}, published_key, published_private_key + "\n",
          replaced(published_private_key, "c74f20a3", "c74f20a4"),
          replaced(published_private_key, "AYEK", "AYEL"), std::string(5000, 'a')}) {
        write_file(path, wrong, 0600);
        CAPTURE(wrong.size());
        auto const words = refusal_to_read(path);
        CHECK_THAT(words, ContainsSubstring("holds no key"));
        CHECK(words.find("YEK") == words.npos);
    }
}
