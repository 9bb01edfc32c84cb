// The invented people of a training store: one at least for every role of the casework, so that
// every step can be practised and every refusal seen. Nobody of these names serves anywhere.

#pragma once

#include "engine/desk.hpp"

#include <string>
#include <vector>

namespace caseway::console {

// The two administrators come last: from the second on, who is entered has to be confirmed.
std::vector<engine::Member> training_cast();

// Enters the first people of a store in that order, in the name of the first of them and, once
// there is one, of the administrator. At most two administrators, the second of them last.
void enter_people(engine::Desk&, std::vector<engine::Member> const& people,
                  std::string const& assertion);

}  // namespace caseway::console
