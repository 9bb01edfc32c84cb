// What is personal in a store of SQLite, sealed and opened: the payloads of entries, what is kept
// of cases beside them, and the words they are found by. Each case has a key, wrapped by the
// keeper's; the words have one for all cases, since the same word is looked for in all of them.

#pragma once

#include "engine/journal.hpp"
#include "store/chain.hpp"
#include "store/keys.hpp"
#include "store/sealing.hpp"
#include "store/sqlite_handle.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace caseway::store {

// The stream under whose key the words stand. No case has this identity, as none is the office.
inline constexpr std::string_view words_stream = "words";

class Vault {
public:
    // Without a keeper nothing can be opened or added: headers alone can be looked at. The
    // connection is not owned and outlives the vault.
    Vault(Connection&, std::shared_ptr<KeyKeeper> keeper, std::string store_id);

    Connection& rows() { return connection_; }
    bool has_keeper() const { return keeper_ != nullptr; }
    // Throws engine::StoreBroken where there is none.
    KeyKeeper& require_keeper() const;

    // The place in the store of the entry under which the case was erased; 0 where it was not.
    std::uint64_t erased_under(std::string_view case_id);

    // Seals the payload of an entry that was numbered, and adds it. A case's first entry makes its
    // key; one that was erased never gets another: what is recorded of it afterwards is sealed
    // under the office's.
    void add_payload(engine::Entry const&, std::string_view header);
    // Reads it into the row, or says there why there is none.
    void read_payload(StoredEntry&);

    // What is kept beside a case. Reading answers nothing where nothing is kept or it cannot be
    // opened.
    void keep_beside(std::int64_t case_no, std::string_view case_id, std::vector<Triple> const&);
    std::vector<Triple> kept_beside(std::int64_t case_no, std::string_view case_id);

    // What stands in an index for a text, to be put there. Within a transaction.
    std::string token(std::string_view use, std::string_view text);
    // The same, to be looked for. Absent where nothing was ever put there.
    std::optional<std::string> known_token(std::string_view use, std::string_view text);

    // Wraps every key anew that another than the keeper's newest wrapped. Within a transaction.
    void rewrap();

private:
    struct Opened {
        std::string wrapped;
        Secret key;
    };

    std::string key_bound_to(std::string_view stream) const;
    std::string beside_bound_to(std::string_view case_id) const;
    std::string stream_of(std::string_view case_id, std::uint64_t seq);
    Secret const* key_of(std::string_view stream);  // Null where there is none that opens.
    bool has_key(std::string_view stream);
    Secret const& key_or_new(std::string_view stream);

    Connection& connection_;
    std::shared_ptr<KeyKeeper> keeper_;
    std::string store_id_;
    // The last few keys, each with the bytes it was unwrapped from: a key that was rolled back,
    // erased or wrapped anew is not found by them.
    std::map<std::string, Opened, std::less<>> opened_;
};

}  // namespace caseway::store
