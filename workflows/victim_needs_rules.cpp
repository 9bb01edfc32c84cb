#include "workflows/victim_needs_rules.hpp"

#include "workflows/investigating_team.hpp"

namespace caseway::workflows::victim_needs {

namespace {

void under_the_code(Asks& asks) {
    asks.under(victims_code, asks.shared(reported_on).value_or(engine::date_of(asks.at)));
}

}  // namespace

void keep_needs::carry_out(Asks& asks) {
    asks.meet(needs_looked_at);
    asks.give_to(investigating_team(asks));
    asks.deadline(needs_looked_at);
}

void tell_within_five_days::carry_out(Asks& asks) {
    under_the_code(asks);
    asks.share(standard_victim, true);
}

void tell_within_one_day::carry_out(Asks& asks) {
    under_the_code(asks);
    asks.share(standard_victim, false);
}

}  // namespace caseway::workflows::victim_needs
