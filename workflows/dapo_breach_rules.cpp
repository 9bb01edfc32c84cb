#include "workflows/dapo_breach_rules.hpp"

namespace caseway::workflows::dapo_breach {

void take_up::carry_out(BreachOpened const& breach, Facts& facts, Asks& asks) {
    facts.breached_at = asks.at;
    if (breach.known_since) facts.known_since = *breach.known_since;
    asks.give_to(std::string{investigator});
    asks.deadline(crime_recorded);
}

void investigate::carry_out(Asks& rim) {
    if (rim.is_open("investigation")) return;
    auto const site = rim.shared(victim_site).value_or("elsewhere");
    rim.start({"investigation", "investigation-opened"},
              {{"site", std::string{site.name()}}, {"team", "site"}});
}

void keep_knowledge::carry_out(Charged const& charge, Facts& facts) {
    if (charge.known_since) facts.known_since = *charge.known_since;
}

}  // namespace caseway::workflows::dapo_breach
