// Shared by the commands that say what is to be done.

#pragma once

#include "console/command.hpp"
#include "console/json.hpp"

namespace caseway::console {

std::vector<Command> find_commands();     // find
std::vector<Command> meeting_commands();  // trm, marac agenda

// A strand's line: case, strand, workflow, state, owner, since.
Json strand_json(engine::StrandLine const& strand);

}  // namespace caseway::console
