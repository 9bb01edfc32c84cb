#include "engine/deadline.hpp"

#include <algorithm>

namespace caseway::engine {

Limit limit_of(Period const& period, Minute from, Calendar const& calendar) {
    using std::chrono::minutes;
    switch (period.counting) {
        case Counting::elapsed_hours: return elapsed_hours(from, minutes{period.amount});
        case Counting::court_hours: return court_hours(from, minutes{period.amount}, calendar);
        case Counting::working_days: return working_days(from, period.amount, calendar);
        case Counting::calendar_days:
            return calendar_days(from, period.amount, period.first_day_counts);
        case Counting::calendar_months: break;
    }
    return calendar_months(from, period.amount);
}

std::string words_of(Period const& period) {
    auto const count = [](int n, std::string const& unit) {
        return std::to_string(n) + " " + unit + (n == 1 ? "" : "s");
    };
    switch (period.counting) {
        case Counting::elapsed_hours:
            return period.amount % 60 ? count(period.amount, "minute")
                                      : count(period.amount / 60, "hour");
        case Counting::court_hours: return count(period.amount / 60, "court hour");
        case Counting::working_days: return count(period.amount, "working day");
        case Counting::calendar_days: return count(period.amount, "day");
        case Counting::calendar_months: break;
    }
    return count(period.amount, "month");
}

namespace {

constexpr int a_day = 24 * 60;

Reminders usual_for(Period const& period) {
    switch (period.counting) {
        case Counting::court_hours: return {a_day, a_day / 2, 4 * 60, 60};
        case Counting::elapsed_hours: return {period.amount / 2, period.amount / 4};
        case Counting::calendar_months: return {30 * a_day, 7 * a_day};
        case Counting::calendar_days:
            if (period.amount > 7) return {3 * a_day, a_day};
            break;
        case Counting::working_days: break;
    }
    return {a_day};
}

// LOCAL: how long the owner has, once a limit of their own force's making has passed, before it is
// taken over. Law, code and national practice wait for nobody.
Duration grace_of(DeadlineRule const& rule) {
    if (rule.binding != Binding::local) return {};
    if (rule.within.counting != Counting::elapsed_hours) return std::chrono::days{1};
    return Duration{rule.within.amount / 4};
}

}  // namespace

Reminders reminders_of(DeadlineRule const& rule) {
    return rule.before.front() == 0 ? usual_for(rule.within) : rule.before;
}

Dates dates_of(DeadlineRule const& rule, OpenDeadline const& open) {
    auto const first = open.due - Duration{reminders_of(rule).front()};
    return {std::max(first, open.set_at), open.due, open.outer + grace_of(rule)};
}

}  // namespace caseway::engine
