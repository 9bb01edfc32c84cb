// Cases of the same victim and the same suspect, found by how the host's records name both. The
// projection holds a token of the pair, not the names.

#pragma once

#include "engine/journal.hpp"
#include "engine/workflow.hpp"

namespace caseway::engine {

// The same for the same pair. It keeps names out of sight, not secret: whoever can try every name a
// force has finds the pair again, so it is guarded like the payloads.
std::string pair_token(std::string_view victim, std::string_view suspect);

// The shared fact under which a case keeps the day of its last MARAC referral.
inline constexpr Words marac_referred_on = "marac-referred-on";

// Fills in an event's history from the earlier cases of its victim and suspect, where the event has
// such a field and both are named. Adds a problem where somebody typed a history.
void fill_in_history(Workflow const&, std::string_view event, Journal const&,
                     std::string_view own_case_id, Fields&, std::vector<FieldProblem>&);

// Takes such a history out again, leaving what was asked.
void drop_history(Workflow const&, std::string_view event, Fields&);

}  // namespace caseway::engine
