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
    PassphraseLock(unsigned long long passes, std::size_t bytes, std::string const& salt,
                   std::string_view passphrase);
    // One whose key was stretched before.
    PassphraseLock(unsigned long long passes, std::size_t bytes, std::string salt, Secret key);

    bool is_described_by(unsigned long long passes, std::size_t bytes, std::string_view salt) const;
};

struct KeyFile {
    std::string store_id;
    std::optional<PassphraseLock> lock;
    KeyRing ring;
};

// In the present form.
std::string written(KeyFile const&);

// Reads it; `ask` gives the passphrase, and `known` (null for none) is a lock that was opened
// before, which is not asked for again and is left as it is. Absent for anything that `written`
// would not have written in this form or the one before, of which it takes no erasures; throws
// WrongPassphrase where the passphrase does not open the keys.
std::optional<KeyFile> read_key_file(std::string_view text, std::function<std::string()> const& ask,
                                     PassphraseLock const* known);

}  // namespace caseway::store
