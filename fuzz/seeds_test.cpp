// The fuzz targets as ordinary tests: their seeds, and so many changes of them as take seconds. The
// long form is scripts/fuzz. CASEWAY_SEED begins the random numbers elsewhere.
#include "fuzz/changes.hpp"
#include "fuzz/targets.hpp"
#include "store/entry_form.hpp"
#include "tests/catch.hpp"

#include <algorithm>
#include <cstdlib>
#include <iostream>

using namespace caseway;
using fuzz::Changes;
using fuzz::Target;

namespace {

std::uint64_t random_seed() {
    auto const* text = std::getenv("CASEWAY_SEED");
    return text ? std::strtoull(text, nullptr, 10) : 20200421;
}

// What went wrong first and with which bytes; empty where nothing did.
std::string first_wrong(Target const& target, std::string const& bytes) {
    try {
        target.take(bytes);
        return {};
    } catch (std::exception const& wrong) {
        return wrong.what();
    }
}

}  // namespace

TEST_CASE("What a fuzz target is given as a seed it takes", "[fuzz]") {
    auto const& target = GENERATE(from_range(fuzz::targets()));
    for (auto const& seed : fuzz::seeds_of(target.name)) {
        CAPTURE(target.name, seed);
        CHECK(first_wrong(target, seed) == "");
    }
}

TEST_CASE("What becomes of a seed when it is changed is read or refused", "[fuzz]") {
    auto const& target = GENERATE(from_range(fuzz::targets()));
    std::clog << "fuzz: " << target.name << ", CASEWAY_SEED=" << random_seed() << std::endl;
    Changes changes{fuzz::seeds_of(target.name), fuzz::words_of(target.name), random_seed()};
    for (int number = 0; number < target.changes; ++number) {
        auto const bytes = changes.next();
        auto const wrong = first_wrong(target, bytes);
        CAPTURE(target.name, number, bytes);
        REQUIRE(wrong == "");
    }
}

TEST_CASE("A reader that takes what it should refuse is found by the changes", "[fuzz][control]") {
    auto const seeds = fuzz::seeds_of("header");
    Changes changes{seeds, fuzz::words_of("header"), random_seed()};
    // Says that nothing but the seeds is a header, which is wrong: a name may change.
    auto const is_wrong = [&](std::string const& bytes) {
        return store::read_header(bytes) &&
               std::find(seeds.begin(), seeds.end(), bytes) == seeds.end();
    };
    bool found = false;
    for (int number = 0; number < 3000 && !found; ++number) found = is_wrong(changes.next());
    CHECK(found);
}

TEST_CASE("The same random numbers change the same seeds in the same way", "[fuzz]") {
    auto const seeds = fuzz::seeds_of("header");
    Changes one{seeds, {}, 1}, same{seeds, {}, 1}, other{seeds, {}, 2};
    auto const first = one.next();
    CHECK(first == same.next());
    CHECK(first != other.next());
}
