// The conditions and steps of a domestic violence protection notice and order.

#pragma once

#include "workflows/deadlines.hpp"
#include "workflows/dvpo_events.hpp"

#include <chrono>

namespace caseway::workflows::dvpo {

using engine::Answer;
using engine::AskName;
using engine::Asks;
using engine::cannot_tell;
using engine::is;
using engine::Known;
using engine::Moment;

struct Facts {
    Known<std::string> drafted_by{"who drafted the notice"};
    Known<std::string> suspect{"which suspect"};
    Known<bool> lives_together{"whether suspect and victim live together"};
    Known<Minute> authorised_at{"when the notice was authorised"};
    Known<Minute> served_at{"when the notice was served"};
    Known<Minute> hearing_at{"when it will be heard"};
    Known<Minute> order_ends_at{"when the order ends"};
    Known<bool> suspect_told{"whether the suspect knows of the order"};
    bool end_planned = false;
    bool adjourned = false;  // Heard once in time: the 48 hours no longer run.
    int service_attempts = 0;
    int breaches = 0;

    bool operator==(Facts const&) const = default;
};

// ---- Conditions

struct suspect_is_adult {
    static constexpr Words requires_that{"the suspect is 18 or over"},
        source{"LAW Crime and Security Act 2010 s.24(1)"},
        cure{"a suspect under 18 is a child too: refer to MASH and the youth offending team"};
    static Answer holds(NoticeDrafted const& draft, Moment const& moment);
};

struct they_are_associated {
    static constexpr Words requires_that{"victim and suspect are associated persons"},
        source{"LAW Crime and Security Act 2010 s.24(9); Family Law Act 1996 s.62"},
        cure{"record how they are associated, or decide not to pursue a notice"};
    static Answer holds(NoticeDrafted const& draft) { return draft.association != "none"; }
};

struct molestation_is_prohibited {
    static constexpr Words requires_that{"the notice prohibits molesting the victim"},
        source{"LAW Crime and Security Act 2010 s.24(6)"},
        cure{"add not-molest to what it prohibits"};
    static Answer holds(NoticeDrafted const& draft) {
        return draft.prohibits.contains("not-molest");
    }
};

struct premises_only_where_they_live_together {
    static constexpr Words requires_that{
        "conditions about premises are only made where the suspect lives where the victim lives"},
        source{"LAW Crime and Security Act 2010 s.24(8)"},
        cure{"take the conditions about premises out, or record that they live together"};
    static Answer holds(NoticeDrafted const& draft) {
        return draft.lives_together ||
               (draft.prohibits.size() == 1 && draft.prohibits.contains("not-molest")) ||
               draft.prohibits.empty();
    }
};

struct other_residents_heard {
    static constexpr Words requires_that{
        "the opinion of others who live there is sought before conditions about premises"},
        source{"LAW Crime and Security Act 2010 s.24(3)(d)"},
        cure{"record their opinion, or the attempts to learn it, in other-residents-opinion"};
    static Answer holds(NoticeDrafted const& draft) {
        return draft.prohibits.size() <= 1 || draft.other_residents_opinion.has_value();
    }
};

struct commanding_officer_told {
    static constexpr Words requires_that{
        "the commanding officer is told where service accommodation is concerned"},
        source{"LAW Crime and Security Act 2010 s.24(5)"},
        cure{"record how the commanding officer was told, or the efforts made"};
    static Answer holds(NoticeDrafted const& draft) {
        return !draft.service_accommodation || draft.commanding_officer_told.has_value();
    }
};

struct not_the_drafter {
    static constexpr Words requires_that{"whoever authorises the notice did not draft it"},
        source{"caseway separation of duties: author and authoriser are different people"},
        cure{"ask another superintendent"};
    static Answer holds(Facts const& facts, Moment const& moment) {
        return facts.drafted_by.when([&](auto const& drafter) { return drafter != moment.by.id; });
    }
};

struct notice_is_necessary {
    static constexpr Words requires_that{
        "the notice is necessary to protect the victim from violence"},
        source{"LAW Crime and Security Act 2010 s.24(2)(b)"},
        cure{"record why it is necessary, or refuse the authorisation"};
    static Answer holds(NoticeAuthorised const& notice) { return notice.necessary; }
};

struct notice_states_all_five {
    static constexpr Words requires_that{"the written notice states all five things that it must"},
        source{"LAW Crime and Security Act 2010 s.25(1)(a) to (e)"},
        cure{
            "states=grounds,power-of-arrest,hearing-within-48-hours,continues-until-determined,"
            "what-an-order-may-contain"};
    static Answer holds(NoticeAuthorised const& notice) {
        return notice.states.size() == std::size(statements);
    }
};

// Only a constable, and only in person: anything else is not service, and the notice is not in
// force. What happened is recorded all the same.
struct properly_served {
    static constexpr Words requires_that{"a constable hands the notice to the suspect in person"},
        otherwise{"the notice was not handed over in person by a constable, so it is not in force"},
        source{"LAW Crime and Security Act 2010 s.25(2)"},
        cure{"serve it again: a constable, in person"};
    static constexpr bool irregular_otherwise = true;
    static Answer holds(NoticeServed const& service) {
        return service.in_person && engine::is_constable(service.served_by.rank);
    }
};

struct address_was_asked {
    static constexpr Words requires_that{
        "the suspect is asked for an address for the notice of the hearing"},
        source{"LAW Crime and Security Act 2010 s.25(3)"},
        cure{"ask for the address and record it"};
    static Answer holds(NoticeServed const& service) { return service.address_asked; }
};

struct served_before_it_went_stale {
    static constexpr Words requires_that{
        "a notice that went stale is looked at again and authorised again before it is served"},
        source{"LOCAL facts, the victim's view and the suspect's whereabouts change"},
        cure{"tell the superintendent; the notice is in force, and the court will ask"};
    static Answer holds(NoticeServed const&, Facts const& facts, Moment const& moment);
};

struct listed_within_the_limit {
    static constexpr Words requires_that{"the hearing is listed within 48 court hours of service"},
        source{"LAW Crime and Security Act 2010 s.27(2), (3)"},
        cure{"ask the court for an earlier sitting"};
    static Answer holds(ComplaintLaid const& complaint, Facts const& facts, Moment const& moment) {
        if (facts.adjourned) return true;
        return moment.outer(dvpo_hearing).when([&](Minute limit) {
            return complaint.hearing_at <= limit;
        });
    }
};

struct dial_in_is_given {
    static constexpr Words requires_that{"the suspect has the dial-in of a hearing by telephone"},
        source{"SEED 35: all hearings by telephone conference at Birmingham Magistrates' Court"},
        cure{"give the suspect the dial-in with the notice of the hearing"};
    static Answer holds(ComplaintLaid const& complaint) {
        return complaint.mode == "in-person" || complaint.dial_in_given;
    }
};

struct telephone_at_birmingham {
    static constexpr Words requires_that{"hearings at Birmingham are by telephone conference"},
        source{"LOCAL SEED 35: arrangement with Birmingham Magistrates' Court, COVID-19 emergency"},
        cure{"list it with mode=telephone-conference"};
    static Answer holds(ComplaintLaid const& complaint) {
        return complaint.court != "birmingham" || complaint.mode == "telephone-conference";
    }
};

// True of the first hearing only: once the court has adjourned, the notice continues.
struct heard_in_time {
    static constexpr Words requires_that{
        "the court first hears the application within 48 court hours of service"},
        source{"LAW Crime and Security Act 2010 s.27(2), (3)"},
        cure{"tell the superintendent and legal services; the court decides what follows"};
    static Answer holds(auto const&, Facts const& facts, Moment const& moment) {
        if (facts.adjourned || !facts.served_at) return true;
        auto const limit = engine::limit_of(dvpo_hearing.within, *facts.served_at);
        return moment.at <= limit.outer;
    }
};

struct fourteen_to_28_days {
    static constexpr Words requires_that{
        "an order runs for 14 to 28 days, the day it is made counted first"},
        source{"LAW Crime and Security Act 2010 s.28(10)"},
        cure{"ask legal services to go back to the court"};
    static Answer holds(OrderMade const& order, Moment const& moment);
};

struct order_prohibits_molestation {
    static constexpr Words requires_that{"the order prohibits molesting the victim"},
        source{"LAW Crime and Security Act 2010 s.28(6)"},
        cure{"ask legal services to go back to the court"};
    static Answer holds(OrderMade const& order) { return order.prohibits.contains("not-molest"); }
};

struct absence_is_lawful {
    static constexpr Words requires_that{
        "the suspect was there, or had notice, or reasonable efforts were made to give it"},
        source{"LAW Crime and Security Act 2010 s.27(5) to (7)"}, cure{"tell legal services"};
    static Answer holds(OrderMade const& order) { return order.suspect_was != "none-of-these"; }
};

struct limit_has_passed {
    static constexpr Words requires_that{
        "the limit for the hearing has passed, on the later reading too"},
        source{"LAW Crime and Security Act 2010 s.27; nothing is taken to have lapsed before that"},
        cure{"wait until the later limit, or record what the court did"};
    static Answer holds(Facts const& facts, Moment const& moment) {
        return facts.served_at.when([&](Minute served) {
            return moment.at > engine::limit_of(dvpo_hearing.within, served).outer;
        });
    }
};

struct court_has_not_adjourned {
    static constexpr Words requires_that{"the court has not adjourned: a notice then continues"},
        source{"LAW Crime and Security Act 2010 s.27(8), (9)"},
        cure{"ask the court for the next date and record that it adjourned"};
    static Answer holds(Facts const& facts) { return !facts.adjourned; }
};

struct order_stays_in_force {
    static constexpr Words requires_that{"the court let the order stand"},
        otherwise{"the court ended the order"},
        source{"LAW Magistrates' Courts Act 1980 s.63(2); case stated; judicial review"},
        cure{"record the court's words"};
    static Answer holds(CourtReviewed const& review) { return review.decision == "resumed"; }
};
struct order_is_suspended {
    static constexpr Words requires_that{"the court suspended the order"},
        otherwise{"the court did not suspend the order"},
        source{"LAW Magistrates' Courts Act 1980 s.63(2)"}, cure{"record the court's words"};
    static Answer holds(CourtReviewed const& review) { return review.decision == "suspended"; }
};
struct sent_back {
    static constexpr Words requires_that{"a higher court sent it back"},
        otherwise{"it was not sent back"}, source{"LAW case stated; judicial review"},
        cure{"record the court's words"};
    static Answer holds(CourtReviewed const& review) { return review.decision == "remitted"; }
};

// ---- Steps

struct raise_consideration {
    static constexpr Words does{"ask the DVPO team to decide"};
    static void carry_out(ConsiderationRaised const& raised, Facts& facts, Asks& asks);
};
struct record_consideration {
    static constexpr Words does{"record that a DVPO was considered"};
    static void carry_out(Asks& asks);
};
struct keep_draft {
    static constexpr Words does{"keep who drafted it and what was considered"};
    static void carry_out(NoticeDrafted const& draft, Facts& facts, Asks& asks);
};
struct await_service {
    static constexpr Words does{"start the time after which an unserved notice is stale"};
    static void carry_out(Facts& facts, Asks& asks);
};
struct count_attempt {
    static constexpr Words does{"count the attempt"};
    static void carry_out(Facts& facts) { ++facts.service_attempts; }
};
struct alarm_irregular_service {
    static constexpr Words does{"tell the superintendent that the notice is not in force"};
    static void carry_out(Facts& facts, Asks& asks);
};
struct bring_into_force {
    static constexpr Words does{"start the court's 48 hours and tell those who protect the victim"};
    static constexpr AskName asks[] = {{"contact", "duty-opened"}};
    static void carry_out(NoticeServed const& service, Facts& facts, Asks& asks);
};
struct keep_hearing {
    static constexpr Words does{"keep the date of the hearing"};
    static void carry_out(ComplaintLaid const& complaint, Facts& facts);
};
struct keep_next_hearing {
    static constexpr Words does{"keep the notice in force until the next hearing"};
    static void carry_out(HearingAdjourned const& hearing, Facts& facts, Asks& asks);
};
struct stop_hearing_clock {
    static constexpr Words does{"stop the hearing clocks"};
    static void carry_out(Asks& asks);
};
struct begin_order {
    static constexpr Words does{"start the order's days, its first day counted"};
    static constexpr AskName asks[] = {{"contact", "duty-opened"}};
    static void carry_out(OrderMade const& order, Facts& facts, Asks& asks);
};
struct note_knowledge {
    static constexpr Words does{"note that the suspect knows"};
    static void carry_out(Facts& facts, Asks& asks);
};
struct ask_the_court {
    static constexpr Words does{"make it somebody's task to ask the court"};
    static void carry_out(Asks& asks);
};
struct end_protection {
    static constexpr Words does{"tell those who relied on it that the protection has ended"};
    static constexpr AskName asks[] = {{"safeguarding", "protection-ended"},
                                       {"contact", "duty-opened"}};
    static void carry_out(Asks& asks);
};
struct suspend_protection {
    static constexpr Words does{"tell those who relied on it that the order is suspended"};
    static constexpr AskName asks[] = {{"safeguarding", "protection-ended"},
                                       {"contact", "duty-opened"}};
    static void carry_out(Asks& asks);
};
struct resume_protection {
    static constexpr Words does{"tell those who rely on it that the order stands again"};
    static constexpr AskName asks[] = {{"contact", "duty-opened"}};
    static void carry_out(Asks& asks);
};
// Whether the notice stands again until the new hearing is for lawyers, not for a program.
struct await_rehearing {
    static constexpr Words does{"ask legal services what stands until it is heard again"};
    static void carry_out(Facts& facts, Asks& asks);
};
struct tell_the_court {
    static constexpr Words does{"tell the court that the suspect was charged and remanded"};
    static void carry_out(Asks& asks);
};
struct open_breach {
    static constexpr Words does{"open the breach as a strand of its own"};
    static constexpr AskName asks[] = {{"breach", "breach-opened"}};
    static void carry_out(BreachReported const& report, Facts& facts, Asks& asks);
};
struct plan_is_made {
    static constexpr Words does{"note that there is a plan for its end, and assess the risk again"};
    static constexpr AskName asks[] = {{"grading", "assessment-opened"}};
    static void carry_out(Facts& facts, Asks& asks);
};
struct reassess_unless_planned {
    static constexpr Words does{"assess the risk again where nobody planned for the end"};
    static constexpr AskName asks[] = {{"grading", "assessment-opened"}};
    static void carry_out(Facts& facts, Asks& asks);
};

}  // namespace caseway::workflows::dvpo
