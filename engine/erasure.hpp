// A case that was erased at the end of its retention. Its entries' headers are left, and one entry
// that says so, a correction: of what was recorded before that nothing can be read any more. What
// it keeps is who may know that there was a case, so that one that was hidden stays hidden.

#pragma once

#include "engine/access.hpp"
#include "engine/entry.hpp"

#include <cstdint>
#include <vector>

namespace caseway::engine {

bool is_erasure(Entry const&);

// The number of the entry under which those before it were erased; 0 where none were.
std::uint64_t erased_under(std::vector<Entry> const&);

// Who may know the case, as fields of the entry that erases it: staff alone, by their identities.
// What was granted for a time ends with the case.
Fields kept_when_erased(Access const&);
// The same, read from such an entry.
Access access_kept_in(Entry const&);

}  // namespace caseway::engine
