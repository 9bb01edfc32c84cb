// Text that a person reads, and that lives as long as the program: names, labels, the words of
// a rule.

#pragma once

#include <string_view>

namespace caseway::engine {

using Words = std::string_view;

// How strongly a rule binds. LOCAL rules are configuration; the rest are not ours to change.
enum class Binding { law, code, national, local };

constexpr Words name_of(Binding binding) {
    constexpr Words names[] = {"LAW", "CODE", "NATIONAL", "LOCAL"};
    return names[static_cast<int>(binding)];
}

}  // namespace caseway::engine
