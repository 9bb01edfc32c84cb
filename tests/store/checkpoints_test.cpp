// What was said of a store and kept elsewhere, held against the store: cut, rewritten, put back.
#include "store/checkpoints.hpp"

#include "store/chain.hpp"
#include "store/entry_form.hpp"
#include "store/proofs.hpp"
#include "store/tree.hpp"
#include "tests/catch.hpp"
#include "tests/store/builders.hpp"
#include "tests/store/shell.hpp"

using namespace caseway::tests;
using caseway::engine::StoreBroken;
using caseway::store::KeyUse;
namespace engine = caseway::engine;
namespace store = caseway::store;

namespace {

constexpr std::uint64_t all = 12;

// A store of three cases in turn, and the checkpoint of each size it had.
struct Checkpointed {
    Folder folder{Folder::On::memory};
    std::string path = folder / "store.caseway";
    std::unique_ptr<Journal> journal = make_store(path);
    std::vector<store::Checkpoint> checkpoints{store::checkpoint_of(*journal)};

    Checkpointed() {
        for (std::uint64_t n = 0; n < all; ++n) {
            add(n % 3);
            checkpoints.push_back(store::checkpoint_of(*journal));
        }
    }
    void add(std::uint64_t n) {
        record(*journal, "case-" + std::to_string(n), "WM-20-00000" + std::to_string(n));
    }
    std::vector<std::string> against(std::uint64_t size) const {
        return store::differences(*journal, checkpoints[size]);
    }
    // The file as it is now, for putting back.
    std::string copied() const {
        auto const copy = folder / store::new_id();
        journal->backup(copy);
        return copy;
    }
    void put_back(std::string const& copy) {
        journal.reset();
        std::filesystem::copy_file(copy, path, std::filesystem::copy_options::overwrite_existing);
        journal = open_store(path);
    }
};

// Takes the last entries off as somebody would who knows the store well: nothing of it that the
// store keeps itself says that they were ever there.
void cut_to(Checkpointed& store, std::uint64_t size) {
    auto const root = store.checkpoints[size].tree.root;
    auto const n = std::to_string(size);
    Shell{store.path}.run_unguarded(
        "DELETE FROM box WHERE seq > " + n + "; DELETE FROM entry WHERE seq > " + n +
        "; DELETE FROM node WHERE (place + 1) << level > " + n + "; UPDATE head SET size = " + n +
        ", root = x'" + root +
        "'; DELETE FROM case_now WHERE NOT EXISTS (SELECT 1 FROM entry e WHERE e.case_id = "
        "case_now.case_id); UPDATE case_now SET case_seq = (SELECT max(case_seq) FROM entry e "
        "WHERE e.case_id = "
        "case_now.case_id), head = (SELECT lower(hex(leaf)) FROM entry e WHERE e.case_id = "
        "case_now.case_id ORDER BY case_seq DESC LIMIT 1)");
}

// Changes an entry and works out anew every hash that rests on it.
void rewrite(Checkpointed& store, std::uint64_t seq) {
    std::vector<Entry> entries;
    store.journal->ledger(1, [&](Entry const& entry) {
        entries.push_back(entry);
        return true;
    });
    Shell shell{store.path};
    shell.run("BEGIN");
    auto const guards =
        shell.words_of("SELECT group_concat(sql, ';') FROM sqlite_schema WHERE type = 'trigger'");
    shell.unlock().run("DELETE FROM node");
    store::GrowingTree tree;
    std::map<std::string, std::string> last;
    for (auto& entry : entries) {
        if (entry.ledger_seq == seq) entry.rank = "superintendent";
        entry.previous = last[entry.case_id];
        auto const header = store::header_text(entry);
        auto const leaf = last[entry.case_id] = store::leaf_hash(header);
        shell.run("UPDATE entry SET header = '" + header + "', leaf = x'" + leaf +
                  "' WHERE seq = " + std::to_string(entry.ledger_seq));
        tree.add(*store::digest_from_hex(leaf),
                 [&](unsigned level, std::uint64_t place, store::Digest const& hash) {
                     shell.run("INSERT INTO node VALUES (" + std::to_string(level) + ", " +
                               std::to_string(place) + ", x'" + store::hex(hash) + "')");
                 });
    }
    shell.run("UPDATE head SET root = x'" + store::hex(tree.root()) + "'")
        .run(
            "UPDATE case_now SET head = (SELECT lower(hex(leaf)) FROM entry e WHERE e.case_id = "
            "case_now.case_id ORDER BY case_seq DESC LIMIT 1)")
        .run(guards)
        .run("COMMIT");
}

}  // namespace

TEST_CASE("A checkpoint is signed and holds against its own store", "[store][checkpoint]") {
    Checkpointed store;
    auto const origin = store::origin_of(store.journal->about().store_id);
    auto const key = store::SigningKey::make(origin, KeyUse::signs);
    auto const note = store::signed_checkpoint(*store.journal, key);
    CHECK(store::signers(note, {key.verifier()})->size() == 1);
    auto const checkpoint = store::read_checkpoint(note.text);
    REQUIRE(checkpoint.has_value());
    CHECK(checkpoint->origin == origin);
    CHECK(checkpoint->tree == store.journal->tree_head());
    CHECK(checkpoint->cases.count == 3);
    store.add(1);
    CHECK(store::differences(*store.journal, *checkpoint).empty());
}

TEST_CASE("Every checkpoint holds against the store that goes on", "[store][checkpoint]") {
    Checkpointed const store;
    for (std::uint64_t size = 0; size <= all; ++size) {
        CAPTURE(size);
        CHECK(store.against(size).empty());
        CHECK(store::differences(*store.journal, store.checkpoints[size].tree).empty());
        for (std::uint64_t old = 0; old <= size; ++old)
            CHECK(store::holds(store.journal->consistency(old, size), store.checkpoints[old].tree,
                               store.checkpoints[size].tree));
    }
}

TEST_CASE("A checkpoint of another store is told apart", "[store][checkpoint]") {
    Checkpointed const store;
    Checkpointed const other;
    auto const words = store::differences(*store.journal, other.checkpoints[3]);
    REQUIRE(words.size() == 1);
    CHECK_THAT(words[0], ContainsSubstring("of another store"));
}

TEST_CASE("Each cut of the tail is seen by each checkpoint behind it and by no other",
          "[store][checkpoint][tamper]") {
    for (std::uint64_t size = 0; size < all; ++size) {
        Checkpointed store;
        cut_to(store, size);
        CAPTURE(size);
        // By itself the store is sound: this is what checkpoints are for.
        if (size >= 3) CHECK(faults_in(*store.journal).empty());
        for (std::uint64_t told = 0; told <= all; ++told) {
            CAPTURE(told);
            CHECK(store.against(told).empty() == (told <= size));
            CHECK(store::differences(*store.journal, store.checkpoints[told].tree).empty() ==
                  (told <= size));
        }
    }
}

TEST_CASE("A history that is rewritten with all its hashes is seen by a checkpoint or its boxes",
          "[store][checkpoint][tamper]") {
    for (std::uint64_t seq = 1; seq <= all; ++seq) {
        Checkpointed store;
        rewrite(store, seq);
        CAPTURE(seq);
        // Headers alone are sound. A box opens under its own header, and so whoever has the keys
        // sees it; whoever rewrote it with the keys is seen by the checkpoints.
        CHECK(faults_in(*store::open_store(store.path)).empty());
        CHECK_FALSE(faults_in(*store.journal).empty());
        for (std::uint64_t told = 0; told <= all; ++told) {
            CAPTURE(told);
            CHECK(store.against(told).empty() == (told < seq));
        }
    }
}

TEST_CASE("An old copy that is put back and carried on cannot be made to fit",
          "[store][checkpoint][tamper]") {
    std::uint64_t const copied_at = GENERATE(0U, 1U, 5U, 8U, 11U);
    CAPTURE(copied_at);
    Checkpointed store;
    std::string copy;
    std::vector<store::Checkpoint> said;
    {
        // The same store once more, since it is copied on its way.
        Checkpointed again;
        again.journal.reset();
        std::filesystem::remove(again.path);
        again.journal = make_store(again.path);
        for (std::uint64_t n = 0; n <= all; ++n) {
            if (n == copied_at) copy = again.copied();
            said.push_back(store::checkpoint_of(*again.journal));
            if (n < all) again.add(n % 3);
        }
        again.put_back(copy);
        for (std::uint64_t more = 0; more < 4; ++more) {
            for (std::uint64_t told = 0; told <= all; ++told) {
                CAPTURE(more, told);
                auto const found = store::differences(*again.journal, said[told]);
                CHECK(found.empty() == (told <= copied_at));
            }
            // Nor is there a proof that would lead from what was said to what is there now.
            auto const now = again.journal->tree_head();
            if (auto const told = copied_at + 1; told <= now.size)
                CHECK_FALSE(
                    store::holds(again.journal->consistency(told, now.size), said[told].tree, now));
            again.add(more % 3);
            CHECK(faults_in(*again.journal).empty());
        }
    }
}

TEST_CASE("A store whose end is not that of its tree is not signed", "[store][checkpoint]") {
    Checkpointed store;
    Shell{store.path}.run("UPDATE head SET root = zeroblob(32)");
    CHECK_THROWS_AS(store::checkpoint_of(*store.journal), StoreBroken);
    // Nor does it heal by being added to.
    store.add(1);
    CHECK_THROWS_AS(store::checkpoint_of(*store.journal), StoreBroken);
    CHECK_FALSE(faults_in(*store.journal).empty());
}

TEST_CASE("Cases that were made up or hidden show in the tree of cases",
          "[store][checkpoint][tamper]") {
    // The columns that lists of cases are made from can be changed without touching a hash.
    Checkpointed store;
    Shell{store.path}.run_unguarded("UPDATE entry SET case_id = 'case-9' WHERE seq = 12");
    auto const found = store.against(all);
    REQUIRE(found.size() == 1);
    CHECK_THAT(found[0], ContainsSubstring("the last entries of its cases"));
    CHECK_FALSE(faults_in(*store.journal).empty());
}
