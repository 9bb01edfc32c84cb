// The conditions and steps of an application and an order (DAPO) under the 2021 Act.

#pragma once

#include "workflows/dapo_order_events.hpp"
#include "workflows/dapo_rules.hpp"

namespace caseway::workflows::dapo {

// ---- Conditions

struct listed_in_time {
    static constexpr Words requires_that{
        "the application (DAPO) is listed within 48 court hours of service of the notice"},
        source{"LAW Domestic Abuse Act 2021 s.29(2), (3)"},
        cure{"ask the court for an earlier sitting"};
    static Answer holds(DapoAppliedFor const& listing, Facts const& facts, Moment const& moment) {
        if (facts.adjourned) return true;
        return facts.served_at.when([&](Minute served) {
            return listing.hearing_at <= moment.limit(dapo_hearing, served).outer;
        });
    }
};

// True of the first hearing only, and where a notice was served at all.
struct application_heard_in_time {
    static constexpr Words requires_that{
        "the court first hears the application (DAPO) within 48 court hours of service"},
        source{"LAW Domestic Abuse Act 2021 s.29(2), (3)"},
        cure{"tell the superintendent and legal services; the court decides what follows"};
    static Answer holds(auto const&, Facts const& facts, Moment const& moment) {
        if (facts.adjourned || !facts.served_at) return true;
        return moment.at <= moment.limit(dapo_hearing, *facts.served_at).outer;
    }
};

struct hearing_limit_is_past {
    static constexpr Words requires_that{
        "the limit for the hearing (DAPO) has passed, on the later reading too"},
        source{"LAW Domestic Abuse Act 2021 s.29; nothing is taken to have lapsed before that"},
        cure{"wait until the later limit, or record what the court did"};
    static Answer holds(Facts const& facts, Moment const& moment) {
        return facts.served_at.when(
            [&](Minute served) { return moment.at > moment.limit(dapo_hearing, served).outer; });
    }
};

struct application_not_adjourned {
    static constexpr Words requires_that{
        "the application (DAPO) was not adjourned: a notice then continues"},
        source{"LAW Domestic Abuse Act 2021 s.29"},
        cure{"ask the court for the next date and record that it adjourned"};
    static Answer holds(Facts const& facts) { return !facts.adjourned; }
};

struct hearing_without_suspect_is_lawful {
    static constexpr Words requires_that{
        "the suspect was heard, or had notice, or efforts were made to give it, or the court went "
        "on without notice"},
        source{"LAW Domestic Abuse Act 2021 ss.29, 34"}, cure{"tell legal services"};
    static Answer holds(auto const& order) { return order.suspect_was != "none-of-these"; }
};

struct suspect_is_heard_afterwards {
    static constexpr Words requires_that{
        "after an order without notice the suspect is heard as soon as is just and convenient"},
        source{"LAW Domestic Abuse Act 2021 s.34"},
        cure{"ask the court for the date and record it in return-hearing"};
    static Answer holds(DapoMade const& order) {
        return order.suspect_was != "without-notice" || order.return_hearing.has_value();
    }
};

struct monitored_in_presence {
    static constexpr Words requires_that{
        "electronic monitoring is not imposed in the suspect's absence"},
        source{"LAW Domestic Abuse Act 2021 s.37"}, cure{"tell legal services"};
    static Answer holds(auto const& order) {
        return !order.monitored_until || order.suspect_was == "present";
    }
};

struct monitoring_is_consented {
    static constexpr Words requires_that{
        "everybody whose help electronic monitoring needs consents to it"},
        source{"LAW Domestic Abuse Act 2021 s.37"},
        cure{"ask them, and record third-parties-agree; tell legal services"};
    static Answer holds(auto const& order) {
        return !order.monitored_until || order.third_parties_agree.value_or(false);
    }
};

struct monitoring_is_not_too_long {
    static constexpr Words requires_that{
        "electronic monitoring runs for at most 12 months at a time"},
        source{"LAW Domestic Abuse Act 2021 ss.37, 38"}, cure{"tell legal services"};
    static Answer holds(auto const& order, Moment const& moment) {
        if (!order.monitored_until) return true;
        // Twelve months that begin today end on the day before this date of next year.
        auto const months = engine::calendar_months(moment.at, moment.value(longest_monitoring));
        return *order.monitored_until < engine::date_of(months.due);
    }
};

struct requirements_are_supervised {
    static constexpr Words requires_that{
        "somebody is responsible for supervising each thing that the order requires"},
        source{"LAW Domestic Abuse Act 2021 s.36"},
        cure{"record the responsible person in supervised-by"};
    static Answer holds(auto const& order) {
        return !order.requirements || order.supervised_by.has_value();
    }
};

struct notified_in_time {
    static constexpr Words requires_that{
        "the suspect notifies name and address within three days of service"},
        source{"LAW Domestic Abuse Act 2021 s.41"}, cure{"consider an offence under section 43"};
    static Answer holds(DetailsNotified const&, Moment const& moment) {
        auto const limit = moment.outer(details_notified);
        return !limit || moment.at <= *limit;
    }
};

struct appeal_is_dismissed {
    static constexpr Words requires_that{"the order stands after the appeal"},
        otherwise{"the order does not stand after the appeal"},
        source{"LAW Domestic Abuse Act 2021 s.46"}, cure{"record the court's words"};
    static Answer holds(AppealDecided const& appeal) { return appeal.decision == "dismissed"; }
};
struct appeal_sends_it_back {
    static constexpr Words requires_that{"the appeal sent the application back"},
        otherwise{"the appeal did not send the application back"},
        source{"LAW Domestic Abuse Act 2021 s.46"}, cure{"record the court's words"};
    static Answer holds(AppealDecided const& appeal) { return appeal.decision == "sent-back"; }
};

// ---- Steps

struct keep_listing {
    static constexpr Words does{"keep the date of the hearing, which a breach may have to meet"};
    static constexpr AskName asks[] = {{"breach", "application-listed"}};
    static void carry_out(DapoAppliedFor const& listing, Facts& facts, Asks& asks);
};
struct keep_application {
    static constexpr Words does{"keep the date of the hearing"};
    static void carry_out(AppliedWithoutDapn const& application, Facts& facts, Asks& asks);
};
struct keep_next_hearing {
    static constexpr Words does{"keep what is in force until the next hearing"};
    static constexpr AskName asks[] = {{"breach", "application-listed"}};
    static void carry_out(DapoAdjourned const& hearing, Facts& facts, Asks& asks);
};
struct stop_hearing_clock {
    static constexpr Words does{"stop the hearing clocks"};
    static void carry_out(Asks& asks);
};
struct ask_the_court {
    static constexpr Words does{"make it somebody's task to ask the court"};
    static void carry_out(Asks& asks);
};
struct begin_order {
    static constexpr Words does{"put the order in force and tell those who rely on it"};
    static constexpr AskName asks[] = {{"contact", "duty-opened"}};
    static void carry_out(DapoMade const& order, Facts& facts, Asks& asks);
};
struct record_order {
    static constexpr Words does{
        "put the order made elsewhere on record and tell those who rely on "
        "it"};
    static constexpr AskName asks[] = {{"contact", "duty-opened"}};
    static void carry_out(DapoMadeElsewhere const& order, Facts& facts, Asks& asks);
};
struct change_order {
    static constexpr Words does{"run the order by what the court changed"};
    static constexpr AskName asks[] = {{"contact", "duty-opened"}};
    static void carry_out(DapoVaried const& order, Facts& facts, Asks& asks);
};
struct note_service {
    static constexpr Words does{"note that the suspect knows; start the three days to notify"};
    static void carry_out(Facts& facts, Asks& asks);
};
struct note_details {
    static constexpr Words does{"note that name and address were notified"};
    static void carry_out(Facts& facts, Asks& asks);
};
struct look_for_notification {
    static constexpr Words does{"have it asked whether the suspect notified anywhere"};
    static void carry_out(Asks& asks);
};
struct await_appeal {
    static constexpr Words does{"keep when the appeal will be heard"};
    static void carry_out(DapoAppealed const& appeal, Asks& asks);
};
struct review_again {
    static constexpr Words does{"have the risk assessed again; look again in a year"};
    static constexpr AskName asks[] = {{"grading", "assessment-opened"}};
    static void carry_out(Asks& asks);
};
struct plan_is_made {
    static constexpr Words does{"note that there is a plan for its end, and assess the risk again"};
    static constexpr AskName asks[] = {{"grading", "assessment-opened"}};
    static void carry_out(Facts& facts, Asks& asks);
};
struct end_monitoring {
    static constexpr Words does{"tell those who relied on it that the monitoring has ended"};
    static constexpr AskName asks[] = {{"contact", "duty-opened"},
                                       {"grading", "assessment-opened"}};
    static void carry_out(Asks& asks);
};
struct end_protection {
    static constexpr Words does{"tell those who relied on it that the protection has ended"};
    static constexpr AskName asks[] = {{"safeguarding", "protection-ended"},
                                       {"contact", "duty-opened"}};
    static void carry_out(Asks& asks);
};
struct reassess_unless_planned {
    static constexpr Words does{"assess the risk again where nobody planned for the end"};
    static constexpr AskName asks[] = {{"grading", "assessment-opened"}};
    static void carry_out(Facts& facts, Asks& asks);
};
// Whether anything stands until the new hearing is for lawyers, not for a program.
struct await_rehearing {
    static constexpr Words does{"ask legal services what stands until it is heard again"};
    static void carry_out(Facts& facts, Asks& asks);
};
struct open_dapn_breach {
    static constexpr Words does{"open the breach of the notice as a strand of its own"};
    static constexpr AskName asks[] = {{"breach", "breach-opened"}};
    static void carry_out(DapnBreached const& report, Facts& facts, Asks& asks);
};
struct open_dapo_breach {
    static constexpr Words does{"open the breach of the order, an offence, as a strand of its own"};
    static constexpr AskName asks[] = {{"dapo-breach", "dapo-breach-opened"}};
    static void carry_out(DapoBreached const& report, Facts& facts, Asks& asks);
};
struct end_breaches {
    static constexpr Words does{"tell the breaches of it that the suspect has died"};
    static constexpr AskName asks[] = {{"breach", "suspect-died"}, {"dapo-breach", "suspect-died"}};
    static void carry_out(Asks& asks);
};

}  // namespace caseway::workflows::dapo
