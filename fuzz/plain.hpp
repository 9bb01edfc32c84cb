// What may reach a terminal, told independently of engine/utf8.hpp: the C library decodes and
// measures, and the characters that hide or reorder are listed from the Unicode standard.

#pragma once

#include <string_view>

namespace caseway::fuzz {

// Well-formed UTF-8 in which nothing moves a cursor but a line feed (also after a carriage return)
// and a tab, and nothing hides or reorders what stands beside it.
bool is_plain(std::string_view text);

// The columns that the widest line takes on a terminal, by wcwidth(3). A character that the C
// library does not know counts as one.
int widest_line(std::string_view text);

}  // namespace caseway::fuzz
