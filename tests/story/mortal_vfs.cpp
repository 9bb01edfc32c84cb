#include "tests/story/mortal_vfs.hpp"

#include <sqlite3.h>

#include <csignal>
#include <cstring>
#include <new>
#include <unistd.h>

namespace caseway::tests {

namespace {

int done = 0;
int last = 0;
sqlite3_vfs* real = nullptr;

void about_to_touch_the_disk() {
    ++done;
    if (done == last) kill(getpid(), SIGKILL);
}

// A file is ours with the real one behind it, in the same piece of memory.
struct MortalFile {
    sqlite3_file base;
    sqlite3_file* inner() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

MortalFile* mine(sqlite3_file* file) { return reinterpret_cast<MortalFile*>(file); }
sqlite3_file* inner(sqlite3_file* file) { return mine(file)->inner(); }

int close_file(sqlite3_file* f) { return inner(f)->pMethods->xClose(inner(f)); }
int read_file(sqlite3_file* f, void* to, int size, sqlite3_int64 at) {
    return inner(f)->pMethods->xRead(inner(f), to, size, at);
}
int write_file(sqlite3_file* f, void const* from, int size, sqlite3_int64 at) {
    about_to_touch_the_disk();
    return inner(f)->pMethods->xWrite(inner(f), from, size, at);
}
int truncate_file(sqlite3_file* f, sqlite3_int64 size) {
    about_to_touch_the_disk();
    return inner(f)->pMethods->xTruncate(inner(f), size);
}
int sync_file(sqlite3_file* f, int flags) {
    about_to_touch_the_disk();
    return inner(f)->pMethods->xSync(inner(f), flags);
}
int size_of(sqlite3_file* f, sqlite3_int64* size) {
    return inner(f)->pMethods->xFileSize(inner(f), size);
}
int lock_file(sqlite3_file* f, int lock) { return inner(f)->pMethods->xLock(inner(f), lock); }
int unlock_file(sqlite3_file* f, int lock) { return inner(f)->pMethods->xUnlock(inner(f), lock); }
int check_lock(sqlite3_file* f, int* held) {
    return inner(f)->pMethods->xCheckReservedLock(inner(f), held);
}
int control(sqlite3_file* f, int op, void* arg) {
    return inner(f)->pMethods->xFileControl(inner(f), op, arg);
}
int sector(sqlite3_file* f) { return inner(f)->pMethods->xSectorSize(inner(f)); }
int device(sqlite3_file* f) { return inner(f)->pMethods->xDeviceCharacteristics(inner(f)); }

sqlite3_io_methods methods() {
    sqlite3_io_methods all{};
    all.iVersion = 1;
    all.xClose = close_file;
    all.xRead = read_file;
    all.xWrite = write_file;
    all.xTruncate = truncate_file;
    all.xSync = sync_file;
    all.xFileSize = size_of;
    all.xLock = lock_file;
    all.xUnlock = unlock_file;
    all.xCheckReservedLock = check_lock;
    all.xFileControl = control;
    all.xSectorSize = sector;
    all.xDeviceCharacteristics = device;
    return all;
}
sqlite3_io_methods const mortal_methods = methods();

int open_file(sqlite3_vfs*, char const* name, sqlite3_file* file, int flags, int* out) {
    auto* each = mine(file);
    each->base.pMethods = nullptr;
    std::memset(static_cast<void*>(each->inner()), 0, static_cast<std::size_t>(real->szOsFile));
    int const code = real->xOpen(real, name, each->inner(), flags, out);
    if (each->inner()->pMethods) each->base.pMethods = &mortal_methods;
    return code;
}
int delete_file(sqlite3_vfs*, char const* name, int sync) {
    about_to_touch_the_disk();
    return real->xDelete(real, name, sync);
}

void use_mortal_files() {
    if (real) return;
    real = sqlite3_vfs_find(nullptr);
    static sqlite3_vfs mortal = *real;
    mortal.zName = "mortal";
    mortal.szOsFile = real->szOsFile + static_cast<int>(sizeof(MortalFile));
    mortal.xOpen = open_file;
    mortal.xDelete = delete_file;
    mortal.pNext = nullptr;
    sqlite3_vfs_register(&mortal, 1);
}

}  // namespace

void die_before_disk_operation(int n) {
    use_mortal_files();
    done = 0;
    last = n;
}

int disk_operations() { return done; }

}  // namespace caseway::tests
