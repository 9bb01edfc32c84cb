// reveal: one hidden field of one entry, shown once.

#pragma once

#include "console/command.hpp"

#include <string>

namespace caseway::console {

Command reveal_command();

// Throws Stop (exit 2) where there is no terminal to wipe and nobody said --reveal-to-pipe.
void require_a_place_to_reveal(Invocation const& given, Session& session);

// Shows it in words: to a pipe where that was said, otherwise on a screen that Enter wipes.
void show_once(Invocation const& given, Session& session, std::string const& title,
               std::string const& text);

}  // namespace caseway::console
