// The tree of RFC 9162 and its proofs, beside a naive reckoning written straight from the RFC.
#include "store/tree.hpp"

#include "tests/catch.hpp"

#include <bit>
#include <functional>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

using caseway::store::Digest;
using caseway::store::Path;
namespace store = caseway::store;

namespace {

using Leaves = std::vector<Digest>;

Leaves some_leaves(std::size_t count) {
    Leaves leaves;
    for (std::size_t n = 0; n < count; ++n)
        leaves.push_back(store::sha256({store::header_follows, std::to_string(n)}));
    return leaves;
}

// MTH, PATH and SUBPROOF as sections 2.1.1, 2.1.3.1 and 2.1.4.1 write them, over D[from:to].
std::uint64_t k_of(std::uint64_t n) {
    std::uint64_t k = 1;
    while (k * 2 < n) k *= 2;
    return k;
}

class Naive {
public:
    explicit Naive(Leaves leaves) : leaves_{std::move(leaves)} {}

    Digest mth(std::uint64_t from, std::uint64_t to) {
        auto const n = to - from;
        if (n == 0) return store::sha256({});
        if (n == 1) return leaves_[from];
        auto const known = mth_.find({from, to});
        if (known != mth_.end()) return known->second;
        auto const k = from + k_of(n);
        return mth_[{from, to}] =
                   store::sha256({std::string_view{"\x01", 1}, store::bytes_of(mth(from, k)),
                                  store::bytes_of(mth(k, to))});
    }
    Path path(std::uint64_t m, std::uint64_t from, std::uint64_t to) {
        if (to - from == 1) return {};
        auto const k = k_of(to - from);
        auto const left = m < k;
        auto proof = left ? path(m, from, from + k) : path(m - k, from + k, to);
        proof.push_back(left ? mth(from + k, to) : mth(from, from + k));
        return proof;
    }
    Path subproof(std::uint64_t m, std::uint64_t from, std::uint64_t to, bool whole) {
        auto const n = to - from;
        if (m == n) return whole ? Path{} : Path{mth(from, to)};
        auto const k = k_of(n);
        auto const left = m <= k;
        auto proof =
            left ? subproof(m, from, from + k, whole) : subproof(m - k, from + k, to, false);
        proof.push_back(left ? mth(from + k, to) : mth(from, from + k));
        return proof;
    }

private:
    Leaves leaves_;
    std::map<std::pair<std::uint64_t, std::uint64_t>, Digest> mth_;
};

// The hashes of complete subtrees as a store keeps them.
class Kept {
public:
    explicit Kept(Leaves const& leaves) {
        for (auto const& leaf : leaves) {
            kept_[{0U, grown_.size()}] = leaf;
            grown_.add(leaf, [&](unsigned level, std::uint64_t index, Digest const& hash) {
                kept_[{level, index}] = hash;
            });
            roots_.push_back(grown_.root());
        }
    }
    Digest operator()(unsigned level, std::uint64_t index) const {
        return kept_.at({level, index});
    }
    Digest grown_root(std::uint64_t size) const { return roots_.at(size - 1); }
    std::size_t count() const { return kept_.size(); }

private:
    std::map<std::pair<unsigned, std::uint64_t>, Digest> kept_;
    store::GrowingTree grown_;
    std::vector<Digest> roots_;
};

Digest flipped(Digest digest, std::size_t bit) {
    auto& byte = digest.at(bit / 8 % digest.size());
    byte = static_cast<unsigned char>(byte ^ (1U << bit % 8));
    return digest;
}

// Every path near to a proof that is another: one bit of each step flipped, each step left out,
// doubled, and put in the place of its neighbour; and one step more at either end.
void each_mutation(Path const& proof, std::size_t bit,
                   std::function<void(Path const&)> const& see) {
    for (std::size_t at = 0; at < proof.size(); ++at) {
        auto const here = static_cast<std::ptrdiff_t>(at);
        auto changed = proof;
        changed[at] = flipped(changed[at], bit++);
        see(changed);
        changed = proof;
        changed.erase(changed.begin() + here);
        see(changed);
        changed = proof;
        changed.insert(changed.begin() + here, proof[at]);
        see(changed);
        if (at + 1 == proof.size()) continue;
        changed = proof;
        std::swap(changed[at], changed[at + 1]);
        see(changed);
    }
    auto longer = proof;
    longer.push_back(store::sha256({}));
    see(longer);
    longer = proof;
    longer.insert(longer.begin(), store::sha256({}));
    see(longer);
}

// Trees of up to so many leaves are gone through whole.
constexpr std::uint64_t largest = 256;

// What a proof claims, as the verifier under test is asked it.
struct Inclusion {
    Digest leaf;
    std::uint64_t index;
    std::uint64_t size;
    Path path;
    Digest root;
};
struct Consistency {
    std::uint64_t old_size;
    Digest old_root;
    std::uint64_t size;
    Digest root;
    Path path;
};

bool verified(Inclusion const& claim) {
    return store::is_included(claim.leaf, claim.index, claim.size, claim.path, claim.root);
}
bool verified(Consistency const& claim) {
    return store::is_consistent(claim.old_size, claim.old_root, claim.size, claim.root, claim.path);
}

// How many of the false claims around a true one a verifier takes.
template <class Claim>
class FalseClaims {
public:
    FalseClaims(Claim claim, std::function<bool(Claim const&)> const& verifier)
        : claim_{std::move(claim)}, verifier_{verifier} {}

    template <class Change>
    void with(Change change) {
        auto other = claim_;
        change(other);
        taken_ += verifier_(other) ? 1 : 0;
    }
    void with_other_paths(std::size_t bit) {
        each_mutation(claim_.path, bit,
                      [&](Path const& path) { with([&](Claim& other) { other.path = path; }); });
        with([&](Claim& other) { other.root = flipped(other.root, bit); });
    }
    int taken() const { return taken_; }

private:
    Claim claim_;
    std::function<bool(Claim const&)> const& verifier_;
    int taken_ = 0;
};

int falsely_included(Naive& naive, Leaves const& leaves, std::uint64_t index, std::uint64_t size,
                     std::function<bool(Inclusion const&)> const& verifier) {
    FalseClaims<Inclusion> claims{
        {leaves[index], index, size, naive.path(index, 0, size), naive.mth(0, size)}, verifier};
    claims.with_other_paths(size + index);
    claims.with([&](Inclusion& other) { other.leaf = flipped(other.leaf, index); });
    for (auto const elsewhere : {index - 1, index + 1, index ^ 2, size, ~index})
        claims.with([&](Inclusion& other) { other.index = elsewhere; });
    for (auto const other_size : {index, size - 1, size + 1, size * 2})
        claims.with([&](Inclusion& other) {
            other.size = other_size;
            other.root = naive.mth(0, other_size);
        });
    // The same root under a size in which the leaf stands deeper.
    claims.with([&](Inclusion& other) { other.size = size * 4; });
    return claims.taken();
}

int falsely_consistent(Naive& naive, std::uint64_t old_size, std::uint64_t size,
                       std::function<bool(Consistency const&)> const& verifier) {
    FalseClaims<Consistency> claims{{old_size, naive.mth(0, old_size), size, naive.mth(0, size),
                                     naive.subproof(old_size, 0, size, true)},
                                    verifier};
    claims.with_other_paths(size + old_size);
    claims.with([&](Consistency& other) { other.old_root = flipped(other.old_root, size); });
    claims.with([](Consistency& other) {
        std::swap(other.old_size, other.size);
        std::swap(other.old_root, other.root);
    });
    for (auto const other_old : {old_size - 1, old_size + 1})
        claims.with([&](Consistency& other) {
            other.old_size = other_old;
            other.old_root = naive.mth(0, other_old);
        });
    for (auto const other_size : {size - 1, size + 1, size * 2})
        claims.with([&](Consistency& other) {
            other.size = other_size;
            other.root = naive.mth(0, other_size);
        });
    claims.with([&](Consistency& other) { other.size = size * 4; });
    return claims.taken();
}

// The root that a path leads to by the definition of section 2.1.3.1, walked from above; nothing
// where the path has another length than this leaf's has.
std::optional<Digest> led_to(Digest const& leaf, std::uint64_t m, std::uint64_t n, Path path) {
    if (n == 1) return path.empty() ? std::optional{leaf} : std::nullopt;
    if (path.empty()) return std::nullopt;
    auto const step = path.back();
    path.pop_back();
    auto const k = k_of(n);
    auto const below = m < k ? led_to(leaf, m, k, path) : led_to(leaf, m - k, n - k, path);
    if (!below) return std::nullopt;
    return m < k ? store::node_hash(*below, step) : store::node_hash(step, *below);
}

}  // namespace

TEST_CASE("The roots are those of the published vectors", "[store][tree]") {
    // The eight leaves and the roots of their first n of the Certificate Transparency project.
    std::vector<std::string> const inputs{"",
                                          "00",
                                          "10",
                                          "2021",
                                          "3031",
                                          "40414243",
                                          "5051525354555657",
                                          "606162636465666768696a6b6c6d6e6f"};
    std::vector<std::string> const roots{
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};
    Leaves leaves;
    for (auto const& input : inputs)
        leaves.push_back(store::sha256({store::header_follows, store::from_hex(input).value()}));
    Kept const kept{leaves};
    for (std::uint64_t size = 0; size < roots.size(); ++size)
        CHECK(store::hex(store::root_of(size, kept)) == roots[size]);

    auto hexed = [](Path const& path) {
        std::vector<std::string> all;
        for (auto const& each : path) all.push_back(store::hex(each));
        return all;
    };
    CHECK(hexed(store::inclusion_path(5, 8, kept)) ==
          std::vector<std::string>{
              "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
              "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
              "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"});
    CHECK(hexed(store::consistency_path(6, 8, kept)) ==
          std::vector<std::string>{
              "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
              "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
              "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"});
}

TEST_CASE("Roots and proofs of every size are those of the definition", "[store][tree]") {
    auto const leaves = some_leaves(largest);
    Naive naive{leaves};
    Kept const kept{leaves};
    for (std::uint64_t size = 0; size <= largest; ++size) {
        CAPTURE(size);
        auto const root = naive.mth(0, size);
        REQUIRE(store::root_of(size, kept) == root);
        REQUIRE(store::GrowingTree(size, kept).root() == root);
        if (size > 0) REQUIRE(kept.grown_root(size) == root);
        for (std::uint64_t index = 0; index < size; ++index) {
            CAPTURE(index);
            auto const path = store::inclusion_path(index, size, kept);
            REQUIRE(path == naive.path(index, 0, size));
            REQUIRE(store::is_included(leaves[index], index, size, path, root));
        }
        for (std::uint64_t old_size = 0; old_size <= size; ++old_size) {
            CAPTURE(old_size);
            auto const path = store::consistency_path(old_size, size, kept);
            REQUIRE(path == (old_size == 0 ? Path{} : naive.subproof(old_size, 0, size, true)));
            REQUIRE(store::is_consistent(old_size, naive.mth(0, old_size), size, root, path));
        }
    }
}

TEST_CASE("A tree that grows keeps the hash of each complete subtree once", "[store][tree]") {
    for (std::uint64_t size : {0U, 1U, 2U, 3U, 7U, 8U, 9U, 255U, 256U})
        CHECK(Kept{some_leaves(size)}.count() ==
              2 * size - static_cast<std::uint64_t>(std::popcount(size)));
}

TEST_CASE("No path that is near to a proof proves anything", "[store][tree]") {
    auto const leaves = some_leaves(largest * 2);
    Naive naive{leaves};
    for (std::uint64_t size = 1; size <= largest; ++size) {
        CAPTURE(size);
        int taken = 0;
        for (std::uint64_t index = 0; index < size; ++index)
            taken += falsely_included(naive, leaves, index, size,
                                      [](Inclusion const& claim) { return verified(claim); });
        for (std::uint64_t old_size = 1; old_size < size; ++old_size)
            taken += falsely_consistent(naive, old_size, size,
                                        [](Consistency const& claim) { return verified(claim); });
        REQUIRE(taken == 0);
    }
}

TEST_CASE("The search for false proofs sees a verifier that is careless", "[store][tree]") {
    auto const leaves = some_leaves(32);
    Naive naive{leaves};
    // They take a path for what it is in a tree of 16 leaves, whatever size is claimed.
    auto sizeless = [](Inclusion const& claim) {
        return store::is_included(claim.leaf, claim.index, 16, claim.path, claim.root);
    };
    CHECK(falsely_included(naive, leaves, 5, 16, sizeless) > 0);
    auto sizeless_too = [](Consistency const& claim) {
        return store::is_consistent(claim.old_size, claim.old_root, 16, claim.root, claim.path);
    };
    CHECK(falsely_consistent(naive, 6, 16, sizeless_too) > 0);
}

TEST_CASE("A claim about any size is judged as the definition judges it", "[store][tree]") {
    // A root says nothing of its size: a claim with another size is as good as any other where the
    // leaf would stand at the same place of a tree of that form. The definition says where.
    constexpr std::uint64_t most = 20;
    auto const leaves = some_leaves(most);
    Naive naive{leaves};
    int taken = 0;
    for (std::uint64_t size = 1; size <= most; ++size)
        for (std::uint64_t index = 0; index < size; ++index)
            for (std::uint64_t other_size = 0; other_size <= 2 * most; ++other_size)
                for (std::uint64_t other = 0; other <= other_size; ++other) {
                    auto const path = naive.path(index, 0, size);
                    auto const root = naive.mth(0, size);
                    auto const led = other < other_size
                                         ? led_to(leaves[index], other, other_size, path)
                                         : std::nullopt;
                    CAPTURE(size, index, other_size, other);
                    bool const taken_here =
                        store::is_included(leaves[index], other, other_size, path, root);
                    REQUIRE(taken_here == (led == root));
                    taken += taken_here ? 1 : 0;
                }
    CHECK(taken > 0);
}

TEST_CASE("Empty trees and sizes beyond all bounds are answered", "[store][tree]") {
    auto const empty = store::sha256({});
    auto const leaf = some_leaves(1).front();
    CHECK(store::is_consistent(0, empty, 0, empty, {}));
    CHECK_FALSE(store::is_consistent(0, empty, 0, leaf, {}));
    CHECK(store::is_consistent(0, empty, 1, leaf, {}));
    CHECK_FALSE(store::is_consistent(0, leaf, 1, leaf, {}));
    CHECK_FALSE(store::is_consistent(0, empty, 1, leaf, {leaf}));
    CHECK_FALSE(store::is_included(leaf, 0, 0, {}, empty));
    for (auto const index : {std::uint64_t{0}, ~std::uint64_t{0} - 1, std::uint64_t{1} << 63}) {
        CHECK_FALSE(store::is_included(leaf, index, ~std::uint64_t{0}, Path(64, leaf), leaf));
        CHECK_FALSE(store::is_consistent(index, leaf, ~std::uint64_t{0}, leaf, Path(64, leaf)));
    }
    auto const nothing = [](unsigned, std::uint64_t) -> Digest { return {}; };
    CHECK_THROWS_AS(store::inclusion_path(3, 3, nothing), std::logic_error);
    CHECK_THROWS_AS(store::consistency_path(4, 3, nothing), std::logic_error);
}
