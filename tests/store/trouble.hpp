// Trouble for SQLite's writes, at a chosen one of them: the program is killed before it, or the
// disk is full or broken from it on. For a forked child alone, since it replaces what SQLite calls.
#pragma once

#include <sqlite3.h>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <sys/types.h>
#include <unistd.h>

namespace caseway::tests {

enum class Trouble { none, killed, no_space, broken_disk };

struct Writes {
    int so_far = 0;
    int trouble_at = 0;  // Counted from 1; 0 for never.
    Trouble kind = Trouble::none;

    // Whether the next write goes ahead; errno says why it does not.
    bool go_ahead() {
        ++so_far;
        if (trouble_at == 0 || so_far < trouble_at) return true;
        if (kind == Trouble::killed) ::raise(SIGKILL);
        errno = kind == Trouble::no_space ? ENOSPC : EIO;
        return false;
    }
};
inline Writes writes;

// What SQLite calls to change a file, asked first.
inline ssize_t asked_pwrite(int file, void const* bytes, std::size_t count, off_t at) {
    return writes.go_ahead() ? ::pwrite(file, bytes, count, at) : -1;
}
inline ssize_t asked_write(int file, void const* bytes, std::size_t count) {
    return writes.go_ahead() ? ::write(file, bytes, count) : -1;
}
inline int asked_ftruncate(int file, off_t size) {
    return writes.go_ahead() ? ::ftruncate(file, size) : -1;
}
inline int asked_unlink(char const* path) { return writes.go_ahead() ? ::unlink(path) : -1; }

template <class Function>
void replace_call(char const* name, Function* ours) {
    auto* const files = sqlite3_vfs_find(nullptr);
    if (files->xGetSystemCall(files, name))
        files->xSetSystemCall(files, name, reinterpret_cast<sqlite3_syscall_ptr>(ours));
}

inline void watch_writes(Trouble kind, int at) {
    writes = {0, at, kind};
    static_assert(sizeof(off_t) == 8, "pwrite and pwrite64 are one");
    replace_call("pwrite", asked_pwrite);
    replace_call("pwrite64", asked_pwrite);
    replace_call("write", asked_write);
    replace_call("ftruncate", asked_ftruncate);
    replace_call("unlink", asked_unlink);
}

}  // namespace caseway::tests
