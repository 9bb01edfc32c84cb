// Checking what a journal proves, with nothing but what is held in the hand: the proof, and the
// head of the tree from a checkpoint whose signatures were checked (store/note.hpp). Nothing here
// trusts or opens a store, and nothing throws, whatever the proof holds.
//
// A root does not say how many leaves it is over; a head is therefore taken whole, size and root,
// from one signed checkpoint and never put together.

#pragma once

#include "engine/ledger.hpp"

#include <string_view>

namespace caseway::store {

// The entry with the hash that the proof gives is the one at its place. What hash an entry has is
// for the caller to work out from its header (store/entry_form.hpp).
bool holds(engine::InclusionProof const&, engine::TreeHead const&);

// The record under `now` begins with the record under `old`.
bool holds(engine::ConsistencyProof const&, engine::TreeHead const& old,
           engine::TreeHead const& now);

// The case has its last entry where the proof says; or, where it gives neighbours, has none. It
// proves what whoever signed the head says: that the head leaves out no case and names none twice
// is found by whoever checks it against the store.
bool holds(engine::CaseProof const&, std::string_view case_id, engine::CasesHead const&);

}  // namespace caseway::store
