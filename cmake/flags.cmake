# How every file of ours is compiled: one interface target, linked privately by each of our targets
# and never exported, so that a program that embeds caseway keeps its own warnings and flags.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

# CMake's own flags of each build type would reach every target: what is wanted stands below.
set(CMAKE_CXX_FLAGS_RELEASE "")
set(CMAKE_CXX_FLAGS_DEBUG "")

include(CheckPIESupported)
check_pie_supported(LANGUAGES CXX)

find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()

# What every preset has: the language's warnings.
add_library(caseway_warnings INTERFACE)
target_compile_options(caseway_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast -Wnon-virtual-dtor
  -Woverloaded-virtual -Wformat=2 -Wimplicit-fallthrough
  $<$<BOOL:${CASEWAY_WERROR}>:-Werror>)

# g++ 12 sees overlapping copies in ordinary std::string additions once it optimises (GCC bug 105651).
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(caseway_warnings INTERFACE -Wno-restrict)
endif()

# As it is released: optimised and hardened. Without -DNDEBUG: what we assert at the edge of the
# journal is asserted in use too.
add_library(caseway_released_flags INTERFACE)
target_link_libraries(caseway_released_flags INTERFACE caseway_warnings)
target_compile_options(caseway_released_flags INTERFACE -O2)
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU)
  target_compile_options(caseway_released_flags INTERFACE
    -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3 -D_GLIBCXX_ASSERTIONS -fstack-protector-strong
    -fstack-clash-protection -ftrivial-auto-var-init=zero -fno-delete-null-pointer-checks
    -Wtrampolines)
  if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
    target_compile_options(caseway_released_flags INTERFACE
      -fcf-protection=full -fzero-call-used-regs=used-gpr)
  endif()
  target_link_options(caseway_released_flags INTERFACE -Wl,-z,relro,-z,now,-z,noexecstack,-z,nodlopen)
endif()

# As this preset is: released, for working on it, or under sanitizers.
add_library(caseway_flags INTERFACE)
if(CASEWAY_TEST_SWITCHES)
  target_compile_definitions(caseway_flags INTERFACE CASEWAY_TEST_SWITCHES)
endif()
if(CASEWAY_SANITIZE)
  target_link_libraries(caseway_flags INTERFACE caseway_warnings)
  # -Og, since checks are compiled twice as fast as with -O1; -g1 keeps the lines that a report's
  # stack needs. Sanitizers disturb the flow analysis behind -Wmaybe-uninitialized; the release
  # build keeps that warning.
  # With g++, which tests every change, a null pointer is left to the address sanitizer, which stops
  # at it too, and alignment to the preset fuzz: their two checks at each access take a fifth of the
  # time to compile a test (5.0 s against 6.3 s).
  target_compile_options(caseway_flags INTERFACE -Og -g1 -fno-omit-frame-pointer
    -fsanitize=${CASEWAY_SANITIZE} -fno-sanitize-recover=all -U_FORTIFY_SOURCE
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>
    $<$<CXX_COMPILER_ID:GNU>:-fno-sanitize=null,alignment>)
  target_link_options(caseway_flags INTERFACE -fsanitize=${CASEWAY_SANITIZE})
elseif(CMAKE_BUILD_TYPE STREQUAL Release)
  target_link_libraries(caseway_flags INTERFACE caseway_released_flags)
else()
  target_link_libraries(caseway_flags INTERFACE caseway_warnings)
  target_compile_options(caseway_flags INTERFACE $<$<CONFIG:Debug>:-g>)
endif()
