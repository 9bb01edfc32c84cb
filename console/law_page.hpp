// docs/law.md, made from the tables: every rule of the casework in its words, where it comes from
// and how strongly it binds, where it is enforced, and which test shows that it is.

#pragma once

#include "console/command.hpp"
#include "engine/catalogue.hpp"

#include <map>
#include <string>

namespace caseway::console {

// Which test fails when a condition is switched off, by the condition's words: those are switched
// off in all workflows at once.
using ShownBy = std::map<std::string, std::string, std::less<>>;

// Reads "workflow | words | test" lines; a # begins a comment. Throws Stop where a line is neither.
ShownBy shown_by(std::string const& text);

std::string law_page(engine::Catalogue const&, ShownBy const&);

Command law_command();

}  // namespace caseway::console
