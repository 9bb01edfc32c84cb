// One case shown to somebody without the store: all of it, and nothing else.
#include "store/disclosure.hpp"

#include "store/checkpoints.hpp"
#include "tests/catch.hpp"
#include "tests/store/builders.hpp"

#include <algorithm>

using namespace caseway::tests;
using caseway::engine::StoreBroken;
using caseway::store::DisclosedCase;
using caseway::store::KeyUse;
namespace engine = caseway::engine;
namespace store = caseway::store;

namespace {

struct Disclosing {
    std::unique_ptr<Journal> journal = store::memory_journal(true);
    store::SigningKey key =
        store::SigningKey::make(store::origin_of(journal->about().store_id), KeyUse::signs);
    std::string ref = "WM-20-000002";

    Disclosing() {
        for (int n = 0; n < 4; ++n) {
            record(*journal, "case-1", "WM-20-000001");
            record(*journal, "case-2", ref);
            record(*journal, "case-3", "WM-20-000003");
        }
    }
    store::Note note() const { return store::signed_checkpoint(*journal, key); }
    DisclosedCase shown(std::string const& hidden = {}) const {
        return store::disclose(*journal, "case-2", note(), [&](auto const&, auto const& field) {
            return field == hidden ? std::string{"location"} : std::string{};
        });
    }
    std::vector<std::string> faults(DisclosedCase const& shown) const {
        return store::check_disclosure(shown, {key.verifier()}).faults;
    }
};

std::string first_field(DisclosedCase const& shown) { return shown.entries[0].fields.at(0).name; }

}  // namespace

TEST_CASE("A case is disclosed whole and provable", "[store][disclosure]") {
    Disclosing store;
    auto const shown = store.shown();
    CHECK(shown.entries.size() == 4);
    auto const found = store::check_disclosure(shown, {store.key.verifier()});
    CHECK(found.faults.empty());
    CHECK(found.entries.back().case_ref == store.ref);
    CHECK(found.checkpoint->tree == store.journal->tree_head());
    REQUIRE(found.signers.size() == 1);
    CHECK(found.signers[0].key == store.key.verifier());
    // Without a key nothing says whose it is.
    CHECK(store::check_disclosure(shown, {}).faults.size() == 1);
}

TEST_CASE("A case is vouched for by its own store and by no other", "[store][disclosure]") {
    Disclosing store;
    Disclosing const other;
    auto const witness = store::SigningKey::make("psd/witness", KeyUse::cosigns);
    auto const namesake = store::SigningKey::make(store.key.verifier().name, KeyUse::cosigns);
    std::vector<store::VerifierKey> const trusted{store.key.verifier(), other.key.verifier(),
                                                  witness.verifier(), namesake.verifier()};
    store::Note const unsigned_one{store.note().text, {}};
    auto shown = store.shown();
    auto const found_where = [&](auto sign) {
        auto note = unsigned_one;
        sign(note);
        shown.checkpoint = store::note_text(note);
        return store::check_disclosure(shown, trusted);
    };
    auto const by_another = found_where([&](auto& note) { store::sign(note, other.key); });
    REQUIRE(by_another.faults.size() == 1);
    CHECK_THAT(by_another.faults[0], ContainsSubstring("no key that was given signed"));
    CHECK(by_another.signers.empty());
    std::vector<std::string> const witnessed{std::string{store::only_witnessed}};
    for (auto const* each : {&witness, &namesake})
        CHECK(found_where([&](auto& note) { store::cosign(note, *each, 1); }).faults == witnessed);
    CHECK(found_where([&](auto& note) {
              store::sign(note, other.key);
              store::cosign(note, witness, 1);
          }).faults == witnessed);
    // The control: with its own beside them it is vouched for, and not by the other store.
    auto const by_all = found_where([&](auto& note) {
        store::sign(note, other.key);
        store::sign(note, store.key);
        store::cosign(note, witness, 1);
    });
    CHECK(by_all.faults.empty());
    CHECK(by_all.signers.size() == 2);
}

TEST_CASE("A hidden field is proved to be there and not shown", "[store][disclosure]") {
    Disclosing store;
    auto const name = first_field(store.shown());
    auto const shown = store.shown(name);
    auto const& field = shown.entries[0].fields[0];
    CHECK(field.is_hidden());
    CHECK(field.text.empty());
    CHECK(field.salt.empty());
    CHECK(store.faults(shown).empty());
    // It can be shown later, and fits the commitment.
    auto opened = shown;
    opened.entries[0].fields[0] = store.shown().entries[0].fields[0];
    CHECK(store.faults(opened).empty());
}

TEST_CASE("A disclosure stops where its checkpoint does", "[store][disclosure]") {
    Disclosing store;
    auto const early = store.note();
    record(*store.journal, "case-2", store.ref);
    auto const none = [](auto const&, auto const&) { return std::string{}; };
    auto const shown = store::disclose(*store.journal, "case-2", early, none);
    CHECK(shown.entries.size() == 4);
    CHECK(store.faults(shown).empty());
    CHECK(store.shown().entries.size() == 5);
    CHECK_THROWS_AS(store::disclose(*store.journal, "case-9", early, none), StoreBroken);
    CHECK_THROWS_AS(store::disclose(*store::memory_journal(true), "case-2", early, none),
                    StoreBroken);
}

TEST_CASE("Nothing is left out of a disclosure or changed in it", "[store][disclosure]") {
    Disclosing store;
    auto const good = store.shown(first_field(store.shown()));
    int changes = 0;
    auto const refused = [&](auto change) {
        auto shown = good;
        change(shown);
        CAPTURE(++changes);
        CHECK_FALSE(store.faults(shown).empty());
    };
    refused([](auto& s) { s.entries.pop_back(); });
    refused([](auto& s) { s.entries.erase(s.entries.begin()); });
    refused([](auto& s) { s.entries.erase(s.entries.begin() + 1); });
    refused([](auto& s) { s.entries.push_back(s.entries.back()); });
    refused([](auto& s) { std::swap(s.entries[1], s.entries[2]); });
    refused([](auto& s) { s.entries.clear(); });
    refused([](auto& s) { ++s.index; });
    refused([](auto& s) { s.path.pop_back(); });
    refused([](auto& s) { s.checkpoint.pop_back(); });
    refused([](auto& s) { s.checkpoint[60] = s.checkpoint[60] == '1' ? '2' : '1'; });
    refused([](auto& s) { s.entries[1].path.pop_back(); });
    refused([](auto& s) { s.entries[1].path[0][0] = s.entries[1].path[0][0] == '0' ? '1' : '0'; });
    refused([](auto& s) { s.entries[1].fields.clear(); });
    refused([](auto& s) { s.entries[1].fields[1].text += "x"; });
    refused([](auto& s) { s.entries[1].fields[1].salt[0] ^= 1; });
    refused([](auto& s) { s.entries[1].fields[1].salt.clear(); });
    refused([](auto& s) { s.entries[0].fields[0].commitment = "none"; });
    refused([](auto& s) { s.entries[0].fields[0].hidden_as.clear(); });
    // In every place of a header another letter.
    for (std::size_t at = 0; at < good.entries[2].header.size(); ++at)
        refused([&](auto& s) { s.entries[2].header[at] ^= 1; });
    CHECK(changes > 300);
    CHECK(store.faults(good).empty());
}

TEST_CASE("Every fault of a disclosure is told and not the first alone", "[store][disclosure]") {
    Disclosing store;
    auto shown = store.shown();
    shown.entries[0].fields[0].text = "another";
    shown.entries[2].path.clear();
    CHECK(store.faults(shown) ==
          std::vector<std::string>{"entry 1: its fields are not those that were recorded",
                                   "entry 3: the checkpoint does not have it"});
}

namespace {

// Entries 1 to 4 of the case are erased under its entry 5; one more follows.
struct ErasedCase : Disclosing {
    store::Note before = note();
    ErasedCase() {
        auto by = journal->entries("case-2").back();
        by.kind = engine::EntryKind::correction;
        by.event = std::string{engine::erased_event};
        by.payload = {{"entries", std::to_string(by.case_seq)}};
        ++by.case_seq;
        {
            auto const writing = journal->begin();
            writing->erase(by);
            writing->commit();
        }
        record(*journal, "case-2", ref);
    }
};

}  // namespace

TEST_CASE("Of an erased case it is proved who did what and that the rest was destroyed",
          "[store][disclosure][erasure]") {
    ErasedCase store;
    auto const shown = store.shown();
    REQUIRE(shown.entries.size() == 6);
    for (auto const at : {0, 1, 2, 3}) CHECK(shown.entries[at].erased_under == 5);
    for (auto const at : {4, 5}) CHECK(shown.entries[at].erased_under == 0);
    CHECK(shown.entries[0].fields.empty());
    CHECK(shown.entries[4].fields.at(0).name == "entries");
    CHECK(store.faults(shown).empty());
    CHECK(store::check_disclosure(shown, {}).erased_under == 5);
}

TEST_CASE("Nobody keeps fields back by saying that they were erased",
          "[store][disclosure][erasure]") {
    ErasedCase const erased;
    Disclosing const kept;
    auto shown = erased.shown();
    std::string const place = "entry 2: ",
                      no_entry = "it is said to be erased, and no later entry says so",
                      unsaid = "a later entry erased what it held, and it does not say so";
    SECTION("where nothing was") {
        shown = kept.shown();
        shown.entries[1].erased_under = 4;
        shown.entries[1].fields.clear();
        CHECK(kept.faults(shown) == std::vector<std::string>{place + no_entry});
    }
    SECTION("under another entry") {
        shown.entries[1].erased_under = 6;
        CHECK(erased.faults(shown) == std::vector<std::string>{place + unsaid});
    }
    SECTION("after the erasure") {
        shown.entries[5].erased_under = 5;
        CHECK(erased.faults(shown) == std::vector<std::string>{"entry 6: " + no_entry});
    }
    SECTION("or by not saying so") {
        shown.entries[1].erased_under = 0;
        CHECK(erased.faults(shown) == std::vector<std::string>{place + unsaid});
    }
}

TEST_CASE("An erased case is disclosed under a checkpoint that has the erasure",
          "[store][disclosure][erasure]") {
    ErasedCase store;
    CHECK_THROWS_WITH(store::disclose(*store.journal, "case-2", store.before,
                                      [](auto const&, auto const&) { return std::string{}; }),
                      ContainsSubstring("erased after the checkpoint"));
}
