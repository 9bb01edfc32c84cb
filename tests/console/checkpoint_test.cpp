// Checkpoints and witnesses at the command line, and what verify says of them.
#include "console/checkpoints.hpp"
#include "console/files.hpp"
#include "console/witness.hpp"
#include "tests/catch.hpp"
#include "tests/console/anchored.hpp"

#include <set>
#include <sys/stat.h>

using namespace caseway;
using tests::Anchored;
using tests::has;
using tests::text_of;
using tests::write;

namespace {

// What the files of a folder hold.
std::set<std::string> kept_in(std::string const& folder) {
    std::set<std::string> all;
    for (auto const& file : std::filesystem::directory_iterator{folder})
        all.insert(text_of(file.path().string()));
    return all;
}

}  // namespace

TEST_CASE("A checkpoint is made and recorded and can be shown again", "[console][checkpoint]") {
    Anchored console;
    auto const made = console.must({"checkpoint", "make"});
    auto const note = store::read_note(made.out);
    REQUIRE(note);
    CHECK(has(made.err, "A key of this store was made"));
    CHECK_FALSE(has(console.must({"checkpoint", "make"}).err, "A key of this store was made"));
    auto const size = store::read_checkpoint(note->text)->tree.size;
    CHECK(has(console.must({"checkpoint", "list"}).out, "up to entry " + std::to_string(size)));
    auto const newest = store::read_note(console.must({"checkpoint", "show"}).out);
    CHECK(store::read_checkpoint(newest->text)->tree.size == size + 1);
    auto line = console.must({"checkpoint", "key"}).out;
    line.pop_back();
    auto const key = store::read_verifier_key(line);
    REQUIRE(key);
    CHECK(store::signers(*note, {*key})->size() == 1);
    auto const office = console.journal().entries(engine::office_stream);
    CHECK(office.back().kind == engine::EntryKind::checkpoint);
    CHECK(office.back().actor == "x.vane");
}

TEST_CASE("A rehearsed checkpoint signs nothing", "[console][checkpoint]") {
    Anchored console;
    auto const before = console.journal().ledger_size();
    auto const seen = console.must({"checkpoint", "make", "--dry-run"});
    CHECK(has(seen.out, "Nothing was signed"));
    CHECK(console.journal().ledger_size() == before);
    CHECK_FALSE(std::filesystem::exists(console.folder / "config/keys"));
}

TEST_CASE("A checkpoint can be read over the telephone", "[console][checkpoint]") {
    Anchored console;
    auto const paper = console.must({"checkpoint", "make", "--paper"}).out;
    auto const note = store::read_note(console.must({"checkpoint", "show"}).out);
    auto const head = store::read_checkpoint(note->text)->tree;
    CHECK(has(paper, head.root.substr(0, 4) + " " + head.root.substr(4, 4)));
    std::istringstream lines{paper};
    for (std::string line; std::getline(lines, line);) CHECK(line.size() <= 80);
    // Heard in capitals and other groups.
    std::string heard;
    for (char const c : head.root) heard += std::string{static_cast<char>(std::toupper(c))} + " ";
    auto const entries = std::to_string(head.size);
    console.note();
    CHECK(console.types({"checkpoint", "check", "--entries", entries, "--root", heard}).code == 0);
    heard[0] = heard[0] == '0' ? '1' : '0';
    auto const wrong =
        console.types({"checkpoint", "check", "--entries", entries, "--root", heard});
    CHECK(wrong.code == 7);
    CHECK(has(wrong.err, "FAILED"));
    CHECK(console.types({"checkpoint", "check", "--entries", entries, "--root", "12"}).code == 2);
    CHECK(console.types({"checkpoint", "check"}).code == 2);
}

TEST_CASE("Verify says apart what is witnessed and seen and neither", "[console][checkpoint]") {
    Anchored console;
    auto const unkept = console.types({"audit", "verify"});
    CHECK(has(unkept.out, "nothing: no checkpoint with a witness's signature that you trust"));
    console.anchor();
    auto const witnessed = std::to_string(console.witnessed());
    console.note();
    auto const size = std::to_string(console.journal().ledger_size());
    auto const from = std::to_string(console.witnessed() + 1);
    auto const seen =
        console.types({"audit", "verify", "--key", console.folder / "witness.key", "--quiet"});
    INFO(seen.out << seen.err);
    CHECK(seen.code == 0);
    auto const vouched = "Vouched for by a witness\n    entries 1 to " + witnessed;
    CHECK(has(seen.out, vouched + ": psd/witness"));
    CHECK(has(seen.out, "Seen by this console before\n    entries 1 to " + size));
    CHECK(has(seen.out, "Not vouched for by any witness yet\n    entries " + from + " to " + size));
    // Without the witness's key its signature says nothing.
    CHECK(has(console.types({"audit", "verify"}).out, "that you trust"));
    auto const json =
        console.types({"audit", "verify", "--json", "--key", console.folder / "witness.key"});
    CHECK(has(json.out, "\"not_witnessed_from\": " + from));
}

TEST_CASE("Verify holds the cases of each checkpoint against the record", "[console][checkpoint]") {
    Anchored console;
    console.anchor();
    auto const forged = console.signs(console.cut_cases());
    auto const file = console.folder / "forged";
    write(file, store::note_text(forged));
    CHECK(console.types({"audit", "verify"}).code == 0);
    CHECK(console.types({"checkpoint", "check", console.folder / "cosigned1"}).code == 0);
    CHECK(console.types({"checkpoint", "check", file}).code == 7);
    CHECK(console.types({"audit", "verify", "--checkpoint", file}).code == 7);
    // Whoever can write the store can put one there as well.
    auto entry = console.journal().entries(engine::office_stream).back();
    REQUIRE(entry.kind == engine::EntryKind::checkpoint);
    ++entry.case_seq;
    entry.request = store::new_id();
    entry.payload = {{"note", store::note_text(forged)}};
    {
        std::vector<engine::Entry> entries{entry};
        auto const writing = console.journal().begin();
        writing->append(entries);
        writing->commit();
    }
    auto const seen = console.types({"audit", "verify"});
    INFO(seen.out << seen.err);
    CHECK(seen.code == 7);
    CHECK(has(seen.out, "SEEN OR SIGNED OTHERWISE"));
    CHECK(has(console.types({"audit", "verify", "--json"}).out, "the last entries of its cases"));
}

TEST_CASE("Keys that an account always trusts need not be named", "[console][checkpoint]") {
    Anchored console;
    console.anchor();
    write(console.folder / "config/trusted-keys",
          "# psd, by hand\n" + text_of(console.folder / "witness.key"));
    CHECK(has(console.types({"audit", "verify"}).out, "psd/witness"));
    write(console.folder / "config/trusted-keys", "nonsense\n");
    CHECK(console.types({"audit", "verify"}).code == 2);
}

TEST_CASE("A range of entries is checked alone and says so", "[console][checkpoint]") {
    Anchored console;
    auto const seen = console.types({"audit", "verify", "--from", "3", "--to", "7", "--quiet"});
    CHECK(seen.code == 0);
    CHECK(has(seen.out, "Checked entries 3 to 7 of "));
    CHECK(has(seen.out, "not the others, and no case was replayed"));
    CHECK(console.types({"audit", "verify", "--from", "7", "--to", "3"}).code == 2);
}

TEST_CASE("A witness goes on and never back", "[console][witness]") {
    Anchored console;
    console.anchor();
    console.note();
    console.anchor();
    CHECK(has(console.must({"witness", "show"}).out,
              "seen up to entry " + std::to_string(console.witnessed())));
    // The same again is only asked from another start.
    CHECK(console.types({"witness", "cosign", console.folder / "request2"}).code == 6);
    auto const back = console.types({"witness", "cosign", console.folder / "request1"});
    CHECK(back.code == 7);
    CHECK(has(back.err, "REFUSED"));
    CHECK(has(back.err, "it is evidence"));
    auto const kept = kept_in(console.folder / "state/witness/refused");
    CHECK(kept.size() == 2);
    CHECK(kept.contains(text_of(console.folder / "request1")));
    CHECK(console.types({"witness", "cosign", console.folder / "request1"}).code == 7);
    CHECK(kept_in(console.folder / "state/witness/refused") == kept);
}

TEST_CASE("A witness cosigns no other end of a case in the record that it saw",
          "[console][witness]") {
    Anchored console;
    console.anchor();
    auto const size = console.witnessed();
    auto const asks = [&](store::Note const& note) {
        write(console.folder / "asked", store::request_text({size, {}, note}));
        return console.types({"witness", "cosign", console.folder / "asked"});
    };
    auto const honest = store::read_note(console.must({"checkpoint", "show"}).out);
    auto const seen = asks(console.signs(console.cut_cases()));
    CHECK(seen.code == 7);
    CHECK(seen.out.empty());
    CHECK(has(seen.err, "REFUSED"));
    CHECK(has(seen.err, "it is evidence"));
    // Both are kept: what was asked, and what had been cosigned until then.
    auto const kept = kept_in(console.folder / "state/witness/refused");
    REQUIRE(kept.size() == 2);
    CHECK(kept.contains(text_of(console.folder / "asked")));
    for (auto const& each : kept)
        CHECK((store::read_request(each) || store::read_note(each)->text == honest->text));
    // The honest one is still what it goes on from.
    CHECK(asks(*honest).code == 0);
}

TEST_CASE("A witness takes the proof from a store that it can open", "[console][witness]") {
    Anchored console;
    console.anchor();
    console.note();
    console.must({"checkpoint", "make", "--out", console.folder / "today"});
    auto const seen = console.types({"witness", "cosign", console.folder / "today"});
    INFO(seen.err);
    CHECK(seen.code == 0);
    CHECK(store::read_note(seen.out)->signatures.size() == 2);
}

TEST_CASE("A witness is asked about what it watches alone", "[console][witness]") {
    Anchored console, other;
    console.anchor();
    other.must({"checkpoint", "make", "--out", other.folder / "made"});
    other.must({"checkpoint", "prove", "--from", "0", "--out", other.folder / "request"});
    auto const seen = console.types({"witness", "cosign", other.folder / "request"});
    CHECK(seen.code == 4);
    CHECK(has(seen.err, "not signed by a store that this witness watches"));
    CHECK(console.types({"witness", "trust", console.folder / "witness.key"}).code == 2);
    CHECK(console.types({"witness", "init", "--name", "psd/witness"}).code == 2);
    CHECK(other.types({"witness", "init", "--name", "a b"}).code == 2);
    CHECK(other.types({"witness", "show"}).code == 2);
    CHECK(console.types({"witness", "cosign", console.folder / "witness.key"}).code == 2);
}

TEST_CASE("A witness that cannot keep what it saw signs nothing", "[console][witness]") {
    Anchored console;
    console.must({"checkpoint", "make"});
    write(console.folder / "store.key", console.must({"checkpoint", "key"}).out);
    console.must({"checkpoint", "prove", "--from", "0", "--out", console.folder / "request"});
    console.must({"witness", "init", "--name", "psd/witness"});
    console.must({"witness", "trust", console.folder / "store.key"});
    // Where its memory belongs lies a file: nothing can be put there.
    write(console.folder / "state/witness/seen", "in the way");
    auto const seen = console.types({"witness", "cosign", console.folder / "request"});
    CHECK(seen.code == 1);
    CHECK(seen.out.empty());
    std::filesystem::remove(console.folder / "state/witness/seen");
    CHECK(console.types({"witness", "cosign", console.folder / "request"}).code == 0);
}

TEST_CASE("A cosignature counts where its key is trusted", "[console][witness]") {
    Anchored console;
    console.anchor();
    auto const cosigned = console.folder / "cosigned1";
    CHECK(console.types({"checkpoint", "cosigned", cosigned}).code == 7);
    auto text = text_of(cosigned);
    text[text.size() - 10] = text[text.size() - 10] == 'A' ? 'B' : 'A';
    write(console.folder / "forged", text);
    CHECK(console
              .types({"checkpoint", "cosigned", console.folder / "forged", "--key",
                      console.folder / "witness.key"})
              .code == 7);
    CHECK(has(console.must({"checkpoint", "list"}).out, "psd/witness"));
}
