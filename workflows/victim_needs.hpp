// What the victim needs and wants under the Victims' Code: special measures, how and how often to
// be told, and whether as an enhanced victim, which every victim of domestic abuse is until they
// themselves choose otherwise.

#pragma once

#include "workflows/victim_needs_rules.hpp"
#include "workflows/wherever.hpp"

namespace caseway::workflows::victim_needs {

// Where it rests.

struct Enhanced : engine::State {
    static constexpr Words name{"enhanced"}, label{"enhanced victim, told in one working day"};
};
struct Standard : engine::State {
    static constexpr Words name{"standard-by-choice"},
        label{"standard by the victim's choice, told in five working days"};
};
struct NoLongerKept : engine::Final {
    static constexpr Words name{"needs-not-kept"}, label{"no longer looked at"};
};

using engine::always;
using engine::in_turn;
using engine::Row;
using engine::Unopened;

using keep_needs_afresh = in_turn<keep_needs, tell_within_one_day>;
using while_kept = in_any_of<Enhanced, Standard>;

struct VictimNeeds {
    static constexpr Words name{"victim-needs"}, label{"The victim's needs and wishes"},
        source{"Victims' Code, rights 1, 4 and 6"};
    static constexpr int edition = 1;
    using Facts = victim_needs::Facts;
    using initial_state = Unopened;

    static constexpr DeadlineRule const* deadlines[] = {&needs_looked_at};
    static constexpr Regime const* regimes[] = {&victims_code};

    // clang-format off
    using transition_table = written_out<
//   when it is     and                      it becomes     doing                   if
//  --------------+------------------------+--------------+-----------------------+----------------------
Row< Unopened     , NeedsAssessed          , Enhanced     , keep_needs            , needs_are_kept_once  >,
Row< while_kept   , NeedsAssessed          , as_it_is     , keep_needs            , always               >,
Row< Enhanced     , EnhancedRightsDeclined , Standard     , tell_within_five_days , always               >,
Row< Standard     , EnhancedRightsWanted   , Enhanced     , tell_within_one_day   , always               >,
Row< while_kept   , NeedsNoLongerKept      , NoLongerKept , look_no_more          , nothing_is_under_way >,
Row< NoLongerKept , NeedsAssessed          , Enhanced     , keep_needs_afresh     , needs_are_kept_once  >
    >;
    // clang-format on
};

engine::Workflow const& victim_needs();

}  // namespace caseway::workflows::victim_needs
