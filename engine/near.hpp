// "Did you mean": names near to what somebody typed. A guess is shown, never acted upon.

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace caseway::engine {

// The names within two slips of `typed` (a letter wrong, missing, added or swapped with its
// neighbour) or that begin with it, nearest first. Empty where none is near.
std::vector<std::string> near_names(std::string_view typed, std::vector<std::string> const& names);

std::string joined(std::vector<std::string> const& parts, std::string_view between);

}  // namespace caseway::engine
