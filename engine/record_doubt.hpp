// A record that is not what somebody saw of it before: cut, put back from an older copy, or another
// one in its place. That it is gone on with all the same is an entry of the office, in which an
// administrator, or somebody of the rank of inspector or above, answers for it by name; one person
// is enough, since nothing is recorded for anybody until then (Office::may_change).

#pragma once

#include "engine/words.hpp"

namespace caseway::engine {

// Its fields: because, and where they are known seen-size and seen-root, what had been seen.
inline constexpr Words record_accepted = "record-accepted";

}  // namespace caseway::engine
