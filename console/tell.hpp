// One happening on its way from the command line to the desk. At a terminal the person is asked
// for what is missing, shown what would follow, and asked for a yes; elsewhere it is told at once.

#pragma once

#include "console/session.hpp"

#include <functional>

namespace caseway::console {

using Act = std::function<engine::Reply(engine::Request const&)>;

// Answers the exit code. `event` is null where it is not known which one is meant: nothing is
// asked then, and the desk says why.
int tell(Session& session, engine::Request request, engine::EventLine const* event, Act const& act);

// A request as this command line makes it: actor, --at, --request, --on-behalf-of, --expect,
// --dry-run. Throws Stop where one of them cannot be read.
engine::Request request_from(Invocation const& given, Session& session);

// The options that `request_from` reads, for the descriptions of commands.
std::vector<Option> request_options();

// A time as it is typed or as JSON gives it. Throws Stop; `what` names it.
engine::Minute time_from(std::string_view text, std::string_view what);

}  // namespace caseway::console
