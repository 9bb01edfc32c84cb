// The conditions and steps of a notice or order once it is the court's.

#pragma once

#include "workflows/asks_of_others.hpp"
#include "workflows/dvpo_court_events.hpp"
#include "workflows/dvpo_rules.hpp"

namespace caseway::workflows::dvpo {

// ---- Conditions

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
        return moment.at <= moment.limit(dvpo_hearing, *facts.served_at).outer;
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
        return facts.served_at.when(
            [&](Minute served) { return moment.at > moment.limit(dvpo_hearing, served).outer; });
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

struct keep_hearing {
    static constexpr Words does{"keep the date of the hearing, which a breach may have to meet"};
    static constexpr AskName asks[] = {{"breach", "application-listed"}};
    static void carry_out(ComplaintLaid const& complaint, Facts& facts, Asks& asks);
};
struct keep_next_hearing {
    static constexpr Words does{"keep the notice in force until the next hearing"};
    static constexpr AskName asks[] = {{"breach", "application-listed"}};
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
// Wanted, and on the daily meeting's list the same day.
struct look_for_suspect {
    static constexpr Words does{
        "have the suspect looked for as wanted, the victim and the court told and the risk "
        "assessed again"};
    static constexpr AskName asks[] = {
        {"suspect", "absconded"}, {"contact", "duty-opened"}, {"grading", "assessment-opened"}};
    static void carry_out(Facts const& facts, Asks& rim);
};
struct have_lapse_reviewed {
    static constexpr Words does{"have it looked into why the court did not hear it"};
    static void carry_out(Asks& asks);
};
struct end_breaches {
    static constexpr Words does{"tell the breaches of it that the suspect has died"};
    static constexpr AskName asks[] = {{"breach", "suspect-died"}};
    static void carry_out(Asks& asks);
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
