// Review, priority and the way to an investigation team. Board paper (SEED) paragraphs 21 and 33.
//
// The review and allocation team looks at every report, puts it in order and gives it to the
// investigation team of the victim's locality, the most serious to the complex team there. High
// risk is with safeguarding as well: the grade opened that, and nothing is routed without it. An
// offence in another force's area is that force's, and a victim under 16 the child abuse team's,
// once they have said so and not before; either can be taken back.
//
// Who in a team works on it is its sergeant's decision, on the investigation's own strand.
//
// Read the table at the foot of this file first.

#pragma once

#include "workflows/allocation_rules.hpp"
#include "workflows/wherever.hpp"

namespace caseway::workflows::allocation {

// Where it rests.

struct AwaitingReview : engine::State {
    static constexpr Words name{"awaiting-review"}, label{"with the review team"};
};
struct InOrder : engine::State {
    static constexpr Words name{"prioritised"}, label{"prioritised, to be routed"};
};
struct AwaitingOtherForce : engine::State {
    static constexpr Words name{"transfer-sent"}, label{"sent to another force, not accepted yet"};
};
struct AwaitingChildTeam : engine::State {
    static constexpr Words name{"child-team-asked"},
        label{"sent to the child abuse team, not accepted yet"};
};
struct WithTeam : engine::Final {
    static constexpr Words name{"routed"}, label{"with an investigation team"};
};
struct Transferred : engine::Final {
    static constexpr Words name{"transferred"}, label{"with another force or team"};
};
struct Withdrawn : engine::Final {
    static constexpr Words name{"withdrawn"}, label{"withdrawn with the report"};
};

using engine::all_of;
using engine::always;
using engine::nothing;
using engine::Row;
using engine::Unopened;

using while_open = in_any_of<AwaitingReview, InOrder, AwaitingOtherForce, AwaitingChildTeam>;
using before_it_is_routed = in_any_of<AwaitingReview, InOrder>;
using gone_from_here = in_any_of<WithTeam, Transferred>;

using order_is_right = all_of<grade_is_settled, high_is_urgent>;
using way_is_clear =
    all_of<grade_is_settled, locality_is_ours, victim_is_no_young_child, high_is_with_safeguarding>;
using provisional_way_is_clear = all_of<grade_is_settled, locality_gives_no_site, site_is_ours,
                                        victim_is_no_young_child, high_is_with_safeguarding>;
using transfer_is_sound = all_of<offence_was_there, transfer_says_what_is_safe>;
using child_team_may_have_it = all_of<victim_is_under_16, transfer_says_what_is_safe>;

struct Allocation {
    static constexpr Words name{"allocation"}, label{"Review and allocation"},
        source{"SEED 21, 33"};
    static constexpr int edition = 2;
    using Facts = allocation::Facts;
    using initial_state = Unopened;

    static constexpr DeadlineRule const* deadlines[] = {&allocate_standard, &allocate_medium,
                                                        &allocate_high, &transfer_answered,
                                                        &child_team_answered};

    // clang-format off
    using transition_table = written_out<
//   when it is           and                   it becomes           doing                    if
//  --------------------+---------------------+--------------------+------------------------+-------------------------
Row< Unopened           , AllocationOpened    , AwaitingReview     , await_review           , always                   >,

Row< AwaitingReview     , Prioritised         , InOrder            , nothing                , order_is_right           >,

Row< InOrder            , Prioritised         , InOrder            , nothing                , order_is_right           >,
Row< InOrder            , Routed              , WithTeam           , start_investigation    , way_is_clear             >,
Row< InOrder            , RoutedProvisionally , WithTeam           , start_investigation    , provisional_way_is_clear >,
Row< InOrder            , TransferSent        , AwaitingOtherForce , await_answer           , transfer_is_sound        >,

Row< AwaitingOtherForce , TransferAccepted    , Transferred        , receipt_is_in          , always                   >,
Row< AwaitingOtherForce , TransferRefused     , InOrder            , take_it_back           , always                   >,

Row< before_it_is_routed, ChildTeamAsked      , AwaitingChildTeam  , await_the_child_team   , child_team_may_have_it   >,
Row< AwaitingChildTeam  , ChildTeamAccepted   , Transferred        , receipt_is_in          , always                   >,
Row< AwaitingChildTeam  , ChildTeamRefused    , InOrder            , take_it_back           , always                   >,
Row< Transferred        , TransferTakenBack   , InOrder            , route_again            , always                   >,

Row< while_open         , GradeSettled        , as_it_is           , start_time_for_grade   , always                   >,
Row< while_open         , ReportClosed        , Withdrawn          , stop_allocation_clocks , always                   >,
Row< gone_from_here     , LocalityChanged     , InOrder            , route_again            , always                   >
    >;
    // clang-format on
};

engine::Workflow const& allocation();

}  // namespace caseway::workflows::allocation
