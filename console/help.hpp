// Help, made from the commands' own descriptions.

#pragma once

#include "console/command.hpp"

#include <string>

namespace caseway::console {

std::string_view version();
// The help of one command; at most 24 lines, so that it is read without scrolling.
std::string help_text(Command const& command);
// Every command on one screen.
std::string help_overview();
// The explanation of a topic, such as "exit-codes"; empty where there is none of the name.
std::string help_topic(std::string_view name);
std::vector<std::string> help_topics();

}  // namespace caseway::console
