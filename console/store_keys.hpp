// The keys of a store at the console: in a file named by --store-key, by CASEWAY_KEY, or after the
// store's identity in the user's configuration folder; locked, where somebody chose that, with a
// passphrase that is typed without being seen or read from a file, never from the command line.

#pragma once

#include "console/session.hpp"
#include "store/open.hpp"

#include <string>

namespace caseway::console {

// Where the keys of that store are looked for.
std::string key_path(Session const& session, std::string const& store_id);

// Of a store that is there. Where it is opened and there is no such file, Stop says where it was
// looked for and how another is named.
store::KeysOf keys_of(Session& session);
// Makes the file, too, where there is none yet, as for a store that is new or was not sealed.
store::KeysOf keys_of_new(Session& session, bool with_passphrase);

}  // namespace caseway::console
