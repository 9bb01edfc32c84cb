#include "store/gate.hpp"

#include "engine/journal.hpp"

#include <cerrno>
#include <fcntl.h>
#include <system_error>
#include <thread>
#include <unistd.h>

namespace caseway::store {

namespace {

using engine::StoreBroken;
using engine::StoreBusy;

// Short beside a durable commit, which takes some milliseconds, and long beside a look at the lock.
constexpr auto between_looks = std::chrono::microseconds{200};

// Byte 0 is locked for the moment of drawing a ticket; the bytes of tickets lie far behind the
// eight that hold the next number, and beyond the end of the file, where locks may be as well.
constexpr std::int64_t bytes_of_tickets = 4096;

[[noreturn]] void broken(char const* what) {
    throw StoreBroken(std::string{what} + ": " + std::generic_category().message(errno));
}

// Locks that belong to this opening of the file and not to the program, so that two journals in
// one program wait for each other too.
struct flock bytes(short kind, std::int64_t first, std::int64_t count) {
    struct flock range = {};
    range.l_type = kind;
    range.l_whence = SEEK_SET;
    range.l_start = first;
    range.l_len = count;
    return range;
}

void set_lock(int file, struct flock range) {
    // Waiting is for byte 0 alone, which nobody keeps for longer than three calls take.
    while (::fcntl(file, F_OFD_SETLKW, &range) != 0)
        if (errno != EINTR) broken("the queue of writers cannot be joined");
}

}  // namespace

Gate::Gate(std::string const& path)
    : file_{::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR)} {
    if (file_ < 0) broken("the file at which writers queue cannot be opened");
}

Gate::~Gate() {
    // Closing suffices, and in a forked child it leaves the parent's turn alone.
    ::close(file_);
}

std::int64_t Gate::draw_ticket() {
    set_lock(file_, bytes(F_WRLCK, 0, 1));
    std::int64_t ticket = 0;
    bool well = ::pread(file_, &ticket, sizeof ticket, 0) >= 0;
    // Anything else than a number that could have been counted up to is a damaged side file.
    if (ticket < 0 || ticket > std::int64_t{1} << 60) ticket = 0;
    auto const next = ticket + 1;
    well = well && ::pwrite(file_, &next, sizeof next, 0) == sizeof next;
    if (well) set_lock(file_, bytes(F_WRLCK, bytes_of_tickets + ticket, 1));
    auto const error = errno;
    set_lock(file_, bytes(F_UNLCK, 0, 1));
    errno = error;
    if (!well) broken("the file at which writers queue cannot be written");
    return ticket;
}

bool Gate::is_next(std::int64_t ticket) const {
    if (ticket == 0) return true;
    auto range = bytes(F_WRLCK, bytes_of_tickets, ticket);
    if (::fcntl(file_, F_OFD_GETLK, &range) != 0) broken("the queue of writers cannot be seen");
    return range.l_type == F_UNLCK;
}

void Gate::enter(std::chrono::milliseconds patience) {
    auto const end = std::chrono::steady_clock::now() + patience;
    ticket_ = draw_ticket();
    while (!is_next(*ticket_)) {
        if (std::chrono::steady_clock::now() >= end) {
            leave();
            throw StoreBusy("others are writing to the store and the turn did not come: try again");
        }
        std::this_thread::sleep_for(between_looks);
    }
}

void Gate::leave() noexcept {
    if (!ticket_) return;
    auto range = bytes(F_UNLCK, bytes_of_tickets + *ticket_, 1);
    ::fcntl(file_, F_OFD_SETLK, &range);
    ticket_.reset();
}

}  // namespace caseway::store
