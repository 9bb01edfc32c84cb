// Who has to know a case, in the words of the force: whose work a supervisor answers for, who sits
// in which meeting, who oversees everything.

#pragma once

#include "engine/need_to_know.hpp"

namespace caseway::workflows {

engine::NeedToKnow need_to_know();

}  // namespace caseway::workflows
