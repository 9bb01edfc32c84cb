// What grading keeps, and the conditions of its table. The steps are in grading_steps.hpp.

#pragma once

#include "workflows/deadlines.hpp"
#include "workflows/grading_events.hpp"
#include "workflows/settings.hpp"

namespace caseway::workflows::grading {

using engine::Answer;
using engine::Known;
using engine::Moment;

inline constexpr Setting shortest_rationale{"rationale-characters", 20, Binding::local,
                                            "a rationale is written, not ticked"};

struct Facts {
    Known<std::string> author{"who assessed the risk"};
    Known<Grade> graded{"the grade of this assessment"};
    Known<Grade> proposed{"a proposal for a lower grade"};
    Known<Grade> at_least{"the grade of a merged report"};
    bool of_the_report = false;  // The first assessment, not one of a later change.
    bool new_evidence = false;   // Recorded with the proposal.
    int ticks = 0;               // DASH only.

    bool operator==(Facts const&) const = default;
};

// What the answers and the case's history point to, for whoever grades.
Advice advice_on(AssessmentSubmitted const&, Moment const&);

// ---- Conditions on an assessment

struct no_assessment_is_waiting {
    static constexpr Words requires_that{"no other assessment of the case is waiting to be made"},
        source{"caseway design: one reassessment at a time, which sees all that has changed"},
        cure{"make the one that is waiting: it stands in the queue as awaiting-assessment"};
    // Another strand's step has looked already (asks_of_others.hpp).
    static Answer holds(Moment const& moment);
};
struct version_was_in_force {
    static constexpr Words requires_that{"that version of the tool is in force on the day"},
        source{"NATIONAL College of Policing: DARA national from 26 November 2022"},
        cure{
            "version=the one in force on the day of the report, or, for a reassessment, of the "
            "assessment; such as dara-2018 until 25 November 2022"};
    static Answer holds(AssessmentSubmitted const& assessed, Facts const&, Moment const& moment);
};
struct answers_are_of_the_tool {
    static constexpr Words requires_that{"every answer is to a question of that tool"},
        source{"caseway design: question sets are versioned"},
        cure{"DARA asks T1 to T20, DASH D1 to D24; another tool gives no answers here"};
    static Answer holds(AssessmentSubmitted const& assessed);
};
struct every_question_is_answered {
    static constexpr Words requires_that{"every question of the tool has an answer"},
        source{"NATIONAL refusals and gaps are recorded, not left out"},
        cure{"add the answer; declined, not-asked and not-known are answers too"};
    static Answer holds(AssessmentSubmitted const& assessed);
};
struct gaps_are_explained {
    static constexpr Words requires_that{"it says why questions were declined or not asked"},
        source{"NATIONAL refusals and gaps are recorded, not left out"},
        cure{"not-answered-because=the reason"};
    static Answer holds(AssessmentSubmitted const& assessed);
};
struct history_was_checked {
    static constexpr Words requires_that{"earlier reports and police records are checked"},
        source{"NATIONAL College of Policing: first response"},
        cure{"check them, then submit with history-checked=yes"};
    static Answer holds(AssessmentSubmitted const& assessed) { return assessed.history_checked; }
};
struct children_were_heard_or_why_not {
    static constexpr Words requires_that{
        "it says what the children said, or why they were not seen"},
        source{"NATIONAL the voice of the child"}, cure{"children-details=what they said, or why"};
    static Answer holds(AssessmentSubmitted const& assessed) {
        return assessed.children_seen == "no-children" || assessed.children_seen == "seen" ||
               assessed.children_details.has_value();
    }
};
struct control_was_considered {
    static constexpr Words requires_that{
        "coercive control is considered where the answers point to it"},
        source{"NATIONAL Serious Crime Act 2015 s.76; DARA's purpose"},
        cure{"coercive-control=what was considered and what follows"};
    static Answer holds(AssessmentSubmitted const& assessed, Moment const& moment);
};
struct override_is_explained {
    static constexpr Words requires_that{
        "a grade below high says why, where answers point to high"},
        source{
            "LOCAL structured judgement: strangulation, weapons, threats to kill, stalking "
            "after separation, pregnancy, repeat, escalation, honour, great fear"},
        cure{"override-reason=why it is not high, or grade it high"};
    static Answer holds(AssessmentSubmitted const& assessed, Moment const& moment);
};
struct ticks_are_not_judged_away {
    static constexpr Words requires_that{"visible high risk on the DASH is graded high"},
        source{"NATIONAL SafeLives: judgement does not lower an actuarial threshold"},
        cure{"grade it high"};
    static Answer holds(AssessmentSubmitted const& assessed, Moment const& moment);
};
struct rationale_is_written {
    static constexpr Words requires_that{"the rationale says in words why this grade"},
        source{"NATIONAL structured professional judgement"}, cure{"rationale=a sentence at least"};
    static Answer holds(auto const& assessed, Moment const& moment) {
        return static_cast<int>(assessed.rationale.size()) >= moment.value(shortest_rationale);
    }
};
struct standard_is_a_sergeants_grade {
    static constexpr Words requires_that{
        "without an assessment only a sergeant may grade it standard"},
        source{"LOCAL: never standard by default"},
        cure{"grade it medium or high, or ask a response sergeant"};
    static Answer holds(AssessmentImpossible const& impossible, Moment const& moment) {
        return impossible.grade != "standard" || moment.by.rank >= Rank::sergeant;
    }
};

// ---- Conditions on a grade

// Asked of the person over the whole case, in whatever role and of whichever assessment.
struct not_the_author {
    static constexpr Words requires_that{
        "whoever reviews the grade did not give it or any other of this case"},
        source{"caseway separation of duties: author and reviewer are different people"},
        cure{"ask somebody else to review it"};
    static Answer holds(Moment const& moment) {
        return !moment.did(moment.by.id, "grading", "assessment-submitted") &&
               !moment.did(moment.by.id, "grading", "assessment-impossible");
    }
};
struct grade_goes_up {
    static constexpr Words requires_that{"the new grade is higher"}, source{"caseway design"},
        cure{"use regrade-down-proposed for a lower one"};
    static Answer holds(RegradedUp const& up, Facts const& facts) {
        return facts.graded.when([&](Grade now) { return up.grade.position() > now.position(); });
    }
};
struct grade_goes_down {
    static constexpr Words requires_that{"the proposed grade is lower"}, source{"caseway design"},
        cure{"use regraded-up for a higher one"};
    static Answer holds(RegradeDownProposed const& down, Facts const& facts) {
        return facts.graded.when([&](Grade now) { return down.grade.position() < now.position(); });
    }
};
struct new_evidence_against_the_ticks {
    static constexpr Words requires_that{
        "visible high risk on the DASH is lowered on new evidence only"},
        source{"NATIONAL SafeLives: judgement does not lower an actuarial threshold"},
        cure{"propose it again with new-evidence"};
    static Answer holds(RegradeDownProposed const& down, Facts const& facts, Moment const& moment) {
        return facts.ticks < moment.value(visible_high_risk) || down.new_evidence.has_value();
    }
};
struct evidence_is_on_record {
    static constexpr Words requires_that = new_evidence_against_the_ticks::requires_that,
                           source = new_evidence_against_the_ticks::source,
                           cure = new_evidence_against_the_ticks::cure;
    static Answer holds(Facts const& facts, Moment const& moment) {
        return facts.ticks < moment.value(visible_high_risk) || facts.new_evidence;
    }
};
struct lower_grade_is_proposed {
    static constexpr Words requires_that{"a lower grade is proposed"},
        source{"caseway separation of duties: proposed, then agreed"},
        cure{"record regrade-down-proposed first"};
    static Answer holds(Facts const& facts) { return static_cast<bool>(facts.proposed); }
};
struct no_proposal_is_open {
    static constexpr Words requires_that{"no proposal for a lower grade is open"},
        source{"caseway design"}, cure{"agree to it or refuse it first"};
    static Answer holds(Facts const& facts) { return !facts.proposed; }
};
struct not_the_proposer {
    static constexpr Words requires_that{"whoever agrees to a lower grade never proposed one"},
        source{"caseway separation of duties: proposer and authoriser are different people"},
        cure{"ask another supervisor"};
    static Answer holds(Moment const& moment) {
        return !moment.did(moment.by.id, "grading", "regrade-down-proposed");
    }
};
inline bool is_detective_inspector(engine::Actor const& actor) {
    return actor.rank >= Rank::inspector && actor.holds(detective_inspector);
}
struct inspector_lowers_from_high {
    static constexpr Words requires_that{"lowering from high is agreed by a detective inspector"},
        source{"LOCAL HMICFRS: downgrades from high are supervised"},
        cure{"ask a detective inspector"};
    static Answer holds(Facts const& facts, Moment const& moment) {
        return facts.graded.when(
            [&](Grade now) { return now != "high" || is_detective_inspector(moment.by); });
    }
};
struct inspector_lowers_while_others_rely_on_it {
    static constexpr Words requires_that{
        "while a child's referral or a MARAC is open a detective inspector lowers the grade"},
        source{"LOCAL a child's safeguarding and a MARAC rest on the grade"},
        cure{"ask a detective inspector, or wait until they have ended"};
    static Answer holds(Moment const& moment);
};
struct merged_grade_is_higher {
    static constexpr Words requires_that{"the merged report was graded higher"},
        otherwise{"the merged report was graded no higher"},
        source{"LOCAL a merge keeps the highest grade"}, cure{"nothing: the higher one is kept"};
    static Answer holds(GradeMergedIn const& merged, Facts const& facts) {
        return facts.graded.when(
            [&](Grade now) { return merged.grade.position() > now.position(); });
    }
};

}  // namespace caseway::workflows::grading
