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

// A supervisor's word on the entry ENTRY of CASE (engine/reviewing.hpp); `option` holds its text.
int tell_word(Invocation const& given, Session& session, std::string_view event,
              std::string_view option);

}  // namespace caseway::console
