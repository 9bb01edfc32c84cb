// clock explain: how the law counts, shown on any start. Needs no store.

#pragma once

#include "console/command.hpp"

namespace caseway::console {

Command clock_explain_command();

}  // namespace caseway::console
