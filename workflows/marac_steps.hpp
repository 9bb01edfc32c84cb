// The steps of a MARAC. None of them tells the suspect anything, and a test holds them to it.

#pragma once

#include "workflows/marac_rules.hpp"

namespace caseway::workflows::marac {

struct begin_referral {
    static constexpr Words does{"make it the referrer's task to submit it"};
    static void carry_out(MaracReferralDrafted const& draft, Facts& facts, Asks& asks);
};
struct keep_referral {
    static constexpr Words does{"keep what was referred, and give it to be screened"};
    static void carry_out(MaracReferralSubmitted const& referral, Facts& facts, Asks& asks);
};
struct take_in {
    static constexpr Words does{
        "set the limit for hearing it, keep the day of the referral, and tell the IDVA"};
    static void carry_out(Facts& facts, Asks& asks);
};
struct send_back {
    static constexpr Words does{"tell the referrer what is missing"};
    static void carry_out(Facts& facts, Asks& asks);
};
struct feed_back {
    static constexpr Words does{"tell the referrer why, and start the time for a challenge"};
    static void carry_out(Asks& asks);
};
struct put_to_the_chair {
    static constexpr Words does{"give it to the chair; start the time to decide"};
    static void carry_out(Asks& asks);
};
struct put_on_the_agenda {
    static constexpr Words does{"put it on the meeting's list"};
    static void carry_out(MeetingListed const& listed, Facts& facts, Asks& asks);
};
struct put_off {
    static constexpr Words does{"put it on the next meeting's list"};
    static void carry_out(Deferred const& deferred, Facts& facts, Asks& asks);
};
struct keep_research {
    static constexpr Words does{"note that the agency answered"};
    static void carry_out(ResearchReceived const& research, Facts& facts) {
        facts.answered.add(research.agency);
    }
};
struct keep_idva_contact {
    static constexpr Words does{"note whether the victim was reached"};
    static void carry_out(IdvaContactRecorded const& contact, Facts& facts) {
        facts.idva_reached = facts.idva_reached.value_or(false) || contact.result == "reached" ||
                             contact.result == "declined-support";
    }
};
// Papers are the case: whoever is too close can neither open nor step it from then on.
struct shut_out {
    static constexpr Words does{"keep them from the case and its papers"};
    static constexpr AskName asks[] = {{"conflict", "conflict-declared"}};
    static void carry_out(ConflictDeclared const& conflict, Asks& asks);
};
struct note_the_agenda {
    static constexpr Words does{"note that the agenda is out"};
    static void carry_out(Asks& asks) { asks.meet(marac_agenda_sent); }
};
struct close_the_hearing {
    static constexpr Words does{"start the time for minutes and for telling the victim"};
    static constexpr AskName asks[] = {{"safeguarding", "marac-heard"}};
    static void carry_out(Facts& facts, Asks& asks);
};
struct set_action {
    static constexpr Words does{"open the action as a strand of its own"};
    static constexpr AskName asks[] = {{"marac-action", "action-set"}};
    static void carry_out(ActionAgreed const& action, Asks& asks);
};
struct note_minutes {
    static constexpr Words does{"note that the minutes are out"};
    static void carry_out(Facts& facts, Asks& asks);
};
struct note_feedback {
    static constexpr Words does{"note that the victim was told"};
    static void carry_out(Asks& asks);
};
struct fly_the_flag {
    static constexpr Words does{"keep the flag until twelve months after the referral"};
    static void carry_out(Facts& facts, Asks& asks);
};
struct tell_the_agencies {
    static constexpr Words does{"tell the agencies, which were told that the risk was high"};
    static void carry_out(Asks& asks) { asks.outside("marac-agencies", "no-longer-high"); }
};
struct offer_it {
    static constexpr Words does{"start the other area's time to answer"};
    static void carry_out(TransferProposed const& offer, Facts& facts, Asks& asks);
};
struct ask_the_chairs {
    static constexpr Words does{"keep it, and put the silence to the chairs"};
    static void carry_out(Asks& asks);
};
struct keep_it {
    static constexpr Words does{"keep it, as the chairs agreed"};
    static void carry_out(Facts& facts, Asks& asks);
};
struct have_actions_re_owned {
    static constexpr Words does{"have an owner found for each open action, one by one"};
    static constexpr AskName asks[] = {{"marac-action", "area-changed"}};
    static void carry_out(Asks& asks) { asks.tell({"marac-action", "area-changed"}); }
};
struct flag_in_both {
    static constexpr Words does{"keep our flag beside that of the other area"};
    static void carry_out(Facts& facts, Asks& asks);
};
struct go_chair_to_chair {
    static constexpr Words does{"keep it, and put it to the chairs"};
    static void carry_out(Facts& facts, Asks& asks);
};
struct end_it {
    static constexpr Words does{"end its deadlines and take it off the list"};
    static void carry_out(Facts& facts, Asks& asks);
};
struct let_it_stand {
    static constexpr Words does{"stop the chair's time and end its deadlines"};
    static void carry_out(Facts& facts, Asks& asks);
};
struct freeze {
    static constexpr Words does{"stop everything and hold the papers as they are"};
    static void carry_out(Facts& facts, Asks& asks);
};
struct write_again {
    static constexpr Words does{"start the time to submit it again"};
    static void carry_out(Asks& asks) { asks.deadline(marac_referred); }
};
struct refer_again {
    static constexpr Words does{"start the time to screen it again"};
    static void carry_out(Asks& asks);
};
struct take_up_again {
    static constexpr Words does{"take it up again"};
    static void carry_out(Facts& facts, Asks& asks);
};

}  // namespace caseway::workflows::marac
