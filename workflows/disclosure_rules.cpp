#include "workflows/disclosure_rules.hpp"

namespace caseway::workflows::disclosure {

namespace {

std::string queue_of(Words role, Asks const& asks) {
    std::string queue{role};
    if (auto const site = asks.shared(victim_site)) queue += "/" + std::string{site->name()};
    return queue;
}

void start_the_time(Date applied_on, Asks& asks) {
    auto const from = engine::from_london(applied_on);
    bool const older = asks.is_in_force(disclosure_scheme, version::disclosed_in_35, applied_on);
    asks.under(disclosure_scheme, applied_on);
    asks.give_to(queue_of(safeguarding_officer, asks));
    asks.deadline(disclosure_checked);
    asks.deadline(older ? disclosure_in_35 : disclosure_in_28, from);
}

void send_help(Asks& asks) {
    asks.outside("response-sergeant", "immediate-risk");
    asks.deadline(immediate_risk_acted);
    have_risk_assessed(asks, because::something_else);
}

}  // namespace

void begin_application::carry_out(DisclosureOpened const& opened, Facts& facts, Asks& asks) {
    facts.route = opened.route;
    facts.concern = opened.route == "right-to-know";
    start_the_time(opened.applied_on, asks);
    if (opened.route == "right-to-ask")
        asks.deadline(disclosure_met, engine::from_london(opened.applied_on));
}

void keep_checks::carry_out(InitialChecksMade const& checks, Facts& facts, Asks& asks) {
    facts.concern = facts.concern || checks.concern_found || checks.immediate_risk;
    asks.meet(disclosure_checked);
    if (checks.immediate_risk) send_help(asks);
}

void have_them_told::carry_out(Asks& asks) { asks.give_to(queue_of(safeguarding_officer, asks)); }

void answer_it::carry_out(Asks& asks) {
    asks.meet(disclosure_in_35);
    asks.meet(disclosure_in_28);
}

void tell_the_sergeant::carry_out(Asks& asks) {
    asks.give_to(queue_of(safeguarding_sergeant, asks));
    asks.outside("safeguarding-sergeant", "disclosure-not-yet-made");
}

void act_now::carry_out(Facts& facts, Asks& asks) {
    facts.concern = true;
    send_help(asks);
}

void go_on_without_the_applicant::carry_out(Facts& facts, Asks& asks) {
    facts.route = Choice<routes>{"right-to-know"};
    asks.cancel(disclosure_met);
}

void alarm_that_the_suspect_knows::carry_out(Asks& asks) {
    asks.outside("safeguarding-sergeant", "suspect-learned-of-it");
    have_risk_assessed(asks, because::something_else);
}

void warn_of_the_request::carry_out(Asks& asks) {
    asks.outside("data-protection-officer", "neither-confirm-nor-deny");
}

void end_it::carry_out(Asks& asks) {
    for (auto const* rule : {&disclosure_checked, &disclosure_met, &disclosure_in_35,
                             &disclosure_in_28, &immediate_risk_acted})
        asks.cancel(*rule);
}

void begin_again::carry_out(DisclosureReopened const& again, Facts& facts, Asks& asks) {
    facts.route = Choice<routes>{"right-to-know"};
    facts.concern = true;
    start_the_time(again.applied_on, asks);
}

}  // namespace caseway::workflows::disclosure
