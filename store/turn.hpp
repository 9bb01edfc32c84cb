// A turn to write outside of a journal's own transactions: the place in the queue of writers, and
// whatever transaction is begun in it. Both are over when this goes, the transaction first.

#pragma once

#include "store/gate.hpp"
#include "store/sqlite_handle.hpp"

#include <chrono>

namespace caseway::store {

class Turn {
public:
    // Throws engine::StoreBusy where the turn does not come within `patience`.
    Turn(Connection& connection, Gate& gate, std::chrono::milliseconds patience)
        : connection_{connection}, gate_{gate} {
        gate_.enter(patience);
    }
    ~Turn() {
        connection_.roll_back();
        gate_.leave();
    }
    Turn(Turn const&) = delete;
    Turn& operator=(Turn const&) = delete;

private:
    Connection& connection_;
    Gate& gate_;
};

}  // namespace caseway::store
