// SHA-256 as everything in the store is hashed with it, and random bytes for salts and identities.
//
// What is hashed begins with one byte that says what it is, so that a thing of one kind can never
// pass for a thing of another: 0x00 a header (the leaf of RFC 9162), 0x02 a field of a payload,
// 0x03 the chain over all entries. 0x01 is kept for the inner nodes of RFC 9162.

#pragma once

#include <array>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace caseway::store {

using Digest = std::array<unsigned char, 32>;

// The hash of the parts written one after another.
Digest sha256(std::initializer_list<std::string_view> parts);

std::string_view bytes_of(Digest const&);

// Two lower-case hexadecimal digits a byte.
std::string hex(std::string_view bytes);
std::string hex(Digest const&);
// Absent for anything that `hex` would not have written.
std::optional<std::string> from_hex(std::string_view digits);

// The domain bytes, as parts to hash.
inline constexpr std::string_view header_follows{"\x00", 1};
inline constexpr std::string_view field_follows{"\x02", 1};
inline constexpr std::string_view link_follows{"\x03", 1};

// Bytes that nobody can guess.
std::string random_bytes(std::size_t count);

}  // namespace caseway::store
