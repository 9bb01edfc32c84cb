#include "workflows/detention_rules.hpp"

#include <algorithm>

namespace caseway::workflows::detention {

namespace {

using std::chrono::hours;

// Which rule counts follows the day of the first arrest, as the rest of bail does.
DeadlineRule const& rule_for(Facts const& facts, Moment const& moment) {
    bool const pauses = facts.for_breach && facts.first_arrested &&
                        moment.is_in_force(pre_charge_bail, version::bail_2022,
                                           engine::date_of(*facts.first_arrested));
    return pauses ? detention_ends_after_breach : detention_ends;
}

void run_the_clock(Facts const& facts, Asks& asks) {
    asks.deadline(rule_for(facts, asks), *facts.counted_from - facts.used);
}

}  // namespace

Answer extension_is_within_the_act::holds(DetentionExtended const& extension, Facts const& facts,
                                          Moment const& moment) {
    auto const& limit =
        extension.authority == "superintendent" ? superintendents_detention : longest_detention;
    return facts.counted_from.when([&](Minute from) {
        return extension.until <= from - facts.used + hours{moment.value(limit)};
    });
}

void count_the_hours::carry_out(DetentionBegan const& began, Facts& facts, Asks& asks) {
    facts.counted_from = began.since;
    facts.first_arrested = began.first_arrested;
    facts.used = began.used;
    facts.for_breach = began.for_breach;
    asks.give_to(std::string{custody_officer});
    if (began.for_breach) asks.under(pre_charge_bail, engine::date_of(began.first_arrested));
    run_the_clock(facts, asks);
}

void count_from_arrival::carry_out(Facts& facts, Asks& asks) {
    auto const arrested = facts.counted_from.value_or(asks.at);
    facts.counted_from = std::min(asks.at, arrested + hours{24});
    run_the_clock(facts, asks);
}

void count_to_the_extension::carry_out(DetentionExtended const& extension, Asks& asks) {
    asks.cancel(detention_ends_after_breach);
    asks.deadline_at(detention_ends, extension.until);
}

void alarm_custody::carry_out(Asks& asks) {
    asks.outside(custody_officer, "detention-limit-passed");
}

void stop_the_hours::carry_out(Asks& asks) {
    asks.meet(detention_ends);
    asks.meet(detention_ends_after_breach);
}

}  // namespace caseway::workflows::detention
