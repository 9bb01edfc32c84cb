#include "console/seen.hpp"

#include "console/files.hpp"
#include "console/session.hpp"
#include "console/text.hpp"
#include "engine/record_doubt.hpp"
#include "store/open.hpp"

#include <algorithm>
#include <filesystem>
#include <sstream>

namespace caseway::console {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t longest_memory = 1024;
constexpr std::string_view first_line = "caseway-seen 1";

// Takes "name value" and its line feed off the front.
std::string value_of(std::istream& lines, std::string_view name) {
    std::string line;
    std::getline(lines, line);
    return line.starts_with(std::string{name} + " ") ? line.substr(name.size() + 1) : std::string{};
}

// Two names of one file are one place.
std::string place_of(std::string const& path) {
    if (path.empty()) return {};
    std::error_code failed;
    auto const whole = fs::canonical(path, failed);
    return store::hex(store::sha256({failed ? path : whole.string()}));
}

// The last time that somebody answered for the record, of those after `since`.
std::optional<engine::Entry> accepted_after(engine::Journal const& journal, engine::Instant since) {
    std::optional<engine::Entry> last;
    for (auto const& entry : journal.entries(engine::office_stream))
        if (entry.event == engine::record_accepted && entry.kind == engine::EntryKind::office &&
            entry.recorded_at > since)
            last = entry;
    return last;
}

std::string replaced_words(Seen const& another) {
    return "another store stood in its place, with " + std::to_string(another.head.size) +
           " entries: " + another.store_id;
}

}  // namespace

std::string seen_text(Seen const& seen) {
    return std::string{first_line} + "\nstore " + seen.store_id + "\nplace " + seen.place +
           "\nsize " + std::to_string(seen.head.size) + "\nroot " + seen.head.root + "\nrecorded " +
           engine::iso(seen.recorded) + "\n";
}

std::optional<Seen> read_seen(std::string_view text) {
    std::istringstream lines{std::string{text}};
    std::string first;
    std::getline(lines, first);
    Seen seen;
    seen.store_id = value_of(lines, "store");
    seen.place = value_of(lines, "place");
    std::istringstream{value_of(lines, "size")} >> seen.head.size;
    seen.head.root = value_of(lines, "root");
    auto const recorded = engine::parse_iso_instant(value_of(lines, "recorded"));
    if (!recorded || !store::digest_from_hex(seen.head.root)) return std::nullopt;
    seen.recorded = *recorded;
    if (seen_text(seen) != text) return std::nullopt;
    return seen;
}

Seen seen_now(engine::Journal const& journal, std::string const& path) {
    return {journal.about().store_id, place_of(path), journal.tree_head(), journal.last_recorded()};
}

// What the store says of its identity is no name for a file.
std::string Memory::file_of(std::string const& store_id) const {
    return folder_ + "/" + store::hex(store::sha256({store_id}));
}

std::optional<Seen> Memory::of(std::string const& store_id) const {
    if (!is_kept()) return std::nullopt;
    auto const text = read_file(file_of(store_id), longest_memory);
    if (!text) return std::nullopt;
    auto seen = read_seen(*text);
    if (!seen || seen->store_id != store_id)
        throw engine::StoreBroken("what this console remembers of the store cannot be read: " +
                                  file_of(store_id));
    return seen;
}

std::optional<Seen> Memory::another_at(std::string const& place,
                                       std::string const& store_id) const {
    std::error_code failed;
    if (!is_kept() || place.empty()) return std::nullopt;
    for (auto const& file : fs::directory_iterator{folder_, failed}) {
        auto const text = read_file(file.path().string(), longest_memory);
        auto seen = text ? read_seen(*text) : std::nullopt;
        // What some console was writing when it broke off is no memory.
        bool const is_kept_there = seen && file.path() == file_of(seen->store_id);
        if (is_kept_there && seen->place == place && seen->store_id != store_id) return seen;
    }
    return std::nullopt;
}

bool Memory::keep(Seen const& seen) const {
    return !is_kept() || replace_file(file_of(seen.store_id), seen_text(seen));
}

bool Memory::leave(std::string const& place, std::string const& store_id) const {
    while (auto left = another_at(place, store_id)) {
        left->place.clear();
        if (!keep(*left)) return false;
    }
    return true;
}

Doubt doubt_of(engine::Journal const& journal, std::string const& path, Memory const& memory) {
    Doubt doubt;
    try {
        auto const now = seen_now(journal, path);
        doubt.seen = memory.of(now.store_id);
        auto since = doubt.seen ? doubt.seen->recorded : engine::Instant{};
        if (doubt.seen) doubt.words = store::differences(journal, doubt.seen->head);
        // One without entries has just been made there.
        if (auto const another = memory.another_at(now.place, now.store_id);
            another && now.head.size > 0) {
            if (doubt.words.empty()) doubt.seen = another;
            doubt.words.push_back(replaced_words(*another));
            since = std::max(since, another->recorded);
        }
        if (!doubt.words.empty()) doubt.accepted = accepted_after(journal, since);
    } catch (engine::StoreBroken const& broken) {
        doubt.words.emplace_back(broken.what());
    }
    return doubt;
}

std::string doubt_words(Doubt const& doubt) {
    std::string text = "THIS STORE IS NOT WHAT THIS CONSOLE SAW OF IT\n";
    for (auto const& each : doubt.words) text += wrapped(sentence(each) + ".", 2, "  ");
    if (!doubt.accepted) return text + "  What is shown from it may be incomplete.\n";
    auto const& entry = *doubt.accepted;
    auto const* because = engine::find_field(entry.payload, "because");
    auto const when = std::chrono::floor<std::chrono::minutes>(entry.recorded_at);
    return text + wrapped("Since then " + entry.actor + " answered for it, " + engine::show(when) +
                              ": " + (because ? *because : std::string{}),
                          2, "  ");
}

}  // namespace caseway::console
