// Sealing: what is personal stands in a store only in boxes that a key opens, and each box is bound
// to the place it belongs to. docs/format.md has the exact bytes.
//
//   box    = nonce (24 random bytes) || XChaCha20-Poly1305 of the text, its tag included
//   packed = for each string of each triple, in order: its length in four bytes, the first the
//            most significant, and its bytes
//
// A payload is sealed as the packed triples of its fields (name, text, salt) and bound to the
// entry's header, which holds the commitments: so a box opens at its own entry alone.

#pragma once

#include "engine/fields.hpp"
#include "store/secret.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caseway::store {

// Seals the text. The same text sealed twice makes two boxes that nobody can tell to be alike, but
// for their length, which is that of the text and 40 bytes more.
std::string seal(Secret const& key, std::string_view text, std::string_view bound_to);

// The text of a box. Absent where the key is another, the box was made for another place, or a
// bit of it was changed.
std::optional<std::string> unseal(Secret const& key, std::string_view box,
                                  std::string_view bound_to);

using Triple = std::array<std::string, 3>;

std::string packed(std::vector<Triple> const&);
// Absent for anything that `packed` would not have written.
std::optional<std::vector<Triple>> unpacked(std::string_view);

// The fields of an entry with their salts, in hexadecimal as an entry holds them.
struct Payload {
    engine::Fields fields;
    std::vector<std::string> salts;
};
std::string payload_text(Payload const&);
std::optional<Payload> read_payload_text(std::string_view);

// Sixteen bytes that stand for a text and tell nothing about it without the key: keyed BLAKE2b.
// `use` keeps what is said for one purpose apart from the same text for another.
std::string keyed_token(Secret const& key, std::string_view use, std::string_view text);

}  // namespace caseway::store
