# The outside libraries, all from the distribution. scripts/setup installs them on Debian 12.
find_package(Boost 1.81 QUIET)
if(NOT Boost_FOUND)
  message(FATAL_ERROR
    "caseway needs the headers of Boost 1.81 or later. Older Boost.MSM, such as the 1.74 that "
    "Debian 12 installs as libboost-dev, does not compile as C++20. On Debian 12 install "
    "libboost1.81-dev (it takes the place of libboost1.74-dev), or run scripts/setup.")
endif()
find_package(date CONFIG REQUIRED)
find_package(SQLite3 3.40 REQUIRED)
find_package(OpenSSL 3.0 REQUIRED COMPONENTS Crypto)
find_package(PkgConfig REQUIRED)
pkg_check_modules(LIBSODIUM REQUIRED IMPORTED_TARGET libsodium)

# For the console alone.
find_package(CLI11 2.1 CONFIG REQUIRED)
find_package(nlohmann_json 3.11 CONFIG REQUIRED)
find_package(spdlog 1.10 CONFIG REQUIRED)
