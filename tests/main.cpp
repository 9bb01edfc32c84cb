// Catch2's main, alone, so that its twenty seconds of compiling are spent once for all programs.
#ifdef CASEWAY_CATCH2_V2
#define CATCH_CONFIG_RUNNER
#endif
#include "tests/catch.hpp"

int main(int argc, char* argv[]) { return Catch::Session().run(argc, argv); }
