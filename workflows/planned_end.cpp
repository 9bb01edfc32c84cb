#include "workflows/planned_end.hpp"

namespace caseway::workflows {

engine::Minute end_of_day(engine::Date date) {
    using namespace std::chrono_literals;
    return engine::from_london(date, 23h + 59min);
}

void plan_for_end(engine::Asks& asks, engine::DeadlineRule const& rule, engine::Minute ends) {
    auto const within = asks.policy ? asks.policy->within(rule) : rule.within;
    auto due = end_of_day(engine::date_of(ends) - std::chrono::days{within.amount});
    if (due <= asks.at) due = asks.at + (ends - asks.at) / 2;
    asks.deadline_at(rule, due);
}

}  // namespace caseway::workflows
