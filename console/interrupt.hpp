// Ctrl-C: at a prompt it leaves with nothing changed; while something is being written it waits
// until that is finished and told, so that nothing is ever half said.

#pragma once

#include <csignal>

namespace caseway::console {

// For the program alone: Ctrl-C ends it with 130 and says so; a reader that goes away is quiet.
void install_signals();

// Holds Ctrl-C back for as long as it lives.
class HoldInterrupts {
public:
    HoldInterrupts();
    ~HoldInterrupts();
    HoldInterrupts(HoldInterrupts const&) = delete;
    HoldInterrupts& operator=(HoldInterrupts const&) = delete;

private:
    sigset_t before_;
};

// Says for as long as it lives that somebody is being asked: a stop then changed nothing.
class Asking {
public:
    Asking();
    ~Asking();
    Asking(Asking const&) = delete;
    Asking& operator=(Asking const&) = delete;
};

}  // namespace caseway::console
