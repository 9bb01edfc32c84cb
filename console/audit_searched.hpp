// audit searched: what somebody searched for, for whoever oversees them.

#pragma once

#include "console/command.hpp"

namespace caseway::console {

Command searched_command();

}  // namespace caseway::console
