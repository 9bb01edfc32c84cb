#include "workflows/dvpo_rules.hpp"

#include "workflows/asks_of_others.hpp"

#include <algorithm>

namespace caseway::workflows::dvpo {

namespace {

using std::chrono::days;
using std::chrono::duration_cast;

// Whole years lived on a day: somebody born on 29 February is a year older on 1 March.
int age_on(Date born, Date day) {
    std::chrono::year_month_day const from{born}, to{day};
    int const years = int(to.year()) - int(from.year());
    bool const before_birthday =
        std::pair{to.month(), to.day()} < std::pair{from.month(), from.day()};
    return years - (before_birthday ? 1 : 0);
}

// Another suspect of the same case may be under a notice or order of their own.
bool another_is_in_force(Moment const& moment) {
    constexpr Words in_force[] = {"notice-in-force", "hearing-listed", "result-unknown",
                                  "order-in-force"};
    return std::any_of(
        moment.strands.begin(), moment.strands.end(), [&](engine::StrandView const& strand) {
            return strand.workflow == "dvpo" && strand.name != moment.strand &&
                   std::find(std::begin(in_force), std::end(in_force), strand.state) !=
                       std::end(in_force);
        });
}

void have_victim_told(Asks& asks) { open_contact_duty(asks, "order"); }

void assess_for_its_end(Facts& facts, Asks& asks) {
    if (facts.end_planned) return;
    facts.end_planned = true;
    have_risk_assessed(asks, "order-ending");
}

}  // namespace

Answer suspect_is_adult::holds(NoticeDrafted const& draft, Moment const& moment) {
    return age_on(draft.suspect_born, engine::date_of(moment.at)) >= moment.value(adult_age);
}

Answer fourteen_to_28_days::holds(OrderMade const& order, Moment const& moment) {
    auto const length = duration_cast<days>(order.length);
    return length == order.length && length >= days{moment.value(shortest_order)} &&
           length <= days{moment.value(longest_order)};
}

Answer served_before_it_went_stale::holds(NoticeServed const&, Facts const& facts,
                                          Moment const& moment) {
    auto const within = moment.policy ? moment.policy->within(notice_stale) : notice_stale.within;
    return facts.authorised_at.when(
        [&](Minute authorised) { return moment.at <= engine::limit_of(within, authorised).outer; });
}

void raise_consideration::carry_out(ConsiderationRaised const& raised, Facts& facts, Asks& asks) {
    if (raised.suspect) facts.suspect = *raised.suspect;
    asks.give_to(std::string{dvpo_team});
    asks.deadline(dvpo_decided);
}

void record_consideration::carry_out(Asks& asks) {
    asks.share(dvpo_considered, true);
    asks.meet(dvpo_decided);
}

void keep_draft::carry_out(NoticeDrafted const& draft, Facts& facts, Asks& asks) {
    facts.drafted_by = asks.by.id;
    facts.lives_together = draft.lives_together;
    asks.share(dvpo_considered, true);
    asks.meet(dvpo_decided);
    asks.cancel(notice_stale);
}

void await_service::carry_out(Facts& facts, Asks& asks) {
    facts.authorised_at = asks.at;
    asks.deadline(notice_stale);
}

void alarm_irregular_service::carry_out(Facts& facts, Asks& asks) {
    ++facts.service_attempts;
    asks.outside("superintendent", "notice-not-properly-served");
    asks.outside("legal-services", "notice-not-properly-served");
}

void bring_into_force::carry_out(NoticeServed const&, Facts& facts, Asks& asks) {
    facts.served_at = asks.at;
    asks.meet(notice_stale);
    asks.deadline(dvpo_hearing);
    asks.share(dvpo_in_force, true);
    asks.outside("pnc", "notice-in-force");
    have_victim_told(asks);
    asks.outside("idva-service", "notice-in-force");
}

void keep_hearing::carry_out(ComplaintLaid const& complaint, Facts& facts) {
    facts.hearing_at = complaint.hearing_at;
}

void keep_next_hearing::carry_out(HearingAdjourned const& hearing, Facts& facts, Asks& asks) {
    facts.adjourned = true;
    facts.hearing_at = hearing.next_hearing;
    asks.meet(dvpo_hearing);
    asks.meet(result_confirmed);
    asks.deadline_at(dvpo_next_hearing, hearing.next_hearing);
}

void stop_hearing_clock::carry_out(Asks& asks) {
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
    facts.suspect_told = order.suspect_told;
    asks.share(dvpo_in_force, true);
    asks.deadline_at(order_ends, ends);
    asks.deadline_at(order_expiry_planned, ends - days{order_expiry_planned.within.amount});
    if (!order.suspect_told) asks.deadline(order_told);
    asks.outside("pnc", "order-in-force");
    have_victim_told(asks);
    asks.outside("idva-service", "order-in-force");
    asks.outside("marac-coordinator", "order-in-force");
}

void note_knowledge::carry_out(Facts& facts, Asks& asks) {
    facts.suspect_told = true;
    asks.meet(order_told);
}

void ask_the_court::carry_out(Asks& asks) {
    asks.deadline(result_confirmed);
    asks.outside("superintendent", "hearing-result-unknown");
    asks.outside("legal-services", "hearing-result-unknown");
}

void end_protection::carry_out(Asks& asks) {
    asks.share(dvpo_in_force, another_is_in_force(asks));
    asks.cancel(order_ends);
    asks.cancel(order_expiry_planned);
    asks.cancel(order_told);
    asks.tell({"safeguarding", "protection-ended"});
    asks.outside("pnc", "protection-ended");
    have_victim_told(asks);
}

// The order's own days run on while it is suspended.
void suspend_protection::carry_out(Asks& asks) {
    asks.share(dvpo_in_force, another_is_in_force(asks));
    asks.tell({"safeguarding", "protection-ended"});
    asks.outside("pnc", "order-suspended");
    have_victim_told(asks);
}

void resume_protection::carry_out(Asks& asks) {
    asks.share(dvpo_in_force, true);
    asks.outside("pnc", "order-in-force");
    have_victim_told(asks);
}

void await_rehearing::carry_out(Facts& facts, Asks& asks) {
    facts.adjourned = true;
    facts.order_ends_at.forget();
    asks.give_to(std::string{dvpo_team});
    asks.outside("legal-services", "application-sent-back");
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
