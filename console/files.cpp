#include "console/files.hpp"

#include "console/session.hpp"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <istream>
#include <unistd.h>

namespace caseway::console {

namespace {

namespace fs = std::filesystem;

constexpr mode_t for_its_owner = 0600;

// Answers whether all of it is on the disk. Takes the descriptor over.
bool fill(int file, std::string_view text) {
    while (!text.empty()) {
        auto const written = ::write(file, text.data(), text.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) break;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    bool const kept = text.empty() && ::fsync(file) == 0;
    return ::close(file) == 0 && kept;
}

bool sync_folder(fs::path const& folder) {
    int const file = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file < 0) return false;
    bool const kept = ::fsync(file) == 0;
    return ::close(file) == 0 && kept;
}

// At most one byte more than `most`, which says that there is more.
std::string up_to(std::istream& in, std::size_t most) {
    constexpr std::size_t at_a_time = 65'536;
    std::string text, part(at_a_time, '\0');
    while (in && text.size() <= most) {
        in.read(part.data(), static_cast<std::streamsize>(part.size()));
        text.append(part, 0, static_cast<std::size_t>(in.gcount()));
    }
    text.resize(std::min(text.size(), most + 1));
    return text;
}

std::string within(std::string text, std::size_t most) {
    if (text.size() > most) throw Stop(exit_code::usage, "The file is larger than any such file.");
    return text;
}

}  // namespace

bool replace_file(std::string const& path, std::string_view text) {
    auto const folder = fs::path{path}.parent_path();
    std::error_code failed;
    if (fs::create_directories(folder, failed))
        fs::permissions(folder, fs::perms::owner_all, failed);
    if (failed) return false;
    // Of this process alone, so that two that write at once do not write into one file.
    auto const beside = path + "." + std::to_string(::getpid());
    int const file = ::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW,
                            for_its_owner);
    if (file < 0) return false;
    if (fill(file, text) && ::rename(beside.c_str(), path.c_str()) == 0) return sync_folder(folder);
    ::unlink(beside.c_str());
    return false;
}

std::optional<std::string> read_file(std::string const& path, std::size_t most) {
    std::error_code failed;
    if (!fs::exists(path, failed) && !failed) return std::nullopt;
    std::ifstream in{path, std::ios::binary};
    if (!in || failed) throw Stop(exit_code::broken, "A file cannot be read: " + path);
    return within(up_to(in, most), most);
}

std::string file_given(Session& session, std::string const& path, std::size_t most) {
    if (path == "-") return within(up_to(session.in(), most), most);
    if (auto text = read_file(path, most)) return *std::move(text);
    throw Stop(exit_code::usage, "There is no file of that name.");
}

}  // namespace caseway::console
