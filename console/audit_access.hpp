// audit access: who looked at a case, how often, and who never said why.

#pragma once

#include "console/command.hpp"

namespace caseway::console {

Command access_command();

}  // namespace caseway::console
