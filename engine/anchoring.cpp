#include "engine/anchoring.hpp"

#include "engine/ledger.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace caseway::engine {

namespace {

constexpr Words note_field = "note";

std::uint64_t size_in(std::string_view note) {
    auto const begin = note.find('\n');
    if (begin == note.npos) return 0;
    auto const line = note.substr(begin + 1, note.find('\n', begin + 1) - begin - 1);
    std::uint64_t size = 0;
    auto const [end, error] = std::from_chars(line.data(), line.data() + line.size(), size);
    return error == std::errc{} && end == line.data() + line.size() ? size : 0;
}

// Past what is covered, and how old the oldest of it is.
std::optional<Concern> past(Journal const& journal, std::uint64_t covered, Minute now) {
    std::optional<Concern> concern;
    journal.ledger(covered + 1, [&](Entry const& entry) {
        if (entry.kind == EntryKind::checkpoint) return true;
        auto const at = std::chrono::floor<std::chrono::minutes>(entry.recorded_at);
        concern = {.watch = Watch::unanchored,
                   .entry = entry.ledger_seq,
                   .count = journal.ledger_size() - covered,
                   .at = at,
                   .last = now,
                   .length = now - at};
        return false;
    });
    return concern;
}

}  // namespace

Anchoring anchoring_of(std::vector<Entry> const& office) {
    Anchoring anchoring;
    for (auto const& entry : office) {
        if (entry.kind != EntryKind::checkpoint) continue;
        auto const* note = find_field(entry.payload, note_field);
        auto const size = note ? size_in(*note) : 0;
        if (entry.event == checkpoint_event::made)
            anchoring.by_checkpoint = std::max(anchoring.by_checkpoint, size);
        if (entry.event == checkpoint_event::cosigned)
            anchoring.by_witness = std::max(anchoring.by_witness, size);
    }
    return anchoring;
}

std::vector<Concern> not_anchored(Journal const& journal, Policy const& policy, Minute now) {
    auto const anchoring = anchoring_of(journal.entries(office_stream));
    std::vector<Concern> found;
    auto const ask = [&](std::uint64_t covered, Setting const& within, Words of) {
        auto concern = past(journal, covered, now);
        if (!concern || concern->length <= std::chrono::minutes{policy.value(within)}) return;
        concern->of = std::string{of};
        found.push_back(std::move(*concern));
    };
    ask(anchoring.by_checkpoint, checkpoint_within, "checkpoint");
    ask(anchoring.by_witness, witness_within, "witness");
    return found;
}

}  // namespace caseway::engine
