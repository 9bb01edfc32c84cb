// The worked example of trees and checkpoints in docs/format.md, which other programs reckoned.
#include "store/cases.hpp"
#include "store/note.hpp"
#include "store/proofs.hpp"
#include "store/sealing.hpp"
#include "tests/catch.hpp"
#include "tests/source_dir.hpp"
#include "tests/store/builders.hpp"

#include <fstream>
#include <iterator>
#include <sys/stat.h>

using namespace caseway::tests;
using caseway::store::KeyUse;
namespace engine = caseway::engine;
namespace store = caseway::store;

namespace {

constexpr auto example_case = "0171892e-6c80-7c3b-9a51-2f0c8e4d7b66";

struct Example {
    std::string page;
    store::TreeInMemory tree;
    std::vector<std::string> leaves{
        "974143804ba1f2c13519f5288b64807aad3cc9d42873f7ba2c6de2d8c8e3a4a1",
        store::hex(store::sha256({store::header_follows, "second"})),
        store::hex(store::sha256({store::header_follows, "third"}))};

    Example() {
        std::ifstream in{caseway::tests::source_dir() + "/docs/format.md"};
        page.assign(std::istreambuf_iterator<char>{in}, {});
        for (auto const& leaf : leaves) tree.add(*store::digest_from_hex(leaf));
    }
    bool shows(std::string const& block) const {
        return page.find("\n```\n" + block + "```\n") != page.npos;
    }
    engine::TreeHead head(std::uint64_t size = 3) const {
        return {size, store::hex(store::root_of(size, tree.hashes()))};
    }
    store::CasesTree cases() const {
        return store::CasesTree{{{store::case_hash(example_case), 2, leaves[2]},
                                 {store::case_hash("office"), 1, leaves[1]}}};
    }
};

store::SigningKey key_of_seed(std::string const& name, KeyUse use, char byte) {
    Folder const folder;
    auto const bytes = std::string(1, static_cast<char>(use)) + std::string(32, byte);
    // The id needs the public half, which is read off the page.
    auto const id = use == KeyUse::signs ? "f81c89ea" : "7e239e55";
    std::ofstream{folder / "key"} << "PRIVATE+KEY+" << name << "+" << id << "+"
                                  << store::base64(bytes) << "\n";
    ::chmod((folder / "key").c_str(), 0600);
    return store::SigningKey::read_from(folder / "key", use);
}

}  // namespace

TEST_CASE("The trees are reckoned as the documentation of the format shows", "[store][form]") {
    Example const example;
    auto const first_two = example.head(2);
    std::string lines;
    for (auto const& leaf : example.leaves) lines += leaf + "\n";
    CHECK(example.shows(lines + first_two.root + "\n" + example.head().root + "\n"));

    CHECK(store::holds(
        engine::InclusionProof{2, 3, example.leaves[1], {example.leaves[0], example.leaves[2]}},
        example.head()));
    CHECK(store::holds(engine::ConsistencyProof{2, 3, {example.leaves[2]}}, first_two,
                       example.head()));

    auto const office = example.cases().proof("office", 3).place.value();
    auto const other = example.cases().proof(example_case, 3).place.value();
    CHECK(office.index == 0);
    CHECK(example.shows(store::hex(store::case_leaf(office.end)) + "\n" +
                        store::hex(store::case_leaf(other.end)) + "\n" +
                        example.cases().head().root + "\n"));
}

TEST_CASE("A checkpoint is signed as the documentation of the format shows", "[store][form]") {
    Example const example;
    auto const origin = store::origin_of("01718900-0000-7000-8000-000000000001");
    auto const own = key_of_seed(origin, KeyUse::signs, '\1');
    auto const witness = key_of_seed("psd/witness", KeyUse::cosigns, '\2');
    CHECK(example.shows(own.verifier().text() + "\n" + witness.verifier().text() + "\n"));

    store::Note note{store::checkpoint_text({origin, example.head(), example.cases().head()}), {}};
    store::sign(note, own);
    store::cosign(note, witness, 1'587'147'151);
    CHECK(example.shows(store::note_text(note)));
    CHECK(store::signers(note, {own.verifier(), witness.verifier()})->size() == 2);
}

namespace {

// The bytes of a block of hexadecimal lines, the first after these words.
std::string bytes_after(std::string const& page, std::string const& words) {
    auto const begin = page.find("```\n", page.find(words)) + 4;
    auto digits = page.substr(begin, page.find("```", begin) - begin);
    std::erase(digits, '\n');
    return store::from_hex(digits).value_or("");
}

std::string header_shown(std::string const& page) {
    auto const begin = page.find("```\ncaseway-entry 1\n") + 4;
    return page.substr(begin, page.find("```", begin) - begin);
}

}  // namespace

TEST_CASE("A box that another program sealed opens as the documentation shows",
          "[store][form][sealing]") {
    Example const example;
    std::string key;
    for (char byte = 0; byte < 32; ++byte) key += byte;
    store::Secret const secret{key};
    auto const text = bytes_after(example.page, "The payload of the header above");
    auto const box = bytes_after(example.page, "Sealed under the key");
    auto const header = header_shown(example.page);
    REQUIRE(text.size() == 119);
    CHECK(store::unseal(secret, box, header) == text);
    CHECK_FALSE(store::unseal(secret, box, header + "x"));
    auto const payload = store::read_payload_text(text).value();
    CHECK(payload.fields == engine::Fields{{"served-by", "pc-4412"}, {"note", "at the door"}});
    CHECK(store::payload_text(payload) == text);
    CHECK(example.page.find("`" + store::hex(store::keyed_token(secret, "word", "door")) + "`") !=
          example.page.npos);
}
