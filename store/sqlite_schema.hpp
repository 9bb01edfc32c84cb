// The tables of a store in SQLite, in the one form that this program writes, and the way to it from
// each form before. docs/format.md explains them to somebody who has only the file.

#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace caseway::store {

class Connection;
class Vault;

inline constexpr std::int64_t application_id = 0x43535759;  // "CSWY".
inline constexpr std::int64_t schema_version = 4;
inline constexpr std::int64_t first_schema_version = 1;
inline constexpr std::int64_t first_with_tree = 3;  // Those before end in a chain.

// The form of a store, from its file.
std::int64_t form_of(Connection&);

// Makes the tables of an empty file, in one transaction.
void make_schema(Connection&, std::string const& store_id, bool training);

// Brings a store of an earlier form to this one, in one transaction that leaves entries, headers
// and hashes as they were and seals what stood in plain. Throws engine::StoreBusy or
// engine::StoreBroken where that fails, with the transaction still to be rolled back; the file then
// has its form of before.
// `progress`, where there is one, is told how many entries of how many are sealed.
using Progress = std::function<void(std::uint64_t, std::uint64_t)>;
void upgrade_schema(Vault&, Progress const& progress = {});

// What differs between the schema in the file and the one that this program writes: a trigger
// taken off, a table changed, an index put in. Empty where nothing does.
std::vector<std::string> schema_faults(Connection&);

}  // namespace caseway::store
