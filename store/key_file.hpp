// The keys of one store in a file that lies outside it: best on another medium, and in no backup
// that the store is in. Its owner alone may read and write it.
//
//   caseway-keys 2
//   store STORE-ID
//   lock none                          or: lock argon2id PASSES BYTES SALT
//   key ID SECRET                      one or more, the newest last; SECRET is 32 bytes, or under a
//                                      passphrase the box that holds them (store/sealing.hpp)
//   erased CASE-ID ENTRY-HASH          any number
//   end TAG
//
// Bytes are hexadecimal. TAG is BLAKE2b-128 of `caseway-key-file`, 0x00 and everything above it,
// under the key that the passphrase opens, or else the newest of the file. Where it does not hold
// the file is damaged: an `erased` line has a case destroyed in every copy of the store, and the
// lack of one lets a copy live. Without a passphrase whoever may write the file has the key to it.
//
// A file of form 1 ends in `end` alone. It is read, but for its `erased` lines, which anybody may
// have written: the store tells its keeper of each erasure that it can prove when it is opened. The
// next change brings it to form 2. Under a passphrase no file of form 2 can be made one of form 1.
//
// A change writes a new file beside it, brings that to the disk and puts it in the place of the old
// one, so that a power cut leaves the one or the other; the old one, unless it has another name, is
// then overwritten with zeros. Where the power fails just before that, or the disk does not write
// in place, the keys of before can still be read from the disk itself.

#pragma once

#include "engine/journal.hpp"
#include "store/keys.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace caseway::store {

// What was typed opens no key of the file.
struct WrongPassphrase : engine::StoreBroken {
    using engine::StoreBroken::StoreBroken;
};

// Asked at most once, and only where the file is locked with a passphrase.
using AskPassphrase = std::function<std::string()>;

// Makes the file with a first key, and its folder (open to its owner alone) where there is none.
// With a passphrase, what opens the keys is derived from it by Argon2id (RFC 9106, libsodium's
// MODERATE: about a second and 256 MiB), and a stolen file is of use only with it. Throws
// engine::StoreBroken where there is a file already or it cannot be made.
void make_key_file(std::string const& path, std::string const& store_id,
                   std::optional<std::string_view> passphrase);

// Throws engine::StoreBroken where there is no such file, others may read it, it is damaged or of
// another store; WrongPassphrase where the passphrase is another.
std::shared_ptr<KeyKeeper> key_file(std::string const& path, std::string const& store_id,
                                    AskPassphrase const& ask = {});

}  // namespace caseway::store
