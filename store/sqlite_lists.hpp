// The day's questions over all cases. Each is answered from an index, which is named in the query,
// so that a question takes as long in a million cases as in ten.

#pragma once

#include "engine/journal.hpp"
#include "store/sqlite_handle.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace caseway::store {

// The text of the query for a queue; the values are bound.
std::string queue_sql(engine::QueueQuery const&);

std::vector<engine::QueueLine> queue(Connection&, engine::QueueQuery const&);
std::vector<engine::DeadlineLine> due_before(Connection&, engine::Minute, std::size_t limit);
std::vector<engine::DeadlineLine> to_be_missed(Connection&, engine::Minute, std::size_t limit);
std::vector<engine::StrandLine> on_list(Connection&, std::string_view forum,
                                        std::optional<engine::Date>);
std::vector<std::string> of_pair(Connection&, std::string_view token);
std::vector<engine::OutsideLine> undelivered(Connection&, std::size_t limit);

std::vector<std::string> cases_ending(Connection&, std::string_view ref, std::size_t limit);
std::uint64_t count_cases(Connection&, std::string_view ref_prefix);
// At most `limit` cases opened after the case of number `after`, which then is the last of them.
std::vector<std::string> cases_after(Connection&, std::int64_t& after, std::size_t limit);

// Reads every payload: there is no index of what people wrote.
std::vector<std::string> search(Connection&, std::string_view words, std::size_t limit);

}  // namespace caseway::store
