// The file of a store: where it may lie, how it is made, and opening it so that what is promised of
// durability is so and not only asked for.

#pragma once

#include "store/sqlite_handle.hpp"

#include <chrono>
#include <memory>
#include <string>

namespace caseway::store {

// The name under which everybody knows the file: SQLite and the gate name their side files after
// it, and two names would be two queues. Throws engine::StoreBroken where there is no such file.
std::string one_name_of(std::string const& path);

// Of a path; "." where it names a file alone.
std::string folder_of(std::string const& path);

// Throws engine::StoreBroken where the folder lies on a network, whose locks SQLite cannot trust.
void require_local(std::string const& folder);
// The same for a type as statfs() gives it.
bool is_network_file_system(long type);

// Makes an empty file that its owner alone may read and write. Throws engine::StoreBroken where
// there is a file already.
void make_private_file(std::string const& path);
// Makes the file, and that it is there, survive the loss of power. Only while nobody has it open:
// closing a file drops every lock that SQLite holds on it in the same program.
void make_durable(std::string const& path);

// Opens the file of a store with every setting read back. One of an earlier form is opened as it
// is. Throws engine::StoreBroken where it is no store, one of a newer version, one that others may
// read, or a setting does not take.
std::unique_ptr<Connection> open_file(std::string const& path, std::chrono::milliseconds patience);
// The settings alone.
void settle(Connection&);

}  // namespace caseway::store
