// A fault put in on purpose, which the long form has to find within a minute before its silence
// about the other targets means anything. In no other build than that of libFuzzer.
#include "fuzz/targets.hpp"

#include <memory>

namespace caseway::fuzz {

void planted(std::string_view bytes);

// Reads one byte too far where the text begins with a word that nobody gave as a seed.
void planted(std::string_view bytes) {
    constexpr std::string_view word = "kept";
    std::size_t alike = 0;
    while (alike < word.size() && alike < bytes.size() && bytes[alike] == word[alike]) ++alike;
    auto const copy = std::make_unique<char[]>(bytes.size());
    bytes.copy(copy.get(), bytes.size());
    if (alike == word.size()) claim(copy[bytes.size()] != bytes[0], "read past the end");
}

}  // namespace caseway::fuzz
