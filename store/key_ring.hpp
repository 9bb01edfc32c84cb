// Keys by name, and the erasures kept with them: what a keeper holds while a program runs.

#pragma once

#include "store/keys.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace caseway::store {

struct NamedKey {
    std::string id;
    Secret secret;
};

// Whether it may be the identity of a case: the office's stream, that of looks and the one that the
// words are under are never erased, whatever a keeper says.
bool is_of_a_case(std::string_view stream);

struct KeyRing {
    std::vector<NamedKey> keys;  // The newest last; never empty once begun.
    std::vector<Erasure> erasures;

    NamedKey const& newest() const { return keys.back(); }
    NamedKey const* find(std::string_view id) const;  // Null where there is none.
    void add();                                       // A fresh key, which then is the newest.
    void keep_only(std::string_view id);
    bool remember(Erasure const&);  // False where one of the case was known.

    std::string wrap(std::string_view key_id, Secret const&, std::string_view bound_to) const;
    std::optional<Secret> unwrap(std::string_view key_id, std::string_view wrapped,
                                 std::string_view bound_to) const;
};

}  // namespace caseway::store
