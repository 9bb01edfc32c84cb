// overdue: what is late, in plain words and groups, and what will be. Looking records nothing.

#pragma once

#include "console/command.hpp"

namespace caseway::console {

Command overdue_command();

}  // namespace caseway::console
