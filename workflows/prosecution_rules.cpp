#include "workflows/prosecution_rules.hpp"

#include "workflows/investigating_team.hpp"

namespace caseway::workflows::prosecution {

void follow_to_court::carry_out(Asks& asks) { asks.give_to(investigating_team(asks)); }

void have_it_ratified::carry_out(Asks& asks) {
    asks.give_to(investigating_team(asks));
    asks.outside("cps", "emergency-charge-to-ratify");
    asks.deadline(charge_is_ratified);
}

void alarm_of_refusal::carry_out(Asks& asks) {
    asks.meet(charge_is_ratified);
    asks.outside(detective_inspector, "charge-not-ratified");
}

void await_the_court::carry_out(CourtDateSet const& date, Asks& asks) {
    asks.deadline(court_result, engine::from_london(date.on));
}

void await_nothing::carry_out(Asks& asks) {
    asks.cancel(charge_is_ratified);
    asks.meet(court_result);
}

}  // namespace caseway::workflows::prosecution
