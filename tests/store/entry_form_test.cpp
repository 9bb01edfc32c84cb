// The one way in which an entry is written down, and that nothing else is read.
#include "store/entry_form.hpp"

#include "store/hashing.hpp"
#include "tests/catch.hpp"
#include "tests/source_dir.hpp"
#include "tests/store/builders.hpp"

#include <chrono>
#include <fstream>
#include <iterator>
#include <thread>

using namespace caseway::tests;
using caseway::engine::StoreBroken;
namespace engine = caseway::engine;
namespace store = caseway::store;

namespace {

// The worked example of docs/format.md.
engine::Entry the_example() {
    auto entry = an_act("0171892e-6c80-7c3b-9a51-2f0c8e4d7b66", "WM-20-004187", 2);
    entry.store_id = "01718900-0000-7000-8000-000000000001";
    entry.training = true;
    entry.ledger_seq = 17;
    entry.cause = 1;
    entry.request = "0171892e-6c81-7aaa-8bbb-0123456789ab";
    entry.happened_at = evening(60);
    entry.recorded_at = engine::Instant{evening(72)} + std::chrono::milliseconds{31'250};
    entry.raw_clock = entry.recorded_at;
    entry.on_behalf_of = "pc-2207";
    entry.marks = {"irregular"};
    for (int byte = 0; byte < 32; ++byte) entry.previous += "5f";
    entry.payload = {{"served-by", "pc-4412"}, {"note", "at the door"}};
    entry.salts = {std::string(64, '1'), std::string(64, '2')};
    entry.payload_hash = store::payload_hash(entry.payload, entry.salts);
    return entry;
}

std::string replaced(std::string text, std::string const& what, std::string const& with) {
    auto const at = text.find(what);
    REQUIRE(at != text.npos);
    return text.replace(at, what.size(), with);
}

}  // namespace

TEST_CASE("The hashes are those of the published vectors", "[store][hash]") {
    // NIST's example for "abc", in one part and in several.
    std::string const abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    CHECK(store::hex(store::sha256({"abc"})) == abc);
    CHECK(store::hex(store::sha256({"a", "", "bc"})) == abc);
    CHECK(store::hex(store::sha256({})) ==
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(store::from_hex("00ff7f") == std::string("\x00\xFF\x7F", 3));
    for (auto const* wrong : {"0", "0g", "FF", " 0", "0x"}) CHECK_FALSE(store::from_hex(wrong));
}

TEST_CASE("An identity is a UUID of version 7 and later ones sort later", "[store][hash]") {
    auto const id = store::new_id();
    REQUIRE(id.size() == 36);
    CHECK(id[14] == '7');
    CHECK(std::string{"89ab"}.find(id[19]) != std::string::npos);
    std::this_thread::sleep_for(std::chrono::milliseconds{2});
    CHECK(store::new_id() > id);
}

TEST_CASE("An entry is written as the documentation of the format shows", "[store][form]") {
    auto const entry = the_example();
    std::ifstream in{caseway::tests::source_dir() + "/docs/format.md"};
    std::string const page{std::istreambuf_iterator<char>{in}, {}};
    auto shown = [&](std::string const& text) { return page.find("\n" + text) != page.npos; };
    CHECK(shown("```\n" + store::commitment_lines(entry.payload, entry.salts) + "```\n"));
    CHECK(shown("```\n" + store::header_text(entry) + "```\n"));
    // Worked out by another program.
    CHECK(store::leaf_hash(store::header_text(entry)) ==
          "974143804ba1f2c13519f5288b64807aad3cc9d42873f7ba2c6de2d8c8e3a4a1");
    CHECK(shown("    974143804ba1f2c13519f5288b64807aad3cc9d42873f7ba2c6de2d8c8e3a4a1  -\n"));
}

TEST_CASE("A header is read back as it was written", "[store][form]") {
    auto entry = the_example();
    entry.unit = "a\\b\nc\x01\x7F \u00E9";
    auto const text = store::header_text(entry);
    CHECK(text.find("\nunit a\\5cb\\0ac\\01\\7f \u00E9\n") != text.npos);
    auto const read = store::read_header(text);
    REQUIRE(read.has_value());
    CHECK(read->unit == entry.unit);
    CHECK(read->marks == entry.marks);
    CHECK(store::header_text(*read) == text);
}

TEST_CASE("Nothing but what would be written is read", "[store][form][table]") {
    auto const [what, with] = GENERATE(table<std::string, std::string>({
        {"caseway-entry 1\n", "caseway-entry 2\n"},
        {"caseway-entry 1\n", ""},
        {"training yes", "training Yes"},
        {"training yes", "training"},
        {"ledger-seq 17", "ledger-seq 017"},
        {"ledger-seq 17", "ledger-seq +17"},
        {"ledger-seq 17", "ledger-seq -17"},
        {"ledger-seq 17", "ledger-seq "},
        {"ledger-seq 17", "ledger-seq 18446744073709551616"},
        {"ordinal 0", "ordinal 4294967296"},
        {"kind act", "kind acts"},
        {"unit coventry", "unit \\5C"},
        {"unit coventry", "unit \\63oventry"},
        {"unit coventry", "unit \\ff"},  // Not UTF-8 once it is resolved.
        {"unit coventry", "unit \\"},
        {"unit coventry", "unit \\0"},
        {"unit coventry", "unit \x01"},
        {"unit coventry", "unit \xFF"},
        {"unit coventry\n", ""},
        {"unit coventry\n", "unit coventry\r\n"},
        {"unit coventry\n", "unit coventry\nunit coventry\n"},
        {"unit coventry", "Unit coventry"},
        {"role response-officer\nrank constable", "rank constable\nrole response-officer"},
        {"2020-04-17T18:00Z", "2020-04-17T18:00:00Z"},
        {"2020-04-17T18:00Z", "2020-04-31T18:00Z"},
        {"2020-04-17T18:12:31.250Z", "2020-04-17T18:12:31.25Z"},
        {"mark irregular\n", "mark irregular\nmark\n"},
        {"\nmark irregular", "\n\nmark irregular"},
    }));
    CAPTURE(what, with);
    auto const text = store::header_text(the_example());
    REQUIRE(store::read_header(text).has_value());
    CHECK_FALSE(store::read_header(replaced(text, what, with)).has_value());
    CHECK_FALSE(store::read_header(text + "\n").has_value());
    CHECK_FALSE(store::read_header(text.substr(0, text.size() - 1)).has_value());
}

TEST_CASE("Every other byte gives another entry or none", "[store][form]") {
    auto const text = store::header_text(the_example());
    for (std::size_t at = 0; at < text.size(); ++at) {
        auto changed = text;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        CAPTURE(at);
        auto const read = store::read_header(changed);
        CHECK((!read || store::header_text(*read) == changed));
        CHECK(store::leaf_hash(changed) != store::leaf_hash(text));
    }
}

TEST_CASE("A field cannot pass for another of the same bytes", "[store][form]") {
    std::vector<std::string> const salt{std::string(64, 'a')};
    auto const one = store::payload_hash({{"name", "text"}}, salt);
    CHECK(store::payload_hash({{"namet", "ext"}}, salt) != one);
    CHECK(store::payload_hash({{"name", "texts"}}, salt) != one);
    CHECK(store::payload_hash({{"name", "text"}}, {std::string(64, 'b')}) != one);
    CHECK(store::payload_hash({}, {}) == store::hex(store::sha256({})));
}

TEST_CASE("A payload without its salts is refused", "[store][form]") {
    CHECK_THROWS_AS(store::commitment_lines({{"name", "text"}}, {}), StoreBroken);
    CHECK_THROWS_AS(store::commitment_lines({}, {std::string(64, 'a')}), StoreBroken);
    CHECK_THROWS_AS(store::commitment_lines({{"name", "text"}}, {"abcd"}), StoreBroken);
    CHECK_THROWS_AS(store::commitment_lines({{"name", "text"}}, {std::string(64, 'x')}),
                    StoreBroken);
}
