#include "engine/deadline.hpp"

#include "engine/fingerprint.hpp"

namespace caseway::engine {

Period Policy::within(DeadlineRule const& rule) const {
    auto period = rule.within;
    if (rule.binding != Binding::local) return period;
    if (auto const chosen = local_.find(rule.name); chosen != local_.end())
        period.amount = chosen->second;
    return period;
}

int Policy::value(Setting const& setting) const {
    if (setting.binding != Binding::local) return setting.value;
    auto const chosen = local_.find(setting.name);
    return chosen == local_.end() ? setting.value : chosen->second;
}

std::string Policy::digest() const {
    if (local_.empty()) return "default";
    std::string text;
    for (auto const& [name, value] : local_) text += name + "=" + std::to_string(value) + "\n";
    return fingerprint(text);
}

Limit limit_of(Period const& period, Minute from) {
    using std::chrono::minutes;
    switch (period.counting) {
        case Counting::elapsed_hours: return elapsed_hours(from, minutes{period.amount});
        case Counting::court_hours: return court_hours(from, minutes{period.amount});
        case Counting::working_days: return working_days(from, period.amount);
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

}  // namespace caseway::engine
