// A case that only people admitted to it may know: police or staff, or an officer's partner, are
// among the parties. Domestic abuse guidance; board paper (SEED) paragraph 33 for the teams.
//
// It begins with the first entry of the report, before anybody could look. Whoever took the report
// goes on with it, names an unconnected inspector, and that inspector lets a team in, by name.
// Professional standards are told first and alone lift it. The party whom the force employs stays
// out whatever their rank, also afterwards.
//
// Read the table at the foot of this file first.

#pragma once

#include "workflows/restriction_rules.hpp"

namespace caseway::workflows::restriction {

// Where it rests.

struct WithRecorder : engine::State {
    static constexpr Words name{"with-recorder"},
        label{"restricted, an unconnected team to be found"};
};
struct WithTeam : engine::State {
    static constexpr Words name{"with-team"}, label{"restricted to an unconnected team"};
};
struct Lifted : engine::Final {
    static constexpr Words name{"lifted"}, label{"restriction lifted"};
};

using engine::all_of;
using engine::always;
using engine::Row;
using engine::Unopened;

using may_be_restricted = all_of<case_is_not_restricted_yet, recorder_is_not_the_party>;
using handed_to_an_inspector = all_of<taken_over_by_an_inspector, is_unconnected>;

struct Restriction {
    static constexpr Words name{"restriction"}, label{"Restricted case"},
        source{"LOCAL caseway restricted cases: police or staff among the parties"};
    static constexpr int edition = 1;
    using Facts = restriction::Facts;
    using initial_state = Unopened;

    static constexpr DeadlineRule const* deadlines[] = {&team_found};

    // clang-format off
    using transition_table = engine::Table<
//   when it is     and                     it becomes     doing           if
//  --------------+-----------------------+--------------+---------------+---------------------------
Row< Unopened     , PartyLinked           , WithRecorder , restrict_it   , recorder_is_not_the_party >,
Row< Unopened     , CaseRestricted        , WithRecorder , restrict_it   , may_be_restricted         >,

Row< WithRecorder , RestrictionHandedOver , WithTeam     , hand_over     , handed_to_an_inspector    >,
Row< WithRecorder , RestrictionLifted     , Lifted       , open_it_again , always                    >,

Row< WithTeam     , RestrictionHandedOver , WithTeam     , hand_over     , handed_to_an_inspector    >,
Row< WithTeam     , PersonAdmitted        , WithTeam     , let_in        , is_unconnected            >,
Row< WithTeam     , HandlerNamed          , WithTeam     , name_handler  , is_unconnected            >,
Row< WithTeam     , RestrictionLifted     , Lifted       , open_it_again , always                    >
    >;
    // clang-format on
};

engine::Workflow const& restriction();

}  // namespace caseway::workflows::restriction
