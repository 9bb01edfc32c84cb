// The grade of risk: standard, medium or high. Board paper (SEED) paragraphs 31 and 33.
//
// Whoever meets the victim assesses the risk and grades it; a supervisor reviews the grade; the
// review team makes it final. Whoever ever assessed the case reviews nothing in it. A grade is
// raised by one person and at once; it is lowered by two, with a detective inspector from high and
// wherever a child's referral or a MARAC rests on it. What the first assessor found is never
// written over: a later assessment is a strand of its own, one at a time, and the newest final
// grade ends every older one.
//
// Advice from the answers is shown to the person who grades and never sets the grade (Data
// Protection Act 2018 s.49). A final high grade opens safeguarding in the same step.
//
// Read the table at the foot of this file first.

#pragma once

#include "workflows/grading_steps.hpp"
#include "workflows/wherever.hpp"

namespace caseway::workflows::grading {

// Where it rests.

struct AwaitingAssessment : engine::State {
    static constexpr Words name{"awaiting-assessment"}, label{"risk to be assessed"};
};
struct Submitted : engine::State {
    static constexpr Words name{"submitted"}, label{"graded, awaiting a supervisor"};
};
struct Confirmed : engine::State {
    static constexpr Words name{"confirmed"}, label{"confirmed, awaiting the review team"};
};
struct Settled : engine::State {
    static constexpr Words name{"settled"}, label{"grade final"};
};
struct Superseded : engine::Final {
    static constexpr Words name{"superseded"}, label{"superseded by a newer assessment"};
};
struct Closed : engine::Final {
    static constexpr Words name{"closed"}, label{"closed with the report"};
};

using engine::all_of;
using engine::always;
using engine::in_turn;
using engine::not_;
using engine::nothing;
using engine::Row;
using engine::Unopened;

using once_graded = in_any_of<Submitted, Confirmed, Settled>;
using under_review = in_any_of<Submitted, Confirmed>;
using while_open = in_any_of<AwaitingAssessment, Submitted, Confirmed, Settled>;

using assessment_is_whole =
    all_of<version_was_in_force, answers_are_of_the_tool, every_question_is_answered,
           gaps_are_explained, history_was_checked, children_were_heard_or_why_not,
           control_was_considered, override_is_explained, ticks_are_not_judged_away,
           rationale_is_written>;
using grade_is_careful = all_of<standard_is_a_sergeants_grade, rationale_is_written>;
using may_be_raised = all_of<grade_goes_up, not_the_author>;
using may_be_proposed = all_of<grade_goes_down, new_evidence_against_the_ticks>;
using may_be_lowered =
    all_of<lower_grade_is_proposed, not_the_proposer, not_the_author, inspector_lowers_from_high,
           inspector_lowers_while_others_rely_on_it, evidence_is_on_record>;
using may_be_final = all_of<not_the_author, no_proposal_is_open>;
using raised_by_a_merge = in_turn<raise_grade, tell_of_the_grade>;
using raised_in_review = in_turn<raise_grade, tell_of_the_grade, give_to_review_team>;
using lowered_in_review = in_turn<lower_grade, give_to_review_team>;
using raised_when_final = in_turn<raise_grade, settle_grade>;
using lowered_when_final = in_turn<lower_grade, settle_grade>;

struct Grading {
    static constexpr Words name{"grading"}, label{"Risk assessment and grade"},
        source{"SEED 31, 33; College of Policing: DARA; SafeLives: DASH"};
    static constexpr int edition = 2;
    using Facts = grading::Facts;
    using initial_state = Unopened;

    static constexpr DeadlineRule const* deadlines[] = {&assessment_done, &review_standard,
                                                        &review_medium, &review_high};
    static constexpr Setting const* settings[] = {&visible_high_risk, &shortest_rationale,
                                                  &escalation_reports};

    // clang-format off
    using transition_table = written_out<
//   when it is           and                    it becomes           doing                 if
//  --------------------+----------------------+--------------------+---------------------+--------------------
Row< Unopened           , AssessmentOpened     , AwaitingAssessment , begin_assessment    , no_assessment_is_waiting >,

Row< AwaitingAssessment , AssessmentSubmitted  , Submitted          , keep_assessment     , assessment_is_whole >,
Row< AwaitingAssessment , AssessmentImpossible , Submitted          , keep_assessment     , grade_is_careful    >,
Row< AwaitingAssessment , GradeMergedIn        , AwaitingAssessment , grade_at_least      , always              >,

Row< Submitted          , GradeConfirmed       , Confirmed          , give_to_review_team , not_the_author      >,
Row< Submitted          , RegradedUp           , Confirmed          , raised_in_review    , may_be_raised       >,
Row< Submitted          , RegradeDownAgreed    , Confirmed          , lowered_in_review   , may_be_lowered      >,

Row< Confirmed          , RegradedUp           , Confirmed          , raised_in_review    , grade_goes_up       >,
Row< Confirmed          , RegradeDownAgreed    , Confirmed          , lowered_in_review   , may_be_lowered      >,
Row< Confirmed          , GradeFinalised       , Settled            , settle_grade        , may_be_final        >,

Row< Settled            , RegradedUp           , Settled            , raised_when_final   , grade_goes_up       >,
Row< Settled            , RegradeDownAgreed    , Settled            , lowered_when_final  , may_be_lowered      >,
Row< Settled            , Reassessed           , Superseded         , open_reassessment   , no_assessment_is_waiting >,
Row< Settled            , GradeMergedIn        , Settled            , raised_when_final   , merged_grade_is_higher >,

Row< under_review       , AssessmentReturned   , AwaitingAssessment , send_back           , always              >,
Row< once_graded        , RegradeDownProposed  , as_it_is           , keep_proposal       , may_be_proposed     >,
Row< once_graded        , RegradeDownRefused   , as_it_is           , drop_proposal       , lower_grade_is_proposed >,
Row< under_review       , GradeMergedIn        , as_it_is           , raised_by_a_merge   , merged_grade_is_higher >,
Row< once_graded        , GradeMergedIn        , as_it_is           , nothing             , not_<merged_grade_is_higher> >,
Row< while_open         , NewerGradeSettled    , Superseded         , stop_grading_clocks , always              >,
Row< while_open         , ReportClosed         , Closed             , stop_grading_clocks , always              >
    >;
    // clang-format on
};

engine::Workflow const& grading();

}  // namespace caseway::workflows::grading
