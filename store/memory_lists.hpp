// The day's lists over the cases in memory, made by looking at every case: see engine/journal.hpp
// for what each holds and in which order.

#pragma once

#include "engine/journal.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caseway::store {

// In the order of their opening.
using Cases = std::vector<engine::CaseProjection>;

std::vector<engine::QueueLine> queue_of(Cases const&, engine::QueueQuery const&);
std::vector<engine::DeadlineLine> due_before_of(Cases const&, engine::Minute time,
                                                std::size_t limit);
std::vector<engine::DeadlineLine> to_be_missed_of(Cases const&, engine::Minute time,
                                                  std::size_t limit);
std::vector<engine::StrandLine> on_list_of(Cases const&, std::string_view forum,
                                           std::optional<engine::Date> date);
std::vector<std::string> of_pair_of(Cases const&, std::string_view token);
std::vector<engine::OutsideLine> undelivered_of(Cases const&, std::size_t limit);

// Those whose reference ends so, as read from the end.
Cases find_in(Cases const&, std::string_view ref, std::size_t limit);

}  // namespace caseway::store
