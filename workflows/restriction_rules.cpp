#include "workflows/restriction_rules.hpp"

namespace caseway::workflows::restriction {

namespace {

void restrict_to_recorder(std::optional<Person> const& party, Facts& facts, Asks& asks) {
    asks.share(police_party, true);
    asks.restrict_case();
    // A case that nobody may step is no safer: whoever recorded it goes on until it is handed over.
    asks.admit(asks.by.id);
    if (party) {
        facts.person = party->id;
        asks.exclude(party->id);
    }
    asks.give_to("professional-standards");
    asks.deadline(team_found);
}

}  // namespace

void restrict_it::carry_out(PartyLinked const& linked, Facts& facts, Asks& asks) {
    restrict_to_recorder(linked.person, facts, asks);
}

void restrict_it::carry_out(CaseRestricted const& restricted, Facts& facts, Asks& asks) {
    asks.outside("professional-standards", "police-party-named");
    restrict_to_recorder(restricted.person, facts, asks);
}

void hand_over::carry_out(RestrictionHandedOver const& given, Asks& asks) {
    asks.admit(given.to.id);
    asks.give_to(given.to.id);
    asks.meet(team_found);
    asks.outside("professional-standards", "unconnected-inspector-named");
}

void name_handler::carry_out(HandlerNamed const& named, Asks& asks) {
    asks.admit(named.handler.id);
    asks.give_to(named.handler.id);
    asks.put_on_list("restricted");
}

void open_it_again::carry_out(Asks& asks) {
    asks.cancel(team_found);
    asks.take_off_list();
    asks.lift_restriction();
}

}  // namespace caseway::workflows::restriction
