// What is kept beside a case, as rows.

#pragma once

#include "engine/journal.hpp"
#include "store/vault.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace caseway::store {

// Replaces it, writing only the rows that differ. Within a transaction.
void replace_projection(Vault&, engine::CaseProjection const&);

std::optional<engine::CaseProjection> projection_of(Vault&, std::string_view case_id);

// The rows of a case, by its number; 0 where it has none.
std::int64_t number_of(Connection&, std::string_view case_id);

// The triples in the box of a case: a shared fact and its text; whom to tell outside and what, in
// the order of the rows; the token of a pair.
inline constexpr std::string_view shared_part = "shared", told_part = "told", pair_part = "pair";

// What a token stands for: see Vault::token.
inline constexpr std::string_view pair_use = "pair", word_use = "word";

// Moments and days as columns hold them: minutes and days since 1970 began.
std::int64_t column_of(engine::Minute);
engine::Minute minute_in(std::int64_t column);
std::optional<std::int64_t> column_of(std::optional<engine::Date>);

// The columns of a line, in the order that their readers expect.
inline constexpr char strand_columns[] =
    "s.strand, s.workflow, s.state, s.owner, s.forum, s.meets_on, s.since, s.ended";
inline constexpr char deadline_columns[] = "d.name, d.set_at, d.due, d.outer_limit, d.missed";

// Reads them from the column `first` on.
engine::StrandLine strand_in(Rows const&, int first, std::string case_ref);
engine::OpenDeadline deadline_in(Rows const&, int first);

}  // namespace caseway::store
