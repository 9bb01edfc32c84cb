// What this console remembers of each store: the largest record that it saw. A store that was put
// back from an older copy, cut, or replaced by another one is sound in itself; to whoever used it
// before, it is not what it was.
//
// The memory is a file for each store in a folder of the user's own, outside of every store. It is
// found by the store's identity and holds nothing of a case.

#pragma once

#include "engine/journal.hpp"

#include <optional>
#include <string>
#include <vector>

namespace caseway::console {

struct Seen {
    std::string store_id;
    std::string place;  // A hash of the file's path; empty for a store in memory.
    engine::TreeHead head;
    engine::Instant recorded{};  // When the last entry of it was recorded.

    bool operator==(Seen const&) const = default;
};

std::string seen_text(Seen const&);
// Absent for anything that seen_text would not have written.
std::optional<Seen> read_seen(std::string_view);

// What a store is now, in the words above; `path` is empty for one in memory.
Seen seen_now(engine::Journal const&, std::string const& path);

class Memory {
public:
    // Nothing is remembered where `folder` is empty. The folder is made when there is something to
    // keep.
    explicit Memory(std::string folder) : folder_{std::move(folder)} {}

    bool is_kept() const { return !folder_.empty(); }
    // Throws engine::StoreBroken where what is remembered cannot be read.
    std::optional<Seen> of(std::string const& store_id) const;
    // What is remembered of a store, other than this one, that was at the place.
    std::optional<Seen> another_at(std::string const& place, std::string const& store_id) const;
    // In the place of what was remembered of this store. False where it could not be kept.
    bool keep(Seen const&) const;
    // No store that is remembered, other than this one, is at the place any more. False where that
    // could not be kept.
    bool leave(std::string const& place, std::string const& store_id) const;

private:
    std::string file_of(std::string const& store_id) const;

    std::string folder_;
};

// A store beside what this console saw of it, and of whatever stood in its place: which store it is
// the file itself says, and so that it is known from elsewhere is no answer.
struct Doubt {
    std::vector<std::string> words;  // What it no longer is; empty where it goes on from that.
    std::optional<Seen> seen;        // What is remembered: of it, or of what stood in its place.
    // Who answered for that, where somebody did after all that this console saw of either.
    std::optional<engine::Entry> accepted;

    bool stands() const { return !words.empty() && !accepted; }
};
// A store or a memory that cannot be read is one in doubt. `path` as above.
Doubt doubt_of(engine::Journal const&, std::string const& path, Memory const&);
// The same for whoever sits there; ends with a line feed.
std::string doubt_words(Doubt const&);

}  // namespace caseway::console
