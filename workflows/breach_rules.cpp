#include "workflows/breach_rules.hpp"

namespace caseway::workflows::breach {

namespace {

Answer sum_of(std::optional<std::int64_t> pounds, int most, Words what) {
    if (!pounds) return engine::cannot_tell(what);
    return *pounds >= 0 && *pounds <= most;
}

DeadlineRule const& rule_of(Facts const& facts) {
    if (facts.of && *facts.of == "order") return breach_order_court;
    return facts.of && *facts.of == "dapn" ? breach_dapn_court : breach_notice_court;
}

// An order's breach waits for no hearing of an application: that has been heard.
bool hearing_comes_first(Facts const& facts, Minute limit) {
    bool const of_a_notice = facts.of && *facts.of != "order";
    return of_a_notice && facts.hearing_at && *facts.hearing_at >= *facts.arrested_at &&
           *facts.hearing_at < limit;
}

}  // namespace

CourtLimit court_limit(Facts const& facts, Moment const& moment) {
    CourtLimit by;
    if (!facts.arrested_at) return by;
    auto const limit = moment.limit(rule_of(facts), *facts.arrested_at);
    bool const hearing = hearing_comes_first(facts, limit.due);
    by.due = hearing ? *facts.hearing_at : limit.due;
    by.outer = hearing ? *facts.hearing_at : limit.outer;
    return by;
}

Answer remand_is_within_the_act::holds(CourtAdjourned const& adjourned, Moment const& moment) {
    if (!adjourned.remanded) return true;
    bool const report = adjourned.for_medical_report.value_or(false);
    // Eight clear days between two dates put the second nine days after the first.
    int const days =
        report ? moment.value(longest_remand_for_report) : moment.value(longest_remand) + 1;
    return engine::date_of(adjourned.next_hearing) <=
           engine::date_of(moment.at) + std::chrono::days{days};
}

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
    facts.of = breach.of;
    if (breach.hearing_at) facts.hearing_at = *breach.hearing_at;
    take_up_again::carry_out(asks);
}

void take_up_again::carry_out(Asks& asks) {
    asks.give_to(std::string{dvpo_team});
    asks.deadline(breach_acted_on);
}

void start_the_court_clock::carry_out(Facts& facts, Asks& asks) {
    facts.arrested_at = asks.at;
    asks.meet(breach_acted_on);
    asks.give_to(std::string{custody_officer});
    run_to_the_earlier::carry_out(facts, asks);
}

void keep_listing::carry_out(ApplicationListed const& listing, Facts& facts) {
    facts.hearing_at = listing.hearing_at;
}

void run_to_the_earlier::carry_out(Facts& facts, Asks& asks) {
    auto const& rule = rule_of(facts);
    if (hearing_comes_first(facts, asks.limit(rule, *facts.arrested_at).due))
        asks.deadline_at(rule, *facts.hearing_at);
    else
        asks.deadline(rule, *facts.arrested_at);
}

void stop_the_court_clock::carry_out(Asks& asks) {
    for (auto const* rule : {&breach_notice_court, &breach_order_court, &breach_dapn_court})
        asks.meet(*rule);
    asks.deadline(breach_result_recorded);
    asks.give_to(std::string{dvpo_team});
}

void keep_next_hearing::carry_out(CourtAdjourned const& adjourned, Asks& asks) {
    meet_hearing::carry_out(asks);
    asks.deadline_at(breach_next_hearing, adjourned.next_hearing);
}

void keep_complaint::carry_out(ComplaintLaid const& complaint, Asks& asks) {
    asks.meet(breach_acted_on);
    asks.deadline_at(breach_next_hearing, complaint.hearing_at);
}

void alarm_custody::carry_out(Asks& asks) {
    asks.outside(custody_officer, "breach-custody-has-ended");
    asks.outside("superintendent", "breach-custody-has-ended");
    asks.outside("legal-services", "breach-custody-has-ended");
    asks.deadline(breach_acted_on);
}

void note_release::carry_out(Asks& asks) {
    for (auto const* rule : {&breach_notice_court, &breach_order_court, &breach_dapn_court})
        asks.cancel(*rule);
    take_up_again::carry_out(asks);
}

void meet_hearing::carry_out(Asks& asks) {
    asks.meet(breach_next_hearing);
    asks.meet(breach_result_recorded);
}

}  // namespace caseway::workflows::breach
