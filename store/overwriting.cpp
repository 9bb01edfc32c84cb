#include "store/overwriting.hpp"

#include <algorithm>
#include <sys/stat.h>
#include <unistd.h>

namespace caseway::store {

namespace {

constexpr char zeros[65536] = {};

}  // namespace

bool overwrite(int file) {
    struct stat found = {};
    if (::fstat(file, &found) != 0) return false;
    for (off_t at = 0; at < found.st_size;) {
        auto const left = std::min<off_t>(found.st_size - at, sizeof zeros);
        auto const count = ::pwrite(file, zeros, static_cast<std::size_t>(left), at);
        if (count <= 0) return false;
        at += count;
    }
    return ::fsync(file) == 0;
}

}  // namespace caseway::store
