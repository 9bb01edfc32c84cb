// What notices and orders of both Acts have in common.

#include "workflows/court_orders.hpp"

#include "tests/catch.hpp"
#include "tests/workflows/walk.hpp"
#include "workflows/dapo.hpp"
#include "workflows/dvpo.hpp"

#include <set>

namespace caseway::tests {

namespace {

engine::StrandView strand(engine::Workflow const& workflow, std::string_view state,
                          std::string name = "other") {
    return {std::move(name), std::string{workflow.name()}, std::string{state}, "", "", false, {}};
}

engine::Workflow const& of_an_act() {
    return *GENERATE(values({&workflows::dvpo::dvpo(), &workflows::dapo::dapo()}));
}

}  // namespace

TEST_CASE("A court has a notice before it once it is served and an application at once",
          "[orders]") {
    auto const& workflow = of_an_act();
    std::set<std::string_view> before_it;
    for (auto const& state : workflow.states())
        if (workflows::is_before_the_court(strand(workflow, state.name)))
            before_it.insert(state.name);
    auto const fourth = workflow.name() == "dvpo" ? "sent-back" : "application-made";
    CHECK(before_it == std::set<std::string_view>{"notice-in-force", "hearing-listed", fourth});
    auto const& breach = strand(workflow, "notice-in-force");
    CHECK_FALSE(workflows::is_before_the_court({breach.name, "breach", breach.state, "", ""}));
}

TEST_CASE("Another suspect's notice or order keeps the case under one of its own Act", "[orders]") {
    auto const& workflow = of_an_act();
    std::set<std::string_view> in_force;
    for (auto const& state : workflow.states()) {
        std::vector<engine::StrandView> const strands{strand(workflow, state.name),
                                                      strand(workflow, "order-in-force", "own")};
        engine::Moment moment;
        moment.strand = "own";
        moment.strands = strands;
        if (workflows::another_is_in_force(moment, workflow.name())) in_force.insert(state.name);
        CHECK_FALSE(workflows::another_is_in_force(moment, "breach"));
    }
    CHECK(in_force == std::set<std::string_view>{"notice-in-force", "hearing-listed",
                                                 "result-unknown", "order-in-force"});
}

TEST_CASE("With one suspect an order sought by hand is against that suspect", "[orders]") {
    auto const suspects = GENERATE(1u, 2u);
    std::vector<engine::StrandView> strands{
        {"suspect", "suspect", "on-bail", "", "", false, {}},
        {"dvpo", "dvpo", "drafted", "", "", false, {}},
        {"dvpo.2", "dvpo", "drafted", "suspect", "", false, {}},
        {"dvpo.3", "dvpo", "not-pursued", "suspect", "", true, {}},
        {"dapo", "dapo", "drafted", "suspect", "", false, {}},
    };
    if (suspects == 2) strands.push_back({"suspect.2", "suspect", "on-bail", "", "", false, {}});
    engine::Moment moment;
    moment.strand = "suspect";
    moment.strands = strands;
    auto const found = workflows::orders_against(moment, "dvpo");
    CHECK(found.size() == (suspects == 1 ? 2 : 1));
    CHECK(found.back().name == "dvpo.2");
}

}  // namespace caseway::tests
