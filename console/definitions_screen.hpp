// Changes of the workflows as people read them, and as JSON.

#pragma once

#include "console/command.hpp"
#include "console/json.hpp"
#include "engine/definition_changes.hpp"

#include <string>

namespace caseway::console {

// "dvpo-team, the clock", or "whoever works with dvpo".
std::string whom_in_words(engine::DefinitionChange const&);

Json to_json(engine::DefinitionChange const&);

std::vector<Command> definition_commands();  // workflow definitions|diff

}  // namespace caseway::console
