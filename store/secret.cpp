#include "store/secret.hpp"

#include "store/hashing.hpp"

#include <sodium.h>

#include <algorithm>
#include <new>
#include <stdexcept>

namespace caseway::store {

namespace {

unsigned char* guarded_bytes() {
    require_sodium();
    auto* const bytes = static_cast<unsigned char*>(sodium_malloc(Secret::size));
    if (!bytes) throw std::bad_alloc{};
    return bytes;
}

}  // namespace

Secret::Secret() : bytes_{guarded_bytes()} { randombytes_buf(bytes_.get(), size); }

Secret::Secret(std::string_view bytes) : bytes_{guarded_bytes()} {
    if (bytes.size() != size) throw std::logic_error("a secret is 32 bytes long");
    std::copy(bytes.begin(), bytes.end(), bytes_.get());
}

std::string_view Secret::bytes() const {
    return {reinterpret_cast<char const*>(bytes_.get()), size};
}

void Secret::Wiped::operator()(unsigned char* bytes) const { sodium_free(bytes); }

}  // namespace caseway::store
