// The day's questions over all cases. Each is answered from an index, which is named in the query,
// so that a question takes as long in a million cases as in ten.

#pragma once

#include "engine/journal.hpp"
#include "store/vault.hpp"

#include <functional>
#include <set>
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
std::vector<std::string> of_pair(Vault&, std::string_view token);
std::vector<engine::OutsideLine> undelivered(Vault&, std::size_t limit);

std::vector<std::string> cases_ending(Connection&, std::string_view ref, std::size_t limit);
std::uint64_t count_cases(Connection&, std::string_view ref_prefix);
// At most `limit` cases opened after the case of number `after`, which then is the last of them.
std::vector<std::string> cases_after(Connection&, std::int64_t& after, std::size_t limit);

// By the tokens of the words alone: no payload is opened.
std::vector<std::string> search(Vault&, std::string_view text, std::size_t limit);
// Lets a case be found by them. Within a transaction; nothing for what has no place in the lists,
// as the office has none.
void index_words(Vault&, std::string_view case_id, std::set<std::string> const& words);

}  // namespace caseway::store
