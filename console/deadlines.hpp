// deadlines: every deadline of one case, with its three dates, its rule, and how it was counted.

#pragma once

#include "console/command.hpp"

namespace caseway::console {

Command deadlines_command();

}  // namespace caseway::console
