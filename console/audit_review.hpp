// audit sample, queries, sign-off, ask, answer: transitions that a supervisor reviews.

#pragma once

#include "console/command.hpp"

#include <vector>

namespace caseway::console {

std::vector<Command> review_commands();

}  // namespace caseway::console
