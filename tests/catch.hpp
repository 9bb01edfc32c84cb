// The only file that includes Catch2, so that a test reads the same with version 2 (Debian 12) and
// with version 3. Tests write Approx(x), GENERATE(table<...>({...})) and ContainsSubstring("...").
#pragma once

#ifdef CASEWAY_CATCH2_V2

#include <catch2/catch.hpp>

namespace Catch::Matchers {

// Version 3's name for what version 2 calls Contains.
inline auto ContainsSubstring(std::string const& part,
                              CaseSensitive::Choice letters = CaseSensitive::Yes) {
    return Contains(part, letters);
}

}  // namespace Catch::Matchers

#else

#include <catch2/catch_approx.hpp>
#include <catch2/catch_session.hpp>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_adapters.hpp>
#include <catch2/generators/catch_generators_random.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

using Catch::Approx;

#endif

using Catch::Matchers::ContainsSubstring;
