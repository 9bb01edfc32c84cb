// plan: if it happens now, by when must the next thing follow, and which sitting of the court is
// the last before that?

#pragma once

#include "console/command.hpp"

namespace caseway::console {

Command plan_command();

}  // namespace caseway::console
