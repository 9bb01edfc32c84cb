#include "store/key_file.hpp"

#include "engine/journal.hpp"
#include "store/hashing.hpp"
#include "store/key_file_form.hpp"
#include "store/open_file.hpp"
#include "store/overwriting.hpp"
#include "store/sqlite_file.hpp"

#include <sodium.h>

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace caseway::store {

namespace {

using engine::StoreBroken;

[[noreturn]] void broken(std::string const& path, std::string const& what) {
    throw StoreBroken("the key file " + path + " " + what);
}

std::string words_of_errno() { return std::generic_category().message(errno); }

// A text that held secrets, wiped when it goes.
struct Wiped {
    std::string text;
    ~Wiped() { sodium_memzero(text.data(), text.size()); }
};

// Which file it is, so that one that was put in its place is noticed.
struct Version {
    ino_t file = 0;
    timespec changed{};
    bool operator==(Version const& other) const {
        return file == other.file && changed.tv_sec == other.changed.tv_sec &&
               changed.tv_nsec == other.changed.tv_nsec;
    }
};

Version require_private(std::string const& path, int file) {
    struct stat found = {};
    if (::fstat(file, &found) != 0) broken(path, "cannot be looked at: " + words_of_errno());
    if (!S_ISREG(found.st_mode)) broken(path, "is not a file");
    if ((found.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        broken(path,
               "is open to others on this machine: see who has read it, then chmod 600 it and make "
               "a new key with `caseway store key rotate`");
    return {found.st_ino, found.st_ctim};
}

std::optional<Version> version_at(std::string const& path) {
    struct stat found = {};
    if (::stat(path.c_str(), &found) != 0) return std::nullopt;
    return Version{found.st_ino, found.st_ctim};
}

Wiped read_once(std::string const& path, Version& version) {
    OpenFile const file{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
    if (!file.is_open() && errno == ENOENT) broken(path, "is not there");
    if (!file.is_open()) broken(path, "cannot be read: " + words_of_errno());
    version = require_private(path, *file);
    Wiped all;
    all.text.reserve(65536);  // So that no shorter copy is left behind as it grows.
    char some[4096];
    for (ssize_t count = 1; count > 0;) {
        count = ::read(*file, some, sizeof some);
        if (count < 0) broken(path, "cannot be read: " + words_of_errno());
        all.text.append(some, static_cast<std::size_t>(count));
    }
    sodium_memzero(some, sizeof some);
    return all;
}

// A file that is replaced while it is read may be overwritten already: then the new one is read.
Wiped read_all(std::string const& path, Version& version) {
    for (;;) {
        auto all = read_once(path, version);
        if (version_at(path) == version) return all;
    }
}

void write_all(std::string const& path, int flags, std::string_view text) {
    OpenFile const file{
        ::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOFOLLOW | flags, S_IRUSR | S_IWUSR)};
    if (!file.is_open() && errno == EEXIST)
        broken(path, "is there already: it may hold the only keys of a store; move it away");
    if (!file.is_open()) broken(path, "cannot be written: " + words_of_errno());
    while (!text.empty()) {
        auto const count = ::write(*file, text.data(), text.size());
        if (count < 0) broken(path, "cannot be written: " + words_of_errno());
        text.remove_prefix(static_cast<std::size_t>(count));
    }
}

// False where that fails; errno says why.
bool overwrite_and_remove(std::string const& path) {
    OpenFile const file{::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOFOLLOW)};
    if (!file.is_open()) return errno == ENOENT;
    return overwrite(*file) && ::unlink(path.c_str()) == 0;
}

// A change that was cut off has left a file there, with keys in it.
void write_beside(std::string const& beside, std::string_view text) {
    if (!overwrite_and_remove(beside)) broken(beside, "cannot be removed: " + words_of_errno());
    try {
        write_all(beside, O_CREAT | O_EXCL, text);
        make_durable(beside);
    } catch (StoreBroken const&) {
        overwrite_and_remove(beside);
        throw;
    }
}

bool has_name(int file) {
    struct stat found = {};
    return ::fstat(file, &found) == 0 && found.st_nlink > 0;
}

// What stood in the file before is overwritten once that has no name any more: keys that are
// forgotten now or later stand in it. Under another name it is somebody's copy, and theirs.
void replace(std::string const& path, std::string_view text) {
    OpenFile const before{::open(path.c_str(), O_WRONLY | O_CLOEXEC)};
    if (!before.is_open()) broken(path, "cannot be written: " + words_of_errno());
    auto const beside = path + "-new";
    write_beside(beside, text);
    if (::rename(beside.c_str(), path.c_str()) != 0)
        broken(path, "cannot be replaced: " + words_of_errno());
    make_durable(path);
    if (!has_name(*before) && !overwrite(*before))
        broken(path, "is changed, but what stood there before could not be overwritten: " +
                         words_of_errno());
}

class FileKeys final : public KeyKeeper {
public:
    FileKeys(std::string path, std::string store_id, AskPassphrase const& ask)
        : path_{std::move(path)}, store_id_{std::move(store_id)}, file_{read(ask)} {}

    std::string newest() const override {
        look_again();
        return file_.ring.newest().id;
    }
    std::string wrap(std::string_view key_id, Secret const& secret,
                     std::string_view bound_to) const override {
        return file_.ring.wrap(key_id, secret, bound_to);
    }
    std::optional<Secret> unwrap(std::string_view key_id, std::string_view wrapped,
                                 std::string_view bound_to) const override {
        if (!file_.ring.find(key_id)) look_again();
        return file_.ring.unwrap(key_id, wrapped, bound_to);
    }
    std::string add_key() override {
        change([](KeyRing& ring) {
            ring.add();
            return true;
        });
        return file_.ring.newest().id;
    }
    void keep_only(std::string_view key_id) override {
        change([&](KeyRing& ring) {
            ring.keep_only(key_id);
            return true;
        });
    }
    std::vector<Erasure> erasures() const override {
        look_again();
        return file_.ring.erasures;
    }
    void remember(Erasure const& erasure) override {
        change([&](KeyRing& ring) { return ring.remember(erasure); });
    }

private:
    // What does not succeed changes nothing here, so that the next use tries again.
    KeyFile read(AskPassphrase const& ask, PassphraseLock const* known = nullptr) const {
        Version version;
        auto const all = read_all(path_, version);
        auto file = read_key_file(all.text, ask, known);
        if (!file) broken(path_, "is damaged, or was not made by this program");
        if (file->store_id != store_id_)
            broken(path_, "holds the keys of another store, " + file->store_id);
        version_ = version;
        return *std::move(file);
    }

    // Another program may have made a new key: one that is no longer kept must wrap nothing.
    void look_again() const {
        if (version_at(path_) == version_) return;
        file_ = read({}, file_.lock ? &*file_.lock : nullptr);
    }

    template <class Change>
    void change(Change change) {
        look_again();
        if (!change(file_.ring)) return;
        version_ = {};  // Where it cannot be written, the file is right: it is read again.
        Wiped const text{written(file_)};
        replace(path_, text.text);
        look_again();
    }

    std::string path_;
    std::string store_id_;
    mutable Version version_;
    mutable KeyFile file_;
};

}  // namespace

void make_key_file(std::string const& path, std::string const& store_id,
                   std::optional<std::string_view> passphrase) {
    namespace fs = std::filesystem;
    require_sodium();
    if (auto const folder = folder_of(path); !fs::exists(folder)) {
        std::error_code problem;
        fs::create_directories(folder, problem);
        if (problem) broken(path, "has no folder, and it cannot be made: " + problem.message());
        fs::permissions(folder, fs::perms::owner_all, problem);
    }
    KeyFile file;
    file.store_id = store_id;
    if (passphrase) file.lock.emplace(*passphrase);
    file.ring.add();
    Wiped const text{written(file)};
    write_all(path, O_CREAT | O_EXCL, text.text);
    make_durable(path);
}

std::shared_ptr<KeyKeeper> key_file(std::string const& path, std::string const& store_id,
                                    AskPassphrase const& ask) {
    require_sodium();
    return std::make_shared<FileKeys>(path, store_id, ask);
}

}  // namespace caseway::store
