// Changes of the office, told to the desk and told back: what would differ, whether it holds at
// once or is proposed, and to whom it has to go next.

#pragma once

#include "console/office_changes.hpp"
#include "console/session.hpp"
#include "engine/desk.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace caseway::console {

// By whoever sits here, by the console; a rehearsal under --dry-run.
engine::Request office_request(Session& session, std::string_view event, engine::Fields fields);

// Shows what one change would make different and records it. Nothing is recorded where nothing
// would differ. Answers the exit code: 0 also for what is proposed. Throws Stop where the same is
// proposed already, or nobody would be left to administer the store.
int change_office(Session& session, engine::Request const& request);

// The pieces, for several changes at once and for confirming.

// Null where the same is not waiting to be confirmed.
engine::Entry const* proposed_already(engine::Office const&, engine::Request const&);
// Without an administrator anybody could enter anybody. Throws Stop where that would come of it.
void keep_an_administrator(Session& session, engine::Office const& after);
// At a terminal: shows the changes and asks for "yes". Throws Stop for anything else.
void ask_for_yes(Session& session, std::vector<OfficeChange> const& changes);
// What became of it, and the exit code. `changes` stand below it.
int tell_office(Session& session, engine::Reply const& reply,
                std::vector<OfficeChange> const& changes);
// "Proposed as entry 31 of the office; another administrator confirms it: ..."
std::string proposed_words(engine::Reply const& reply);
Json office_json(Session& session, engine::Reply const& reply,
                 std::vector<OfficeChange> const& changes);

}  // namespace caseway::console
