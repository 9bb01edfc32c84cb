#include "console/new_file.hpp"

#include "console/session.hpp"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace caseway::console {

void write_new_file(std::string const& path, std::string_view text) {
    int const file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0)
        throw Stop(errno == EEXIST ? exit_code::usage : exit_code::broken,
                   errno == EEXIST
                       ? "A file of that name is there already. Name another: --out FILE"
                       : "The file could not be made there. Name another: --out FILE");
    while (!text.empty()) {
        auto const written = ::write(file, text.data(), text.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) break;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    bool const kept = text.empty() && ::fsync(file) == 0;
    if (::close(file) != 0 || !kept) {
        ::unlink(path.c_str());
        throw Stop(exit_code::broken, "The file could not be written to its end; it was removed.");
    }
}

}  // namespace caseway::console
