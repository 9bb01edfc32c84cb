// Catch2's main, alone, so that its twenty seconds of compiling are spent once for all programs.
#ifdef CASEWAY_CATCH2_V2
#define CATCH_CONFIG_RUNNER
#endif
#include "tests/catch.hpp"
#include "tests/source_dir.hpp"

std::string caseway::tests::source_dir() { return CASEWAY_SOURCE_DIR; }

int main(int argc, char* argv[]) { return Catch::Session().run(argc, argv); }
