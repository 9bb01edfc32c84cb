// A case's entries as a file for others: JSON lines, or CSV for a spreadsheet.
//
// The profile "disclosure" hides every field that is hidden on a screen, and says in the file which
// classes those are; "full" holds everything and is for those who may have everything.

#pragma once

#include "engine/case.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace caseway::console {

enum class Profile { disclosure, full };

// Whether a profile hides a field; `line` null where no table knows it.
bool hides(Profile profile, engine::FieldLine const* line);

// The first line says what the file is, what it hides, and under which entry those before it were
// erased, where they were; then one entry a line.
std::string as_json_lines(std::vector<engine::Entry> const& entries, Profile profile,
                          engine::Catalogue const& catalogue);

// RFC 4180, one line a field; an entry without fields has a line of its own. A text that a
// spreadsheet would take for a formula has an apostrophe before it.
std::string as_csv(std::vector<engine::Entry> const& entries, Profile profile,
                   engine::Catalogue const& catalogue);

// One cell of CSV, harmless in a spreadsheet: always in quotation marks, because one that parts
// cells at semicolons or tabs too would find a formula behind one; and what could act on the screen
// it is printed to is made visible.
std::string csv_cell(std::string_view text);

}  // namespace caseway::console
