// Shared by the commands that anchor a record outside of the store.

#pragma once

#include "console/command.hpp"

namespace caseway::console {

std::vector<Command> checkpoint_commands();  // checkpoint make|list|show|key|prove|...
std::vector<Command> witness_commands();     // witness init|key|trust|cosign|show

}  // namespace caseway::console
