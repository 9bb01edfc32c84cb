// Text that is stored, shown and nearly right.

#include "engine/near.hpp"
#include "engine/utf8.hpp"
#include "tests/catch.hpp"

using namespace caseway::engine;

TEST_CASE("A slip of the fingers finds the name that was meant", "[engine][near]") {
    std::vector<std::string> const names{"notice-served", "notice-drafted", "order-made"};
    CHECK(near_names("notice-severd", names) == std::vector<std::string>{"notice-served"});
    CHECK(near_names("oder-made", names) == std::vector<std::string>{"order-made"});
    CHECK(near_names("notice", names).size() == 2);
    CHECK(near_names("breach", names).empty());
}

TEST_CASE("Only well formed text is stored", "[engine][utf8]") {
    auto const [text, well_formed] = GENERATE(table<std::string, bool>({
        {"Zo\u00eb \u674e\u96f7 \U0001F600", true},
        {"\xC0\xAF", false},          // An overlong slash.
        {"\xED\xA0\x80", false},      // A surrogate.
        {"\xF4\x90\x80\x80", false},  // Beyond the last character.
        {"\xE2\x82", false},          // Cut off.
        {"\x80", false},
    }));
    CHECK(is_utf8(text) == well_formed);
}

TEST_CASE("Stored text cannot move a cursor or hide what it says", "[engine][utf8]") {
    auto const [text, shown] = GENERATE(table<std::string, std::string>({
        {"\x1b[2Jgone", "<U+001B>[2Jgone"},
        {"a\u202Eb", "a<U+202E>b"},
        {"zero\u200Bwidth", "zero<U+200B>width"},
        {"c1\u009B2J", "c1<U+009B>2J"},
        {"line\u2028break", "line<U+2028>break"},
        {"vowel\u180Eseparator", "vowel<U+180E>separator"},
        {"filler\u3164", "filler<U+3164>"},
        {"variation\uFE0F", "variation<U+FE0F>"},
        {"tag\U000E0141", "tag<U+E0141>"},
        {"raw\x9B", "raw<0x9B>"},
        {"two\nlines", "two lines"},
        {"caf\u00e9", "caf\u00e9"},
    }));
    CHECK(made_visible(text) == shown);
}

TEST_CASE("Every character there is comes out harmless", "[engine][utf8]") {
    for (std::uint32_t code = 0; code <= 0x10FFFF; ++code) {
        if (code >= 0xD800 && code <= 0xDFFF) continue;
        std::string text;
        if (code < 0x80)
            text = {static_cast<char>(code)};
        else if (code < 0x800)
            text = {static_cast<char>(0xC0 | (code >> 6)), static_cast<char>(0x80 | (code & 63))};
        else if (code < 0x10000)
            text = {static_cast<char>(0xE0 | (code >> 12)),
                    static_cast<char>(0x80 | ((code >> 6) & 63)),
                    static_cast<char>(0x80 | (code & 63))};
        else
            text = {static_cast<char>(0xF0 | (code >> 18)),
                    static_cast<char>(0x80 | ((code >> 12) & 63)),
                    static_cast<char>(0x80 | ((code >> 6) & 63)),
                    static_cast<char>(0x80 | (code & 63))};
        auto const shown = made_visible(text);
        bool const safe =
            is_utf8(shown) && !has_control_characters(shown) && shown.find('\n') == shown.npos;
        if (!safe) FAIL("U+" << std::hex << code << " comes out as it is");
    }
    SUCCEED();
}

TEST_CASE("Wide characters take two columns and accents none", "[engine][utf8]") {
    CHECK(columns_of("abc") == 3);
    CHECK(columns_of("\u674e\u96f7") == 4);
    CHECK(columns_of("e\u0301") == 1);
    // A rocket, a watch and a face with a monocle; a snowman without snow is narrow.
    CHECK(columns_of("\U0001F680") == 2);
    CHECK(columns_of("\u231A") == 2);
    CHECK(columns_of("\U0001F9D0") == 2);
    CHECK(columns_of("\u2603") == 1);
}
