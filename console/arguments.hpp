// From the words of a command line to one command with its arguments and options. The options
// that every command takes may stand anywhere; "--" ends options.

#pragma once

#include "console/session.hpp"

#include <string>
#include <vector>

namespace caseway::console {

struct Asked {
    Command const* command = nullptr;
    Invocation invocation;
    Globals globals;
};

// Throws Stop (exit 2), naming what is near, where the words are not understood.
Asked read_arguments(std::vector<std::string> const& words);

// The options that every command takes, for help.
std::vector<Option> const& global_options();

// How a command is typed: "caseway step CASE[/STRAND] [EVENT]".
std::string usage_of(Command const& command);

}  // namespace caseway::console
