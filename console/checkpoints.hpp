// The checkpoints that a store's office has recorded, and a checkpoint as people read it.

#pragma once

#include "console/json.hpp"
#include "console/session.hpp"
#include "store/open.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caseway::console {

// One that was made or came back from a witness. What others signed of the same text stands
// together under the newest entry.
struct RecordedCheckpoint {
    engine::Entry entry;
    store::Note note;
    store::Checkpoint checkpoint;
};
// Oldest first; of one text only one. What was recorded and cannot be read as one is left out.
std::vector<RecordedCheckpoint> recorded_checkpoints(engine::Journal const& journal);

// A signed note from a file, or "-". Throws Stop (exit 2) where it holds none.
store::Note note_given(Session& session, std::string const& path);
// The checkpoint in a note. Throws Stop (exit 2) where there is none.
store::Checkpoint checkpoint_in(store::Note const& note);

// The newest that is recorded, or that of --checkpoint FILE. Throws Stop (exit 2) where there is
// none.
store::Note checkpoint_chosen(Invocation const& given, Session& session);
Option checkpoint_option();

// For paper and the telephone: everything in groups of four hexadecimal digits, in which no letter
// is a capital and nothing looks like something else.
std::string on_paper(store::Note const& note);
// What was read off paper or heard, in any grouping and in capitals too; nothing where it is no
// hash.
std::optional<std::string> hash_heard(std::string_view typed);

Json to_json(store::Checkpoint const& checkpoint);

}  // namespace caseway::console
