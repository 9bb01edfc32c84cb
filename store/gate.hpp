// The queue at which writers wait for their turn. SQLite's own waiting lets one program write on
// and on while another starves; here whoever came first goes first.
//
// A side file holds the number of the next ticket. A writer draws a ticket, locks the byte of the
// side file that stands for it, and has its turn once no byte of an earlier ticket is locked. The
// kernel takes the locks of a program that ends, however it ends, so nobody waits for the dead.
// The gate is for order alone: were the side file lost, SQLite's lock would still keep two writers
// apart.

#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace caseway::store {

class Gate {
public:
    // Makes the side file, readable by its owner alone, where it is not there yet. Throws
    // engine::StoreBroken where it can be neither made nor opened.
    explicit Gate(std::string const& path);
    ~Gate();
    Gate(Gate const&) = delete;
    Gate& operator=(Gate const&) = delete;

    // Waits for the turn. Throws engine::StoreBusy where it does not come within `patience`.
    void enter(std::chrono::milliseconds patience);
    // Gives the turn to the next; without one, does nothing.
    void leave() noexcept;

private:
    std::int64_t draw_ticket();
    bool is_next(std::int64_t ticket) const;

    int file_;
    std::optional<std::int64_t> ticket_;
};

}  // namespace caseway::store
