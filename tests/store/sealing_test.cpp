// Boxes that only their key opens, at the place they were made for.
#include "store/sealing.hpp"

#include "tests/catch.hpp"

#include <set>

using namespace caseway::store;

namespace {

std::string const place = "caseway-entry 1\nledger-seq 17\n";

Payload a_payload() {
    return {{{"note", "at the door"}, {"address", ""}, {"note", "\n\\ 14 \u00C9"}},
            {std::string(64, '1'), std::string(64, '2'), std::string(64, '3')}};
}

}  // namespace

TEST_CASE("A box gives back what was sealed in it", "[store][sealing]") {
    Secret const key;
    std::string const long_one(70'000, 'y');
    for (auto const& text : std::vector<std::string>{"", "x", "Harvest Court", long_one}) {
        auto const box = seal(key, text, place);
        CHECK(box.size() == text.size() + 40);
        if (text.size() > 3) CHECK(box.find(text) == box.npos);
        CHECK(unseal(key, box, place) == text);
    }
}

TEST_CASE("Nobody can tell that two boxes hold the same", "[store][sealing]") {
    Secret const key;
    std::set<std::string> boxes;
    for (int n = 0; n < 100; ++n) boxes.insert(seal(key, "high", place));
    CHECK(boxes.size() == 100);
}

TEST_CASE("A box opens with its own key at its own place and nowhere else", "[store][sealing]") {
    Secret const key, another;
    auto const box = seal(key, "Harvest Court", place);
    CHECK_FALSE(unseal(another, box, place));
    CHECK_FALSE(unseal(key, box, place + " "));
    CHECK_FALSE(unseal(key, box, ""));
}

TEST_CASE("No bit of a box can be changed and none of it left out", "[store][sealing]") {
    Secret const key;
    auto const box = seal(key, "Harvest Court", place);
    for (std::size_t at = 0; at < box.size(); ++at) {
        CHECK_FALSE(unseal(key, box.substr(0, at), place));
        for (int bit = 0; bit < 8; ++bit) {
            auto changed = box;
            changed[at] = static_cast<char>(changed[at] ^ (1 << bit));
            if (unseal(key, changed, place)) FAIL_CHECK("byte " << at << " bit " << bit);
        }
    }
    CHECK_FALSE(unseal(key, box + '\0', place));
    CHECK(unseal(key, box, place));  // So it was not the harness that refused.
}

TEST_CASE("A payload is written in one way and read back", "[store][sealing]") {
    auto const payload = a_payload();
    auto const text = payload_text(payload);
    auto const read = read_payload_text(text);
    REQUIRE(read);
    CHECK(read->fields == payload.fields);
    CHECK(read->salts == payload.salts);
    for (std::size_t at = 1; at < text.size(); ++at)
        if (auto const part = unpacked(text.substr(0, at)))
            CHECK(packed(*part) == text.substr(0, at));
    CHECK_FALSE(unpacked("x"));
    CHECK_FALSE(unpacked(text + "x"));
    CHECK_FALSE(unpacked(std::string{"\xFF\xFF\xFF\xFF", 4} + text));
    CHECK(unpacked("")->empty());
}

TEST_CASE("A packed triple is what the page on the format says", "[store][sealing]") {
    using namespace std::string_literals;
    CHECK(packed({{"note", "at the door", "s"}}) == "\0\0\0\4note\0\0\0\13at the door\0\0\0\1s"s);
}

TEST_CASE("A token is the same for the same word and tells nothing without its key",
          "[store][sealing]") {
    Secret const key, another;
    auto const token = keyed_token(key, "word", "ana");
    CHECK(token.size() == 16);
    CHECK(token == keyed_token(key, "word", "ana"));
    CHECK(token != keyed_token(key, "word", "anna"));
    CHECK(token != keyed_token(key, "pair", "ana"));
    CHECK(token != keyed_token(another, "word", "ana"));
    CHECK(keyed_token(key, "a", "b") != keyed_token(key, "ab", ""));
}
