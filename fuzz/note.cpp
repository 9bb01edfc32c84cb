// Checkpoints as signed notes: what is read is written back the same, and no note that was changed
// anywhere is signed by a key of ours.
#include "store/note.hpp"

#include "fuzz/targets.hpp"

#include <algorithm>

namespace caseway::fuzz {

namespace {

using store::KeyUse;
using store::Note;
using store::SigningKey;

void read_note_or_key(std::string_view bytes) {
    if (auto const note = store::read_note(bytes)) {
        claim(store::note_text(*note) == bytes, "a note is not written as it was read");
        if (auto const checkpoint = store::read_checkpoint(note->text))
            claim(store::checkpoint_text(*checkpoint) == note->text, "a note's checkpoint differs");
    }
    if (auto const checkpoint = store::read_checkpoint(bytes))
        claim(store::checkpoint_text(*checkpoint) == bytes, "a checkpoint is not written as read");
    if (auto const key = store::read_verifier_key(bytes))
        claim(key->text() == bytes, "a key is not written as it was read");
}

// A checkpoint with the signature of its store and a witness's, and the keys that check them.
struct Signed {
    Note note;
    std::vector<store::VerifierKey> keys;

    Signed() {
        store::Checkpoint checkpoint;
        checkpoint.origin = store::origin_of("01718900-0000-7000-8000-000000000001");
        checkpoint.tree = {20852163, std::string(64, 'a')};
        checkpoint.cases = {4102, std::string(64, 'b')};
        auto const own = SigningKey::make(checkpoint.origin, KeyUse::signs);
        auto const witness = SigningKey::make("psd/witness", KeyUse::cosigns);
        note.text = store::checkpoint_text(checkpoint);
        store::sign(note, own);
        store::cosign(note, witness, 1587060000);
        keys = {own.verifier(), witness.verifier()};
    }
};

// Where, how much is taken away and what is put there: two bytes, one byte, the rest.
std::string changed(std::string text, std::string_view bytes) {
    auto const byte = [&](std::size_t at) { return static_cast<unsigned char>(bytes[at]); };
    auto const at = (byte(0) * 256u + byte(1)) % (text.size() + 1);
    return text.replace(at, byte(2) % 128u, bytes.substr(3));
}

bool same_signature(Note const& one, Note const& other, store::VerifierKey const& key) {
    auto const of = [&](Note const& note) {
        auto const found = std::find_if(
            note.signatures.begin(), note.signatures.end(),
            [&](auto const& each) { return each.name == key.name && each.key_id == key.id(); });
        return found == note.signatures.end() ? std::string{} : found->bytes;
    };
    return of(one) == of(other);
}

void forge(std::string_view bytes) {
    static Signed const original;
    auto const whole = store::signers(original.note, original.keys);
    claim(whole && whole->size() == 2, "what was signed is not");
    auto const note = store::read_note(changed(store::note_text(original.note), bytes));
    auto const signers = note ? store::signers(*note, original.keys) : std::nullopt;
    if (!signers) return;
    for (auto const& each : *signers) {
        claim(note->text == original.note.text, "a changed text is signed");
        claim(same_signature(*note, original.note, each.key), "a changed signature is good");
    }
}

}  // namespace

void note(std::string_view bytes) {
    read_note_or_key(bytes);
    if (bytes.size() >= 3) forge(bytes);
}

}  // namespace caseway::fuzz
