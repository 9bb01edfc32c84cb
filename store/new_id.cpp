#include "store/new_id.hpp"

#include "store/hashing.hpp"

#include <chrono>

namespace caseway::store {

std::string new_id() {
    using namespace std::chrono;
    auto const now = duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
    auto bytes = random_bytes(16);
    for (std::size_t at = 0; at < 6; ++at)
        bytes[at] = static_cast<char>(now >> (8 * (5 - at)) & 0xFF);
    bytes[6] = static_cast<char>((bytes[6] & 0x0F) | 0x70);  // Version 7.
    bytes[8] = static_cast<char>((bytes[8] & 0x3F) | 0x80);  // The variant of RFC 9562.
    auto id = hex(bytes);
    for (std::size_t const at : {8U, 13U, 18U, 23U}) id.insert(at, 1, '-');
    return id;
}

}  // namespace caseway::store
