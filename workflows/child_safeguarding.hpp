// The safeguarding of the children of a household, beside that of the adult.
// Domestic Abuse Act 2021 s.3; Children Act 2004 s.11; Working Together to Safeguard Children.
//
// A child who sees, hears or experiences the effects of abuse is a victim in their own right. So
// this strand stands alone: it opens where the adult declines, it needs nobody's agreement, and
// neither the closing of the adult's safeguarding nor the adult's death ends it.
//
// Read the table at the foot of this file first.

#pragma once

#include "workflows/child_safeguarding_rules.hpp"
#include "workflows/wherever.hpp"

namespace caseway::workflows::child_safeguarding {

// Where it rests.

struct Opened : engine::State {
    static constexpr Words name{"opened"}, label{"the child is to be seen and heard"};
};
struct Heard : engine::State {
    static constexpr Words name{"child-heard"}, label{"seen and heard, with the agencies"};
};
struct Closed : engine::Final {
    static constexpr Words name{"closed"}, label{"closed"};
};

using engine::all_of;
using engine::always;
using engine::Row;
using engine::Unopened;

using anywhere = in_any_of<Opened, Heard>;
using child_is_safe = all_of<social_care_was_asked, childrens_referrals_have_ended>;

struct ChildSafeguarding {
    static constexpr Words name{"child-safeguarding"}, label{"A child's own safeguarding"},
        source{
            "LAW Domestic Abuse Act 2021 s.3, Children Act 2004 s.11; NATIONAL Working Together"};
    static constexpr int edition = 1;
    using Facts = child_safeguarding::Facts;
    using initial_state = Unopened;

    static constexpr DeadlineRule const* deadlines[] = {&child_seen};
    static constexpr Regime const* regimes[] = {&children_as_victims};

    // clang-format off
    using transition_table = written_out<
//   when it is  and                         it becomes  doing                          if
//  -----------+---------------------------+-----------+------------------------------+----------------------------------
Row< Unopened  , ChildSafeguardingOpened   , Opened    , begin_for_the_child          , always                           >,

Row< Opened    , ChildNotSeen              , Opened    , tell_the_sergeant            , always                           >,

Row< Heard     , ChildSafeguardingClosed   , Closed    , end_the_wait                 , child_is_safe                    >,

Row< anywhere  , ChildSeen                 , Heard     , note_that_the_child_was_seen , was_heard_apart_from_the_suspect >,
Row< anywhere  , ChildReferred             , as_it_is  , refer_the_child              , always                           >,
Row< anywhere  , AdultDeclined             , as_it_is  , stand_alone                  , always                           >,

Row< Closed    , ChildSafeguardingReopened , Opened    , begin_for_the_child          , always                           >
    >;
    // clang-format on
};

engine::Workflow const& child_safeguarding();

}  // namespace caseway::workflows::child_safeguarding
