// The check of a store whose keys are not here: of headers, hashes, links and the tree.

#pragma once

#include "console/session.hpp"

namespace caseway::console {

// Whether the keys of the store are where they are looked for.
bool keys_are_here(Session& session);

// Says what it finds and what it could not look at. Answers the exit code: attention where all that
// was looked at holds.
int verify_headers(Session& session);

}  // namespace caseway::console
