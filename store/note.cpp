#include "store/note.hpp"

#include "engine/utf8.hpp"
#include "store/hashing.hpp"

#include <algorithm>
#include <charconv>
#include <stdexcept>

namespace caseway::store {

namespace {

constexpr std::string_view dash = "\u2014 ";
constexpr std::string_view cases_line = "cases ";
constexpr std::size_t id_size = 4;
constexpr std::size_t time_size = 8;
constexpr auto latest_time = ~std::uint64_t{0} >> 1;  // As tlog-cosignature bounds it.

std::string base64_of_hash(std::string const& hash) {
    auto const digest = digest_from_hex(hash);
    if (!digest) throw std::logic_error("a checkpoint is written with a root that is no hash");
    return base64(bytes_of(*digest));
}

std::optional<std::string> hash_of_base64(std::string_view text) {
    auto const bytes = from_base64(text);
    auto const digest = bytes ? digest_of(*bytes) : std::nullopt;
    if (!digest) return std::nullopt;
    return hex(*digest);
}

std::optional<std::uint64_t> number(std::string_view digits) {
    std::uint64_t value = 0;
    auto const [rest, problem] =
        std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (problem != std::errc{} || std::to_string(value) != digits) return std::nullopt;
    return value;
}

// Takes a line off the front; nothing where no line feed follows.
std::optional<std::string_view> take_line(std::string_view& text) {
    auto const end = text.find('\n');
    if (end == text.npos) return std::nullopt;
    auto const line = text.substr(0, end);
    text.remove_prefix(end + 1);
    return line;
}

bool is_note_text(std::string_view text) {
    auto const control = [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n'; };
    return text.ends_with('\n') && engine::is_utf8(text) &&
           std::none_of(text.begin(), text.end(), control);
}

std::optional<NoteSignature> read_signature(std::string_view line) {
    if (!line.starts_with(dash)) return std::nullopt;
    line.remove_prefix(dash.size());
    auto const space = line.find(' ');
    if (space == line.npos || !is_key_name(line.substr(0, space))) return std::nullopt;
    auto const bytes = from_base64(line.substr(space + 1));
    if (!bytes || bytes->size() <= id_size) return std::nullopt;
    return NoteSignature{std::string{line.substr(0, space)}, bytes->substr(0, id_size),
                         bytes->substr(id_size)};
}

bool of_one_key(NoteSignature const& one, NoteSignature const& other) {
    return one.name == other.name && one.key_id == other.key_id;
}

std::string cosigned_text(std::uint64_t seconds, std::string_view text) {
    return "cosignature/v1\ntime " + std::to_string(seconds) + "\n" + std::string{text};
}

// Nothing where the signature is not the key's.
std::optional<Signer> checked(NoteSignature const& signature, VerifierKey const& key,
                              std::string_view text) {
    if (key.use == KeyUse::signs) {
        if (!is_signed(key, text, signature.bytes)) return std::nullopt;
        return Signer{key, {}};
    }
    if (signature.bytes.size() <= time_size) return std::nullopt;
    auto const seconds = from_big_endian(signature.bytes.substr(0, time_size));
    if (seconds > latest_time) return std::nullopt;
    if (!is_signed(key, cosigned_text(seconds, text), signature.bytes.substr(time_size)))
        return std::nullopt;
    return Signer{key, seconds};
}

void add(Note& note, SigningKey const& key, KeyUse use, std::string bytes) {
    auto const& verifier = key.verifier();
    if (verifier.use != use) throw std::logic_error("a key is used for what it is not for");
    NoteSignature const signature{verifier.name, verifier.id(), std::move(bytes)};
    std::erase_if(note.signatures, [&](auto const& each) { return of_one_key(each, signature); });
    note.signatures.push_back(signature);
}

}  // namespace

std::string origin_of(std::string_view store_id) { return "caseway/" + std::string{store_id}; }

std::string checkpoint_text(Checkpoint const& checkpoint) {
    if (!is_key_name(checkpoint.origin))
        throw std::logic_error("a checkpoint is written with an origin that is no name");
    // cppcheck-suppress ignoredReturnValue ; 2.10 misreads braces in a sum
    return checkpoint.origin + "\n" + std::to_string(checkpoint.tree.size) + "\n" +
           base64_of_hash(checkpoint.tree.root) + "\n" + std::string{cases_line} +
           std::to_string(checkpoint.cases.count) + " " + base64_of_hash(checkpoint.cases.root) +
           "\n";
}

std::optional<Checkpoint> read_checkpoint(std::string_view text) {
    auto const origin = take_line(text);
    auto const size = take_line(text);
    auto const root = take_line(text);
    auto cases = take_line(text);
    if (!cases || !text.empty() || !is_key_name(*origin)) return std::nullopt;
    if (!cases->starts_with(cases_line)) return std::nullopt;
    cases->remove_prefix(cases_line.size());
    auto const space = cases->find(' ');
    if (space == cases->npos) return std::nullopt;
    auto const entries = number(*size);
    auto const entries_root = hash_of_base64(*root);
    auto const count = number(cases->substr(0, space));
    auto const cases_root = hash_of_base64(cases->substr(space + 1));
    if (!entries || !entries_root || !count || !cases_root) return std::nullopt;
    return Checkpoint{std::string{*origin}, {*entries, *entries_root}, {*count, *cases_root}};
}

std::string note_text(Note const& note) {
    auto text = note.text + "\n";
    for (auto const& each : note.signatures)
        text.append(dash).append(each.name).append(" ").append(base64(each.key_id + each.bytes)) +=
            "\n";
    return text;
}

std::optional<Note> read_note(std::string_view whole) {
    if (whole.size() > longest_note || !is_note_text(whole)) return std::nullopt;
    auto const blank = whole.rfind("\n\n");
    if (blank == whole.npos) return std::nullopt;
    Note note{std::string{whole.substr(0, blank + 1)}, {}};
    auto rest = whole.substr(blank + 2);
    while (auto const line = take_line(rest)) {
        auto signature = read_signature(*line);
        if (!signature || note.signatures.size() == most_signatures) return std::nullopt;
        if (std::any_of(note.signatures.begin(), note.signatures.end(),
                        [&](auto const& each) { return of_one_key(each, *signature); }))
            return std::nullopt;
        note.signatures.push_back(*std::move(signature));
    }
    if (note.signatures.empty()) return std::nullopt;
    return note;
}

void sign(Note& note, SigningKey const& key) { add(note, key, KeyUse::signs, key.sign(note.text)); }

void cosign(Note& note, SigningKey const& key, std::uint64_t seconds) {
    add(note, key, KeyUse::cosigns,
        big_endian(seconds) + key.sign(cosigned_text(seconds, note.text)));
}

std::optional<std::vector<Signer>> signers(Note const& note, std::vector<VerifierKey> const& keys) {
    std::vector<Signer> found;
    for (auto const& signature : note.signatures)
        for (auto const& key : keys) {
            if (key.name != signature.name || key.id() != signature.key_id) continue;
            auto signer = checked(signature, key, note.text);
            if (!signer) return std::nullopt;
            found.push_back(*std::move(signer));
        }
    return found;
}

bool is_of_store(Signer const& signer, std::string_view origin) {
    return signer.key.use == KeyUse::signs && signer.key.name == origin;
}

}  // namespace caseway::store
