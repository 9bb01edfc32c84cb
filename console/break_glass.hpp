// Letting oneself into a case in an emergency.

#pragma once

#include "console/command.hpp"

namespace caseway::console {

Command break_glass_command();

}  // namespace caseway::console
