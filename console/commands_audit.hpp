// Shared by the commands that read the record as a supervisor or an auditor does.

#pragma once

#include "console/command.hpp"

namespace caseway::console {

std::vector<Command> verify_commands();  // audit verify
std::vector<Command> export_commands();  // audit export
std::vector<Command> check_commands();   // audit check

}  // namespace caseway::console
