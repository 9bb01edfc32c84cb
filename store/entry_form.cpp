// Writing and reading go down the same list of lines, so that they cannot differ in it.
#include "store/entry_form.hpp"

#include "engine/journal.hpp"
#include "engine/utf8.hpp"
#include "store/hashing.hpp"

#include <charconv>
#include <type_traits>

namespace caseway::store {

namespace {

using engine::Entry;
using engine::StoreBroken;

constexpr std::string_view first_line = "caseway-entry 1\n";

// The lines of a header, in order. `line` is called with a name and the member that belongs there.
template <class AnEntry, class Line>
void each_line(AnEntry& entry, Line&& line) {
    line("store", entry.store_id);
    line("training", entry.training);
    line("ledger-seq", entry.ledger_seq);
    line("case", entry.case_id);
    line("case-ref", entry.case_ref);
    line("case-seq", entry.case_seq);
    line("version", entry.version);
    line("kind", entry.kind);
    line("cause", entry.cause);
    line("request", entry.request);
    line("ordinal", entry.ordinal);
    line("corrects", entry.corrects);
    line("strand", entry.strand);
    line("workflow", entry.workflow);
    line("edition", entry.edition);
    line("event", entry.event);
    line("from", entry.from);
    line("to", entry.to);
    line("actor", entry.actor);
    line("asserted", entry.asserted);
    line("role", entry.role);
    line("rank", entry.rank);
    line("unit", entry.unit);
    line("on-behalf-of", entry.on_behalf_of);
    line("happened-at", entry.happened_at);
    line("recorded-at", entry.recorded_at);
    line("raw-clock", entry.raw_clock);
    line("via", entry.via);
    line("policy", entry.policy);
    line("mark", entry.marks);
    line("previous", entry.previous);
    line("payload", entry.payload_hash);
}

bool is_escaped(char c) {
    auto const byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7F || c == '\\';
}

std::string escaped(std::string_view text) {
    if (!engine::is_utf8(text))
        throw StoreBroken("an entry holds text that is not UTF-8, which is not kept");
    std::string out;
    out.reserve(text.size());
    for (char const c : text) {
        if (is_escaped(c))
            out += "\\" + hex(std::string_view{&c, 1});
        else
            out += c;
    }
    return out;
}

std::optional<std::string> unescaped(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '\\') {
            out += text[at];
            continue;
        }
        auto const byte = from_hex(text.substr(at + 1, 2));
        if (!byte || byte->empty() || !is_escaped(byte->front())) return std::nullopt;
        out += *byte;
        at += 2;
    }
    return out;
}

std::string written(std::string const& text) { return escaped(text); }
std::string written(bool yes) { return yes ? "yes" : "no"; }
std::string written(std::uint64_t number) { return std::to_string(number); }
std::string written(std::uint32_t number) { return std::to_string(number); }
std::string written(engine::EntryKind kind) { return std::string{engine::name_of(kind)}; }
std::string written(engine::Minute minute) { return engine::stored(minute); }
std::string written(engine::Instant instant) { return engine::iso(instant); }

bool read(std::string_view text, std::string& value) {
    auto plain = unescaped(text);
    if (plain) value = std::move(*plain);
    return plain.has_value();
}
bool read(std::string_view text, bool& value) {
    value = text == "yes";
    return value || text == "no";
}
template <class Number>
requires std::is_unsigned_v<Number>
bool read(std::string_view text, Number& value) {
    auto const* const end = text.data() + text.size();
    auto const [rest, problem] = std::from_chars(text.data(), end, value);
    return problem == std::errc{} && rest == end;
}
bool read(std::string_view text, engine::EntryKind& value) {
    auto const kind = engine::kind_named(text);
    value = kind.value_or(engine::EntryKind::act);
    return kind.has_value();
}
bool read(std::string_view text, engine::Minute& value) {
    auto const parsed = engine::read_minute(text);
    value = parsed.value.value_or(engine::Minute{});
    return parsed.value.has_value();
}
bool read(std::string_view text, engine::Instant& value) {
    auto const parsed = engine::parse_iso_instant(text);
    value = parsed.value.value_or(engine::Instant{});
    return parsed.value.has_value();
}

struct Writer {
    std::string text{first_line};

    template <class Value>
    void operator()(std::string_view name, Value const& value) {
        text.append(name).append(" ").append(written(value)).append("\n");
    }
    void operator()(std::string_view name, std::vector<std::string> const& values) {
        for (auto const& value : values) (*this)(name, value);
    }
};

struct Reader {
    std::string_view rest;
    bool well = true;

    template <class Value>
    void operator()(std::string_view name, Value& value) {
        auto const text = take(name);
        well = well && text && read(*text, value);
    }
    void operator()(std::string_view name, std::vector<std::string>& values) {
        while (well && rest.starts_with(std::string{name} + " "))
            (*this)(name, values.emplace_back());
    }

private:
    std::optional<std::string_view> take(std::string_view name) {
        auto const end = rest.find('\n');
        if (end == rest.npos || !rest.starts_with(name)) return std::nullopt;
        auto line = rest.substr(0, end);
        rest.remove_prefix(end + 1);
        line.remove_prefix(name.size());
        if (!line.starts_with(' ')) return std::nullopt;
        return line.substr(1);
    }
};

}  // namespace

std::string header_text(Entry const& entry) {
    Writer writer;
    each_line(entry, writer);
    return writer.text;
}

std::optional<Entry> read_header(std::string_view text) {
    if (!text.starts_with(first_line) || !engine::is_utf8(text)) return std::nullopt;
    Entry entry;
    Reader reader{text.substr(first_line.size())};
    each_line(entry, reader);
    // Two spellings of one thing would be two hashes of it.
    if (!reader.well || header_text(entry) != text) return std::nullopt;
    return entry;
}

std::string commitment_lines(engine::Fields const& fields, std::vector<std::string> const& salts) {
    if (fields.size() != salts.size())
        throw StoreBroken("an entry has not one salt for each field of its payload");
    std::string lines;
    for (std::size_t at = 0; at < fields.size(); ++at)
        lines += commitment_line(fields[at].name, field_commitment(fields[at], salts[at]));
    return lines;
}

std::string field_commitment(engine::Field const& field, std::string_view salt) {
    auto const bytes = digest_from_hex(salt);
    if (!bytes) throw StoreBroken("a salt of a payload is not 32 bytes");
    if (!engine::is_utf8(field.text))
        throw StoreBroken("a field holds text that is not UTF-8, which is not kept");
    return hex(sha256(
        {field_follows, bytes_of(*bytes), field.name, std::string_view{"\0", 1}, field.text}));
}

std::string commitment_line(std::string_view name, std::string_view commitment) {
    return escaped(name) + " " + std::string{commitment} + "\n";
}

std::string payload_hash(engine::Fields const& fields, std::vector<std::string> const& salts) {
    return hex(sha256({commitment_lines(fields, salts)}));
}

std::string leaf_hash(std::string_view header) { return hex(sha256({header_follows, header})); }

}  // namespace caseway::store
