// Whose signatures count here: verifier keys that somebody chose to trust, from files of their own.
// A store, a checkpoint and a bundle are never asked for them.

#pragma once

#include "console/session.hpp"
#include "store/open.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace caseway::console {

// The keys of a file, one a line; a line that begins with # is for people. Throws Stop (exit 2)
// where another line is no verifier key.
std::vector<store::VerifierKey> keys_in(std::string_view text);

// Those of each --key FILE, and those that this account always trusts: CONFIG/trusted-keys, in
// caseway's folder of XDG_CONFIG_HOME.
std::vector<store::VerifierKey> trusted_keys(Invocation const& given, Session& session);

// The option that trusted_keys reads.
Option key_option();

// "psd/witness, Mon 30 Nov 2026 09:00", or "caseway/0171..., the store's own key".
std::string signer_words(store::Signer const& signer);

}  // namespace caseway::console
