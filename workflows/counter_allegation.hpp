// A counter-allegation: two reports in which victim and suspect have exchanged roles.
// National policing guidance (College of Policing) on primary aggressors.
//
// Each report stays a case of its own with one victim, assessed and cared for. Who is the primary
// aggressor is a supervisor's decision with reasons, made when both have been assessed; it ends
// neither case, and it can be looked at again.
//
// Read the table at the foot of this file first.

#pragma once

#include "workflows/counter_allegation_rules.hpp"

namespace caseway::workflows::counter_allegation {

// Where it rests.

struct Undecided : engine::State {
    static constexpr Words name{"undecided"}, label{"primary aggressor to be decided"};
};
struct Decided : engine::Final {
    static constexpr Words name{"decided"}, label{"primary aggressor decided"};
};

using engine::all_of;
using engine::always;
using engine::in_turn;
using engine::Row;
using engine::Unopened;

using open_it = in_turn<link_the_other_case, await_a_sergeant>;
using decision_is_sound = all_of<both_are_assessed, officers_are_different, reasons_are_written>;

struct CounterAllegation {
    static constexpr Words name{"counter-allegation"}, label{"Counter-allegation"},
        source{"NATIONAL College of Policing: counter-allegations and primary aggressors"};
    static constexpr int edition = 1;
    using Facts = counter_allegation::Facts;
    using initial_state = Unopened;

    static constexpr DeadlineRule const* deadlines[] = {&aggressor_decided};
    static constexpr Setting const* settings[] = {&shortest_reasons};

    // clang-format off
    using transition_table = engine::Table<
//   when it is  and                       it becomes  doing                 if
//  -----------+-------------------------+-----------+---------------------+------------------------
Row< Unopened  , CounterAllegationMade   , Undecided , open_it             , another_case_is_linked >,
Row< Undecided , PrimaryAggressorDecided , Decided   , tell_the_other_case , decision_is_sound      >,
Row< Decided   , AggressorReopened       , Undecided , await_a_sergeant    , always                 >
    >;
    // clang-format on
};

engine::Workflow const& counter_allegation();

}  // namespace caseway::workflows::counter_allegation
