// store and people: what belongs to no case.

#pragma once

#include "console/session.hpp"

namespace caseway::console {

int init_store(Invocation const& given, Session& session);
int check_store(Invocation const& given, Session& session);
int backup_store(Invocation const& given, Session& session);
int local_policy(Invocation const& given, Session& session);
int list_people(Invocation const& given, Session& session);
int add_person(Invocation const& given, Session& session);

// "id;name;rank;role,role;unit" and, where wanted, ";account". Throws Stop, saying what is wrong.
engine::Member member_from(std::string_view text, engine::Catalogue const& catalogue);

}  // namespace caseway::console
