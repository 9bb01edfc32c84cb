// The document "caseway.definitions/1": every workflow of a program, for another program, or the
// same one later, to be compared with. It depends on the tables alone, so the same program writes
// the same bytes on every machine.

#pragma once

#include "console/json.hpp"
#include "engine/definitions.hpp"

#include <string>
#include <string_view>

namespace caseway::console {

Json definitions_document(engine::Definitions const&);

// Reads one back, in whatever order its members stand; members that this program does not know are
// passed over. What is wrong is said with the place where it stands.
engine::Parsed<engine::Definitions> read_definitions(std::string_view text);

// What a file holds. Throws Stop (exit 2) where it cannot be read or is no such document.
engine::Definitions definitions_in(std::string const& path);

}  // namespace caseway::console
