// Making a checkpoint of a store, and holding one against a store.
//
// A store is compared with what it said before, at every size: a record that was cut, changed or
// put back from an older copy and carried on has another root there. What is compared is the tree
// as it is stored; that the entries are what the tree says is for Journal::check.

#pragma once

#include "engine/journal.hpp"
#include "store/note.hpp"

#include <string>
#include <vector>

namespace caseway::store {

// Of the record as it is now. Throws engine::StoreBroken where the store's end is not that of its
// tree: a damaged record is not signed.
Checkpoint checkpoint_of(engine::Journal const&);

// The same, signed; the key is the store's own. It is good once it is kept where whoever can write
// the store cannot reach it.
Note signed_checkpoint(engine::Journal const&, SigningKey const&);

// In words, what the store no longer is of what a head says; empty where it begins with just that.
std::vector<std::string> differences(engine::Journal const&, engine::TreeHead const&);
// The same of a checkpoint, its origin and its cases too: this reads the last entry of every case.
std::vector<std::string> differences(engine::Journal const&, Checkpoint const&);

}  // namespace caseway::store
