// A workflow in words: its states, events, rows read aloud, deadlines and numbers.

#pragma once

#include "console/json.hpp"
#include "engine/workflow.hpp"

#include <string>

namespace caseway::console {

// "When it is <state> and <event>, it becomes <state>."
std::string read_aloud(engine::Workflow const& workflow, engine::RowLine const& row);

// Who may record the event, in words: "dvpo-team, at superintendent or above".
std::string who_may(engine::Authority const& may);

std::string workflow_page(engine::Workflow const& workflow);
std::string event_page(engine::Workflow const& workflow, engine::EventLine const& event);

Json workflow_json(engine::Workflow const& workflow);
Json event_json(engine::Workflow const& workflow, engine::EventLine const& event);

}  // namespace caseway::console
