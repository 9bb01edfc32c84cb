// What both stores make of a case's projection.

#pragma once

#include "engine/journal.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace caseway::store {

// A shared fact as stored; empty where it is not known.
std::string shared_text(engine::SharedFacts const&, std::string_view name);

// The open deadline of a strand that falls due first, and of several the first by name.
std::optional<engine::OpenDeadline> first_due(engine::CaseProjection const&,
                                              std::string_view strand);

// Throws std::logic_error where a case would get another reference than it has.
void require_same_case(engine::CaseProjection const& before, engine::CaseProjection const& after);

// Whether `owner` is `prefix` or one of the queues below it: "review-officer/coventry".
bool is_owner_or_below(std::string_view owner, std::string_view prefix);

}  // namespace caseway::store
