// Every workflow of the casework, in the order in which a case meets them. A new workflow is a
// pair of files and a line here.

#pragma once

#include "engine/catalogue.hpp"

namespace caseway::workflows {

engine::Catalogue const& catalogue();

}  // namespace caseway::workflows
