#include "workflows/breach_rules.hpp"

namespace caseway::workflows::breach {

namespace {

Answer sum_of(std::optional<std::int64_t> pounds, int most, Words what) {
    if (!pounds) return engine::cannot_tell(what);
    return *pounds >= 0 && *pounds <= most;
}

}  // namespace

Answer sum_is_within_the_act::holds(Proved const& proved, Moment const& moment) {
    if (proved.penalty == "sum")
        return sum_of(proved.pounds, moment.value(largest_sum), "the sum in pounds");
    if (proved.penalty != "daily-sum") return true;
    auto const daily =
        sum_of(proved.pounds_a_day, moment.value(largest_daily_sum), "the sum for each day");
    if (daily.kind != Answer::Kind::met) return daily;
    return sum_of(proved.pounds, moment.value(largest_daily_total), "the sum of all days");
}

Answer committal_is_within_the_act::holds(Proved const& proved, Moment const& moment) {
    if (proved.penalty != "committal") return true;
    if (!proved.committed_until) return engine::cannot_tell("the last day in custody");
    // Two months that begin today end on the day before this date in the second month after.
    auto const months = engine::calendar_months(moment.at, moment.value(longest_committal));
    return *proved.committed_until < engine::date_of(months.due);
}

void take_up::carry_out(BreachOpened const& breach, Facts& facts, Asks& asks) {
    facts.of_an_order = breach.of == "order";
    if (breach.hearing_at) facts.hearing_at = *breach.hearing_at;
    asks.give_to(std::string{dvpo_team});
}

void take_up_again::carry_out(Asks& asks) { asks.give_to(std::string{dvpo_team}); }

void start_the_court_clock::carry_out(Facts& facts, Asks& asks) {
    asks.give_to(std::string{custody_officer});
    bool const order = facts.of_an_order.value_or(false);
    auto const& rule = order ? breach_order_court : breach_notice_court;
    auto const limit = engine::limit_of(rule.within, asks.at);
    bool const hearing_first =
        !order && facts.hearing_at && *facts.hearing_at >= asks.at && *facts.hearing_at < limit.due;
    facts.court_limit = hearing_first ? *facts.hearing_at : limit.outer;
    if (hearing_first)
        asks.deadline_at(rule, *facts.hearing_at);
    else
        asks.deadline(rule);
}

void stop_the_court_clock::carry_out(Asks& asks) {
    asks.meet(breach_notice_court);
    asks.meet(breach_order_court);
    asks.give_to(std::string{dvpo_team});
}

void keep_next_hearing::carry_out(CourtAdjourned const& adjourned, Asks& asks) {
    asks.meet(breach_next_hearing);
    asks.deadline_at(breach_next_hearing, adjourned.next_hearing);
}

void keep_complaint::carry_out(ComplaintLaid const& complaint, Asks& asks) {
    asks.deadline_at(breach_next_hearing, complaint.hearing_at);
}

void alarm_custody::carry_out(Asks& asks) {
    asks.outside(custody_officer, "breach-custody-has-ended");
    asks.outside("superintendent", "breach-custody-has-ended");
    asks.outside("legal-services", "breach-custody-has-ended");
}

void note_release::carry_out(Asks& asks) {
    asks.cancel(breach_notice_court);
    asks.cancel(breach_order_court);
    asks.give_to(std::string{dvpo_team});
}

}  // namespace caseway::workflows::breach
