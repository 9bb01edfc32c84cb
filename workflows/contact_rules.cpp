#include "workflows/contact_rules.hpp"

#include "workflows/investigating_team.hpp"

namespace caseway::workflows::contact {

namespace {

void nothing_more_is_due(Asks& asks) {
    asks.cancel(victim_told);
    asks.cancel(support_offered);
    asks.cancel(unsafe_reviewed);
}

}  // namespace

void open_duty::carry_out(DutyOpened const& duty, Facts& facts, Asks& asks) {
    facts.about = std::string{duty.about.name()};
    asks.give_to(investigating_team(asks));
    asks.deadline(duty.about == "support" ? support_offered : victim_told);
}

void begin_again::carry_out(Asks& asks) {
    asks.give_to(investigating_team(asks));
    asks.deadline(victim_told);
}

void meet_duty::carry_out(Asks& asks) {
    asks.meet(victim_told);
    asks.meet(support_offered);
    asks.cancel(unsafe_reviewed);
}

void count_attempt::carry_out(Facts& facts, Asks& asks) {
    ++facts.attempts;
    if (facts.attempts == asks.value(contact_attempts))
        asks.outside(investigation_sergeant, "victim-not-reached");
}

void pause_sending::carry_out(Facts& facts, Asks& asks) {
    facts.paused_by = asks.by.id;
    asks.deadline(unsafe_reviewed);
}

void review_again::carry_out(Asks& asks) {
    asks.meet(unsafe_reviewed);
    asks.deadline(unsafe_reviewed);
}

void resume_sending::carry_out(Asks& asks) { asks.meet(unsafe_reviewed); }

void stop_telling::carry_out(Asks& asks) { nothing_more_is_due(asks); }

void hand_to_family_liaison::carry_out(Asks& asks) {
    nothing_more_is_due(asks);
    asks.give_to(std::string{family_liaison});
}

}  // namespace caseway::workflows::contact
