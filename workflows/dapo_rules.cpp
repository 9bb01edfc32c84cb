#include "workflows/dapo_rules.hpp"

#include "workflows/court_orders.hpp"

namespace caseway::workflows::dapo {

bool touches_shared_home(DapnDrafted const& draft) {
    return draft.prohibits.contains("not-evict") || draft.prohibits.contains("not-enter") ||
           draft.prohibits.contains("leave-premises");
}

void take_up::carry_out(DapnConsidered const& considered, Facts& facts, Asks& asks) {
    if (considered.suspect) facts.suspect = *considered.suspect;
    asks.give_to(std::string{dvpo_team});
    asks.under(protection_orders, engine::date_of(asks.at));
    asks.deadline(dapn_decided);
}

void hand_over_a_child::carry_out(DapnNotPursued const& decision, Asks& asks) {
    hand_over_to_child_protection(decision.because.name(), asks);
}

void drop::carry_out(Asks& asks) {
    asks.meet(dapn_decided);
    asks.meet(dapn_decided_on);
    asks.cancel(dapn_stale);
}

void keep_draft::carry_out(DapnDrafted const& draft, Asks& asks) {
    asks.meet(dapn_decided);
    asks.cancel(dapn_stale);
    asks.deadline(dapn_decided_on);
    if (age_on(draft.victim_born, engine::date_of(asks.at)) < asks.value(adult_age))
        asks.outside("mash", "victim-of-16-or-17");
}

void await_service::carry_out(Facts& facts, Asks& asks) {
    facts.authorised_at = asks.at;
    asks.under(protection_orders, engine::date_of(asks.at));
    asks.meet(dapn_decided_on);
    asks.deadline(dapn_stale);
}

void log_override::carry_out(DapnAuthorised const& notice, Asks& asks) {
    if (asks.did(asks.by.id, "dapo", "dapn-drafted"))
        have_override_confirmed(asks, "inspector", notice.override_reason);
}

void alarm_irregular_service::carry_out(Asks& asks) {
    asks.outside(detective_inspector, "notice-not-properly-served");
    asks.outside("legal-services", "notice-not-properly-served");
}

void bring_into_force::carry_out(Facts& facts, Asks& asks) {
    facts.served_at = facts.known_since = asks.at;
    asks.meet(dapn_stale);
    asks.deadline(dapo_hearing);
    asks.share(dapo_in_force, true);
    tell_of_notice(asks);
}

}  // namespace caseway::workflows::dapo
