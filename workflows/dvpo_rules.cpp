#include "workflows/dvpo_rules.hpp"

#include "workflows/ages.hpp"
#include "workflows/court_orders.hpp"

namespace caseway::workflows::dvpo {

Answer suspect_is_adult::holds(NoticeDrafted const& draft, Moment const& moment) {
    return age_on(draft.suspect_born, engine::date_of(moment.at)) >= moment.value(adult_age);
}

Answer served_before_it_went_stale::holds(NoticeServed const&, Facts const& facts,
                                          Moment const& moment) {
    return facts.authorised_at.when([&](Minute authorised) {
        return moment.at <= moment.limit(notice_stale, authorised).outer;
    });
}

void raise_consideration::carry_out(ConsiderationRaised const& raised, Facts& facts, Asks& asks) {
    if (raised.suspect) facts.suspect = *raised.suspect;
    asks.give_to(std::string{dvpo_team});
    asks.deadline(dvpo_decided);
}

void hand_over_a_child::carry_out(NotPursued const& decision, Asks& asks) {
    hand_over_to_child_protection(decision.because.name(), asks);
}

void record_consideration::carry_out(Asks& asks) {
    asks.share(dvpo_considered, true);
    asks.meet(dvpo_decided);
    asks.meet(notice_decided_on);
}

void keep_draft::carry_out(NoticeDrafted const& draft, Facts& facts, Asks& asks) {
    facts.lives_together = draft.lives_together;
    asks.share(dvpo_considered, true);
    asks.meet(dvpo_decided);
    asks.cancel(notice_stale);
    asks.deadline(notice_decided_on);
    if (asks.shared(victim_age).value_or("adult") == "16-17")
        asks.outside("mash", "victim-of-16-or-17");
}

void await_service::carry_out(Facts& facts, Asks& asks) {
    facts.authorised_at = asks.at;
    asks.under(protection_notices, engine::date_of(asks.at));
    asks.meet(notice_decided_on);
    asks.deadline(notice_stale);
}

void log_override::carry_out(NoticeAuthorised const& notice, Asks& asks) {
    if (asks.did(asks.by.id, "dvpo", "notice-drafted"))
        have_override_confirmed(asks, "superintendent", notice.override_reason);
}

void alarm_irregular_service::carry_out(Facts& facts, Asks& asks) {
    ++facts.service_attempts;
    asks.outside("superintendent", "notice-not-properly-served");
    asks.outside("legal-services", "notice-not-properly-served");
}

void bring_into_force::carry_out(NoticeServed const&, Facts& facts, Asks& asks) {
    facts.served_at = facts.known_since = asks.at;
    asks.meet(notice_stale);
    asks.deadline(dvpo_hearing);
    asks.share(dvpo_in_force, true);
    tell_of_notice(asks);
}

}  // namespace caseway::workflows::dvpo
