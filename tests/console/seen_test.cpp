// A console remembers how far it saw a store, and finds one that went back.
#include "console/seen.hpp"

#include "tests/catch.hpp"
#include "tests/console/anchored.hpp"

using namespace caseway;
using tests::has;
using tests::OwnFolder;
using tests::Seen;
using tests::text_of;
using tests::write;

namespace {

// A store in a file, and somebody at the keyboard whose state folder is their own.
struct AtHome {
    OwnFolder folder;
    std::string path = folder / "a.store";
    console::Seat seat;
    std::string as = "j.ward";

    AtHome() {
        seat.account = "dshah";
        seat.state_folder = folder / "state";
        seat.config_folder = folder / "config";
        REQUIRE(types({"store", "init", "--training"}).code == 0);
        auto words = tests::Sitting::report_words();
        REQUIRE(types(words, "j.ward").code == 0);
    }
    Seen types(std::vector<std::string> words, std::string const& who = {}) {
        words.insert(words.end(), {"--store", path});
        if (words[0] != "store") words.insert(words.end(), {"--as", who.empty() ? as : who});
        return tests::run(seat, words);
    }
    Seen note(std::string const& text) { return types({"note", "1", "--text", text}); }
    std::string copy() {
        auto const name = folder / store::new_id();
        REQUIRE(types({"store", "backup", name}).code == 0);
        return name;
    }
    void put_back(std::string const& copied) {
        std::filesystem::copy_file(copied, path, std::filesystem::copy_options::overwrite_existing);
        std::filesystem::remove(path + "-journal");
    }
    std::size_t remembered() const {
        auto const memory = folder / "state/seen";
        if (!std::filesystem::exists(memory)) return 0;
        return static_cast<std::size_t>(
            std::distance(std::filesystem::directory_iterator{memory}, {}));
    }
};

}  // namespace

TEST_CASE("What is remembered is written in one way", "[console][seen]") {
    console::Seen const seen{"store", "", {3, std::string(64, 'a')}, {}};
    auto const text = console::seen_text(seen);
    CHECK(console::read_seen(text) == seen);
    for (std::size_t at = 0; at < text.size(); ++at) {
        auto changed = text, cut = text;
        changed[at] ^= 1;
        cut.erase(at, 1);
        for (auto const& each : {changed, cut}) {
            auto const read = console::read_seen(each);
            CHECK((!read || console::seen_text(*read) == each));
        }
    }
    CHECK_FALSE(console::read_seen(""));
}

TEST_CASE("An honest store is remembered and never in doubt", "[console][seen]") {
    AtHome home;
    CHECK(home.remembered() == 1);
    for (auto const* text : {"one", "two", "three"}) {
        auto const seen = home.note(text);
        CHECK(seen.code == 0);
        CHECK_FALSE(has(seen.err, "NOT WHAT THIS CONSOLE SAW"));
    }
    CHECK(home.remembered() == 1);
}

TEST_CASE("A store that went back is shown with a mark and not written to", "[console][seen]") {
    AtHome home;
    auto const old = home.copy();
    REQUIRE(home.note("later").code == 0);
    home.put_back(old);
    auto const read = home.types({"audit", "timeline", "1"});
    CHECK(read.code == 0);
    CHECK(has(read.err, "THIS STORE IS NOT WHAT THIS CONSOLE SAW OF IT"));
    CHECK(has(read.out, "IN DOUBT"));
    CHECK(has(read.out, "A report was received"));
    auto const json = home.types({"audit", "timeline", "1", "--json"});
    CHECK(has(json.out, "\"in_doubt\""));
    auto const written = home.note("after");
    CHECK(written.code == 7);
    CHECK(has(written.err, "checkpoint accept"));
    CHECK(home.types({"checkpoint", "make"}).code == 7);
    CHECK(home.types({"audit", "verify", "--quiet"}).code == 7);
    // It can be copied, as evidence, and rehearsed in.
    CHECK(home.types({"store", "backup", home.folder / "evidence"}).code == 0);
    CHECK(home.types({"note", "1", "--text", "x", "--dry-run"}).code == 0);
    // It stays in doubt, however often it is opened.
    CHECK(home.note("after").code == 7);
}

TEST_CASE("A store that went back and was carried on is found too", "[console][seen]") {
    AtHome home;
    auto const old = home.copy();
    REQUIRE(home.note("later").code == 0);
    home.put_back(old);
    auto const mine = home.seat.state_folder;
    home.seat.state_folder = home.folder / "somebody-else";
    for (auto const* text : {"another", "and more", "and more"}) REQUIRE(home.note(text).code == 0);
    home.seat.state_folder = mine;
    auto const seen = home.note("mine");
    CHECK(seen.code == 7);
    CHECK(has(seen.err, "not those that were there"));
}

TEST_CASE("Somebody who may answers for a store in doubt by name", "[console][seen]") {
    AtHome home;
    auto const old = home.copy();
    REQUIRE(home.note("later").code == 0);
    home.put_back(old);
    std::vector<std::string> const accept = {"checkpoint", "accept", "--because",
                                             "disk, ticket 55"};
    CHECK(home.types(accept).code == 4);
    CHECK(home.types({"checkpoint", "accept"}, "h.blake").code == 2);
    CHECK(home.note("still").code == 7);
    auto const accepted = home.types(accept, "h.blake");
    INFO(accepted.out << accepted.err);
    CHECK(accepted.code == 0);
    CHECK(home.note("goes on").code == 0);
    CHECK(home.types(accept, "h.blake").code == 2);
    // An administrator may too.
    auto const older = home.copy();
    REQUIRE(home.note("later").code == 0);
    home.put_back(older);
    CHECK(home.types(accept, "n.ames").code == 0);
}

TEST_CASE("Others are told once who answered and then go on", "[console][seen]") {
    AtHome home;
    auto const old = home.copy();
    REQUIRE(home.note("later").code == 0);
    auto const mine = home.seat.state_folder, theirs = home.folder / "theirs";
    std::filesystem::copy(mine, theirs, std::filesystem::copy_options::recursive);
    home.put_back(old);
    REQUIRE(home.types({"checkpoint", "accept", "--because", "disk, ticket 55"}, "h.blake").code ==
            0);
    home.seat.state_folder = theirs;
    auto const first = home.note("mine");
    CHECK(first.code == 0);
    CHECK(has(first.err, "h.blake answered for it"));
    CHECK(has(first.err, "ticket 55"));
    CHECK_FALSE(has(home.note("again").err, "answered"));
    // That answer covers nothing that happens afterwards.
    auto const newer = home.copy();
    REQUIRE(home.note("later").code == 0);
    home.put_back(newer);
    CHECK(home.note("mine").code == 7);
}

TEST_CASE("Another store in the place of one that was seen is no new one", "[console][seen]") {
    AtHome home, other;
    home.put_back(other.path);
    // Whoever put it there does not have the keys that this console holds.
    CHECK(home.note("mine").code == 1);
    std::filesystem::copy(other.seat.config_folder, home.seat.config_folder,
                          std::filesystem::copy_options::recursive);
    auto const seen = home.note("mine");
    CHECK(seen.code == 7);
    CHECK(has(seen.err, "Another store stood in its place"));
    // Whoever removes the file and makes a store there themselves begins anew.
    std::filesystem::remove(home.path);
    CHECK(home.types({"store", "init", "--training"}).code == 0);
    CHECK_FALSE(has(home.types({"people", "list"}).err, "NOT WHAT"));
}

TEST_CASE("A store that is known from elsewhere is no answer to what stood in a place",
          "[console][seen]") {
    AtHome home;
    auto const here = home.path, there = home.folder / "b.store";
    home.path = there;
    REQUIRE(home.types({"store", "init", "--training"}).code == 0);
    REQUIRE(home.types(tests::Sitting::report_words(), "j.ward").code == 0);
    auto const theirs = home.copy();
    home.path = here;
    auto const ours = home.copy();
    CHECK(home.remembered() == 2);
    // The control: each in its own place is what it was.
    for (auto const& path : {there, here}) {
        home.path = path;
        CHECK_FALSE(has(home.types({"people", "list"}).err, "NOT WHAT"));
    }
    home.put_back(theirs);
    for (auto const* text : {"mine", "and again"}) {
        auto const seen = home.note(text);
        CHECK(seen.code == 7);
        CHECK(has(seen.err, "Another store stood in its place"));
    }
    // It is accepted like one that was never seen, and from then on has the place.
    std::vector<std::string> const accept = {"checkpoint", "accept", "--because",
                                             "moved here, ticket 56"};
    // What a console left there that broke off while it wrote does not count.
    std::vector<std::filesystem::path> const memories{
        std::filesystem::directory_iterator{home.folder / "state/seen"}, {}};
    for (auto const& file : memories) write(file.string() + ".17", text_of(file.string()));
    CHECK(home.types(accept, "h.blake").code == 0);
    auto const seen = home.note("goes on");
    CHECK(seen.code == 0);
    CHECK_FALSE(has(seen.err, "NOT WHAT"));
    home.put_back(ours);
    CHECK(home.note("mine").code == 7);
    CHECK(home.types(accept, "h.blake").code == 0);
    CHECK(home.note("mine").code == 0);
}

TEST_CASE("A memory that cannot be read is a doubt and locks no reader out", "[console][seen]") {
    AtHome home;
    auto const file = std::filesystem::directory_iterator { home.folder / "state/seen" } -> path();
    write(file.string(), "nonsense");
    CHECK(home.types({"audit", "timeline", "1"}).code == 0);
    CHECK(home.note("mine").code == 7);
    // The control: a console without a memory sees nothing of any of this.
    home.seat.state_folder.clear();
    CHECK(home.note("mine").code == 0);
}
