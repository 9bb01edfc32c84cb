#include "workflows/marac_steps.hpp"

namespace caseway::workflows::marac {

namespace {

void cancel_all(Asks& asks) {
    for (auto const* rule : {&marac_referred, &marac_screened, &screening_challenge, &marac_heard,
                             &marac_minutes, &idva_feedback, &marac_flag, &transfer_answered})
        asks.cancel(*rule);
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
    asks.meet(marac_referred);
    asks.deadline(marac_screened);
    asks.give_to("marac-coordinator");
}

void take_in::carry_out(Asks& asks) {
    asks.meet(marac_screened);
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

void feed_back::carry_out(Facts& facts, Asks& asks) {
    facts.screener = asks.by.id;
    asks.meet(marac_screened);
    asks.deadline(screening_challenge);
    asks.outside("referrer", "marac-screened-out");
}

void put_to_the_chair::carry_out(Asks& asks) {
    asks.meet(screening_challenge);
    asks.give_to("marac-chair");
}

void put_on_the_agenda::carry_out(MeetingListed const& listed, Facts& facts, Asks& asks) {
    facts.meeting = listed.on;
    asks.put_on_list(forum(listed.meeting), listed.on);
}

void put_off::carry_out(Deferred const& deferred, Facts& facts, Asks& asks) {
    ++facts.deferrals;
    facts.meeting = deferred.next;
    asks.put_on_list(forum(deferred.meeting), deferred.next);
}

void shut_out::carry_out(ConflictDeclared const& conflict, Facts& facts, Asks& asks) {
    facts.too_close.push_back(conflict.who.id);
    asks.outside("marac-coordinator", "conflict-declared");
}

void close_the_hearing::carry_out(Facts&, Asks& asks) {
    asks.meet(marac_heard);
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

void offer_it::carry_out(Facts& facts, Asks& asks) {
    facts.transfer_pending = true;
    asks.deadline(transfer_answered);
}

void go_chair_to_chair::carry_out(Facts& facts, Asks& asks) {
    facts.transfer_pending = false;
    asks.meet(transfer_answered);
    asks.outside("marac-chair", "transfer-refused");
}

void end_it::carry_out(Facts& facts, Asks& asks) {
    facts.transfer_pending = false;
    asks.meet(transfer_answered);
    cancel_all(asks);
    asks.take_off_list();
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
