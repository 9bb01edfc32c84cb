// What every screen is built from: whatever is stored, only harmless characters come out, on lines
// of the page's width, and nothing of the text is lost.
#include "console/text.hpp"
#include "engine/utf8.hpp"
#include "fuzz/plain.hpp"
#include "fuzz/targets.hpp"

#include <algorithm>

namespace caseway::fuzz {

namespace {

std::string without_space(std::string_view text) {
    std::string left;
    for (char const c : text)
        if (c != ' ' && c != '\n' && c != '\t') left += c;
    return left;
}

void claim_fits(std::string_view shown, int columns) {
    claim(is_plain(shown), "something that acts on a terminal came through");
    claim(widest_line(shown) <= columns, "a line is wider than it may be");
}

void visible(std::string_view text) {
    for (bool const keep_lines : {false, true}) {
        auto const shown = engine::made_visible(text, keep_lines);
        claim(is_plain(shown), "something that acts on a terminal was let through");
        claim(keep_lines || shown.find_first_of("\n\t") == shown.npos, "a line break was kept");
        claim(engine::made_visible(shown, keep_lines) == shown, "made visible twice, it differs");
    }
}

void paragraphs(std::string_view text, int indent) {
    auto const shown = console::wrapped(text, indent);
    claim_fits(shown, console::page_width);
    claim(shown.ends_with('\n'), "a paragraph does not end its line");
    claim(without_space(shown) == without_space(engine::made_visible(text, true)),
          "a paragraph lost or gained text");
}

void cells(std::string_view text, int columns, int indent) {
    claim_fits(console::cut(text, columns), columns);
    auto const filled = console::padded(text, columns);
    claim_fits(filled, columns);
    claim(engine::columns_of(filled) == columns, "a cell is not as wide as its column");
    claim_fits(console::row({{std::string{text}, columns}, {std::string{text}}}, indent),
               console::page_width);
    claim_fits(console::heading(text, text), console::page_width);
}

}  // namespace

void screen(std::string_view bytes) {
    if (bytes.size() < 2) return;
    auto const indent = static_cast<unsigned char>(bytes[0]) % 40;
    auto const columns = static_cast<unsigned char>(bytes[1]) % (console::page_width + 1);
    auto const text = bytes.substr(2);
    visible(text);
    paragraphs(text, indent);
    cells(text, columns, indent);
    claim(is_plain(console::shown_value(nullptr, text)), "a value of no field is not plain");
}

}  // namespace caseway::fuzz
