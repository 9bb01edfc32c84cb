// A store in a file of SQLite, for the programs of one machine. docs/format.md says what the file
// holds.
//
// What commit() has returned from survives the loss of power. Writers wait in a queue, in the order
// in which they came; the queue is a file beside the store, PATH-gate. Use one journal in one
// thread and never across fork(): std::logic_error. Nothing else may open the file to change it,
// and a copy of it is made with backup() alone.
//
// After a disk error nothing more is told as done on that connection: the journal opens the file
// afresh at its next use, and what was being written is whole or absent.

#pragma once

#include "engine/journal.hpp"

#include <chrono>
#include <memory>
#include <string>

namespace caseway::store {

struct NewStore {
    bool training = false;
    bool on_network = false;  // Make it although its folder is on a network. Only one may use it.
};

struct Opening {
    std::chrono::milliseconds patience{10'000};  // For the turn to write, and for readers to end.
    bool on_network = false;                     // Open it although it is on a network.
};

// Makes a store in a file that does not exist yet, readable by its owner alone, and opens it.
// Throws engine::StoreBroken where the file exists or cannot be made; then there is none.
std::unique_ptr<engine::Journal> create_store(std::string const& path, NewStore const& = {});

// A store of an earlier form is first brought to the present one, after which an earlier program no
// longer opens it; its entries stay as they are, and a failure leaves it in its form of before.
// Throws engine::StoreBroken, saying what to do, where there is no file, it is no store, one that a
// newer version made, or one that others on the machine may read; engine::StoreBusy where the turn
// to bring it to the present form does not come.
std::unique_ptr<engine::Journal> open_store(std::string const& path, Opening const& = {});

}  // namespace caseway::store
