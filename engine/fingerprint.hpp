// Short fingerprints that tell one edition of a table or configuration from another. They guard
// against forgetting to say that something changed, not against an adversary: what must stand
// up in court is hashed with SHA-256 in the store.

#pragma once

#include <string>
#include <string_view>

namespace caseway::engine {

// Sixteen hexadecimal digits (FNV-1a, 64 bits).
std::string fingerprint(std::string_view text);

}  // namespace caseway::engine
