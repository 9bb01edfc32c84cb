#include "workflows/dvpo_court_rules.hpp"

#include "workflows/court_orders.hpp"
#include "workflows/planned_end.hpp"
#include "workflows/suspect_stands.hpp"

#include <chrono>

namespace caseway::workflows::dvpo {

namespace {

using std::chrono::days;
using std::chrono::duration_cast;

// Another suspect's notice or order may still stand.
void share_what_stands(Asks& asks) { asks.share(dvpo_in_force, another_is_in_force(asks, "dvpo")); }

}  // namespace

Answer fourteen_to_28_days::holds(OrderMade const& order, Moment const& moment) {
    auto const length = duration_cast<days>(order.length);
    return length == order.length && length >= days{moment.value(shortest_order)} &&
           length <= days{moment.value(longest_order)};
}

void keep_hearing::carry_out(ComplaintLaid const& complaint, Facts& facts, Asks& asks) {
    facts.hearing_at = complaint.hearing_at;
    tell_breaches_of_hearing(complaint.hearing_at, asks);
}

void keep_next_hearing::carry_out(HearingAdjourned const& hearing, Facts& facts, Asks& asks) {
    facts.adjourned = true;
    facts.hearing_at = hearing.next_hearing;
    tell_breaches_of_hearing(hearing.next_hearing, asks);
    asks.meet(dvpo_hearing);
    asks.meet(dvpo_next_hearing);
    asks.meet(result_confirmed);
    asks.meet(rehearing_listed);
    asks.deadline_at(dvpo_next_hearing, hearing.next_hearing);
}

void stop_hearing_clock::carry_out(Asks& asks) {
    asks.meet(rehearing_listed);
    asks.meet(dvpo_hearing);
    asks.meet(dvpo_next_hearing);
    asks.meet(result_confirmed);
    asks.cancel(notice_stale);
}

void begin_order::carry_out(OrderMade const& order, Facts& facts, Asks& asks) {
    // The first day is the day the order is made, so 28 days made on 1 June end on 28 June.
    int const length = static_cast<int>(duration_cast<days>(order.length).count());
    auto const ends = engine::calendar_days(asks.at, length, true).due;
    facts.order_ends_at = ends;
    if (order.suspect_told)
        facts.known_since = asks.at;
    else
        facts.known_since.forget();
    if (facts.authorised_at) asks.under(protection_notices, engine::date_of(*facts.authorised_at));
    asks.share(dvpo_in_force, true);
    asks.deadline_at(order_ends, ends);
    plan_for_end(asks, order_expiry_planned, ends);
    if (!order.suspect_told) asks.deadline(order_told);
    tell_of_order(asks);
}

void note_knowledge::carry_out(Facts& facts, Asks& asks) {
    facts.known_since = asks.at;
    asks.meet(order_told);
}

// A suspect who is free becomes wanted on their own strand, which circulates, puts them on the
// daily list, has the victim told and the risk assessed. One whom the record has in custody does
// not: an escape is recorded there, and nothing said here stops the hours of a detention.
void look_for_suspect::carry_out(Facts const& facts, Asks& rim) {
    rim.outside("magistrates-court", "suspect-absconded");
    auto const* suspect = suspect_about(rim, facts.suspect);
    auto const* stand = suspect ? suspect_stand(suspect->state) : nullptr;
    if (stand && stand->whereabouts == "released" && !suspect->ended)
        return rim.tell_strand(suspect->name, asks[0].event, {{"because", "absconded"}});
    rim.outside("pnc", "suspect-wanted");
    rim.outside(trm_chair, "suspect-absconded");
    open_contact_duty(rim, about::something_else);
    have_risk_assessed(rim, because::something_else);
}

void have_lapse_reviewed::carry_out(Asks& asks) {
    asks.outside("superintendent", "notice-lapsed-unheard");
}

void end_breaches::carry_out(Asks& asks) { tell_breaches_of_death(asks); }

void ask_the_court::carry_out(Asks& asks) {
    asks.deadline(result_confirmed);
    asks.outside("superintendent", "hearing-result-unknown");
    asks.outside("legal-services", "hearing-result-unknown");
}

void end_protection::carry_out(Asks& asks) {
    share_what_stands(asks);
    asks.cancel(order_ends);
    asks.cancel(order_expiry_planned);
    asks.cancel(order_told);
    tell_of_end(asks);
}

// The order's own days run on while it is suspended.
void suspend_protection::carry_out(Asks& asks) {
    share_what_stands(asks);
    asks.tell({"safeguarding", "protection-ended"});
    asks.outside("pnc", "order-suspended");
    open_contact_duty(asks, "order");
}

void resume_protection::carry_out(Asks& asks) {
    asks.share(dvpo_in_force, true);
    asks.outside("pnc", "order-in-force");
    open_contact_duty(asks, "order");
}

void await_rehearing::carry_out(Facts& facts, Asks& asks) {
    facts.adjourned = true;
    facts.order_ends_at.forget();
    ask_for_the_new_hearing(asks);
}

void tell_the_court::carry_out(Asks& asks) {
    asks.outside("magistrates-court", "suspect-remanded");
    asks.outside("legal-services", "suspect-remanded");
}

void open_breach::carry_out(BreachReported const& report, Facts& facts, Asks& asks) {
    ++facts.breaches;
    engine::Fields fields{{"of", facts.order_ends_at ? "order" : "notice"},
                          {"what-happened", report.what_happened}};
    if (facts.hearing_at && !facts.order_ends_at)
        fields.push_back({"hearing-at", engine::stored(*facts.hearing_at)});
    if (facts.known_since) fields.push_back({"known-since", engine::stored(*facts.known_since)});
    asks.start({"breach", "breach-opened"}, std::move(fields));
}

void plan_is_made::carry_out(Facts& facts, Asks& asks) {
    asks.meet(order_expiry_planned);
    assess_for_its_end(facts, asks);
}

void reassess_unless_planned::carry_out(Facts& facts, Asks& asks) {
    assess_for_its_end(facts, asks);
}

}  // namespace caseway::workflows::dvpo
