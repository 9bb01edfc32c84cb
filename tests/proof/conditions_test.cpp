// The conditions that scripts/switch-off switches off one at a time, and a look at the switch
// itself.

#include "engine/switches.hpp"
#include "tests/catch.hpp"
#include "tests/proof/truth.hpp"
#include "workflows/catalogue.hpp"

#include <iostream>

using namespace caseway;

// Hidden: it is run by the script, which reads what it prints.
TEST_CASE("Every condition by its words", "[.][conditions]") {
    for (auto const* workflow : workflows::catalogue().all())
        for (auto const& claim : tests::claims_of(*workflow))
            std::cout << "condition\t" << workflow->name() << '\t' << claim << '\n';
}

TEST_CASE("Every condition has words of its own by which it can be switched off",
          "[proof][conditions]") {
    for (auto const* workflow : workflows::catalogue().all())
        for (auto const& claim : tests::claims_of(*workflow)) {
            CAPTURE(std::string{workflow->name()}, claim);
            CHECK_FALSE(claim.empty());
            CHECK(claim.find_first_of("\t\n") == claim.npos);
        }
}

TEST_CASE("A condition that is switched off always holds", "[proof][conditions]") {
    auto& switches = engine::detail::switches();
    switches.choose_by([](std::string_view claim) -> std::optional<engine::detail::Verdict> {
        if (claim == "it is switched off") return engine::detail::Verdict::met;
        return std::nullopt;
    });
    CHECK(switches.verdict("it is switched off") == engine::detail::Verdict::met);
    CHECK_FALSE(switches.verdict("it answers for itself").has_value());
    switches.choose_by({});
}
