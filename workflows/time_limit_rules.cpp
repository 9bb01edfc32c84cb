#include "workflows/time_limit_rules.hpp"

#include "workflows/investigating_team.hpp"

#include <algorithm>

namespace caseway::workflows::time_limit {

namespace {

bool under_section_39a(Date committed_on, Moment const& moment) {
    return moment.is_in_force(assault_time_limit, version::section_39a, committed_on);
}

Minute limit_from(DeadlineRule const& rule, Date day, Moment const& moment) {
    return moment.limit(rule, engine::from_london(day)).due;
}

}  // namespace

std::optional<Minute> last_minute(Facts const& facts, Moment const& moment) {
    if (!facts.committed_on) return std::nullopt;
    if (!under_section_39a(*facts.committed_on, moment))
        return limit_from(assault_six_months, *facts.committed_on, moment);
    auto const from_offence = limit_from(assault_two_years, *facts.committed_on, moment);
    if (!facts.statement_on) return from_offence;
    return std::min(from_offence, limit_from(assault_after_statement, *facts.statement_on, moment));
}

Answer begun_in_time::holds(ProceedingsBegun const& begun, Facts const& facts,
                            Moment const& moment) {
    auto const last = last_minute(facts, moment);
    if (!last) return engine::cannot_tell(facts.committed_on.name());
    return engine::from_london(begun.on) <= *last;
}

void run_the_limit::carry_out(AssaultDated const& dated, Facts& facts, Asks& asks) {
    facts.committed_on = dated.committed_on;
    asks.give_to(investigating_team(asks));
    asks.under(assault_time_limit, dated.committed_on);
    auto const from = engine::from_london(dated.committed_on);
    if (!under_section_39a(dated.committed_on, asks))
        return asks.deadline(assault_six_months, from);
    asks.deadline(assault_two_years, from);
    asks.deadline(first_statement_taken, from);
}

// The first of several counts; under the older law a statement changes nothing.
void run_from_the_statement::carry_out(FirstStatementGiven const& given, Facts& facts, Asks& asks) {
    bool const earlier = given.given_on < facts.statement_on.value_or(Date::max());
    if (earlier) facts.statement_on = given.given_on;
    if (!facts.committed_on || !under_section_39a(*facts.committed_on, asks)) return;
    asks.meet(first_statement_taken);
    asks.deadline(assault_after_statement, engine::from_london(*facts.statement_on));
}

void find_out::carry_out(Asks& asks) {
    stop_the_limit::carry_out(asks);
    asks.outside(investigation_sergeant, "time-limit-passed");
    asks.deadline(time_limit_confirmed);
}

void stop_the_limit::carry_out(Asks& asks) {
    for (auto const* rule : {&assault_six_months, &assault_two_years, &assault_after_statement,
                             &first_statement_taken, &time_limit_confirmed})
        asks.cancel(*rule);
}

}  // namespace caseway::workflows::time_limit
