// Headers of entries: what is read is written back byte for byte, and whatever is written is read
// back as it was.
#include "engine/journal.hpp"
#include "engine/utf8.hpp"
#include "fuzz/targets.hpp"
#include "store/entry_form.hpp"

#include <algorithm>
#include <charconv>

namespace caseway::fuzz {

namespace {

using engine::Entry;

void read_as_it_stands(std::string_view bytes) {
    auto const entry = store::read_header(bytes);
    if (entry) claim(store::header_text(*entry) == bytes, "a header is not written as it was read");
}

// Takes pieces of the bytes off, one for each value of an entry.
class Pieces {
public:
    explicit Pieces(std::string_view bytes) : rest_{bytes} {}
    std::string text() {
        auto const end = std::min(rest_.find('\n'), rest_.size());
        std::string const piece{rest_.substr(0, end)};
        rest_.remove_prefix(std::min(end + 1, rest_.size()));
        return piece;
    }
    // At most so many: a time has to stay between the years that can be recorded.
    std::uint64_t number(std::uint64_t most = UINT64_MAX) {
        auto const piece = text();
        std::uint64_t value = 0;
        std::from_chars(piece.data(), piece.data() + piece.size(), value);
        return most == UINT64_MAX ? value : value % most;
    }
    bool more() const { return !rest_.empty(); }

private:
    std::string_view rest_;
};

Entry entry_of(std::string_view bytes) {
    using namespace std::chrono;
    constexpr std::uint64_t minutes_recorded = 130ull * 366 * 24 * 60;  // 1970 to 2100.
    Pieces pieces{bytes};
    Entry entry;
    for (auto* text : {&entry.event, &entry.unit, &entry.actor, &entry.strand, &entry.request})
        *text = pieces.text();
    entry.kind = static_cast<engine::EntryKind>(pieces.number(8));
    entry.case_seq = pieces.number();
    entry.ordinal = static_cast<std::uint32_t>(pieces.number());
    entry.happened_at = engine::Minute{minutes{pieces.number(minutes_recorded)}};
    entry.recorded_at = engine::Instant{milliseconds{pieces.number(minutes_recorded * 60'000)}};
    entry.training = pieces.number(2) == 1;
    entry.payload = {{"note", pieces.text()}, {pieces.text(), {}}};
    entry.salts = {std::string(64, '1'), std::string(64, '2')};
    while (pieces.more()) entry.marks.push_back(pieces.text());
    return entry;
}

bool same(Entry const& one, Entry const& other) {
    return one.event == other.event && one.unit == other.unit && one.actor == other.actor &&
           one.strand == other.strand && one.request == other.request && one.kind == other.kind &&
           one.case_seq == other.case_seq && one.ordinal == other.ordinal &&
           one.happened_at == other.happened_at && one.recorded_at == other.recorded_at &&
           one.training == other.training && one.marks == other.marks;
}

bool is_text(Entry const& entry) {
    bool well = true;
    for (auto const* text :
         {&entry.event, &entry.unit, &entry.actor, &entry.strand, &entry.request})
        well = well && engine::is_utf8(*text);
    for (auto const& mark : entry.marks) well = well && engine::is_utf8(mark);
    return well;
}

void write_and_read(Entry const& entry) {
    std::string text;
    try {
        text = store::header_text(entry);
    } catch (engine::StoreBroken const&) {
        return claim(!is_text(entry), "a header of well-formed text could not be written");
    }
    auto const read = store::read_header(text);
    claim(read.has_value(), "what was written cannot be read");
    claim(same(*read, entry), "what was written is read as something else");
    claim(std::count(text.begin(), text.end(), '\n') ==
              32 + static_cast<std::ptrdiff_t>(entry.marks.size()),
          "a header has a line more or less than it has values");
}

void commit(Entry const& entry) {
    std::string lines;
    try {
        lines = store::commitment_lines(entry.payload, entry.salts);
    } catch (engine::StoreBroken const&) {
        return;
    }
    claim(std::count(lines.begin(), lines.end(), '\n') == 2, "a field has not one commitment");
}

}  // namespace

void header(std::string_view bytes) {
    read_as_it_stands(bytes);
    auto const entry = entry_of(bytes);
    write_and_read(entry);
    commit(entry);
}

}  // namespace caseway::fuzz
