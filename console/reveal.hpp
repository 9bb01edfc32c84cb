// reveal: one hidden field of one entry, shown once.

#pragma once

#include "console/command.hpp"

namespace caseway::console {

Command reveal_command();

}  // namespace caseway::console
