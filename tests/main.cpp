// Catch2's main, alone, so that its twenty seconds of compiling are spent once for all programs.
#ifdef CASEWAY_CATCH2_V2
#define CATCH_CONFIG_RUNNER
#endif
#include "tests/catch.hpp"
#include "tests/source_dir.hpp"

#include <cstdlib>
#include <filesystem>
#include <unistd.h>

std::string caseway::tests::source_dir() { return CASEWAY_SOURCE_DIR; }

int main(int argc, char* argv[]) {
    // What the console remembers of the stores of tests is kept apart from what it remembers of
    // the stores of whoever runs them.
    auto const folder =
        std::filesystem::temp_directory_path() / ("caseway-tests-" + std::to_string(::getpid()));
    ::setenv("XDG_STATE_HOME", folder.c_str(), 1);
    ::setenv("XDG_CONFIG_HOME", folder.c_str(), 1);
    int const answer = Catch::Session().run(argc, argv);
    std::error_code none;
    std::filesystem::remove_all(folder, none);
    return answer;
}
