// SHA-256 as everything in the store is hashed with it, and random bytes for salts and identities.
//
// What is hashed begins with one byte that says what it is, so that a thing of one kind can never
// pass for a thing of another: 0x00 a header (the leaf of RFC 9162) and 0x01 an inner node of its
// tree, 0x02 a field of a payload, 0x04 the last entry of a case. 0x03 was the chain over all
// entries that stores of the first two forms end in.

#pragma once

#include <array>
#include <cstdint>
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
// 32 bytes in hexadecimal. Absent for anything else.
std::optional<Digest> digest_from_hex(std::string_view digits);
// 32 bytes as they are. Absent where there are more or fewer.
std::optional<Digest> digest_of(std::string_view bytes);

// 8 bytes, the most significant first.
std::string big_endian(std::uint64_t number);
// std::logic_error unless there are 8.
std::uint64_t from_big_endian(std::string_view bytes);

// Base 64 of RFC 4648, section 4, with padding.
std::string base64(std::string_view bytes);
// Absent for anything that `base64` would not have written.
std::optional<std::string> from_base64(std::string_view text);

// The domain bytes, as parts to hash.
inline constexpr std::string_view header_follows{"\x00", 1};
inline constexpr std::string_view node_follows{"\x01", 1};
inline constexpr std::string_view field_follows{"\x02", 1};
inline constexpr std::string_view link_follows{"\x03", 1};
inline constexpr std::string_view case_follows{"\x04", 1};

// Once before libsodium is used. Throws std::runtime_error where it has no source of random bytes.
void require_sodium();

// Bytes that nobody can guess.
std::string random_bytes(std::size_t count);

}  // namespace caseway::store
