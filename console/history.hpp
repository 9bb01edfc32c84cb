// history: what the store knew of a victim and a suspect when they were named, and what follows
// from it: whether this is a MARAC repeat, how many reports there were in a year, and how that is
// reckoned.

#pragma once

#include "console/command.hpp"

namespace caseway::console {

Command history_command();

}  // namespace caseway::console
