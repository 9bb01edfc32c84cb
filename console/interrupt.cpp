#include "console/interrupt.hpp"

#include "console/command.hpp"

#include <csignal>
#include <string_view>
#include <unistd.h>

namespace caseway::console {

namespace {

volatile std::sig_atomic_t being_asked = 0;

// Only what a signal handler may call: write and _exit. A transaction that is under way is undone
// by the store when it is next opened.
void stop(int) {
    constexpr std::string_view at_prompt = "\nStopped. Nothing was changed.\n";
    constexpr std::string_view at_work = "\nStopped. Only what was reported as done is recorded.\n";
    auto const words = being_asked ? at_prompt : at_work;
    [[maybe_unused]] auto const written = write(STDERR_FILENO, words.data(), words.size());
    _exit(exit_code::interrupted);
}

}  // namespace

void install_signals() {
    struct sigaction action {};
    action.sa_handler = stop;
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, nullptr);
    // Writing to a pipe nobody reads is then an error of the stream, not the end of the program in
    // the middle of its work.
    std::signal(SIGPIPE, SIG_IGN);
}

HoldInterrupts::HoldInterrupts() {
    sigset_t held;
    sigemptyset(&held);
    sigaddset(&held, SIGINT);
    sigprocmask(SIG_BLOCK, &held, &before_);
}

HoldInterrupts::~HoldInterrupts() { sigprocmask(SIG_SETMASK, &before_, nullptr); }

Asking::Asking() { being_asked = 1; }
Asking::~Asking() { being_asked = 0; }

}  // namespace caseway::console
