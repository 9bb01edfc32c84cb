// One action that an agency took on at a MARAC, a strand of its own.
// SafeLives guidance; board paper (SEED) paragraphs 36 to 41.
//
// It has one agency, one person and one date. Overdue, it goes to the agency's lead and the
// chair and can still be done; it ends as done, not possible, not done or superseded.
//
// Read the table at the foot of this file first.

#pragma once

#include "workflows/marac_action_rules.hpp"
#include "workflows/wherever.hpp"

namespace caseway::workflows::marac_action {

// Where it rests.

struct Open : engine::State {
    static constexpr Words name{"open"}, label{"to be done"};
};
struct Overdue : engine::State {
    static constexpr Words name{"overdue"}, label{"overdue, with the agency's lead and the chair"};
};
struct Done : engine::Final {
    static constexpr Words name{"done"}, label{"done"};
};
struct NotPossible : engine::Final {
    static constexpr Words name{"not-possible"}, label{"no longer possible"};
};
struct NotDone : engine::Final {
    static constexpr Words name{"not-done"}, label{"not done by the agency"};
};
struct Superseded : engine::Final {
    static constexpr Words name{"superseded"}, label{"superseded by another action"};
};

using engine::always;
using engine::in_turn;
using engine::nothing;
using engine::Row;
using engine::Unopened;

using until_it_ends = in_any_of<Open, Overdue>;
using once_ended = in_any_of<Done, NotPossible, NotDone, Superseded>;
using it_was_not_done = in_turn<drop_action, tell_the_lead_and_the_chair>;

struct MaracAction {
    static constexpr Words name{"marac-action"}, label{"MARAC action"},
        source{"NATIONAL SafeLives MARAC guidance; SEED 36 to 41"};
    static constexpr int edition = 2;
    using Facts = marac_action::Facts;
    using initial_state = Unopened;

    static constexpr DeadlineRule const* deadlines[] = {&marac_action_done, &new_action_owner};

    // clang-format off
    using transition_table = written_out<
//   when it is        and                 it becomes    doing                         if
//  -----------------+-------------------+-------------+-----------------------------+-----------------------
Row< Unopened        , ActionSet         , Open        , begin_action                , always                >,

Row< Open            , ActionOverdue     , Overdue     , tell_the_lead_and_the_chair , always                >,

Row< until_it_ends   , ActionDone        , Done        , end_action                  , always                >,
Row< until_it_ends   , ActionNotPossible , NotPossible , drop_action                 , circumstances_changed >,
Row< until_it_ends   , ActionNotDone     , NotDone     , it_was_not_done             , always                >,
Row< until_it_ends   , ActionSuperseded  , Superseded  , drop_action                 , always                >,
Row< until_it_ends   , DueDateChanged    , Open        , set_new_date                , the_day_is_to_come    >,
Row< until_it_ends   , AreaChanged       , as_it_is    , ask_for_an_owner            , always                >,
Row< until_it_ends   , ActionReowned     , as_it_is    , hand_over                   , always                >,

Row< once_ended      , ActionReopened    , Open        , set_new_date                , the_day_is_to_come    >
    >;
    // clang-format on
};

engine::Workflow const& marac_action();

}  // namespace caseway::workflows::marac_action
