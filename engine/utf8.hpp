// What may be stored as text, and how stored text is shown so that it cannot act on a terminal.

#pragma once

#include <string>
#include <string_view>

namespace caseway::engine {

// Well-formed UTF-8: no overlong forms, no surrogates, nothing above U+10FFFF.
bool is_utf8(std::string_view);

// The characters of a text, in order, up to the first that is malformed.
std::u32string characters_of(std::string_view);

// C0 and C1 control characters and DEL; line feed and tab do not count.
bool has_control_characters(std::string_view);

// The same text with every character that could move a cursor, hide or reorder text (controls,
// bidirectional marks, zero-width characters, line and paragraph separators) and every
// malformed byte written visibly, as <U+202E> or <0x9B>. Line feeds stay where `keep_lines`.
std::string made_visible(std::string_view, bool keep_lines = false);

// The number of columns the text takes on a terminal, counting wide characters as two.
int columns_of(std::string_view);

}  // namespace caseway::engine
