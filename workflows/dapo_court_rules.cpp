#include "workflows/dapo_court_rules.hpp"

#include "workflows/court_orders.hpp"
#include "workflows/planned_end.hpp"

#include <algorithm>

namespace caseway::workflows::dapo {

namespace {

// How long the order and its monitoring run; nothing where they have no fixed end.
struct Lengths {
    std::optional<Date> order;
    std::optional<Date> monitoring;
};

void run_for(Lengths const& until, Asks& asks) {
    for (auto const* rule : {&dapo_ends, &monitoring_ends, &dapo_end_planned, &dapo_reviewed})
        asks.cancel(*rule);
    if (!until.order) asks.deadline(dapo_reviewed);
    if (until.order) asks.deadline_at(dapo_ends, end_of_day(*until.order));
    if (until.monitoring) asks.deadline_at(monitoring_ends, end_of_day(*until.monitoring));
    if (!until.order && !until.monitoring) return;
    auto const first =
        std::min(until.order.value_or(Date::max()), until.monitoring.value_or(Date::max()));
    plan_for_end(asks, dapo_end_planned, end_of_day(first));
}

void put_in_force(Asks& asks) {
    asks.share(dapo_in_force, true);
    tell_of_order(asks);
}

// What both kinds of breach are told: what happened, and since when the suspect has known.
engine::Fields breach_fields(std::string const& what_happened, Facts const& facts) {
    engine::Fields fields{{"what-happened", what_happened}};
    if (facts.known_since) fields.push_back({"known-since", engine::stored(*facts.known_since)});
    return fields;
}

}  // namespace

void keep_listing::carry_out(DapoAppliedFor const& listing, Facts& facts, Asks& asks) {
    facts.hearing_at = listing.hearing_at;
    tell_breaches_of_hearing(listing.hearing_at, asks);
}

void keep_application::carry_out(AppliedWithoutDapn const& application, Facts& facts, Asks& asks) {
    facts.hearing_at = application.hearing_at;
    asks.meet(dapn_decided);
    asks.under(protection_orders, engine::date_of(asks.at));
    asks.deadline_at(dapo_next_hearing, application.hearing_at);
}

void keep_next_hearing::carry_out(DapoAdjourned const& hearing, Facts& facts, Asks& asks) {
    facts.adjourned = true;
    facts.hearing_at = hearing.next_hearing;
    tell_breaches_of_hearing(hearing.next_hearing, asks);
    stop_hearing_clock::carry_out(asks);
    asks.deadline_at(dapo_next_hearing, hearing.next_hearing);
}

void stop_hearing_clock::carry_out(Asks& asks) {
    for (auto const* rule :
         {&dapo_hearing, &dapo_next_hearing, &dapo_result_confirmed, &rehearing_listed})
        asks.meet(*rule);
}

void ask_the_court::carry_out(Asks& asks) {
    asks.deadline(dapo_result_confirmed);
    asks.outside(detective_inspector, "hearing-result-unknown");
    asks.outside("legal-services", "hearing-result-unknown");
}

void begin_order::carry_out(DapoMade const& order, Facts& facts, Asks& asks) {
    asks.under(protection_orders, engine::date_of(facts.authorised_at.value_or(asks.at)));
    run_for({order.ends_on, order.monitored_until}, asks);
    if (order.return_hearing) asks.deadline_at(dapo_next_hearing, *order.return_hearing);
    if (order.suspect_told) {
        note_service::carry_out(facts, asks);
    } else {
        facts.known_since.forget();
        asks.deadline(dapo_told);
    }
    put_in_force(asks);
}

void record_order::carry_out(DapoMadeElsewhere const& order, Facts& facts, Asks& asks) {
    if (order.suspect) facts.suspect = *order.suspect;
    asks.give_to(std::string{dvpo_team});
    asks.under(protection_orders, order.made_on);
    run_for({order.ends_on, order.monitored_until}, asks);
    // The three days to notify run, or ran, where the order was served.
    if (order.suspect_told)
        facts.known_since = asks.at;
    else
        asks.deadline(dapo_told);
    put_in_force(asks);
}

void change_order::carry_out(DapoVaried const& order, Facts& facts, Asks& asks) {
    facts.end_planned = false;
    asks.meet(dapo_next_hearing);
    run_for({order.ends_on, order.monitored_until}, asks);
    open_contact_duty(asks, "order");
    asks.outside("pnc", "order-varied");
}

void note_service::carry_out(Facts& facts, Asks& asks) {
    facts.known_since = asks.at;
    asks.meet(dapo_told);
    if (!facts.notified) asks.deadline(details_notified);
}

void note_details::carry_out(Facts& facts, Asks& asks) {
    facts.notified = true;
    asks.meet(details_notified);
    asks.outside("pnc", "suspect-details-notified");
}

void look_for_notification::carry_out(Asks& asks) {
    asks.outside(dvpo_team, "notification-not-found");
    asks.outside(detective_inspector, "notification-not-found");
}

void await_appeal::carry_out(DapoAppealed const& appeal, Asks& asks) {
    if (appeal.hearing_at) asks.deadline_at(dapo_next_hearing, *appeal.hearing_at);
}

void review_again::carry_out(Asks& asks) {
    asks.meet(dapo_reviewed);
    asks.deadline(dapo_reviewed);
    have_risk_assessed(asks, "other");
}

void plan_is_made::carry_out(Facts& facts, Asks& asks) {
    asks.meet(dapo_end_planned);
    assess_for_its_end(facts, asks);
}

void end_monitoring::carry_out(Asks& asks) {
    open_contact_duty(asks, "order");
    have_risk_assessed(asks, "order-ending");
    asks.outside("pnc", "monitoring-ended");
}

void end_protection::carry_out(Asks& asks) {
    asks.share(dapo_in_force, another_is_in_force(asks, "dapo"));
    for (auto const* rule : {&dapo_ends, &monitoring_ends, &dapo_end_planned, &dapo_told,
                             &details_notified, &dapo_reviewed})
        asks.cancel(*rule);
    tell_of_end(asks);
}

void reassess_unless_planned::carry_out(Facts& facts, Asks& asks) {
    assess_for_its_end(facts, asks);
}

void await_rehearing::carry_out(Facts& facts, Asks& asks) {
    facts.adjourned = true;
    ask_for_the_new_hearing(asks);
}

void open_dapn_breach::carry_out(DapnBreached const& report, Facts& facts, Asks& asks) {
    auto fields = breach_fields(report.what_happened, facts);
    fields.push_back({"of", "dapn"});
    if (facts.hearing_at) fields.push_back({"hearing-at", engine::stored(*facts.hearing_at)});
    asks.start({"breach", "breach-opened"}, std::move(fields));
}

void open_dapo_breach::carry_out(DapoBreached const& report, Facts& facts, Asks& asks) {
    asks.start({"dapo-breach", "dapo-breach-opened"}, breach_fields(report.what_happened, facts));
}

void end_breaches::carry_out(Asks& asks) { tell_breaches_of_death(asks); }

}  // namespace caseway::workflows::dapo
