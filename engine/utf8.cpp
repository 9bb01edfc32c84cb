#include "engine/utf8.hpp"

#include "engine/character_ranges.hpp"

#include <cstdint>
#include <cstdio>

namespace caseway::engine {

namespace {

struct Character {
    std::uint32_t code = 0;
    std::size_t bytes = 1;
    bool well_formed = false;
};

std::uint32_t byte_at(std::string_view text, std::size_t at) {
    return static_cast<unsigned char>(text[at]);
}

Character character_at(std::string_view text, std::size_t at) {
    auto const first = byte_at(text, at);
    if (first < 0x80) return {first, 1, true};
    std::size_t const bytes = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || at + bytes > text.size()) return {first, 1, false};
    std::uint32_t code = first & (0xFFu >> (bytes + 1));
    for (std::size_t i = 1; i < bytes; ++i) {
        auto const next = byte_at(text, at + i);
        if ((next & 0xC0u) != 0x80) return {first, 1, false};
        code = (code << 6) | (next & 0x3Fu);
    }
    constexpr std::uint32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    bool const surrogate = code >= 0xD800 && code <= 0xDFFF;
    if (code < smallest[bytes] || surrogate || code > 0x10FFFF) return {first, 1, false};
    return {code, bytes, true};
}

bool is_control(std::uint32_t code) {
    return (code < 0x20 && code != '\n' && code != '\t') || (code >= 0x7F && code <= 0x9F);
}

std::string escape(Character const& character) {
    char text[16];
    auto const code = static_cast<unsigned>(character.code);
    if (character.well_formed)
        std::snprintf(text, sizeof text, "<U+%04X>", code);
    else
        std::snprintf(text, sizeof text, "<0x%02X>", code);
    return text;
}

template <class Visit>
void each_character(std::string_view text, Visit visit) {
    for (std::size_t at = 0; at < text.size();) {
        auto const character = character_at(text, at);
        visit(character, text.substr(at, character.bytes));
        at += character.bytes;
    }
}

}  // namespace

std::u32string characters_of(std::string_view text) {
    std::u32string all;
    for (std::size_t at = 0; at < text.size();) {
        auto const character = character_at(text, at);
        if (!character.well_formed) break;
        all += static_cast<char32_t>(character.code);
        at += character.bytes;
    }
    return all;
}

bool is_utf8(std::string_view text) {
    bool all = true;
    each_character(text, [&](Character const& each, auto) { all = all && each.well_formed; });
    return all;
}

bool has_control_characters(std::string_view text) {
    bool any = false;
    each_character(text, [&](Character const& each, auto) {
        any = any || (each.well_formed && is_control(each.code));
    });
    return any;
}

std::string made_visible(std::string_view text, bool keep_lines) {
    std::string shown;
    each_character(text, [&](Character const& each, std::string_view bytes) {
        bool const line = each.code == '\n' || each.code == '\t';
        if (line)
            shown += keep_lines ? bytes : std::string_view{" "};
        else if (!each.well_formed || is_control(each.code) ||
                 is_among(unseen_characters, each.code))
            shown += escape(each);
        else
            shown += bytes;
    });
    return shown;
}

int columns_of(std::string_view text) {
    int columns = 0;
    each_character(text, [&](Character const& each, auto) {
        bool const combining = each.code >= 0x300 && each.code <= 0x36F;
        columns += combining ? 0 : is_among(wide_characters, each.code) ? 2 : 1;
    });
    return columns;
}

}  // namespace caseway::engine
