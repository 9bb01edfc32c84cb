// The door of the store: all that a program over it may use.
//
//   create_store(path, {.keys = ...})        a new store in a file
//   open_store(path, {.keys = ...})          one that is there
//   upgrade_store(path, ...)                 one of an earlier form, brought to the present one
//   rotate_keys(path, ...)                   another key over the keys of its cases
//   key_file(path, store_id)                 who keeps the keys of a store, in a file outside it
//   memory_journal(training)                 one that is gone when the program ends
//   new_id()                                 an identity for a case or a request
//
//   signed_checkpoint(journal, key)          what a store says of its record, signed
//   differences(journal, checkpoint)         whether it still is what it said
//   holds(proof, head)                       a journal's proofs, checked without it
//   disclose(journal, case, checkpoint, ..)  one case for somebody who has no store
//   judge(request, keys, seen)               what a witness answers
//   has_words(entries, words)                whether a search would find them

#pragma once

#include "store/checkpoints.hpp"
#include "store/disclosure.hpp"
#include "store/hashing.hpp"
#include "store/key_file.hpp"
#include "store/keys.hpp"
#include "store/memory.hpp"
#include "store/new_id.hpp"
#include "store/proofs.hpp"
#include "store/sqlite.hpp"
#include "store/witnessing.hpp"
#include "store/words.hpp"
