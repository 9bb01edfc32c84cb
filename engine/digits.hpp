// Whole numbers as people and programs write them: digits alone, no sign, no space.

#pragma once

#include <charconv>
#include <optional>
#include <string_view>

namespace caseway::engine {

// Absent if the text is empty, holds anything but digits, or has more than nine of them.
inline std::optional<int> digits(std::string_view text) {
    if (text.empty() || text.size() > 9) return {};
    if (text.find_first_not_of("0123456789") != text.npos) return {};
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

}  // namespace caseway::engine
