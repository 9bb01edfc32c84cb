// A child process that may die or meet trouble, and tells how far it came.
#pragma once

#include "tests/catch.hpp"

#include <csignal>
#include <cstdint>
#include <exception>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

namespace caseway::tests {

// A build with sanitizers, which is slow and looks for another kind of fault, takes one write in 5.
#ifdef __SANITIZE_ADDRESS__
inline constexpr int writes_apart = 5;
#else
inline constexpr int writes_apart = 1;
#endif

// Nobody need listen: a step that is only to be counted tells it to no pipe.
inline void tell(int pipe) { [[maybe_unused]] auto const heard = ::write(pipe, "k", 1); }

// A program of its own, which tells its parent of what it has done through a pipe.
class Child {
public:
    template <class Life>
    explicit Child(Life life) {
        REQUIRE(::pipe(pipe_) == 0);
        process_ = ::fork();
        if (process_ != 0) {
            ::close(pipe_[1]);
            return;
        }
        ::close(pipe_[0]);
        int ended = 1;
        try {
            life(pipe_[1]);
            ended = 0;
        } catch (std::exception const&) {
        }
        ::_exit(ended);
    }
    ~Child() { ::close(pipe_[0]); }
    Child(Child const&) = delete;
    Child& operator=(Child const&) = delete;

    void kill_now() const { ::kill(process_, SIGKILL); }

    // Waits for its end, and answers how often it told.
    std::uint64_t told() {
        std::uint64_t count = 0;
        char byte = 0;
        while (::read(pipe_[0], &byte, 1) == 1) ++count;
        REQUIRE(::waitpid(process_, &ended_, 0) == process_);
        return count;
    }
    bool ended_well() const { return WIFEXITED(ended_) && WEXITSTATUS(ended_) == 0; }

private:
    int pipe_[2] = {};
    pid_t process_ = 0;
    int ended_ = 0;
};

}  // namespace caseway::tests
