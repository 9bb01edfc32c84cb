// Copies of a store in SQLite.

#pragma once

#include "store/sqlite_handle.hpp"

#include <string>

namespace caseway::store {

// Copies the store, as it stands at one moment, into a file that does not exist yet, brings it to
// the disk, and asks the copy whether it is sound. Writers wait meanwhile. Throws
// engine::StoreBroken where any of that fails; the file is then taken away again.
void back_up(Connection& from, std::string const& path);

}  // namespace caseway::store
