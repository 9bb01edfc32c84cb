// The keys of a store at the console: a passphrase over them, another key, none; and a store of an
// earlier form that is sealed.

#include "tests/catch.hpp"
#include "tests/console/anchored.hpp"
#include "tests/source_dir.hpp"

#include <filesystem>

using namespace caseway;
using tests::has;
using tests::OwnFolder;
using tests::Seen;
using tests::text_of;
using tests::write;

namespace fs = std::filesystem;

namespace {

constexpr auto passphrase = "correct horse battery\n";

struct AtHome {
    OwnFolder folder;
    std::string path = folder / "a.store";
    console::Seat seat;

    AtHome() {
        seat.account = "dshah";
        seat.state_folder = folder / "state";
        seat.config_folder = folder / "config";
    }
    Seen types(std::vector<std::string> words, std::string const& input = {}) {
        words.insert(words.end(), {"--store", path});
        return tests::run(seat, words, input);
    }
    // With the passphrase on standard input.
    Seen unlocks(std::vector<std::string> words, std::string const& typed = passphrase) {
        words.insert(words.end(), {"--key-passphrase-from", "-"});
        return types(words, typed);
    }
    std::string key_file() const {
        return fs::directory_iterator { folder / "config/keys" } -> path().string();
    }
    void take(std::string const& golden) {
        auto const name = "tests/store/golden/version-" + golden + ".store";
        fs::copy_file(fs::path{tests::source_dir()} / name, path);
        fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
    }
};

}  // namespace

TEST_CASE("A passphrase locks the keys and is asked for once a command", "[console][keys]") {
    AtHome home;
    CHECK(home.unlocks({"store", "init", "--training", "--passphrase"}, "too short\n").code == 2);
    CHECK_FALSE(fs::exists(home.path));
    auto const made = home.unlocks({"store", "init", "--training", "--passphrase"});
    INFO(made.err);
    REQUIRE(made.code == 0);
    CHECK(has(made.out, "Keep a copy of that file"));
    CHECK_FALSE(has(text_of(home.key_file()), "horse"));
    CHECK(home.unlocks({"people", "list"}).code == 0);
    auto const unasked = home.types({"people", "list"});
    CHECK(unasked.code == 2);
    CHECK(has(unasked.err, "--key-passphrase-from"));
    auto const wrong = home.unlocks({"people", "list"}, "another horse battery\n");
    CHECK(wrong.code == 2);
    CHECK(has(wrong.err, "not the passphrase"));
    CHECK_FALSE(has(wrong.err, "another horse"));
    CHECK(home.unlocks({"store", "key", "rotate", "--as", "n.ames"}).code == 0);
    CHECK(home.unlocks({"people", "list"}).code == 0);
}

TEST_CASE("A new key is over the cases and the old one is forgotten", "[console][keys]") {
    AtHome home;
    REQUIRE(home.types({"store", "init", "--training"}).code == 0);
    auto const before = text_of(home.key_file());
    CHECK(home.types({"store", "key", "rotate", "--dry-run", "--as", "n.ames"}).code == 0);
    CHECK(text_of(home.key_file()) == before);
    CHECK(home.types({"store", "key", "rotate", "--as", "n.ames"}).code == 0);
    CHECK(text_of(home.key_file()) != before);
    CHECK(has(home.types({"store", "key", "show"}).out, home.key_file()));
    CHECK(home.types({"audit", "verify"}).code == 0);
    CHECK(home.types({"store", "key", "lose"}).code == 2);
}

TEST_CASE("Without its keys a store shows headers that verify and nothing else",
          "[console][keys]") {
    AtHome home;
    REQUIRE(home.types({"store", "init", "--training"}).code == 0);
    fs::rename(home.folder / "config", home.folder / "elsewhere");
    auto const shown = home.types({"people", "list"});
    CHECK(shown.code == 1);
    CHECK(has(shown.err, "--store-key FILE"));
    auto const verified = home.types({"audit", "verify"});
    CHECK(verified.code == 8);
    CHECK(has(verified.out, "No payload could be looked at"));
    CHECK(has(home.types({"audit", "verify", "--json"}).out, "\"payloads\": false"));
    auto const named = fs::directory_iterator { home.folder / "elsewhere/keys" } -> path().string();
    CHECK(home.types({"people", "list", "--store-key", named}).code == 0);
    fs::permissions(named, fs::perms::others_read, fs::perm_options::add);
    auto const open = home.types({"people", "list", "--store-key", named});
    CHECK(open.code == 1);
    CHECK(has(open.err, "open to others"));
}

TEST_CASE("A store of an earlier form is sealed after a copy of it was made", "[console][keys]") {
    auto const form = GENERATE(as<std::string>{}, "2", "3");
    AtHome home;
    home.take(form);
    auto const before = text_of(home.path);
    CHECK(has(before, "Harvest Court"));
    auto const refused = home.types({"people", "list"});
    CHECK(refused.code == 1);
    CHECK(has(refused.err, "caseway store upgrade"));
    CHECK(home.types({"store", "upgrade", "--dry-run"}).code == 0);
    CHECK(text_of(home.path) == before);
    CHECK_FALSE(fs::exists(home.folder / "config/keys"));
    auto const done = home.types({"store", "upgrade"});
    INFO(done.out << done.err);
    REQUIRE(done.code == 0);
    CHECK(has(done.err, "sealing entries: 100%"));
    CHECK(text_of(home.path + "-form-" + form) == before);
    CHECK_FALSE(has(text_of(home.path), "Harvest"));
    CHECK_FALSE(has(text_of(home.path + "-journal"), "Harvest"));
    CHECK(home.types({"audit", "verify"}).code == 0);
    CHECK(has(home.types({"store", "upgrade"}).out, "nothing to do"));
}

TEST_CASE("A copy is never written over by an upgrade", "[console][keys]") {
    AtHome home;
    home.take("2");
    auto const before = text_of(home.path);
    write(home.folder / "copy", "a letter");
    auto const refused = home.types({"store", "upgrade", "--backup", home.folder / "copy"});
    CHECK(refused.code == 2);
    CHECK(text_of(home.folder / "copy") == "a letter");
    CHECK(text_of(home.path) == before);
}
