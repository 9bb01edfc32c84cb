// A checkpoint: what a store says of its whole record, in a few lines of text that fit into a mail
// and onto paper, and who signed it. The form is C2SP signed-note with the text of tlog-checkpoint,
// and cosignatures of tlog-cosignature (cosignature/v1):
//
//   caseway/01718900-0000-7000-8000-000000000001      the origin: "caseway/" and the store's
//   identity 20852163                                          entries
//   CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=      the root of the tree over them
//   cases 4102 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=    the tree over the cases' last
//   entries
//
//   — caseway/01718900-0000-7000-8000-000000000001 Az3grl...
//   — psd/witness jWbPPwAAAABk...
//
// Reading accepts what writing would have written and nothing else, and throws nothing.

#pragma once

#include "engine/ledger.hpp"
#include "store/signing.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caseway::store {

struct Checkpoint {
    std::string origin;
    engine::TreeHead tree;
    engine::CasesHead cases;

    bool operator==(Checkpoint const&) const = default;
};

// The origin of a store's checkpoints, and the name of the key that signs them.
std::string origin_of(std::string_view store_id);

// The four lines. std::logic_error where the origin could not be a key's name or a root is no hash.
std::string checkpoint_text(Checkpoint const&);
std::optional<Checkpoint> read_checkpoint(std::string_view text);

// A signature under a note, whoever's it is.
struct NoteSignature {
    std::string name;
    std::string key_id;  // 4 bytes.
    std::string bytes;   // What follows them: of a cosignature, the time and then the signature.

    bool operator==(NoteSignature const&) const = default;
};

struct Note {
    std::string text;  // With its last line feed.
    std::vector<NoteSignature> signatures;

    bool operator==(Note const&) const = default;
};

// A note longer than this, with more signatures, or with two of one key, is not read.
inline constexpr std::size_t longest_note = 65'536;
inline constexpr std::size_t most_signatures = 64;

std::string note_text(Note const&);
std::optional<Note> read_note(std::string_view);

// Adds a signature of the note's text, in the place of an earlier one of the same key. `seconds`,
// since 1970, are what a cosigner says the time is. std::logic_error for a key of the other use.
void sign(Note&, SigningKey const&);
void cosign(Note&, SigningKey const&, std::uint64_t seconds);

// What the keys say of a note.
struct Signer {
    VerifierKey key;
    std::optional<std::uint64_t> cosigned_at;  // Seconds since 1970; present for a cosigner.
};
// The keys that signed it. Signatures of other keys are passed over. Nothing where one that claims
// to be of a key given is not: then the whole note is to be refused.
std::optional<std::vector<Signer>> signers(Note const&, std::vector<VerifierKey> const&);
// Whether it is the own key of the store with that origin. Another store's key says nothing of it,
// and a witness's nothing of the line of cases.
bool is_of_store(Signer const&, std::string_view origin);

}  // namespace caseway::store
