#include "workflows/data_breach_rules.hpp"

#include "workflows/asks_of_others.hpp"

namespace caseway::workflows::data_breach {

// ---- Conditions

Answer delay_is_explained::holds(CommissionerTold const& told, Facts const& facts,
                                 Moment const& moment) {
    if (told.why_late) return true;
    return facts.aware_at.when(
        [&](Minute aware) { return moment.at <= moment.limit(commissioner_told, aware).outer; });
}

Answer victim_is_told_safely::holds(PeopleTold const& told, Moment const& moment) {
    if (!told.who.contains("victim")) return true;
    return is_safe(told.method, moment.shared(safe_contact));
}

Answer those_at_high_risk_are_told::holds(Facts const& facts) {
    if (facts.told_or_not_for_a_reason) return true;
    return facts.risk.when([](BreachRisk risk) { return risk != "high"; });
}

// ---- Steps

void start_72_hours::carry_out(Facts& facts, Asks& asks) {
    facts.aware_at = asks.at;
    asks.give_to(std::string{data_protection_officer});
    asks.outside(data_protection_officer, "data-breach-found");
    asks.deadline(breach_assessed);
    asks.deadline(commissioner_told);
}

void protect_at_once::carry_out(Asks& asks) {
    asks.outside(safeguarding_sergeant, "somebody-in-danger-by-a-data-breach");
    have_risk_assessed(asks, because::something_else);
}

void keep_risk::carry_out(BreachAssessed const& assessed, Facts& facts, Asks& asks) {
    facts.risk = assessed.risk;
    asks.meet(breach_assessed);
    if (assessed.risk == "high" && !facts.told_or_not_for_a_reason) asks.deadline(people_told);
}

void count_72_hours_again::carry_out(Facts& facts, Asks& asks) {
    asks.deadline(commissioner_told, facts.aware_at.value_or(asks.at));
}

void keep_report::carry_out(Facts& facts, Asks& asks) {
    facts.reported = true;
    asks.meet(commissioner_told);
}

void drop_report::carry_out(Asks& asks) { asks.cancel(commissioner_told); }

void keep_telling::carry_out(Facts& facts, Asks& asks) {
    facts.told_or_not_for_a_reason = true;
    asks.meet(people_told);
}

}  // namespace caseway::workflows::data_breach
