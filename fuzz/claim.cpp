#include "fuzz/targets.hpp"

namespace caseway::fuzz {

void claim(bool holds, char const* words) {
    if (!holds) throw Wrong(words);
}

}  // namespace caseway::fuzz
