// Identities for cases, requests and stores.

#pragma once

#include <string>

namespace caseway::store {

// A UUID of version 7 (RFC 9562): "0190c2a4-6f1e-7c3b-9a51-2f0c8e4d7b66". The millisecond it was
// made at leads, so that later ones sort after earlier ones and an index grows at its end; the
// other 74 bits are random.
std::string new_id();

}  // namespace caseway::store
