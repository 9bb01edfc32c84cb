// What every screen is built from: lines of eighty columns, lists, relative times, values by class.
//
// Everything here shows stored text through engine::made_visible, so that no note can move a
// cursor or hide what stands beside it. A command that prints stored text by another way does that
// itself.

#pragma once

#include "engine/fields.hpp"
#include "engine/time.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace caseway::console {

inline constexpr int page_width = 80;
inline constexpr std::string_view hidden_mark = "[hidden]";

// The text broken at spaces, ending with a newline. The first line begins with `lead`, which fills
// the indent; the others with `indent` spaces. Line feeds in the text begin a new line.
std::string wrapped(std::string_view text, int indent = 0, std::string_view lead = {});

// At most so many columns on one line; "..." says that something was cut.
std::string cut(std::string_view text, int columns);
// Exactly so many columns.
std::string padded(std::string_view text, int columns);

// One line of a list: cells two spaces apart, ending with a newline.
struct Cell {
    std::string text;
    int width = 0;  // In columns; 0: what is left of the line.
};
std::string row(std::vector<Cell> const& cells, int indent = 0);

// `left`, and `right` at the right edge of the page: the first line of a screen. Ends with a
// newline.
std::string heading(std::string_view left, std::string_view right);

// "40m", "3h 20m", "1 day 3h", "8 days": how long, roughly, for reading beside an exact time.
std::string how_long(engine::Duration length);
// "3h 20m left", "due now", "1h 40m late".
std::string time_left(engine::Minute due, engine::Minute now);

// "1 case", "2 cases"; `many` where an s will not do.
std::string counted(std::size_t count, std::string_view one, std::string_view many = {});

// Whatever is neither open nor personal is hidden on every screen, in every document and export,
// until somebody reveals it, one field at a time.
constexpr bool is_hidden(engine::FieldClass kept) {
    return kept != engine::FieldClass::open && kept != engine::FieldClass::personal;
}
std::string_view name_of(engine::FieldClass kept);

// A stored value as people read it: times and lengths in words, hidden ones as "[hidden]". Without
// a line (a field that no table knows) the text as it is.
std::string shown_value(engine::FieldLine const* line, std::string_view stored);

// "First letter large", for a label that begins a line.
std::string sentence(std::string_view text);

}  // namespace caseway::console
