// A case in one file for a court: exported, checked, and told from one that was touched.
#include "console/bundle.hpp"

#include "tests/catch.hpp"
#include "tests/console/anchored.hpp"

using namespace caseway;
using tests::Anchored;
using tests::has;
using tests::Seen;
using tests::text_of;
using tests::write;

namespace {

struct Disclosing : Anchored {
    std::string file = folder / "1.case", keys = folder / "keys";

    Disclosing() {
        anchor();
        write(keys, text_of(folder / "store.key") + text_of(folder / "witness.key"));
    }
    Seen exports(std::vector<std::string> more = {}) {
        std::vector<std::string> words{
            "audit",    "export", "1",         "--bundle",     file, "--to", "CPS West Midlands",
            "--reason", "court",  "--because", "request 55/26"};
        words.insert(words.end(), more.begin(), more.end());
        return types(words);
    }
    Seen checks(std::string const& path) { return types({"audit", "check", path, "--key", keys}); }
};

}  // namespace

TEST_CASE("A bundle is exported and recorded and checked without the store", "[console][bundle]") {
    Disclosing console;
    auto const made = console.exports();
    INFO(made.out << made.err);
    REQUIRE(made.code == 0);
    CHECK(has(made.err, "hides contact, location"));
    auto const last =
        console.journal().entries(console.journal().find("WM-20-000001", 1).front().case_id).back();
    CHECK(last.event == "exported");
    CHECK(*engine::find_field(last.payload, "recipient") == "CPS West Midlands");
    CHECK(*engine::find_field(last.payload, "because") == "request 55/26");
    console::Seat const elsewhere{};
    auto const seen =
        tests::run(elsewhere, {"audit", "check", console.file, "--key", console.keys});
    INFO(seen.out << seen.err);
    CHECK(seen.code == 0);
    CHECK(has(seen.out, "PROVED  Entries 1 to "));
    CHECK(has(seen.out, "A witness saw that record: psd/witness"));
    CHECK(has(seen.out, "address (location)"));
    CHECK(has(seen.out, "Not proved by this"));
    CHECK_FALSE(has(text_of(console.file), "Canary"));
    CHECK_FALSE(has(text_of(console.file), "07700"));
    CHECK(has(console.types({"audit", "check", console.file, "--key", console.keys, "--json"}).out,
              "\"holds\": true"));
}

TEST_CASE("A bundle without a key that is known proves nothing", "[console][bundle]") {
    Disclosing console;
    REQUIRE(console.exports().code == 0);
    auto const seen = console.types({"audit", "check", console.file});
    CHECK(seen.code == 7);
    CHECK(has(seen.out, "No key that was given signed"));
    CHECK(has(seen.err, "You gave no key"));
}

TEST_CASE("A witness alone does not say that a case is whole", "[console][bundle]") {
    Disclosing console;
    REQUIRE(console.exports().code == 0);
    auto const check = [&](std::string const& path, std::string const& key) {
        return console.types({"audit", "check", path, "--key", console.folder / key});
    };
    auto const seen = check(console.file, "witness.key");
    CHECK(seen.code == 7);
    CHECK(has(seen.out, "A witness alone signed the checkpoint"));
    CHECK(has(seen.out, "each of its entries stands in the record"));
    CHECK_FALSE(has(seen.out, "PROVED"));
    CHECK(check(console.file, "store.key").code == 0);
    // Of one that was touched the witness says nothing.
    auto bundle = *console::read_bundle(text_of(console.file));
    bundle.shown.entries.pop_back();
    write(console.folder / "cut", console::bundle_text(bundle));
    CHECK(has(check(console.folder / "cut", "witness.key").out, "Nothing in it is proved"));
}

TEST_CASE("Another store's key does not vouch for a bundle", "[console][bundle]") {
    Disclosing console;
    REQUIRE(console.exports().code == 0);
    auto bundle = *console::read_bundle(text_of(console.file));
    auto const origin =
        store::read_checkpoint(store::read_note(bundle.shown.checkpoint)->text)->origin;
    auto const checked_with_key_of = [&](std::string const& name) {
        auto const key = store::SigningKey::make(name, store::KeyUse::signs);
        store::Note note{store::read_note(bundle.shown.checkpoint)->text, {}};
        store::sign(note, key);
        bundle.shown.checkpoint = store::note_text(note);
        write(console.folder / "signed", console::bundle_text(bundle));
        write(console.folder / "its.key", key.verifier().text() + "\n");
        return console.types(
            {"audit", "check", console.folder / "signed", "--key", console.folder / "its.key"});
    };
    auto const seen = checked_with_key_of(store::origin_of(store::new_id()));
    CHECK(seen.code == 7);
    CHECK(has(seen.out, "No key that was given signed"));
    CHECK(has(seen.out, "Nothing in it is proved"));
    CHECK(checked_with_key_of(origin).code == 0);
}

TEST_CASE("A bundle says to whom and why and hides what it must", "[console][bundle]") {
    Disclosing console;
    auto const nobody = console.types({"audit", "export", "1", "--bundle", console.file});
    CHECK(nobody.code == 2);
    CHECK(has(nobody.err, "A bundle says to whom it goes"));
    CHECK_FALSE(std::filesystem::exists(console.file));
    REQUIRE(console.exports({"--profile", "full"}).code == 0);
    CHECK(has(text_of(console.file), "Canary"));
    CHECK(console.checks(console.file).code == 0);
    CHECK(console.exports().code == 2);  // It is never written over.
}

TEST_CASE("A bundle tells nobody whether a history names another case", "[console][bundle]") {
    Disclosing console;
    console.as("j.ward");
    console.must({"step", "1/intake", "people-identified", "--field", "victim-key=N-100", "--field",
                  "suspect-key=N-200"});
    console.as("x.vane");
    console.anchor();
    auto const made = console.exports({"--profile", "full"});
    INFO(made.err);
    REQUIRE(made.code == 0);
    CHECK(has(made.err, "hides other-cases."));
    CHECK(has(console.checks(console.file).out, "history (other-cases)"));
}

TEST_CASE("What came after the checkpoint is said to be missing", "[console][bundle]") {
    Disclosing console;
    REQUIRE(console.note().code == 0);
    auto const made = console.exports();
    CHECK(made.code == 0);
    CHECK(has(made.err, "came after the checkpoint"));
    Anchored unanchored;
    auto const none = unanchored.types({"audit", "export", "1", "--bundle", unanchored.folder / "x",
                                        "--to", "CPS", "--because", "55/26"});
    CHECK(none.code == 2);
    CHECK(has(none.err, "checkpoint make"));
}

TEST_CASE("A bundle that was touched is told with every fault", "[console][bundle]") {
    Disclosing console;
    REQUIRE(console.exports({"--profile", "full"}).code == 0);
    auto bundle = *console::read_bundle(text_of(console.file));
    CHECK(console::bundle_text(bundle) == text_of(console.file));
    bundle.case_ref = "WM-20-000009";
    bundle.shown.entries[0].fields[0].text = "another";
    bundle.workflows.clear();
    write(console.folder / "touched", console::bundle_text(bundle));
    auto const seen = console.checks(console.folder / "touched");
    CHECK(seen.code == 7);
    CHECK(has(seen.out, "its fields are not those that were recorded"));
    CHECK(has(seen.out, "names another case"));
    CHECK(has(seen.out, "editions"));
    CHECK(has(seen.out, "Nothing in it is proved"));
    write(console.folder / "respelled", " " + text_of(console.file));
    CHECK(console.checks(console.folder / "respelled").code == 7);
    CHECK(console.checks(console.folder / "nowhere").code == 2);
}

TEST_CASE("A stranger's program in a bundle is not to be run", "[console][bundle]") {
    Disclosing console;
    REQUIRE(console.exports().code == 0);
    auto bundle = *console::read_bundle(text_of(console.file));
    CHECK_FALSE(has(console.checks(console.file).out, "The program inside it is not the one"));
    bundle.verifier = {"print('HOLDS')"};
    write(console.folder / "strange", console::bundle_text(bundle));
    auto const seen = console.checks(console.folder / "strange");
    CHECK(seen.code == 0);
    CHECK(has(seen.out, "The program inside it is not the one"));
}

TEST_CASE("A bundle's text cannot act on a terminal", "[console][bundle]") {
    Disclosing console;
    REQUIRE(console.exports().code == 0);
    auto bundle = *console::read_bundle(text_of(console.file));
    bundle.made.recipient = "\x1b[2J\u202eCPS";
    bundle.shown.entries[0].fields[0].name = "\x1b]0;x\x07";
    write(console.folder / "loud", console::bundle_text(bundle));
    auto const seen = console.checks(console.folder / "loud");
    CHECK_FALSE(has(seen.out + seen.err, "\x1b"));
    CHECK_FALSE(has(seen.out + seen.err, "\u202e"));
}
