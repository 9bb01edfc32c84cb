// How long the record of a person is kept, and how it is decided that it no longer is.
// Police Information and Records Management Code of Practice 2023; College of Policing, review,
// retention and disposal; Data Protection Act 2018 s.47; Criminal Procedure and Investigations Act
// 1996 s.23 Code of Practice.
//
// A record is in one of four groups. Its clear period runs from the day its subject last came to
// notice and begins anew with every new event, in this case or in another of the same two. When it
// has run, somebody reviews the record: it is retained for a reason until a next day, restricted,
// or its disposal proposed. Another person approves that. A hold, an appeal, a sentence not served
// or an open request stands in the way. Once the disposal of every record in a case is approved,
// the record of the case is destroyed.
//
// Read the table at the foot of this file first.

#pragma once

#include "workflows/retention_rules.hpp"
#include "workflows/wherever.hpp"

namespace caseway::workflows::retention {

// Where it rests.

struct Ungrouped : engine::State {
    static constexpr Words name{"ungrouped"}, label{"to be put into its group"};
};
struct ClearPeriod : engine::State {
    static constexpr Words name{"clear-period"}, label{"kept, its clear period running"};
};
struct ReviewDue : engine::State {
    static constexpr Words name{"review-due"}, label{"due for review"};
};
struct Retained : engine::State {
    static constexpr Words name{"retained"}, label{"retained after review"};
};
struct Restricted : engine::State {
    static constexpr Words name{"restricted"}, label{"kept, its use restricted"};
};
struct ForApproval : engine::State {
    static constexpr Words name{"disposal-for-approval"},
        label{"disposal proposed, to be approved"};
};
struct Approved : engine::State {
    static constexpr Words name{"approved-for-disposal"},
        label{"disposal approved by a second person"};
};
// The desk destroys the record of the case with the step that leads here.
struct Disposed : engine::Final {
    static constexpr Words name{"disposed"}, label{"disposed of: the record is destroyed"};
};
struct Elsewhere : engine::Final {
    static constexpr Words name{"with-another-case"}, label{"reviewed with another case"};
};

using engine::all_of;
using engine::always;
using engine::any_of;
using engine::in_turn;
using engine::nothing;
using engine::Row;
using engine::Unopened;

using before_disposal = in_any_of<Ungrouped, ClearPeriod, ReviewDue, Retained, Restricted>;
using in_disposal = in_any_of<ForApproval, Approved>;
using to_be_grouped = in_any_of<Ungrouped, ClearPeriod, ReviewDue, Retained>;
using until_a_day = in_any_of<ClearPeriod, Retained>;
using kept_for_now = in_any_of<ClearPeriod, Retained, Restricted>;
using once_grouped = in_any_of<ClearPeriod, ReviewDue, Retained, Restricted>;
using in_use = in_any_of<Ungrouped, ClearPeriod, ReviewDue, Retained, ForApproval, Approved>;
using anywhere =
    in_any_of<Ungrouped, ClearPeriod, ReviewDue, Retained, Restricted, ForApproval, Approved>;

using group_is_sound =
    all_of<last_notice_is_past, no_event_is_passed_over, birth_year_is_given_for_group_1,
           birth_year_is_possible, care_for_a_child_is_explained>;
using next_review_is_sound = all_of<review_is_to_come, reviewed_often_enough>;
using it_may_go =
    all_of<nothing_holds_it, any_of<clear_period_has_run, erasure_was_granted>, no_later_report,
           investigation_material_may_go, nobody_waits_for_an_answer, casework_is_over>;
using it_may_be_proposed = all_of<no_risk_remains, it_may_go>;
using it_may_be_approved = all_of<another_approves, it_may_go>;
using it_may_be_destroyed = all_of<every_record_of_the_case_may_go, nothing_holds_it,
                                   nobody_waits_for_an_answer, casework_is_over>;
using review_again = in_turn<keep_stage, ask_for_review>;

struct Retention {
    static constexpr Words name{"retention"}, label{"Retention of a person's record"},
        source{
            "CODE Police Information and Records Management Code of Practice 2023; LAW Data "
            "Protection Act 2018 ss.39, 47"};
    static constexpr int edition = 2;
    using Facts = retention::Facts;
    using initial_state = Unopened;

    static constexpr DeadlineRule const* deadlines[] = {&group_set,          &clear_period_serious,
                                                        &clear_period_other, &record_reviewed,
                                                        &review_decided,     &disposal_decided};
    static constexpr Setting const* settings[] = {&kept_until_age,
                                                  &undetected_years,
                                                  &years_between_serious_reviews,
                                                  &years_between_other_reviews,
                                                  &months_after_conviction,
                                                  &age_of_responsibility};

    // clang-format off
    using transition_table = written_out<
//   when it is        and                      it becomes    doing                 if
//  -----------------+------------------------+-------------+---------------------+-----------------------
Row< Unopened        , RetentionOpened        , Ungrouped   , ask_for_a_group     , always                >,

Row< to_be_grouped   , GroupSet               , ClearPeriod , begin_clear_period  , group_is_sound        >,

Row< until_a_day     , ReviewFellDue          , ReviewDue   , ask_for_review      , always                >,
Row< Restricted      , ReviewFellDue          , Restricted  , ask_for_review      , always                >,
Row< kept_for_now    , ReviewBroughtForward   , ReviewDue   , ask_for_review      , always                >,

Row< ReviewDue       , RecordRetained         , Retained    , set_next_review     , next_review_is_sound  >,
Row< once_grouped    , RecordRestricted       , Restricted  , set_next_review     , next_review_is_sound  >,
Row< ReviewDue       , DisposalProposed       , ForApproval , ask_a_second_person , it_may_be_proposed    >,

Row< ForApproval     , DisposalApproved       , Approved    , keep_approval       , it_may_be_approved    >,
Row< ForApproval     , DisposalRejected       , ReviewDue   , ask_for_review      , always                >,
Row< Approved        , ApprovalWithdrawn      , ReviewDue   , ask_for_review      , always                >,

Row< Approved        , RecordDisposed         , Disposed    , end_dates           , it_may_be_destroyed   >,

Row< in_disposal     , HoldCame               , ReviewDue   , ask_for_review      , always                >,
Row< before_disposal , HoldCame               , as_it_is    , nothing             , always                >,
Row< in_disposal     , CaseworkReopened       , ReviewDue   , ask_for_review      , always                >,
Row< in_disposal     , CriminalProcessReached , ReviewDue   , review_again        , always                >,
Row< before_disposal , CriminalProcessReached , as_it_is    , keep_stage          , always                >,
Row< in_use          , SubjectCameToNotice    , Ungrouped   , begin_anew          , always                >,
Row< Restricted      , SubjectCameToNotice    , Restricted  , keep_last_notice    , always                >,
Row< anywhere        , ReviewedElsewhere      , Elsewhere   , end_dates           , always                >,

Row< Elsewhere       , RetentionReopened      , Ungrouped   , ask_for_a_group     , always                >
    >;
    // clang-format on
};

engine::Workflow const& retention();

}  // namespace caseway::workflows::retention
