// regime list and explain: the rules that change by date and place, and what applies to a case.

#pragma once

#include "console/command.hpp"

namespace caseway::console {

std::vector<Command> regime_commands();

}  // namespace caseway::console
