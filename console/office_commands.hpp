// store and people: what belongs to no case.

#pragma once

#include "console/session.hpp"

namespace caseway::console {

int init_store(Invocation const& given, Session& session);
int check_store(Invocation const& given, Session& session);
// Answers the exit code: 8 where a case would be stranded by the program whose definitions the file
// holds. Nothing is changed.
int check_against(Session& session, std::string const& path);
int backup_store(Invocation const& given, Session& session);
int upgrade_store(Invocation const& given, Session& session);
int store_key(Invocation const& given, Session& session);
int rebuild_store(Invocation const& given, Session& session);
int local_policy(Invocation const& given, Session& session);
int configure_store(Invocation const& given, Session& session);

std::vector<Command> people_commands();      // people list|show|add|rank|attach|end
std::vector<Command> permission_commands();  // people permit|withdraw|permission-end
std::vector<Command> matrix_commands();      // people matrix|may
std::vector<Command> proposal_commands();    // people proposals|confirm|reject

}  // namespace caseway::console
