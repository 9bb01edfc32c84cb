#include "workflows/suspect_custody_rules.hpp"

#include "workflows/investigating_team.hpp"

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

bool is_for_this_suspect(engine::StrandView const& strand, Moment const& moment) {
    return strand.workflow == "dvpo" && !strand.ended &&
           (strand.parent == moment.strand || moment.count("suspect") <= 1);
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
    if (std::any_of(asks.strands.begin(), asks.strands.end(),
                    [&](auto const& strand) { return is_for_this_suspect(strand, asks); }))
        return;
    asks.start({"dvpo", "consideration-raised"},
               {{"because", std::string{because}}, {"suspect", asks.strand}});
}

void consider_dvpo_on_bail::carry_out(Bailed const& bail, Asks& rim) {
    raise_dvpo(rim, bail.conditions ? Words{"custody-release"} : Words{"unconditional-bail"});
}

void consider_dvpo_if_unconditional::carry_out(BailVaried const& change, Asks& rim) {
    if (change.no_conditions_left.value_or(false)) raise_dvpo(rim, "unconditional-bail");
}

void tell_dvpo_of_remand::carry_out(Asks& rim) { tell_own_dvpos(rim, asks[0].event); }

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
