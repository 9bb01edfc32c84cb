// Breaking the glass: somebody is in danger, nobody can be asked, and whoever is on duty has
// nothing to do with the case. They let themselves in, for one case and a few hours, with a reason,
// and it is loud: supervisors hear of it at once, and another person says within a day whether it
// was right.
//
// Nobody who is kept out by a conflict of interest comes in this way. A restricted case is not
// there for whoever was not admitted: professional standards or a superintendent who may know it
// let them in for the emergency, as the second person.
//
// Read the table at the foot of this file first.

#pragma once

#include "workflows/emergency_access_rules.hpp"

namespace caseway::workflows::emergency_access {

// Where it rests.

struct Running : engine::State {
    static constexpr Words name{"running"}, label{"let in in an emergency"};
};
struct ToBeReviewed : engine::State {
    static constexpr Words name{"to-be-reviewed"}, label{"over, to be looked at by another"};
};
struct Overdue : engine::State {
    static constexpr Words name{"overdue"}, label{"not looked at in time"};
};
struct WasRight : engine::Final {
    static constexpr Words name{"right"}, label{"found right by another"};
};
struct WasWrong : engine::Final {
    static constexpr Words name{"wrong"}, label{"found wrong by another"};
};

using engine::all_of;
using engine::always;
using engine::Row;
using engine::Unopened;

using opened_soundly = all_of<case_is_not_restricted, is_not_in_already>;
using admitted_soundly = all_of<case_is_restricted, has_no_link_to_it>;
using ended_by_them = stopped_by_themselves_or_a_supervisor;

struct EmergencyAccess {
    static constexpr Words name{"emergency-access"}, label{"Emergency access (break-glass)"},
        source{"LOCAL caseway need to know"};
    static constexpr int edition = 1;
    using Facts = emergency_access::Facts;
    using initial_state = Unopened;

    static constexpr DeadlineRule const* deadlines[] = {&emergency_access_ends,
                                                        &emergency_access_reviewed};

    // clang-format off
    using transition_table = engine::Table<
//   when it is     and                      it becomes     doing                 if
//  --------------+------------------------+--------------+---------------------+---------------------
Row< Unopened     , OpenedInEmergency      , Running      , let_themselves_in   , opened_soundly      >,
Row< Unopened     , AdmittedInEmergency    , Running      , let_them_in         , admitted_soundly    >,

Row< Running      , EmergencyAccessStopped , ToBeReviewed , let_out             , ended_by_them       >,
Row< Running      , EmergencyAccessEnded   , ToBeReviewed , note_its_end        , always              >,
Row< Running      , ReviewOverdue          , Running      , alarm_overdue       , always              >,

Row< ToBeReviewed , FoundRight             , WasRight     , settle              , reviewed_by_another >,
Row< ToBeReviewed , FoundWrong             , WasWrong     , report_it           , reviewed_by_another >,
Row< ToBeReviewed , ReviewOverdue          , Overdue      , alarm_overdue       , always              >,

Row< Overdue      , FoundRight             , WasRight     , settle              , reviewed_by_another >,
Row< Overdue      , FoundWrong             , WasWrong     , report_it           , reviewed_by_another >
    >;
    // clang-format on
};

engine::Workflow const& emergency_access();

}  // namespace caseway::workflows::emergency_access
