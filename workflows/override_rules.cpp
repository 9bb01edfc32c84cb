#include "workflows/override_rules.hpp"

namespace caseway::workflows::overriding {

void await_confirmation::carry_out(OverrideRaised const& raised, Facts& facts, Asks& asks) {
    facts.overridden_by = raised.overridden_by.id;
    facts.confirmed_at = raised.confirmed_at;
    asks.give_to(std::string{raised.confirmed_at == "inspector" ? detective_inspector
                                                                : authorising_officer});
    asks.deadline(override_confirmed);
}

void alarm_unconfirmed::carry_out(Asks& asks) {
    asks.outside(dvpo_team, "override-not-confirmed");
    asks.outside("legal-services", "override-not-confirmed");
    asks.outside(professional_standards, "override-not-confirmed");
}

void alarm_overdue::carry_out(Asks& asks) {
    asks.outside("chief-superintendent", "override-not-looked-at");
}

}  // namespace caseway::workflows::overriding
