// The invented people of a training store: one at least for every role of the casework, so that
// every step can be practised and every refusal seen. Nobody of these names serves anywhere.

#pragma once

#include "engine/people.hpp"

#include <vector>

namespace caseway::console {

std::vector<engine::Member> training_cast();

}  // namespace caseway::console
