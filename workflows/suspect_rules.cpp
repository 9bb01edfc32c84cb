#include "workflows/suspect_rules.hpp"

#include "workflows/court_orders.hpp"
#include "workflows/investigating_team.hpp"
#include "workflows/suspect_stands.hpp"

#include <algorithm>

namespace caseway::workflows::suspect {

namespace {

// Each neighbourhood policing unit has its own daily meeting, week-ends too.
void list_and_give(Facts const& facts, Asks& asks) {
    std::string const unit = facts.npu.value_or("unknown");
    asks.put_on_list("trm/" + unit);
    asks.give_to(std::string{trm_chair} + "/" + unit);
}

void count_detention(Asks& asks, engine::AskName const& name, Facts& facts, Minute since,
                     bool for_breach) {
    facts.detained_since = since;
    asks.start(name, {{"since", engine::stored(since)},
                      {"first-arrested", engine::stored(facts.arrested_at.value_or(since))},
                      {"used", engine::stored(facts.detained)},
                      {"for-breach", for_breach ? "yes" : "no"}});
}

}  // namespace

void share_whereabouts(Asks& asks, Whereabouts own) {
    asks.share(suspect_whereabouts, taken_together(asks.strands, asks.strand, own));
}

void clear_times(Asks& asks) {
    asks.take_off_list();
    for (auto const* rule :
         {&trm_decision, &outstanding_a_day, &outstanding_three_days, &outstanding_a_week,
          &held_elsewhere_reviewed, &bail_ends, &bail_ends_since_2022, &bail_end_planned})
        asks.cancel(*rule);
}

void tell_own_orders(Asks& asks, AskName const& name) {
    for (auto const& order : orders_against(asks, name.workflow))
        asks.tell_strand(order.name, name.event);
}

void tell_own(Asks& asks, Words workflow, Words event) {
    for (auto const& strand : asks.children(workflow))
        if (!strand.ended) asks.tell_strand(strand.name, event);
}

void begin_detention_found::carry_out(SuspectIdentified const& suspect, Facts& facts, Asks& rim) {
    count_detention(rim, asks[0], facts, suspect.arrested_at.value_or(rim.at), false);
}

// An arrest on bail is for breaking it or for not answering it, and what was used before counts
// (s.47(6)); any other arrest is on new evidence and counts afresh (s.47(2)).
void begin_detention::carry_out(Facts& facts, Asks& rim) {
    bool const on_bail = static_cast<bool>(facts.bail_until);
    if (!on_bail) facts.detained = {};
    count_detention(rim, asks[0], facts, rim.at, on_bail);
}

void resume_detention::carry_out(Facts& facts, Asks& rim) {
    count_detention(rim, asks[0], facts, rim.at, false);
}

void end_detention::carry_out(Facts& facts, Asks& rim) {
    if (facts.detained_since && *facts.detained_since < rim.at)
        facts.detained += rim.at - *facts.detained_since;
    facts.detained_since.forget();
    tell_own(rim, asks[0].workflow, asks[0].event);
}

void put_on_daily_list::carry_out(Facts const& facts, Asks& asks) {
    clear_times(asks);
    list_and_give(facts, asks);
    asks.deadline(trm_decision);
    // A grade nobody has given yet gets the time of the highest.
    if (asks.shared(grade).value_or("high") == "high") asks.deadline(outstanding_a_day);
    asks.deadline(outstanding_three_days);
    asks.deadline(outstanding_a_week);
    share_whereabouts(asks, "outstanding");
}

void keep_unit::carry_out(SuspectIdentified const& suspect, Facts& facts) {
    facts.npu = suspect.npu;
}

void keep_detained::carry_out(SuspectIdentified const& suspect, Facts& facts, Asks& asks) {
    facts.npu = suspect.npu;
    if (suspect.arrested_at) facts.arrested_at = *suspect.arrested_at;
    asks.give_to(investigating_team(asks));
    share_whereabouts(asks, "in-custody");
}

void await_next_meeting::carry_out(TrmDiscussed const& discussed, Facts& facts, Asks& asks) {
    if (discussed.pass_to) {
        facts.npu = *discussed.pass_to;
        list_and_give(facts, asks);
    }
    asks.meet(trm_decision);
    asks.deadline(trm_decision);
}

void record_gap::carry_out(Facts& facts, Asks& asks) {
    ++facts.meetings_missed;
    asks.outside("neighbourhood-inspector", "suspect-not-discussed");
    asks.deadline(trm_decision);
}

void give_to_officer::carry_out(AllocatedForArrest const& allocated, Asks& asks) {
    asks.give_to(allocated.officer.id);
    if (asks.shared(grade).value_or("standard") == "high")
        asks.outside("idva-service", "arrest-planned");
}

void circulate::carry_out(Facts& facts, Asks& asks) {
    facts.circulated = true;
    asks.outside("pnc", "suspect-wanted");
}

void look_again_weekly::carry_out(Asks& asks) {
    clear_times(asks);
    asks.give_to(investigating_team(asks));
    asks.deadline(held_elsewhere_reviewed);
    share_whereabouts(asks, "in-custody");
}

void review_again::carry_out(Asks& asks) {
    asks.meet(held_elsewhere_reviewed);
    asks.deadline(held_elsewhere_reviewed);
}

void keep_first_arrest::carry_out(Facts& facts, Asks& asks) {
    if (!facts.bail_until) facts.arrested_at = asks.at;
}

void take_into_custody::carry_out(Facts& facts, Asks& asks) {
    clear_times(asks);
    facts.bail_until.forget();
    if (facts.circulated) asks.outside("pnc", "no-longer-wanted");
    facts.circulated = false;
    asks.give_to(investigating_team(asks));
    asks.outside("idva-service", "suspect-arrested");
    share_whereabouts(asks, "in-custody");
}

void keep_arrest::carry_out(Facts& facts, Asks& asks) {
    if (!facts.arrested_at) facts.arrested_at = asks.at;
}

void resolve::carry_out(Asks& asks) {
    clear_times(asks);
    share_whereabouts(asks, "resolved");
}

void tell_orders_of_death::carry_out(Asks& rim) {
    for (auto const& name : asks) tell_own_orders(rim, name);
}

// Who learnt it as a notice's strand told the court there and then.
void tell_court_of_absence::carry_out(Asks& asks) {
    if (asks.asked) return;
    auto orders = orders_against(asks, "dvpo");
    for (auto& dapo : orders_against(asks, "dapo")) orders.push_back(std::move(dapo));
    if (std::any_of(orders.begin(), orders.end(), is_before_the_court))
        asks.outside("magistrates-court", "suspect-absconded");
}

}  // namespace caseway::workflows::suspect
