#include "workflows/marac_steps.hpp"

namespace caseway::workflows::marac {

namespace {

void cancel_all(Asks& asks) {
    for (auto const* rule : {&marac_referred, &marac_screened, &screening_challenge,
                             &challenge_decided, &marac_agenda_sent, &marac_heard, &marac_minutes,
                             &idva_feedback, &marac_flag, &transfer_answered, &chairs_agree})
        asks.cancel(*rule);
}

engine::Minute end_of(Date day) {
    return engine::from_london(day, std::chrono::hours{23} + std::chrono::minutes{59});
}

// An agenda that has closed already goes out today.
void set_agenda(Date meeting, Asks& asks) {
    auto const closes = std::max(agenda_closes(meeting, asks), engine::date_of(asks.at));
    asks.deadline_at(marac_agenda_sent, end_of(closes));
}

// Twelve months run from the last referral that was accepted, whichever strand it was.
void share_the_referral(Facts const& facts, Asks& asks) {
    auto const day = engine::date_of(facts.referred_at.value_or(asks.at));
    if (asks.shared(marac_referred_on).value_or(day) <= day) asks.share(marac_referred_on, day);
}

std::string forum(Choice<meetings> meeting) { return "marac/" + std::string{meeting.name()}; }

}  // namespace

void begin_referral::carry_out(MaracReferralDrafted const& draft, Facts& facts, Asks& asks) {
    if (draft.criteria) facts.criteria = *draft.criteria;
    std::string owner{safeguarding_officer};
    if (auto const site = asks.shared(victim_site)) owner += "/" + std::string{site->name()};
    bool const by_a_partner =
        !asks.asked && asks.role != safeguarding_officer && asks.role != safeguarding_sergeant;
    asks.give_to(by_a_partner ? asks.by.id : owner);
    asks.deadline(marac_referred);
}

void keep_referral::carry_out(MaracReferralSubmitted const& referral, Facts& facts, Asks& asks) {
    facts.referred_at = asks.at;
    facts.referrer = asks.by.id;
    facts.criteria = referral.criteria;
    if (referral.criteria.contains("repeat"))
        asks.under(marac_repeat_definition,
                   referral.new_event_on.value_or(engine::date_of(asks.at)));
    asks.meet(marac_referred);
    asks.deadline(marac_screened);
    asks.give_to("marac-coordinator");
}

void take_in::carry_out(Facts& facts, Asks& asks) {
    share_the_referral(facts, asks);
    asks.cancel(marac_flag);
    asks.meet(marac_screened);
    asks.meet(challenge_decided);
    asks.deadline(marac_heard);
    asks.give_to("marac-coordinator");
    asks.outside("idva-service", "marac-accepted");
    asks.outside("referrer", "marac-accepted");
}

void send_back::carry_out(Facts& facts, Asks& asks) {
    asks.meet(marac_screened);
    asks.deadline(marac_referred);
    if (facts.referrer) asks.give_to(*facts.referrer);
    asks.outside("referrer", "marac-referral-returned");
}

void feed_back::carry_out(Asks& asks) {
    asks.meet(marac_screened);
    asks.deadline(screening_challenge);
    asks.outside("referrer", "marac-screened-out");
}

void put_to_the_chair::carry_out(Asks& asks) {
    asks.meet(screening_challenge);
    asks.deadline(challenge_decided);
    asks.give_to("marac-chair");
}

void put_on_the_agenda::carry_out(MeetingListed const& listed, Facts& facts, Asks& asks) {
    facts.meeting = listed.on;
    asks.put_on_list(forum(listed.meeting), listed.on);
    set_agenda(listed.on, asks);
}

void put_off::carry_out(Deferred const& deferred, Facts& facts, Asks& asks) {
    ++facts.deferrals;
    facts.meeting = deferred.next;
    asks.put_on_list(forum(deferred.meeting), deferred.next);
    set_agenda(deferred.next, asks);
}

void shut_out::carry_out(ConflictDeclared const& conflict, Asks& asks) {
    asks.exclude(conflict.who.id);
    asks.start({"conflict", "conflict-declared"},
               {{"person", engine::detail::Codec<Person>::write(conflict.who)},
                {"link", "other"},
                {"how-linked", conflict.how_close}});
    asks.outside("marac-coordinator", "conflict-declared");
}

void close_the_hearing::carry_out(Facts&, Asks& asks) {
    asks.meet(marac_heard);
    asks.cancel(marac_agenda_sent);
    asks.deadline(marac_minutes);
    asks.deadline(idva_feedback);
    asks.take_off_list();
    asks.tell({"safeguarding", "marac-heard"});
}

void set_action::carry_out(ActionAgreed const& action, Asks& asks) {
    asks.start({"marac-action", "action-set"}, {{"action", action.action},
                                                {"agency", std::string{action.agency.name()}},
                                                {"owner", action.owner},
                                                {"due", engine::stored(action.due)},
                                                {"risk", action.risk}});
}

void note_minutes::carry_out(Facts& facts, Asks& asks) {
    facts.minutes_issued = true;
    asks.meet(marac_minutes);
}

void note_feedback::carry_out(Asks& asks) { asks.meet(idva_feedback); }

void fly_the_flag::carry_out(Facts& facts, Asks& asks) {
    asks.deadline(marac_flag, facts.referred_at.value_or(asks.at));
}

void offer_it::carry_out(TransferProposed const& offer, Facts& facts, Asks& asks) {
    facts.transfer_pending = true;
    facts.for_a_time = offer.temporary.value_or(false);
    asks.meet(chairs_agree);
    asks.deadline(transfer_answered);
}

void go_chair_to_chair::carry_out(Facts& facts, Asks& asks) {
    facts.transfer_pending = false;
    asks.meet(transfer_answered);
    asks.deadline(chairs_agree);
    asks.outside("marac-chair", "transfer-refused");
}

void ask_the_chairs::carry_out(Asks& asks) {
    asks.deadline(chairs_agree);
    asks.outside("marac-chair", "transfer-unanswered");
}

void keep_it::carry_out(Facts& facts, Asks& asks) {
    facts.transfer_pending = false;
    asks.meet(transfer_answered);
    asks.meet(chairs_agree);
}

void flag_in_both::carry_out(Facts& facts, Asks& asks) {
    end_it::carry_out(facts, asks);
    asks.deadline(marac_flag, facts.referred_at.value_or(asks.at));
    asks.outside("marac-coordinator", "flagged-in-both-areas");
}

void end_it::carry_out(Facts& facts, Asks& asks) {
    facts.transfer_pending = false;
    asks.meet(transfer_answered);
    asks.meet(chairs_agree);
    cancel_all(asks);
    asks.take_off_list();
}

void let_it_stand::carry_out(Facts& facts, Asks& asks) {
    asks.meet(challenge_decided);
    end_it::carry_out(facts, asks);
}

void freeze::carry_out(Facts& facts, Asks& asks) {
    end_it::carry_out(facts, asks);
    asks.give_to("marac-chair");
    asks.outside("marac-coordinator", "marac-frozen");
}

void refer_again::carry_out(Asks& asks) {
    asks.deadline(marac_screened);
    asks.give_to("marac-coordinator");
}

void take_up_again::carry_out(Facts& facts, Asks& asks) {
    facts.minutes_issued = false;
    asks.cancel(marac_flag);
    asks.deadline(marac_minutes);
    asks.give_to("marac-coordinator");
}

}  // namespace caseway::workflows::marac
