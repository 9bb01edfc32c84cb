// What every store proves of its record as a whole, and that the proofs hold without the store.
#include "store/cases.hpp"
#include "store/proofs.hpp"
#include "tests/catch.hpp"
#include "tests/store/builders.hpp"

#include <stdexcept>

using namespace caseway::tests;
namespace engine = caseway::engine;
namespace store = caseway::store;

namespace {

constexpr std::uint64_t all = 21;
constexpr int cases = 5;

std::string id_of(std::uint64_t n) { return "case-" + std::string(1, static_cast<char>('a' + n)); }

// Entries of five cases in turn, and what each head was when it was the last.
struct AnyLedger {
    Folder folder;
    Maker maker = GENERATE(from_range(stores()));
    std::unique_ptr<Journal> journal = maker.make(folder);
    std::vector<engine::TreeHead> heads{journal->tree_head()};
    std::vector<engine::CasesHead> cases_heads{journal->cases_head(0)};

    AnyLedger() {
        for (std::uint64_t n = 0; n < all; ++n) {
            record(*journal, id_of(n % cases), "WM-20-00000" + std::to_string(n % cases));
            heads.push_back(journal->tree_head());
            cases_heads.push_back(journal->cases_head(n + 1));
        }
    }
};

template <class Proof>
Proof with(Proof proof, auto change) {
    change(proof);
    return proof;
}

}  // namespace

TEST_CASE("A head stays true of its size for ever", "[store][contract][ledger]") {
    AnyLedger ledger;
    CAPTURE(ledger.maker.name);
    for (std::uint64_t size = 0; size <= all; ++size) {
        CAPTURE(size);
        CHECK(ledger.heads[size].size == size);
        CHECK(ledger.journal->tree_head(size) == ledger.heads[size]);
        CHECK(ledger.journal->cases_head(size) == ledger.cases_heads[size]);
        CHECK(ledger.cases_heads[size].count == std::min<std::uint64_t>(size, cases));
    }
    CHECK(ledger.heads[0].root ==
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST_CASE("Every entry is proved in every record that has it", "[store][contract][ledger]") {
    AnyLedger ledger;
    CAPTURE(ledger.maker.name);
    std::uint64_t seq = 0;
    ledger.journal->ledger(1, [&](Entry const& entry) {
        ++seq;
        for (auto size = seq; size <= all; ++size) {
            CAPTURE(seq, size);
            auto const proof = ledger.journal->inclusion(seq, size);
            CHECK(proof.entry == entry.hash);
            CHECK(store::holds(proof, ledger.heads[size]));
            CHECK_FALSE(store::holds(proof, ledger.heads[size - 1]));
        }
        return true;
    });
    CHECK(seq == all);
}

TEST_CASE("A record is proved to begin with each earlier one", "[store][contract][ledger]") {
    AnyLedger ledger;
    CAPTURE(ledger.maker.name);
    for (std::uint64_t size = 0; size <= all; ++size)
        for (std::uint64_t old_size = 0; old_size <= size; ++old_size) {
            CAPTURE(old_size, size);
            auto const proof = ledger.journal->consistency(old_size, size);
            CHECK(store::holds(proof, ledger.heads[old_size], ledger.heads[size]));
            auto const other = old_size == 0 ? size + 1 : old_size - 1;
            if (other <= all)
                CHECK_FALSE(store::holds(proof, ledger.heads[other], ledger.heads[size]));
        }
}

TEST_CASE("The last entry of a case is proved and an earlier one cannot pass for it",
          "[store][contract][ledger]") {
    AnyLedger ledger;
    CAPTURE(ledger.maker.name);
    auto const& journal = *ledger.journal;
    for (std::uint64_t size = 0; size <= all; ++size)
        for (std::uint64_t n = 0; n < cases; ++n) {
            CAPTURE(size, n);
            auto const proof = journal.case_proof(id_of(n), size);
            CHECK(store::holds(proof, id_of(n), ledger.cases_heads[size]));
            REQUIRE(proof.place.has_value() == (size > n));
            if (!proof.place) continue;
            auto const last = (size - 1 - n) / cases;
            auto const& end = proof.place->end;
            CHECK(end.case_seq == last + 1);
            CHECK(end.entry == journal.entries(id_of(n)).at(last).hash);
            CHECK_FALSE(store::holds(proof, id_of((n + 1) % cases), ledger.cases_heads[size]));
            CHECK_FALSE(store::holds(with(proof, [](auto& other) { --other.place->end.case_seq; }),
                                     id_of(n), ledger.cases_heads[size]));
            // Whoever keeps a case's latest entry back has no proof under today's head.
            if (size + cases <= all)
                CHECK_FALSE(store::holds(
                    with(proof,
                         [&](auto& other) { other.cases = ledger.cases_heads[size + cases]; }),
                    id_of(n), ledger.cases_heads[size + cases]));
        }
}

TEST_CASE("That there is no such case is proved by its neighbours", "[store][contract][ledger]") {
    AnyLedger ledger;
    CAPTURE(ledger.maker.name);
    auto const& head = ledger.cases_heads.back();
    bool first = false;
    bool between = false;
    bool last = false;
    for (int n = 0; n < 40; ++n) {
        auto const nobody = "nobody-" + std::to_string(n);
        auto const proof = ledger.journal->case_proof(nobody, all);
        CAPTURE(nobody);
        CHECK_FALSE(proof.place.has_value());
        CHECK(store::holds(proof, nobody, head));
        first = first || !proof.before;
        last = last || !proof.after;
        between = between || (proof.before && proof.after);
        // It is no proof of the absence of a case that is there.
        for (std::uint64_t there = 0; there < cases; ++there)
            CHECK_FALSE(store::holds(proof, id_of(there), head));
        if (proof.before)
            CHECK_FALSE(
                store::holds(with(proof, [](auto& other) { other.before.reset(); }), nobody, head));
        if (proof.after)
            CHECK_FALSE(
                store::holds(with(proof, [](auto& other) { other.after.reset(); }), nobody, head));
    }
    CHECK((first && between && last));
    // Two that stand further apart hide what is between them.
    auto const place = [&](std::uint64_t n) {
        return *ledger.journal->case_proof(id_of(n), all).place;
    };
    for (std::uint64_t n = 0; n < cases; ++n) {
        engine::CaseProof hiding{all, head, {}, {}, {}};
        for (std::uint64_t other = 0; other < cases; ++other) {
            if (place(other).index + 1 == place(n).index) hiding.before = place(other);
            if (place(other).index == place(n).index + 1) hiding.after = place(other);
        }
        CHECK_FALSE(store::holds(hiding, id_of(n), head));
    }
}

TEST_CASE("A proof that somebody bent holds nowhere", "[store][contract][ledger]") {
    AnyLedger ledger;
    CAPTURE(ledger.maker.name);
    auto const& head = ledger.heads.back();
    auto const proof = ledger.journal->inclusion(7, all);
    REQUIRE(store::holds(proof, head));
    CHECK_FALSE(store::holds(with(proof, [](auto& p) { p.seq = 0; }), head));
    CHECK_FALSE(store::holds(with(proof, [](auto& p) { p.seq = 8; }), head));
    CHECK_FALSE(store::holds(with(proof, [](auto& p) { p.size = 20; }), head));
    CHECK_FALSE(store::holds(with(proof, [](auto& p) { p.entry = "none"; }), head));
    CHECK_FALSE(store::holds(with(proof, [](auto& p) { p.path[0] = "none"; }), head));
    CHECK_FALSE(store::holds(with(proof, [](auto& p) { p.path[0][0] = '_'; }), head));
    CHECK_FALSE(store::holds(proof, {all, "none"}));
    CHECK_FALSE(store::holds(ledger.journal->consistency(4, all), {4, "none"}, head));
    CHECK_FALSE(store::holds(engine::CaseProof{}, "x", {}));
    CHECK_FALSE(store::holds(engine::CaseProof{0, {0, "none"}, {}, {}, {}}, "x", {0, "none"}));
    auto const case_proof = ledger.journal->case_proof(id_of(0), all);
    auto const& cases_head = ledger.cases_heads.back();
    CHECK_FALSE(store::holds(with(case_proof, [](auto& p) { p.place->end.entry = ""; }), id_of(0),
                             cases_head));
    CHECK_FALSE(
        store::holds(with(case_proof, [](auto& p) { p.before = p.place; }), id_of(0), cases_head));
}

TEST_CASE("What the record does not have is not proved", "[store][contract][ledger]") {
    AnyLedger ledger;
    CAPTURE(ledger.maker.name);
    auto const& journal = *ledger.journal;
    CHECK_THROWS_AS(journal.tree_head(all + 1), std::out_of_range);
    CHECK_THROWS_AS(journal.inclusion(0, all), std::out_of_range);
    CHECK_THROWS_AS(journal.inclusion(5, 4), std::out_of_range);
    CHECK_THROWS_AS(journal.inclusion(1, all + 1), std::out_of_range);
    CHECK_THROWS_AS(journal.consistency(5, 4), std::out_of_range);
    CHECK_THROWS_AS(journal.consistency(1, all + 1), std::out_of_range);
    CHECK_THROWS_AS(journal.cases_head(all + 1), std::out_of_range);
    CHECK_THROWS_AS(journal.case_proof("case-a", all + 1), std::out_of_range);
}

TEST_CASE("Entries that were never committed leave no trace in the tree",
          "[store][contract][ledger]") {
    AnyLedger ledger;
    CAPTURE(ledger.maker.name);
    {
        auto const writing = ledger.journal->begin();
        std::vector<Entry> entries{an_act("case-x", "WM-20-000009", 1),
                                   an_act("case-x", "WM-20-000009", 2)};
        writing->append(entries);
        CHECK(ledger.journal->tree_head().size == all + 2);
        CHECK(ledger.journal->tree_head() == ledger.journal->tree_head(all + 2));
    }
    CHECK(ledger.journal->tree_head() == ledger.heads.back());
    CHECK(ledger.journal->cases_head(all) == ledger.cases_heads.back());
    record(*ledger.journal, "case-x", "WM-20-000009");
    CHECK(store::holds(ledger.journal->consistency(all, all + 1), ledger.heads.back(),
                       ledger.journal->tree_head()));
    CHECK(faults_in(*ledger.journal).empty());
}

TEST_CASE("A range of entries is checked alone", "[store][contract][ledger]") {
    AnyLedger ledger;
    CAPTURE(ledger.maker.name);
    std::uint64_t looked_at = 0;
    ledger.journal->check(
        {5, 9}, [](engine::Fault const& fault) { FAIL_CHECK(fault.what); },
        [&](std::uint64_t, std::uint64_t of) { looked_at = of; });
    CHECK(looked_at == 5);
    for (engine::EntryRange const range :
         {engine::EntryRange{0, 0}, {1, 1}, {all, all}, {all, 900}, {30, 40}, {9, 5}})
        CHECK(faults_in(*ledger.journal, range).empty());
}

TEST_CASE("The tree of cases is the one that the format describes", "[store][ledger]") {
    engine::CaseEnd const end{store::case_hash("case-a"), 0x0102, std::string(64, 'a')};
    std::string const bytes = std::string("\x04", 1) + *store::from_hex(end.case_hash) +
                              std::string("\0\0\0\0\0\0\x01\x02", 8) + std::string(32, '\xAA');
    CHECK(store::case_leaf(end) == store::sha256({bytes}));
    CHECK(store::CasesTree{{end}}.head().root == store::hex(store::sha256({bytes})));
    // In whatever order they are given.
    engine::CaseEnd const other{store::case_hash("case-b"), 1, std::string(64, 'b')};
    CHECK(store::CasesTree{{end, other}}.head() == store::CasesTree{{other, end}}.head());
}
