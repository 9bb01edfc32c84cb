// Bringing a store of an earlier form to the present one, among others who have it open.

#pragma once

#include "store/gate.hpp"
#include "store/sqlite_handle.hpp"

#include <chrono>
#include <string>

namespace caseway::store {

// Waits its turn at the gate like every writer and then changes the form in one transaction: a
// program that dies at any point of it leaves the form of before or the present one. A store of the
// present form is not written to. Throws engine::StoreBusy where the turn does not come within
// `patience`, and engine::StoreBroken, naming the file, where the form cannot be changed; the store
// is then as it was.
void bring_up_to_date(Connection&, Gate&, std::string const& path,
                      std::chrono::milliseconds patience);

}  // namespace caseway::store
