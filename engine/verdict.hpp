// What asking a condition comes to.

#pragma once

namespace caseway::engine::detail {

enum class Verdict { met, not_met, cannot_tell, needs_event };

}  // namespace caseway::engine::detail
