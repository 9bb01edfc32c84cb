// The conditions and steps of keeping, reviewing and disposing of the record of a person.

#pragma once

#include "workflows/retention_deadlines.hpp"
#include "workflows/retention_events.hpp"
#include "workflows/review_dates.hpp"

namespace caseway::workflows::retention {

using engine::Answer;
using engine::Asks;
using engine::Known;
using engine::Moment;

struct Facts {
    Known<Group> group{"the retention group"};
    Known<Date> last_notice{"when the subject last came to notice"};
    Known<std::int64_t> birth_year{"the subject's year of birth"};
    Known<ProcessStage> process{"how far the criminal process is"};
    Known<Date> convicted_on{"when the subject was convicted"};
    bool appeal_waits = false;
    bool proposed_on_erasure = false;

    bool operator==(Facts const&) const = default;
};

// ---- Conditions of a group

struct last_notice_is_past {
    static constexpr Words requires_that{"the subject came to notice today or before"},
        source{"NATIONAL review, retention and disposal: the clear period"},
        cure{"give the day of the last event in last-notice"};
    static Answer holds(GroupSet const& set, Moment const& moment) {
        return set.last_notice <= engine::date_of(moment.at);
    }
};

struct no_event_is_passed_over {
    static constexpr Words requires_that{
        "the last event that the case knows of is not passed over"},
        source{"NATIONAL review, retention and disposal: a new event begins the clear period anew"},
        cure{"give that day or a later one in last-notice"};
    static Answer holds(GroupSet const& set, Facts const& facts) {
        return set.last_notice >= facts.last_notice.value_or(set.last_notice);
    }
};

struct birth_year_is_given_for_group_1 {
    static constexpr Words requires_that{
        "a record kept until the subject is 100 says when that is"},
        source{"NATIONAL review, retention and disposal, group 1"},
        cure{"give the subject's year of birth in birth-year"};
    static Answer holds(GroupSet const& set) { return set.group != "group-1" || set.birth_year; }
};

struct birth_year_is_possible {
    static constexpr Words requires_that{
        "the year of birth lies between 1900 and the year of the last event"},
        source{"NATIONAL review, retention and disposal: accuracy"},
        cure{"correct birth-year, or leave it out where it is not known"};
    static Answer holds(GroupSet const& set);
};

// By the year alone: whoever may have been under ten is treated as if they were.
struct care_for_a_child_is_explained {
    static constexpr Words requires_that{
        "a record of a child under 10 says why it is necessary and what the child's welfare needs"},
        source{"LAW Children and Young Persons Act 1933 s.50; Children Act 2004 s.11"},
        cure{"say so in special-care"};
    static Answer holds(GroupSet const& set, Moment const& moment);
};

// ---- Conditions of a review

struct reviewed_often_enough {
    static constexpr Words requires_that{
        "the next review is within the group's longest time between two"},
        source{"NATIONAL review, retention and disposal: groups 1 and 2 every 10 years, others 5"},
        cure{"give an earlier day in review-by"};
    static Answer holds(auto const& event, Facts const& facts,
                        Moment const& moment) requires requires {
        event.review_by;
    }
    {
        return facts.group.when(
            [&](Group group) { return event.review_by <= latest_review(group, moment); });
    }
    static Date latest_review(Group group, Moment const& moment);
};

struct no_risk_remains {
    static constexpr Words requires_that{"nothing shows a continuing risk to anybody"},
        source{"NATIONAL review, retention and disposal: retention assessment criteria"},
        cure{"record record-retained with the reason and the next review"};
    static Answer holds(DisposalProposed const& proposed) { return !proposed.risk_remains; }
};

// ---- Conditions of a disposal, asked when it is proposed and again when it is approved

struct nothing_holds_it {
    static constexpr Words requires_that{"no hold stands on the case"},
        source{
            "LAW Inquiries Act 2005 s.35; Coroners and Justice Act 2009 Sch.6; NATIONAL holds "
            "for litigation, review and the IOPC"},
        cure{"wait until the hold is lifted; the record can be restricted meanwhile"};
    static Answer holds(Moment const& moment);
};

struct clear_period_has_run {
    static constexpr Words requires_that{"the group's clear period has run since the last event"},
        source{"NATIONAL review, retention and disposal, groups 1 to 4"},
        cure{"wait until it has run, or put the record into the right group"};
    static Answer holds(Facts const& facts, Moment const& moment);
};

// The period need not have run where the law has the record erased.
struct erasure_was_granted {
    static constexpr Words requires_that{"a request for erasure was granted"},
        source{"LAW Data Protection Act 2018 s.47(1), (2)"},
        cure{"have the request decided first, and name it in because"};
    static Answer holds(DisposalProposed const& proposed, Moment const& moment);
    static Answer holds(DisposalApproved const& approved, Facts const& facts, Moment const& moment);
};

// Of the same victim and suspect, as the store finds them; no case tells another. Erasure by law
// waits for no clear period, so nothing begins it anew.
struct no_later_report {
    static constexpr Words requires_that{
        "the subject has not come to notice since the last notice recorded here"},
        source{"NATIONAL review, retention and disposal: a new event begins the clear period anew"},
        cure{
            "give victim-key and suspect-key so that the store looks, or say in later-reports how "
            "it was looked for; where there is a later report, record subject-came-to-notice"};
    static Answer holds(DisposalProposed const& proposed, Facts const& facts);
    static Answer holds(DisposalApproved const& approved, Facts const& facts);
};

struct investigation_material_may_go {
    static constexpr Words requires_that{
        "material of the investigation is no longer kept for proceedings, sentence or appeal"},
        source{"CODE Criminal Procedure and Investigations Act 1996 s.23, section 5"},
        cure{"record how far the criminal process is, or restrict the record"};
    static Answer holds(Facts const& facts, Moment const& moment);
};

struct nobody_waits_for_an_answer {
    static constexpr Words requires_that{"no request by a data subject is open"},
        source{"LAW Data Protection Act 2018 s.173: nothing is destroyed to prevent disclosure"},
        cure{"answer the request first"};
    static Answer holds(Moment const& moment) { return !moment.is_open("rights-request"); }
};

struct casework_is_over {
    static constexpr Words requires_that{"every strand of the casework has ended"},
        source{"NATIONAL review, retention and disposal: all that is known is reviewed together"},
        cure{"end what is open, or retain the record"};
    static Answer holds(Moment const& moment);
};

// The case goes as a whole: whatever is kept of one person in it is kept with the rest.
struct every_record_of_the_case_may_go {
    static constexpr Words requires_that{
        "the disposal of every record kept in the case is approved"},
        source{"NATIONAL review, retention and disposal: all that is known is reviewed together"},
        cure{"have the other records of the case reviewed first"};
    static Answer holds(Moment const& moment);
};

struct another_approves {
    static constexpr Words requires_that{
        "a disposal is approved by somebody who did not propose it"},
        source{"caseway design: two persons decide on a disposal"},
        cure{"ask another detective inspector or the data protection officer"};
    static Answer holds(Moment const& moment) {
        return !moment.did(moment.by.id, "retention", "disposal-proposed");
    }
};

// ---- Steps

struct ask_for_a_group {
    static constexpr Words does{"ask the records officer for its group"};
    static void carry_out(Asks& asks);
};
struct begin_clear_period {
    static constexpr Words does{"start the group's period from the last event"};
    static void carry_out(GroupSet const& set, Facts& facts, Asks& asks);
};
struct begin_anew {
    static constexpr Words does{"the clear period begins anew, and the group is looked at again"};
    static void carry_out(SubjectCameToNotice const& came, Facts& facts, Asks& asks);
};
struct keep_last_notice {
    static constexpr Words does{"keep the day, and have the restriction looked at"};
    static void carry_out(SubjectCameToNotice const& came, Facts& facts, Asks& asks);
};
struct keep_stage {
    static constexpr Words does{"keep how far the criminal process is"};
    static void carry_out(CriminalProcessReached const& reached, Facts& facts);
};
struct ask_for_review {
    static constexpr Words does{"ask the records officer for a decision"};
    static void carry_out(Asks& asks);
};
struct set_next_review {
    static constexpr Words does{"set the day of the next review"};
    static void carry_out(RecordRetained const& retained, Asks& asks);
    static void carry_out(RecordRestricted const& restricted, Asks& asks);
};
struct ask_a_second_person {
    static constexpr Words does{"ask a second person to decide"};
    static void carry_out(DisposalProposed const& proposed, Facts& facts, Asks& asks);
};
struct keep_approval {
    static constexpr Words does{"give it to the records officer, approved"};
    static void carry_out(Asks& asks);
};
struct end_dates {
    static constexpr Words does{"its dates stand with the other case"};
    static void carry_out(Asks& asks);
};

}  // namespace caseway::workflows::retention
