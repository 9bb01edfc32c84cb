#include "workflows/repeats.hpp"

#include "engine/london.hpp"

#include <algorithm>

namespace caseway::workflows {

namespace {

using engine::Date;
using engine::show;

bool within_a_year_of(Date earlier, Date reported_on) {
    return earlier <= reported_on && reported_on <= twelve_months_after(earlier);
}

std::optional<Date> last_referral(engine::History const& history, Date reported_on) {
    std::optional<Date> last;
    for (auto const& each : history.cases)
        if (each.marac_referred_on && *each.marac_referred_on <= reported_on)
            last = std::max(last, each.marac_referred_on);
    return last;
}

std::string reckoned(Date referred, Date reported_on, bool within) {
    return "last referred " + show(referred) + "; 12 months end " +
           show(twelve_months_after(referred)) + "; reported " + show(reported_on) + ": " +
           (within ? "within" : "after them");
}

}  // namespace

Date twelve_months_after(Date from) {
    std::chrono::year_month_day const day{from};
    auto const same = day + std::chrono::years{1};
    if (same.ok()) return std::chrono::local_days{same};
    return std::chrono::local_days{same.year() / same.month() / std::chrono::last};
}

RepeatFinding find_repeats(engine::History const& history, Date reported_on) {
    RepeatFinding found;
    if (auto const referred = last_referral(history, reported_on)) {
        found.repeat = within_a_year_of(*referred, reported_on);
        found.arithmetic.push_back(reckoned(*referred, reported_on, found.repeat));
    } else {
        found.arithmetic.emplace_back("no earlier MARAC referral of this victim and suspect");
    }
    found.reports += std::count_if(
        history.cases.begin(), history.cases.end(),
        [&](auto const& each) { return within_a_year_of(each.reported_on, reported_on); });
    found.arithmetic.push_back("reports in the 12 months to " + show(reported_on) +
                               ", this one counted: " + std::to_string(found.reports));
    return found;
}

}  // namespace caseway::workflows
