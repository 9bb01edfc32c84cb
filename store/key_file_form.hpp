// The text of a key file, and the lock that a passphrase puts on its keys.

#pragma once

#include "store/key_ring.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace caseway::store {

// What a passphrase is stretched with, and the key that comes of it.
struct PassphraseLock {
    unsigned long long passes = 0;
    std::size_t bytes = 0;
    std::string salt;
    Secret key;

    // A lock with a fresh salt.
    explicit PassphraseLock(std::string_view passphrase);
    // The lock as a file describes it. Throws engine::StoreBroken where the memory for it is not
    // to be had.
    PassphraseLock(unsigned long long passes, std::size_t bytes, std::string salt,
                   std::string_view passphrase);
};

struct KeyFile {
    std::string store_id;
    std::optional<PassphraseLock> lock;
    KeyRing ring;
};

std::string written(KeyFile const&);

// Reads it; `ask` gives the passphrase, and `known` a lock that was opened before, which is not
// asked for again. Absent for anything that `written` would not have written; throws
// WrongPassphrase where the passphrase does not open the keys.
std::optional<KeyFile> read_key_file(std::string_view text, std::function<std::string()> const& ask,
                                     std::optional<PassphraseLock> known);

}  // namespace caseway::store
