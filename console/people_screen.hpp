// Somebody the store knows, on a line, on a screen and in JSON; with what permissions say of them.

#pragma once

#include "console/json.hpp"
#include "engine/office.hpp"

#include <string>
#include <vector>

namespace caseway::console {

// With the rank and roles of that day.
std::string person_line(engine::Member const&, engine::Date on);
std::string person_screen(engine::Member const&, std::vector<engine::Permission> const&,
                          engine::Date on);
Json person_json(engine::Member const&, engine::Date on);

// Those that name a role which they hold, or have or will have by an attachment.
std::vector<engine::Permission> permissions_for(engine::Policy const&, engine::Member const&);

Json to_json(engine::RankHeld const&);
Json to_json(engine::Attachment const&);
Json to_json(engine::Permission const&);

}  // namespace caseway::console
