// report marac: the counts a MARAC returns each quarter, in which nobody can be recognised.

#pragma once

#include "console/command.hpp"

namespace caseway::console {

Command marac_report_command();

}  // namespace caseway::console
