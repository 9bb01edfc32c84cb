// What our own verifier says, for the test that compares it with the one in docs/verifier.
//
//   verdicts bundles KEYS < PATHS   for each path a line, "holds" or "fails"
//   verdicts signed NAME < TEXT     a new key of that name, and a note of the text that it signed
//   verdicts proofs MOST WHOLE      every proof of every size up to MOST, and what becomes of it
//   when
//                                   it is changed: up to the size WHOLE in every way, above it in
//                                   one, another for each; each with our verdict:
//     included VERDICT INDEX SIZE LEAF ROOT PATH...
//     consistent VERDICT OLD SIZE OLD_ROOT ROOT PATH...
#include "console/bundle.hpp"
#include "console/trusted_keys.hpp"
#include "store/tree.hpp"

#include <fstream>
#include <iostream>
#include <iterator>

namespace {

using namespace caseway;
using store::Digest;
using store::Path;

std::string contents(std::string const& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

int bundles(std::string const& keys_path) {
    auto const keys = console::keys_in(contents(keys_path));
    for (std::string path; std::getline(std::cin, path);) {
        auto const bundle = console::read_bundle(contents(path));
        bool const holds = bundle && console::check_bundle(*bundle, keys).faults.empty();
        std::cout << (holds ? "holds\n" : "fails\n");
    }
    return 0;
}

int signed_by(std::string const& name) {
    auto const key = store::SigningKey::make(name, store::KeyUse::signs);
    store::Note note{{std::istreambuf_iterator<char>{std::cin}, {}}, {}};
    store::sign(note, key);
    std::cout << key.verifier().text() << '\n' << store::note_text(note);
    return 0;
}

// A claim of either kind: two numbers, two hashes, a path.
struct Claim {
    std::uint64_t first, size;
    Digest one, root;
    Path path;
};

// The claim and what a careless or a clever hand makes of it.
std::vector<Claim> with_changes(Claim const& true_one) {
    std::vector<Claim> all{true_one};
    auto const changed = [&](auto change) {
        all.push_back(true_one);
        change(all.back());
    };
    changed([](Claim& c) { ++c.first; });
    changed([](Claim& c) { ++c.size; });
    changed([](Claim& c) { --c.size; });
    changed([](Claim& c) { c.one[7] ^= 1; });
    changed([](Claim& c) { c.root[31] ^= 0x80; });
    changed([](Claim& c) { c.path.push_back(c.root); });
    changed([](Claim& c) { c.path.insert(c.path.begin(), c.one); });
    if (true_one.path.empty()) return all;
    changed([](Claim& c) { c.path.pop_back(); });
    changed([](Claim& c) { c.path.erase(c.path.begin()); });
    changed([](Claim& c) { std::swap(c.path.front(), c.path.back()); });
    for (std::size_t at = 0; at < true_one.path.size(); ++at)
        changed([&](Claim& c) { c.path[at][at % 32] ^= 2; });
    return all;
}

void print(std::string_view kind, bool verdict, Claim const& claim) {
    std::cout << kind << (verdict ? " yes " : " no ") << claim.first << ' ' << claim.size << ' '
              << store::hex(claim.one) << ' ' << store::hex(claim.root);
    for (auto const& each : claim.path) std::cout << ' ' << store::hex(each);
    std::cout << '\n';
}

// The claim, and one of what is made of it.
std::vector<Claim> with_one_change(Claim const& true_one) {
    auto const all = with_changes(true_one);
    return {true_one, all[1 + (true_one.first + true_one.size) % (all.size() - 1)]};
}

int proofs(std::uint64_t most, std::uint64_t whole) {
    store::TreeInMemory tree;
    auto const hashes = tree.hashes();
    for (std::uint64_t size = 1; size <= most; ++size) {
        tree.add(store::sha256({store::header_follows, std::to_string(size)}));
        auto const root = store::root_of(size, hashes);
        auto const changes = size <= whole ? with_changes : with_one_change;
        for (std::uint64_t index = 0; index < size; ++index)
            for (auto const& c : changes({index, size, hashes(0, index), root,
                                          store::inclusion_path(index, size, hashes)}))
                print("included", store::is_included(c.one, c.first, c.size, c.path, c.root), c);
        for (std::uint64_t old = 0; old <= size; ++old)
            for (auto const& c : changes({old, size, store::root_of(old, hashes), root,
                                          store::consistency_path(old, size, hashes)}))
                print("consistent", store::is_consistent(c.first, c.one, c.size, c.root, c.path),
                      c);
    }
    return 0;
}

}  // namespace

int main(int argc, char* argv[]) {
    std::vector<std::string> const words{argv + 1, argv + argc};
    if (words.size() == 2 && words[0] == "bundles") return bundles(words[1]);
    if (words.size() == 2 && words[0] == "signed") return signed_by(words[1]);
    if (words.size() == 3 && words[0] == "proofs")
        return proofs(std::stoull(words[1]), std::stoull(words[2]));
    std::cerr << "usage: verdicts bundles KEYS | signed NAME | proofs MOST WHOLE\n";
    return 2;
}
