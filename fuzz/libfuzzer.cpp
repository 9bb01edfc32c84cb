// The door by which libFuzzer comes in; compiled once for each target, which CASEWAY_FUZZ_TARGET
// names. A claim that does not hold ends the program, and libFuzzer keeps the bytes.
#include "fuzz/targets.hpp"

#include <cstddef>
#include <cstdint>

namespace caseway::fuzz {
void planted(std::string_view bytes);  // fuzz/planted.cpp
}

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size);

int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    caseway::fuzz::CASEWAY_FUZZ_TARGET({reinterpret_cast<char const*>(bytes), size});
    return 0;
}
