// Who is looked to for what nobody else on the case has been given.

#pragma once

#include "engine/asks.hpp"
#include "workflows/roles.hpp"
#include "workflows/shared_facts.hpp"

#include <string>

namespace caseway::workflows {

// The owner of the case's open investigation: its lead investigator once there is one. Before
// that, the investigation sergeants of the victim's site ("investigation-sergeant/coventry"), or
// all of them where the site is not known or another force's.
std::string investigating_team(engine::Moment const&);

}  // namespace caseway::workflows
