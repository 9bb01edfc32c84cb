// audit watch: what a supervisor should ask about, on one page.

#pragma once

#include "console/command.hpp"
#include "console/session.hpp"
#include "engine/oversight.hpp"

#include <string_view>

namespace caseway::console {

Command watch_command();

// Throws Stop (exit 4) where whoever sits here may not ask what others looked at; that they tried
// is recorded. `view` is the stored name of what they asked for.
void require_oversight(Session& session, std::string_view view);

// --since and --until, both in it; where they are not given, `back` from now, and until now.
engine::Stretch stretch_given(Invocation const& given, Session& session, engine::Duration back);

}  // namespace caseway::console
