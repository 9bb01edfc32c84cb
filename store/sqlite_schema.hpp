// The tables of a store in SQLite, of the one version that this program writes. docs/format.md
// explains them to somebody who has only the file.

#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace caseway::store {

class Connection;

inline constexpr std::int64_t application_id = 0x43535759;  // "CSWY".
inline constexpr std::int64_t schema_version = 1;

// Makes the tables of an empty file, in one transaction.
void make_schema(Connection&, std::string const& store_id, bool training);

// What differs between the schema in the file and the one that this version writes: a trigger
// taken off, a table changed, an index put in. Empty where nothing does.
std::vector<std::string> schema_faults(Connection&);

}  // namespace caseway::store
