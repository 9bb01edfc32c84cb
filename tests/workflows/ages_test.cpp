// Ages on a day, and the day by which somebody plans for an end.

#include "workflows/ages.hpp"

#include "engine/london.hpp"
#include "tests/catch.hpp"
#include "workflows/dapo_deadlines.hpp"
#include "workflows/planned_end.hpp"

namespace caseway::tests {

namespace {

engine::Date day(std::string_view text) { return engine::parse_date(text).value.value(); }

}  // namespace

TEST_CASE("Somebody is a year older from the birthday on", "[ages][table]") {
    auto [born, on, age] = GENERATE(table<std::string, std::string, int>({
        {"2002-04-17", "2020-04-16", 17},
        {"2002-04-17", "2020-04-17", 18},
        {"2004-02-29", "2022-02-28", 17},
        {"2004-02-29", "2022-03-01", 18},
        {"2004-02-29", "2024-02-29", 20},
        {"2020-12-31", "2021-01-01", 0},
    }));
    CAPTURE(born, on);
    CHECK(workflows::age_on(day(born), day(on)) == age);
}

TEST_CASE("An end is planned for at the end of a day or half-way where that is past",
          "[ages][table]") {
    // Across the change of the clocks on 26 October the day still ends at midnight in London.
    auto [at, ends, days, due] = GENERATE(table<std::string, std::string, int, std::string>({
        {"2025-10-01 09:00", "2025-11-20", 28, "2025-10-23 23:59"},
        {"2025-10-01 09:00", "2025-11-25", 28, "2025-10-28 23:59"},
        {"2025-10-01 09:00", "2025-10-29", 28, "2025-10-01 23:59"},
        {"2025-10-01 23:59", "2025-10-03", 28, "2025-10-02 23:59"},
        {"2025-10-01 09:00", "2025-11-20", 14, "2025-11-06 23:59"},
    }));
    CAPTURE(at, ends, days);
    engine::Policy policy{{{"dapo-end-planned", days}}};
    engine::Moment moment;
    moment.at = engine::parse_minute(at).value.value();
    moment.policy = &policy;
    engine::Asks asks{moment};
    workflows::plan_for_end(asks, workflows::dapo_end_planned, workflows::end_of_day(day(ends)));
    REQUIRE(asks.list().size() == 1);
    auto const& set = std::get<engine::SetDeadline>(asks.list().front());
    CHECK(engine::show(*set.due) == engine::show(engine::parse_minute(due).value.value()));
}

}  // namespace caseway::tests
