// A logged override of a rule of policy, to be confirmed by another person.
//
// At two in the morning the only superintendent may have drafted the notice that needs a
// superintendent. That author and authoriser are different people is policy and not law, so the
// notice is given, the reason is recorded, and another officer of that rank looks at it afterwards.
// Opened by the strand whose rule was overridden, and by nothing else.

#pragma once

#include "workflows/override_rules.hpp"

namespace caseway::workflows::overriding {

// Where it rests.

struct AwaitingConfirmation : engine::State {
    static constexpr Words name{"awaiting-confirmation"}, label{"to be looked at by another"};
};
struct Overdue : engine::State {
    static constexpr Words name{"overdue"}, label{"not looked at in time"};
};
struct Confirmed : engine::Final {
    static constexpr Words name{"confirmed"}, label{"confirmed by another"};
};
struct NotConfirmed : engine::Final {
    static constexpr Words name{"not-confirmed"}, label{"not confirmed"};
};

using engine::always;
using engine::Row;
using engine::Unopened;

using looked_at_by_another = engine::all_of<confirmer_is_another, confirmer_has_the_rank>;
using leave_unconfirmed = engine::in_turn<settle, alarm_unconfirmed>;

struct Override {
    static constexpr Words name{"override"}, label{"Override to be confirmed"},
        source{"caseway separation of duties; SEED 35"};
    static constexpr int edition = 1;
    using Facts = overriding::Facts;
    using initial_state = Unopened;

    static constexpr DeadlineRule const* deadlines[] = {&override_confirmed};

    // clang-format off
    using transition_table = engine::Table<
//   when it is             and                    it becomes             doing                if
//  ----------------------+----------------------+----------------------+--------------------+----------------------
Row< Unopened             , OverrideRaised       , AwaitingConfirmation , await_confirmation , always               >,

Row< AwaitingConfirmation , OverrideConfirmed    , Confirmed            , settle             , looked_at_by_another >,
Row< AwaitingConfirmation , OverrideNotConfirmed , NotConfirmed         , leave_unconfirmed  , looked_at_by_another >,
Row< AwaitingConfirmation , ConfirmationOverdue  , Overdue              , alarm_overdue      , always               >,

Row< Overdue              , OverrideConfirmed    , Confirmed            , settle             , looked_at_by_another >,
Row< Overdue              , OverrideNotConfirmed , NotConfirmed         , leave_unconfirmed  , looked_at_by_another >
    >;
    // clang-format on
};

engine::Workflow const& overriding();

}  // namespace caseway::workflows::overriding
