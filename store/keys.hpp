// Who keeps the keys of a store. They never stand in the store: each case has a random key of its
// own, which the store holds wrapped, and what unwraps it is held by a keeper outside. A host may
// bring its own keeper, over a hardware module or a service; a file serves the console
// (store/key_file.hpp), and memory_keys() the tests.
//
// The keeper also remembers which cases were erased. A copy of the store made before an erasure
// holds the case and its wrapped key; when such a copy is put back, what the keeper remembers is
// destroyed in it before anybody reads it. A keeper that was put back from a copy itself is told
// again, by a store that knows, when that is opened.

#pragma once

#include "store/secret.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caseway::store {

struct Erasure {
    std::string case_id;
    std::string entry;  // Hash of the entry that says so, in hexadecimal.

    bool operator==(Erasure const&) const = default;
};

// The keys of one store. Every function throws engine::StoreBroken, in words that say what to do,
// where what it keeps cannot be reached; nothing has changed then, unless those words say so.
class KeyKeeper {
public:
    virtual ~KeyKeeper() = default;

    // The identity of the key that wraps what is new.
    virtual std::string newest() const = 0;
    // The secret, so that `unwrap` alone makes it of use, and only for the same `bound_to`.
    virtual std::string wrap(std::string_view key_id, Secret const& secret,
                             std::string_view bound_to) const = 0;
    // Absent where the keeper has no such key, or what is wrapped was changed or is not of there.
    virtual std::optional<Secret> unwrap(std::string_view key_id, std::string_view wrapped,
                                         std::string_view bound_to) const = 0;

    // Makes a further key, which then is the newest, and keeps the others. It is kept safe before
    // this returns.
    virtual std::string add_key() = 0;
    // Forgets all other keys. What they wrapped can never be opened again.
    virtual void keep_only(std::string_view key_id) = 0;

    virtual std::vector<Erasure> erasures() const = 0;
    // Kept safe before this returns. The first of a case is enough.
    virtual void remember(Erasure const&) = 0;
};

// The keeper of the store of this identity. Asked once when a store is made or opened.
using KeysOf = std::function<std::shared_ptr<KeyKeeper>(std::string const& store_id)>;

// A keeper that is gone when the program ends, and its stores with it. The same one for every
// store that asks it.
std::shared_ptr<KeyKeeper> memory_keys();

}  // namespace caseway::store
