// The daily commands, each in a file of its own.

#pragma once

#include "console/session.hpp"

namespace caseway::console {

int new_case(Invocation const& given, Session& session);
int show_case(Invocation const& given, Session& session);
int next_steps(Invocation const& given, Session& session);
int step_case(Invocation const& given, Session& session);
int add_note(Invocation const& given, Session& session);
int list_outbox(Invocation const& given, Session& session);
int mark_delivered(Invocation const& given, Session& session);

}  // namespace caseway::console
