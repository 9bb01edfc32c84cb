// The steps of a report's intake: what its rows change and ask for.

#pragma once

#include "workflows/intake_rules.hpp"

namespace caseway::workflows::intake {

using engine::AskName;
using engine::Asks;

struct begin_report {
    static constexpr Words does{
        "start the recording clock, the risk assessment and the offer of support; restrict it "
        "where "
        "somebody of the police is a party; look for earlier reports"};
    static constexpr AskName asks[] = {{"restriction", "party-linked"},
                                       {"counter-allegation", "counter-allegation-made"},
                                       {"referral", "referral-opened"},
                                       {"grading", "assessment-opened"},
                                       {"contact", "duty-opened"}};
    static void carry_out(ReportReceived const&, Facts&, Asks&);
};
struct set_response {
    static constexpr Words does{"set how fast the police respond"};
    static void carry_out(ThriveGraded const&, Facts&, Asks&);
};
struct send_officers {
    static constexpr Words does{"give it to the officer who attends"};
    static void carry_out(Dispatched const&, Asks&);
};
struct note_arrival {
    static constexpr Words does{"stop the response clock"};
    static void carry_out(Facts&, Asks&);
};
struct give_to_telephone {
    static constexpr Words does{"give it to the officer who telephones"};
    static void carry_out(TelephoneRouteChosen const&, Asks&);
};
struct keep_channel {
    static constexpr Words does{"let the supervisor's decision stand"};
    static void carry_out(ChannelDecided const& decided, Asks& asks) {
        asks.share(contact_channel, decided.channel);
    }
};
struct keep_contact {
    static constexpr Words does{"keep what the contact found; refer children and pregnancies"};
    static constexpr AskName asks[] = {{"referral", "referral-opened"}};
    static void carry_out(ContactRecorded const&, Facts&, Asks&);
};
struct start_writing_up {
    static constexpr Words does{"start the time to write it up and submit it"};
    static void carry_out(Asks& asks) { asks.deadline(report_written_up); }
};
struct count_attempt {
    static constexpr Words does{"count the attempt; after the last one a sergeant decides"};
    static void carry_out(Facts&, Asks&);
};
struct go_on_without_contact {
    static constexpr Words does{"keep the decision; refer children and pregnancies"};
    static constexpr AskName asks[] = {{"referral", "referral-opened"}};
    static void carry_out(NoContactDecided const&, Facts&, Asks&);
};
struct keep_safe_contact {
    static constexpr Words does{"tell every strand how the victim can safely be reached"};
    static void carry_out(SafeContactLearned const& learned, Asks& asks) {
        asks.share(safe_contact, learned.safe_contact);
    }
};
struct keep_locality {
    static constexpr Words does{"tell every strand where the victim lives"};
    static void carry_out(LocalityLearned const& learned, Asks& asks) {
        asks.share(victim_site, learned.site);
    }
};
struct tell_of_the_move {
    static constexpr Words does{"tell those who route by locality that the victim moved"};
    static void carry_out(Asks& asks);
};
struct open_suspect {
    static constexpr Words does{
        "open the suspect as a strand of its own; refer one under 18 as a child as well"};
    static constexpr AskName asks[] = {{"suspect", "suspect-identified"},
                                       {"referral", "referral-opened"}};
    static void carry_out(SuspectNamed const&, Asks&);
};
struct look_for_repeats {
    static constexpr Words does{
        "put the case under the two; tell of a MARAC repeat or of several reports in a year"};
    static void carry_out(PeopleIdentified const&, Asks&);
};
struct decide_channel_again {
    static constexpr Words does{
        "where it is new and not standard: face to face until a supervisor decides again"};
    static void carry_out(GradeSettled const&, Facts&, Asks&);
};
struct keep_crime {
    static constexpr Words does{"stop the recording clock; the victim is due an acknowledgement"};
    static constexpr AskName asks[] = {{"contact", "duty-opened"}};
    static void carry_out(Facts&, Asks&);
};
struct keep_no_crime {
    static constexpr Words does{"stop the recording clock"};
    static void carry_out(Facts&, Asks&);
};
struct drop_crime {
    static constexpr Words does{"ask for another crime, or the reason why there is none"};
    static void carry_out(Facts&, Asks&);
};
struct open_allocation {
    static constexpr Words does{
        "stop the time for writing up; give it to the review and allocation team"};
    static constexpr AskName asks[] = {{"allocation", "allocation-opened"}};
    static void carry_out(Asks& asks);
};
struct keep_merge_proposal {
    static constexpr Words does{"keep who proposed it and into which case"};
    static void carry_out(MergeProposed const&, Facts&);
};
struct end_report {
    static constexpr Words does{"stop its clocks; end its grading and allocation"};
    static constexpr AskName asks[] = {{"grading", "report-closed"},
                                       {"allocation", "report-closed"}};
    static void carry_out(Asks& asks);
};
struct open_retention {
    static constexpr Words does{
        "have the record put into its retention group, where it has no strand for that yet"};
    static constexpr AskName asks[] = {{"retention", "retention-opened"}};
    static void carry_out(Asks& asks);
};
struct hand_over_to_the_other_case {
    static constexpr Words does{"have open work, earliest clock and highest grade moved over"};
    static void carry_out(MergeAgreed const&, Facts const&, Asks&);
};
struct begin_again {
    static constexpr Words does{
        "assess the risk again, under a sergeant; stop a disposal; the other case of a merge is "
        "told"};
    static constexpr AskName asks[] = {{"grading", "assessment-opened"},
                                       {"retention", "casework-reopened"}};
    static void carry_out(Facts&, Asks&);
};

}  // namespace caseway::workflows::intake
