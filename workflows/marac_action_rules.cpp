#include "workflows/marac_action_rules.hpp"

namespace caseway::workflows::marac_action {

namespace {

// An action is done in time until the end of its day in London.
engine::Minute end_of(Date day) {
    return engine::from_london(day, std::chrono::hours{23} + std::chrono::minutes{59});
}

std::string queue_of(Choice<marac_agencies> agency) {
    if (agency == "police") return std::string{safeguarding_officer};
    if (agency == "idva") return std::string{idva};
    return std::string{partner} + "/" + std::string{agency.name()};
}

}  // namespace

void begin_action::carry_out(ActionSet const& set, Asks& asks) {
    asks.give_to(queue_of(set.agency));
    asks.deadline_at(marac_action_done, end_of(set.due));
}

void end_action::carry_out(Asks& asks) {
    asks.meet(marac_action_done);
    asks.cancel(new_action_owner);
}

void drop_action::carry_out(Asks& asks) {
    asks.cancel(marac_action_done);
    asks.cancel(new_action_owner);
}

void tell_the_lead_and_the_chair::carry_out(Asks& asks) {
    asks.outside("agency-lead", "marac-action-not-done");
    asks.outside("marac-chair", "marac-action-not-done");
}

void set_new_date::carry_out(DueDateChanged const& changed, Asks& asks) {
    asks.deadline_at(marac_action_done, end_of(changed.due));
}

void set_new_date::carry_out(ActionReopened const& reopened, Asks& asks) {
    asks.deadline_at(marac_action_done, end_of(reopened.due));
}

void ask_for_an_owner::carry_out(Asks& asks) {
    asks.deadline(new_action_owner);
    asks.give_to(std::string{marac_coordinator});
}

void hand_over::carry_out(ActionReowned const& reowned, Asks& asks) {
    asks.meet(new_action_owner);
    asks.give_to(queue_of(reowned.agency));
}

}  // namespace caseway::workflows::marac_action
