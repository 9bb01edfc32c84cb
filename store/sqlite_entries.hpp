// Entries as rows: adding them at the end, and reading them back.

#pragma once

#include "store/chain.hpp"
#include "store/sqlite_tree.hpp"
#include "store/vault.hpp"

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace caseway::store {

struct Identity {
    std::string store_id;
    bool training = false;
};
Identity identity_of(Connection&);

// Numbers, chains, hashes, seals and adds. Within a transaction.
void add_entries(Vault&, Identity const&, std::vector<engine::Entry>&);

// A case's entries, oldest first. Where they are read to be added to, each must be as it was
// recorded: StoreBroken otherwise, since nothing may be decided on a damaged history. A plain
// look does not ask that, because somebody has to be able to see the case; but without the keys it
// cannot be seen, and that is StoreBroken too.
std::vector<engine::Entry> entries_of_case(Vault&, std::string_view case_id, bool to_be_added_to);
std::vector<engine::Entry> entries_of_request(Vault&, std::string_view request);

// At most `limit` entries from `first` on; without the keys, their headers.
std::vector<engine::Entry> entries_from(Vault&, std::uint64_t first, std::size_t limit);

// The first entry at or after `seq`, with the one before it in its case; absent behind the last.
std::optional<StoredEntry> stored_from(Vault&, std::uint64_t seq);

engine::Instant last_recorded(Connection&);

// The number of a case's last entry among the first `size` of the store, and its hash; 0 and empty
// where it has none there.
struct LastOfCase {
    std::uint64_t case_seq = 0;
    std::string leaf;  // In hexadecimal.
};
LastOfCase last_of_case(Connection&, std::string_view case_id,
                        std::uint64_t size = std::numeric_limits<std::int64_t>::max());
// The last entry of each case among the first `size` of the store.
std::vector<engine::CaseEnd> case_ends(Connection&, std::uint64_t size);

}  // namespace caseway::store
