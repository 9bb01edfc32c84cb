// Who may know a case, kept beside it as rows, so that the cases that are not everybody's are found
// at once.

#pragma once

#include "engine/journal.hpp"
#include "store/sqlite_handle.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace caseway::store {

// Nothing where an earlier form of the store did not keep it.
std::optional<engine::Access> access_of(Connection&, std::int64_t case_no);

// Replaces it where it differs. Within a transaction.
void replace_access(Connection&, std::int64_t case_no, std::optional<engine::Access> const& before,
                    std::optional<engine::Access> const& after);

// Those that not everybody may know, in the order of their opening.
std::vector<engine::ClosedCase> closed_cases(Connection&);

}  // namespace caseway::store
