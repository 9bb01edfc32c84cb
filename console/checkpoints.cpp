#include "console/checkpoints.hpp"

#include "console/files.hpp"
#include "console/text.hpp"

#include <algorithm>
#include <cctype>

namespace caseway::console {

namespace {

constexpr std::size_t group = 4, groups_a_line = 8;
constexpr int label_width = 14;

std::string paper_line(std::string_view label, std::string_view words) {
    return wrapped(words, label_width, std::string{label});
}

// "0a1b 2c3d ..." in lines of eight groups.
std::string paper_lines(std::string_view label, std::string_view digits) {
    std::string words;
    for (std::size_t at = 0; at < digits.size(); at += group) {
        if (at != 0) words += at % (group * groups_a_line) == 0 ? "\n" : " ";
        words += digits.substr(at, group);
    }
    return paper_line(label, words);
}

// Signatures that the note has not.
void add_signatures(store::Note& note, store::Note const& other) {
    for (auto const& each : other.signatures) {
        auto const same = [&](auto const& known) {
            return known.name == each.name && known.key_id == each.key_id;
        };
        if (std::none_of(note.signatures.begin(), note.signatures.end(), same))
            note.signatures.push_back(each);
    }
}

}  // namespace

std::vector<RecordedCheckpoint> recorded_checkpoints(engine::Journal const& journal) {
    std::vector<RecordedCheckpoint> all;
    for (auto const& entry : journal.entries(engine::office_stream)) {
        auto const* text = engine::find_field(entry.payload, "note");
        if (!text || entry.kind != engine::EntryKind::checkpoint) continue;
        auto note = store::read_note(*text);
        auto const checkpoint = note ? store::read_checkpoint(note->text) : std::nullopt;
        if (!checkpoint) continue;
        auto const same = std::find_if(all.begin(), all.end(), [&](auto const& each) {
            return each.checkpoint == *checkpoint;
        });
        if (same != all.end()) {
            add_signatures(*note, same->note);
            all.erase(same);
        }
        all.push_back({entry, *std::move(note), *checkpoint});
    }
    return all;
}

store::Note note_given(Session& session, std::string const& path) {
    auto const note = store::read_note(file_given(session, path, store::longest_note));
    if (!note) throw Stop(exit_code::usage, "That file holds no signed checkpoint.");
    return *note;
}

store::Checkpoint checkpoint_in(store::Note const& note) {
    auto const checkpoint = store::read_checkpoint(note.text);
    if (!checkpoint)
        throw Stop(exit_code::usage, "What is signed in that file is no checkpoint of a store.");
    return *checkpoint;
}

store::Note checkpoint_chosen(Invocation const& given, Session& session) {
    if (auto const path = given.get("--checkpoint")) return note_given(session, *path);
    auto const all = recorded_checkpoints(session.journal());
    if (all.empty())
        throw Stop(exit_code::usage,
                   "No checkpoint is recorded in this store. Make one: caseway checkpoint make");
    auto const largest = std::max_element(all.begin(), all.end(), [](auto const& a, auto const& b) {
        return a.checkpoint.tree.size < b.checkpoint.tree.size;
    });
    return largest->note;
}

Option checkpoint_option() {
    return {"--checkpoint", "FILE", "this one, and not the newest that is recorded; - is stdin"};
}

std::string on_paper(store::Note const& note) {
    auto const checkpoint = checkpoint_in(note);
    auto text = paper_line("Store", checkpoint.origin) +
                paper_line("Entries", std::to_string(checkpoint.tree.size)) +
                paper_lines("Root", checkpoint.tree.root) +
                paper_line("Cases", std::to_string(checkpoint.cases.count)) +
                paper_lines("Cases root", checkpoint.cases.root);
    for (auto const& each : note.signatures)
        text += paper_line("Signed by", each.name) +
                paper_lines("Signature", store::hex(each.key_id + each.bytes));
    return text;
}

std::optional<std::string> hash_heard(std::string_view typed) {
    std::string digits;
    for (char const c : typed)
        if (!std::isspace(static_cast<unsigned char>(c)))
            digits += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    if (!store::digest_from_hex(digits)) return std::nullopt;
    return digits;
}

Json to_json(store::Checkpoint const& checkpoint) {
    return Json::object({{"origin", checkpoint.origin},
                         {"size", checkpoint.tree.size},
                         {"root", checkpoint.tree.root},
                         {"cases", checkpoint.cases.count},
                         {"cases_root", checkpoint.cases.root}});
}

}  // namespace caseway::console
