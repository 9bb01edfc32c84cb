// The program: a thin rim around run_console.
#include "console/interrupt.hpp"
#include "console/session.hpp"

#include <iostream>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

// A core file would hold the case that was open.
void leave_no_core_files() {
    rlimit const none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    // Nor does another program of the same user read it out of this one.
    prctl(PR_SET_DUMPABLE, 0);
}

bool reader_is_gone() {
    pollfd output{STDOUT_FILENO, POLLOUT, 0};
    return poll(&output, 1, 0) == 1 && (output.revents & (POLLERR | POLLHUP)) != 0;
}

}  // namespace

int main(int argc, char** argv) {
    using namespace caseway::console;
    leave_no_core_files();
    umask(077);
    install_signals();
    std::ios::sync_with_stdio(false);
    std::vector<std::string> const words{argv + 1, argv + argc};
    auto const code = run_console(words, std::cin, std::cout, std::cerr);
    std::cout.flush();
    // A reader that went away ("| head") wanted no more; any other lost line is told.
    if (!std::cout && !reader_is_gone()) {
        std::cerr << "What there was to say could not be written out.\n";
        return code == exit_code::done ? exit_code::broken : code;
    }
    return code;
}
