// The file that keeps a store's keys: its owner's alone, replaced whole, and of use to nobody
// without its passphrase where it has one.
#include "store/key_file.hpp"

#include "store/key_file_form.hpp"
#include "store/open_file.hpp"
#include "store/sealing.hpp"
#include "tests/catch.hpp"
#include "tests/store/builders.hpp"

#include <algorithm>
#include <fcntl.h>
#include <fstream>
#include <functional>
#include <iterator>
#include <sys/stat.h>

using namespace caseway::tests;
using caseway::engine::StoreBroken;
namespace store = caseway::store;
namespace fs = std::filesystem;

namespace {

constexpr auto store_id = "01718900-0000-7000-8000-000000000001";
constexpr auto no_passphrase = std::nullopt;
std::string const a_hash(64, 'a');

struct Keys {
    Folder folder;
    std::string path = folder / "keys/of-a-store.key";

    explicit Keys(std::optional<std::string_view> passphrase = {}) {
        store::make_key_file(path, store_id, passphrase);
    }
    std::shared_ptr<store::KeyKeeper> open(store::AskPassphrase const& ask = {}) const {
        return store::key_file(path, store_id, ask);
    }
    std::string text() const {
        std::ifstream file{path, std::ios::binary};
        return {std::istreambuf_iterator<char>{file}, {}};
    }
    void write(std::string const& text) const {
        std::ofstream{path, std::ios::binary | std::ios::trunc} << text;
    }
};

// What stands in a file that may have lost its name.
std::string bytes_in(int file) {
    std::string bytes(4096, '?');
    auto const size = ::pread(file, bytes.data(), bytes.size(), 0);
    return bytes.substr(0, static_cast<std::size_t>(std::max<ssize_t>(size, 0)));
}

store::KeyFile a_key_file() {
    store::KeyFile file;
    file.store_id = store_id;
    file.ring.add();
    return file;
}

// The least that a file may ask for, so that a test may open it often.
store::PassphraseLock quickly_stretched(std::string const& passphrase) {
    return {1, 8192, std::string(16, 's'), passphrase};
}

std::string changed(std::string text, std::string const& from, std::string const& to) {
    auto const at = text.find(from);
    REQUIRE(at != text.npos);
    return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("A key file is its owner's alone and so is its folder", "[store][keys]") {
    Keys const keys;
    struct stat found = {};
    REQUIRE(::stat(keys.path.c_str(), &found) == 0);
    CHECK((found.st_mode & 0777) == 0600);
    REQUIRE(::stat((keys.folder / "keys").c_str(), &found) == 0);
    CHECK((found.st_mode & 0777) == 0700);
    fs::permissions(keys.path, fs::perms::group_read, fs::perm_options::add);
    CHECK_THROWS_WITH(keys.open(), ContainsSubstring("open to others") &&
                                       ContainsSubstring("chmod 600") &&
                                       ContainsSubstring(keys.path));
}

TEST_CASE("A key file is never written over", "[store][keys]") {
    Keys const keys;
    auto const before = keys.text();
    CHECK_THROWS_AS(store::make_key_file(keys.path, store_id, no_passphrase), StoreBroken);
    CHECK(keys.text() == before);
}

TEST_CASE("What one program wrapped another unwraps from the same file", "[store][keys]") {
    Keys const keys;
    store::Secret const secret;
    auto const first = keys.open();
    auto const wrapped = first->wrap(first->newest(), secret, "here");
    auto const second = keys.open();
    REQUIRE(second->unwrap(first->newest(), wrapped, "here"));
    CHECK(second->unwrap(first->newest(), wrapped, "here")->bytes() == secret.bytes());
    CHECK_FALSE(second->unwrap(first->newest(), wrapped, "elsewhere"));
    CHECK_FALSE(second->unwrap("another", wrapped, "here"));
}

TEST_CASE("A key made by another program is noticed before anything is wrapped", "[store][keys]") {
    Keys const keys;
    auto const here = keys.open(), there = keys.open();
    auto const old = here->newest();
    auto const made = there->add_key();
    CHECK(here->newest() == made);
    CHECK_FALSE(made == old);
    there->keep_only(made);
    CHECK(here->newest() == made);
    CHECK_THROWS_AS(here->wrap(old, store::Secret{}, ""), StoreBroken);
    CHECK(keys.text().find(old) == std::string::npos);
}

TEST_CASE("A file that was replaced gives back blocks without keys", "[store][keys]") {
    Keys const keys;
    auto const keeper = keys.open();
    auto const old = keeper->newest();
    for (auto const& change : std::vector<std::function<void()>>{
             [&] {
                 keeper->remember({"case-a", a_hash});
             },
             [&] { keeper->add_key(); }, [&] { keeper->keep_only(keeper->newest()); }}) {
        store::OpenFile const before{::open(keys.path.c_str(), O_RDONLY)};
        auto const text = bytes_in(*before);
        REQUIRE(text.find(old) != text.npos);
        change();
        CHECK(bytes_in(*before) == std::string(text.size(), '\0'));
    }
    CHECK(keys.text().find(old) == std::string::npos);
}

TEST_CASE("A change that was cut off leaves nothing behind after the next", "[store][keys]") {
    Keys const keys;
    auto const half = keys.path + "-new";
    std::ofstream{half} << "key of a change that was cut off";
    store::OpenFile const cut_off{::open(half.c_str(), O_RDONLY)};
    auto const size = bytes_in(*cut_off).size();
    keys.open()->add_key();
    CHECK(bytes_in(*cut_off) == std::string(size, '\0'));
    CHECK_FALSE(fs::exists(half));
}

TEST_CASE("A copy of the keys under another name stays as it is", "[store][keys]") {
    Keys const keys;
    auto const text = keys.text(), copy = keys.folder / "copy.key";
    fs::create_hard_link(keys.path, copy);
    keys.open()->add_key();
    CHECK_FALSE(keys.text() == text);
    fs::rename(copy, keys.path);
    CHECK(keys.text() == text);
}

TEST_CASE("Erasures are remembered once and for good", "[store][keys]") {
    Keys const keys;
    keys.open()->remember({"case-a", a_hash});
    keys.open()->remember({"case-a", a_hash});
    keys.open()->remember({"case-a", std::string(64, 'f')});  // Of a copy, erased again.
    keys.open()->add_key();
    CHECK(keys.open()->erasures() == std::vector<store::Erasure>{{"case-a", a_hash}});
}

TEST_CASE("A stolen key file is of no use without its passphrase", "[store][keys]") {
    Keys const keys{"correct horse"};
    auto asked = 0;
    auto const right = [&] { return ++asked, std::string{"correct horse"}; };
    auto const keeper = keys.open(right);
    auto const first = keeper->newest();
    store::Secret const secret;
    auto const wrapped = keeper->wrap(first, secret, "here");
    keeper->add_key();
    CHECK(asked == 1);
    CHECK(keys.open(right)->unwrap(first, wrapped, "here")->bytes() == secret.bytes());
    CHECK(asked == 2);
    CHECK_THROWS_WITH(keys.open([] { return std::string{"wrong horse"}; }),
                      ContainsSubstring("not the passphrase"));
    CHECK_THROWS_WITH(keys.open(), ContainsSubstring("locked with a passphrase"));
    // The secret itself stands in no file, as it does in one without a passphrase.
    CHECK(keys.text().find("lock argon2id 3 268435456 ") != std::string::npos);
    CHECK(keys.text().find("horse") == std::string::npos);
}

TEST_CASE("A lock outlives a moment in which its file cannot be read", "[store][keys]") {
    Keys const keys{"correct horse"};
    auto const right = [] { return std::string{"correct horse"}; };
    auto const keeper = keys.open(right);
    auto const first = keeper->newest();
    store::Secret const secret;
    auto const wrapped = keeper->wrap(first, secret, "here");
    auto const text = keys.text();
    fs::rename(keys.path, keys.path + "-away");
    CHECK_THROWS_WITH(keeper->remember({"case-a", a_hash}), ContainsSubstring("is not there"));
    fs::rename(keys.path + "-away", keys.path);
    keys.write(text.substr(0, text.size() / 2));  // As while somebody copies it there.
    CHECK_THROWS_WITH(keeper->remember({"case-a", a_hash}), ContainsSubstring("is damaged"));
    keys.write(text);
    keeper->remember({"case-a", a_hash});
    auto const again = keys.open(right);
    CHECK(again->erasures().size() == 1);
    REQUIRE(again->unwrap(first, wrapped, "here"));
    CHECK(again->unwrap(first, wrapped, "here")->bytes() == secret.bytes());
}

TEST_CASE("What could not be written down is not taken for remembered", "[store][keys]") {
    Keys const keys;
    auto const keeper = keys.open();
    fs::create_directory(keys.path + "-new");  // Where the new file would be written.
    CHECK_THROWS_AS(keeper->remember({"case-a", a_hash}), StoreBroken);
    CHECK(keeper->erasures().empty());
    fs::remove(keys.path + "-new");
    keeper->remember({"case-a", a_hash});
    CHECK(keys.open()->erasures().size() == 1);
}

TEST_CASE("The keys of another store in the place of these are not written over", "[store][keys]") {
    Keys const keys;
    auto const keeper = keys.open();
    auto const other = keys.folder / "other.key";
    store::make_key_file(other, "another-store", no_passphrase);
    fs::rename(other, keys.path);
    auto const text = keys.text();
    for (int n = 0; n < 2; ++n)
        CHECK_THROWS_WITH(keeper->remember({"case-a", a_hash}), ContainsSubstring("another store"));
    CHECK(keys.text() == text);
}

TEST_CASE("Nobody without the keys adds an erasure or takes one out", "[store][keys]") {
    bool const locked = GENERATE(false, true);
    auto const right = [] { return std::string{"correct horse"}; };
    Keys const keys;
    auto file = a_key_file();
    if (locked) file.lock.emplace(quickly_stretched(right()));
    for (auto const* id : {"case-a", "case-b"}) file.ring.remember({id, a_hash});
    auto const text = store::written(file);
    auto const line = [](std::string const& id) { return "\nerased " + id + " " + a_hash; };
    for (auto const& forged :
         {changed(text, "\nend", line("case-c") + "\nend"), changed(text, line("case-b"), ""),
          changed(text, line("case-a"), line("case-c")),
          changed(text, line("case-a") + line("case-b"), line("case-b") + line("case-a"))}) {
        keys.write(forged);
        CHECK_THROWS_WITH(keys.open(right), ContainsSubstring("is damaged"));
    }
    keys.write(text);
    CHECK(keys.open(right)->erasures().size() == 2);
}

TEST_CASE("What is of no case is not erased by a key file either", "[store][keys]") {
    auto const stream = GENERATE(as<std::string>{}, "", "office", "looks", "words");
    auto file = a_key_file();
    Keys const keys;
    keys.write(store::written(file));
    CHECK(keys.open()->erasures().empty());
    file.ring.remember({stream, a_hash});
    keys.write(store::written(file));
    CHECK_THROWS_WITH(keys.open(), ContainsSubstring("is damaged"));
}

TEST_CASE("A key file of the form before is read without its erasures", "[store][keys]") {
    Keys const keys;
    std::string const key(64, 'b');
    keys.write("caseway-keys 1\nstore " + std::string{store_id} + "\nlock none\nkey first " + key +
               "\nerased case-a " + a_hash + "\nend\n");
    auto const keeper = keys.open();
    CHECK(keeper->newest() == "first");
    CHECK(keeper->erasures().empty());
    keeper->remember({"case-b", a_hash});
    CHECK(keys.text().starts_with("caseway-keys 2\n"));
    CHECK(keys.text().find("key first " + key) != std::string::npos);
    CHECK(keys.open()->erasures() == std::vector<store::Erasure>{{"case-b", a_hash}});
}

TEST_CASE("Under a passphrase no key file is passed off as one of the form before",
          "[store][keys]") {
    Keys const keys;
    auto const right = [] { return std::string{"correct horse"}; };
    auto const lock = quickly_stretched(right());
    auto const head = "\nstore " + std::string{store_id} + "\nlock argon2id 1 8192 " +
                      store::hex(lock.salt) + "\nkey first ";
    auto const box = [&](std::string const& place) {
        auto const bound_to = place + "\n" + store_id + "\nfirst\n";
        return store::hex(store::seal(lock.key, store::Secret{}.bytes(), bound_to)) + "\nend\n";
    };
    keys.write("caseway-keys 1" + head + box("caseway-key"));
    CHECK(keys.open(right)->newest() == "first");
    keys.write("caseway-keys 1" + head + box("caseway-key 2"));
    CHECK_THROWS_AS(keys.open(right), store::WrongPassphrase);
}

TEST_CASE("A key file that is damaged or of another store is refused", "[store][keys]") {
    Keys const keys;
    auto const text = keys.text();
    CHECK_THROWS_WITH(store::key_file(keys.path, "another-store"),
                      ContainsSubstring("the keys of another store"));
    CHECK_THROWS_WITH(store::key_file(keys.path + "x", store_id),
                      ContainsSubstring("is not there") && ContainsSubstring(keys.path + "x"));
    for (auto const& damaged :
         {std::string{}, text.substr(0, text.size() - 1), text + "end\n", "x" + text,
          changed(text, "key ", "kay "), changed(text, "lock none", "lock some"),
          changed(text, "lock none", "lock argon2id 99 268435456 " + std::string(32, '0')),
          changed(text, "\nend", "\nerased case-a beef\nend"), changed(text, "\nend ", "\nend"),
          changed(text, "\nlock", "\n\nlock")}) {
        CAPTURE(damaged.size());
        keys.write(damaged);
        CHECK_THROWS_AS(keys.open(), StoreBroken);
    }
    keys.write(text);
    CHECK(keys.open());
}
