// What a witness answers: it goes on from what it saw, or it refuses.
#include "store/witnessing.hpp"

#include "store/checkpoints.hpp"
#include "tests/catch.hpp"
#include "tests/store/builders.hpp"

using namespace caseway::tests;
using caseway::store::KeyUse;
using caseway::store::WitnessRuling;
namespace engine = caseway::engine;
namespace store = caseway::store;

namespace {

// A store with its own key, which a witness trusts.
struct Watched {
    std::unique_ptr<Journal> journal = store::memory_journal(false);
    store::SigningKey key =
        store::SigningKey::make(store::origin_of(journal->about().store_id), KeyUse::signs);
    std::vector<store::VerifierKey> trusted{key.verifier()};

    void grow(int entries) {
        for (int n = 0; n < entries; ++n) record(*journal, "case-1", "WM-20-000001");
    }
    engine::TreeHead head() const { return journal->tree_head(); }
    store::Checkpoint checkpoint() const { return store::checkpoint_of(*journal); }
    store::WitnessRequest request(std::uint64_t from) const {
        return {from, journal->consistency(from, head().size).path,
                store::signed_checkpoint(*journal, key)};
    }
    WitnessRuling asks(store::WitnessRequest const& request,
                       std::optional<store::Checkpoint> const& seen) const {
        return store::judge(request, trusted, seen);
    }
    // The store's key-holder signs what they like.
    store::WitnessRequest signs(store::Checkpoint const& checkpoint) const {
        store::WitnessRequest asked{
            checkpoint.tree.size, {}, {store::checkpoint_text(checkpoint), {}}};
        store::sign(asked.checkpoint, key);
        return asked;
    }
};

}  // namespace

TEST_CASE("A request to a witness is written in one way", "[store][witness]") {
    Watched store;
    store.grow(7);
    auto const request = store.request(3);
    auto const text = store::request_text(request);
    CHECK(text.starts_with("old 3\n"));
    CHECK(store::read_request(text) == request);
    CHECK(store::read_request(store::request_text(store.request(0)))->path.empty());
    for (std::size_t at = 0; at < text.size(); ++at) {
        auto cut = text;
        cut.erase(at, 1);
        auto const read = store::read_request(cut);
        CAPTURE(at);
        CHECK((!read || store::request_text(*read) == cut));
    }
    for (auto const* wrong : {"", "old 3", "old 03\n\n", "old -1\n\n", "new 3\n\n", "old 3\nx\n\n"})
        CHECK_FALSE(store::read_request(wrong + store::note_text(request.checkpoint)));
}

TEST_CASE("A witness cosigns what goes on from what it saw", "[store][witness]") {
    Watched store;
    store.grow(5);
    CHECK(store.asks(store.request(0), std::nullopt) == WitnessRuling::goes_on);
    auto const seen = store.checkpoint();
    CHECK(store.asks(store.request(5), seen) == WitnessRuling::goes_on);
    store.grow(8);
    CHECK(store.asks(store.request(5), seen) == WitnessRuling::goes_on);
    CHECK(store.asks(store.request(4), seen) == WitnessRuling::other_start);
    CHECK(store.asks(store.request(0), seen) == WitnessRuling::other_start);
    CHECK(store.asks(store.request(5), std::nullopt) == WitnessRuling::other_start);
}

TEST_CASE("A witness refuses a record that went back or forked", "[store][witness]") {
    Watched store, other;
    store.grow(5);
    auto const early = store.request(0);
    store.grow(4);
    auto const seen = store.checkpoint();
    CHECK(store.asks(early, seen) == WitnessRuling::went_back);
    // The same key over another record of the same and of a greater size.
    for (int more : {9, 4}) {
        other.grow(more);
        store::WitnessRequest forked{9, other.journal->consistency(9, other.head().size).path, {}};
        forked.checkpoint.text =
            store::checkpoint_text({store.key.verifier().name, other.head(),
                                    other.journal->cases_head(other.head().size)});
        store::sign(forked.checkpoint, store.key);
        CHECK(store.asks(forked, seen) == WitnessRuling::inconsistent);
    }
    store.grow(3);
    auto broken = store.request(9);
    REQUIRE_FALSE(broken.path.empty());
    broken.path.pop_back();
    CHECK(store.asks(broken, seen) == WitnessRuling::inconsistent);
}

TEST_CASE("A witness refuses other cases of the record that it saw", "[store][witness]") {
    Watched store;
    store.grow(5);
    auto const seen = store.checkpoint();
    CHECK(store.asks(store.signs(seen), seen) == WitnessRuling::goes_on);
    // Its case ends an entry earlier, or there is a case more.
    auto cut = seen, made_up = seen;
    cut.cases = store.journal->cases_head(4);
    ++made_up.cases.count;
    for (auto const& other : {cut, made_up}) {
        REQUIRE(other.tree == seen.tree);
        auto asked = store.signs(other);
        CHECK(store.asks(asked, seen) == WitnessRuling::inconsistent);
        asked.old_size = 4;
        CHECK(store.asks(asked, seen) == WitnessRuling::inconsistent);
    }
    Watched const empty;
    auto none = empty.checkpoint();
    CHECK(empty.asks(empty.signs(none), std::nullopt) == WitnessRuling::goes_on);
    ++none.cases.count;
    CHECK(empty.asks(empty.signs(none), std::nullopt) == WitnessRuling::inconsistent);
}

TEST_CASE("A witness knows a store by its own list and not by the store", "[store][witness]") {
    Watched store, other;
    store.grow(5);
    auto request = store.request(0);
    store::Note const good = request.checkpoint;
    CHECK(other.asks(request, std::nullopt) == WitnessRuling::not_trusted);
    // Signed by a store that is trusted, with an origin that is not its own.
    request.checkpoint = {good.text, {}};
    store::sign(request.checkpoint, other.key);
    store.trusted.push_back(other.key.verifier());
    CHECK(store.asks(request, std::nullopt) == WitnessRuling::not_trusted);
    // By a key of the same name that nobody entered.
    request.checkpoint = {good.text, {}};
    store::sign(request.checkpoint,
                store::SigningKey::make(store.key.verifier().name, KeyUse::signs));
    CHECK(store.asks(request, std::nullopt) == WitnessRuling::not_trusted);
    request.checkpoint = good;
    request.checkpoint.signatures.front().bytes[5] ^= 1;
    CHECK(store.asks(request, std::nullopt) == WitnessRuling::not_trusted);
    request.checkpoint = {"not a checkpoint\n", good.signatures};
    CHECK(store.asks(request, std::nullopt) == WitnessRuling::unreadable);
}
