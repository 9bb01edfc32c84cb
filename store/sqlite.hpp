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
#include "store/keys.hpp"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace caseway::store {

struct NewStore {
    bool training = false;
    bool on_network = false;  // Make it although its folder is on a network. Only one may use it.
    KeysOf keys;              // Who keeps its keys: what is personal is never kept in plain.
};

struct Opening {
    std::chrono::milliseconds patience{10'000};  // For the turn to write, and for readers to end.
    bool on_network = false;                     // Open it although it is on a network.
    // Without it the store opens for a look at headers and for the check of them alone: whatever
    // would show or add a payload throws engine::StoreBroken.
    KeysOf keys{};
};

// Makes a store in a file that does not exist yet, readable by its owner alone, and opens it.
// Throws engine::StoreBroken where the file exists or cannot be made; then there is none. Throws
// std::logic_error without `keys`.
std::unique_ptr<engine::Journal> create_store(std::string const& path, NewStore const& = {});

// Cases that the keeper remembers as erased, and that a copy put back still holds, are destroyed in
// it first, which is recorded. Traces of an erasure that are still to be wiped are tried again, and
// keep nobody from the store. Throws engine::StoreBroken, saying what to do, where there is no
// file, it is no store, one of another form, or one that others on the machine may read;
// engine::StoreBusy where the turn to destroy does not come.
std::unique_ptr<engine::Journal> open_store(std::string const& path, Opening const& = {});

// The form of a store's file and the store it is, before it is opened. Throws like open_store, but
// for an earlier form.
struct StoreFile {
    std::string store_id;
    std::int64_t form = 0;
    bool training = false;
};
StoreFile look_at_store(std::string const& path);

// The form that this program writes and opens.
std::int64_t present_form();

struct Upgrade {
    std::string backup;  // A file that does not exist yet: the store as it was, in its form.
    Opening opening{};
    // Told, where it is given, how many entries of how many are sealed.
    std::function<void(std::uint64_t, std::uint64_t)> progress{};
};
struct Upgraded {
    std::int64_t from = 0, to = 0;  // Alike where there was nothing to do; then no copy is made.
};
// Copies a store of an earlier form, brings it to the present one and seals what was plain in it.
// Entries, headers and hashes stay as they are. An earlier program no longer opens it then; the way
// back is the copy. Throws like open_store, and leaves the store in its form of before; the copy
// stays. The copy of a store of form 3 or earlier holds everything in plain.
Upgraded upgrade_store(std::string const& path, Upgrade const&);

// Has the keeper make a new key, wraps the keys of all cases with it, and has the keeper forget its
// older keys. Whenever it is cut off, the store can be read, and rotating again ends it. Throws
// like open_store.
void rotate_keys(std::string const& path, Opening const&);

}  // namespace caseway::store
