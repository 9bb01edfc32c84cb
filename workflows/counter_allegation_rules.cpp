#include "workflows/counter_allegation_rules.hpp"

namespace caseway::workflows::counter_allegation {

void await_a_sergeant::carry_out(Asks& asks) {
    asks.give_to("response-sergeant");
    asks.deadline(aggressor_decided);
}

void link_the_other_case::carry_out(CounterAllegationMade const& made, Facts& facts, Asks& asks) {
    facts.other_case = made.other_case;
    asks.outside("review-officer", "counter-allegation-linked", {{"other-case", made.other_case}});
}

void tell_the_other_case::carry_out(PrimaryAggressorDecided const& decided, Facts const& facts,
                                    Asks& asks) {
    asks.meet(aggressor_decided);
    asks.outside("review-officer", "primary-aggressor-decided",
                 {{"other-case", facts.other_case.value_or("")},
                  {"aggressor", std::string{decided.aggressor.name()}}});
}

}  // namespace caseway::workflows::counter_allegation
