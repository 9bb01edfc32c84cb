// Stores of earlier forms: refused when they are opened, and brought to the present form on demand.

#pragma once

#include "store/sqlite.hpp"
#include "store/sqlite_handle.hpp"

#include <string>

namespace caseway::store {

// Throws engine::StoreBroken, saying what to do, where the store has an earlier form.
void require_present_form(Connection&, std::string const& path);

}  // namespace caseway::store
