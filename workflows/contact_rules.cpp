#include "workflows/contact_rules.hpp"

#include "workflows/investigating_team.hpp"

namespace caseway::workflows::contact {

namespace {

constexpr DeadlineRule const* duties[] = {&victim_told, &victim_told_standard, &support_offered};

void nothing_more_is_due(Asks& asks) {
    for (auto const* rule : duties) asks.cancel(*rule);
    asks.cancel(unsafe_reviewed);
}

// Every victim of domestic abuse is an enhanced one, until they themselves choose otherwise.
void start_telling(Asks& asks) {
    asks.under(victims_code, asks.shared(reported_on).value_or(engine::date_of(asks.at)));
    bool const standard = asks.shared(standard_victim).value_or(false);
    asks.deadline(standard ? victim_told_standard : victim_told);
}

}  // namespace

Answer told_in_time::holds(Moment const& moment) {
    for (auto const* rule : duties)
        if (auto const outer = moment.outer(*rule); outer && moment.at > *outer) return false;
    return true;
}

void open_duty::carry_out(DutyOpened const& duty, Facts& facts, Asks& asks) {
    facts.about = std::string{duty.about.name()};
    asks.give_to(investigating_team(asks));
    if (duty.about == "support") return asks.deadline(support_offered);
    start_telling(asks);
}

void begin_again::carry_out(Asks& asks) {
    asks.give_to(investigating_team(asks));
    start_telling(asks);
}

void meet_duty::carry_out(Asks& asks) {
    for (auto const* rule : duties) asks.meet(*rule);
    asks.cancel(unsafe_reviewed);
}

void count_attempt::carry_out(Facts& facts, Asks& asks) {
    ++facts.attempts;
    if (facts.attempts == asks.value(contact_attempts))
        asks.outside(investigation_sergeant, "victim-not-reached");
}

void pause_sending::carry_out(Asks& asks) { asks.deadline(unsafe_reviewed); }

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
