#include "workflows/suspect_custody_rules.hpp"

#include "workflows/court_orders.hpp"
#include "workflows/investigating_team.hpp"
#include "workflows/regimes.hpp"

#include <algorithm>

namespace caseway::workflows::suspect {

namespace {

using std::chrono::days;

// The rule follows the arrest; a suspect whose arrest nobody dated is under today's.
DeadlineRule const& bail_rule(Facts const& facts, Moment const& moment) {
    bool const old = facts.arrested_at && !under_reformed_bail(*facts.arrested_at, moment);
    return old ? bail_ends : bail_ends_since_2022;
}

void run_bail_until(Minute until, Facts& facts, Asks& asks) {
    facts.bail_until = until;
    if (facts.arrested_at) asks.under(pre_charge_bail, engine::date_of(*facts.arrested_at));
    asks.deadline_at(bail_rule(facts, asks), until);
    asks.deadline_at(bail_end_planned, until - days{bail_end_planned.within.amount});
}

// Bail counts from the day after the arrest (s.47ZB), so the month ends on the arrest's own day.
Minute months_from(Minute arrested, int months) {
    return engine::calendar_months(arrested, months).due;
}

}  // namespace

bool under_reformed_bail(Minute arrested, Moment const& moment) {
    return moment.is_in_force(pre_charge_bail, version::bail_2022, engine::date_of(arrested));
}

std::optional<Minute> longest_bail(Choice<bail_authorities> authority, Minute arrested,
                                   Moment const& moment) {
    auto const* rules = moment.in_force(pre_charge_bail, engine::date_of(arrested));
    // Before April 2017 bail before charge had no limit.
    if (authority == "magistrates-court" || !rules) return Minute::max();
    if (rules->name == version::bail_2017) {
        if (authority == "inspector") return engine::limit_of(bail_ends.within, arrested).due;
        if (authority == "superintendent")
            return months_from(arrested, moment.value(superintendent_bail_before_2022));
        return std::nullopt;
    }
    if (authority == "custody-officer")
        return engine::limit_of(bail_ends_since_2022.within, arrested).due;
    if (authority == "inspector") return months_from(arrested, moment.value(inspector_bail));
    return months_from(arrested, moment.value(superintendent_bail));
}

bool bail_has_its_rank::rank_suffices(Choice<bail_authorities> authority, Rank rank) {
    if (authority == "custody-officer") return rank >= Rank::sergeant;
    if (authority == "inspector") return rank >= Rank::inspector;
    return authority == "magistrates-court" || rank >= Rank::superintendent;
}

void raise_dvpo(Asks& asks, Words because) {
    if (!orders_against(asks, "dvpo").empty()) return;
    asks.start({"dvpo", "consideration-raised"},
               {{"because", std::string{because}}, {"suspect", asks.strand}});
}

void consider_dvpo_on_bail::carry_out(Bailed const& bail, Asks& rim) {
    raise_dvpo(rim, bail.conditions ? Words{"custody-release"} : Words{"unconditional-bail"});
}

void consider_dvpo_if_unconditional::carry_out(BailVaried const& change, Asks& rim) {
    if (change.no_conditions_left.value_or(false)) raise_dvpo(rim, "unconditional-bail");
}

void consider_order_again::carry_out(Asks& rim) {
    auto const today = engine::date_of(rim.at);
    if (!rim.is_in_force(protection_orders, version::dapo, today))
        return raise_dvpo(rim, dvpo_because::after_remand);
    if (!orders_against(rim, "dvpo").empty() || !orders_against(rim, "dapo").empty()) return;
    rim.under(protection_orders, today);
    rim.start(asks[1],
              {{"because", std::string{dvpo_because::after_remand}}, {"suspect", rim.strand}});
}

// An order under the 2021 Act that is before the court goes on there, whoever is on remand.
void tell_orders_of_remand::carry_out(Asks& rim) {
    for (auto const& name : asks) tell_own_orders(rim, name);
    auto const dapos = orders_against(rim, "dapo");
    if (std::none_of(dapos.begin(), dapos.end(), is_before_the_court)) return;
    rim.outside("magistrates-court", "suspect-remanded");
    rim.outside("legal-services", "suspect-remanded");
}

void start_bail::carry_out(Bailed const& bail, Facts& facts, Asks& asks) {
    run_bail_until(bail.until, facts, asks);
    share_whereabouts(asks, "released");
}

void extend_bail::carry_out(BailExtended const& bail, Facts& facts, Asks& asks) {
    run_bail_until(bail.until, facts, asks);
}

void end_bail::carry_out(Facts& facts, Asks& asks) {
    facts.bail_until.forget();
    for (auto const* rule : {&bail_ends, &bail_ends_since_2022, &bail_end_planned})
        asks.meet(*rule);
}

void take_back_into_custody::carry_out(Facts& facts, Asks& asks) {
    end_bail::carry_out(facts, asks);
    share_whereabouts(asks, "in-custody");
}

void let_go::carry_out(Facts& facts, Asks& asks) {
    clear_times(asks);
    facts.bail_until.forget();
    asks.give_to(investigating_team(asks));
    share_whereabouts(asks, "released");
}

namespace {

void start_prosecution(Asks& asks, engine::AskName const& name, Words charged_on) {
    auto const begun = asks.children(name.workflow);
    if (std::all_of(begun.begin(), begun.end(), [](auto const& strand) { return strand.ended; }))
        asks.start(name, {{"charged-on", std::string{charged_on}}});
}

}  // namespace

void begin_prosecution::carry_out(Charged const& charge, Asks& rim) {
    start_prosecution(rim, asks[0], charge.cps_reference ? "cps-decision" : "inspectors-emergency");
}

void begin_prosecution::carry_out(Requisitioned const&, Asks& rim) {
    start_prosecution(rim, asks[0], "cps-decision");
}

void keep_for_court::carry_out(Asks& asks) {
    clear_times(asks);
    asks.give_to(investigating_team(asks));
    share_whereabouts(asks, "in-custody");
}

}  // namespace caseway::workflows::suspect
