// A breach of personal data: sent to the wrong person, lost, or looked at without a reason.
// Data Protection Act 2018 sections 67 and 68.
//
// The 72 hours begin when anybody in the force becomes aware and count every hour. The data
// protection officer assesses the risk, reports it or records why not, and has those at high risk
// told, by a way that is safe for them. Every breach is recorded, reported or not (s.67(6)). Where
// somebody might be found by it, safeguarding comes first and waits for no assessment.
//
// Read the table at the foot of this file first.

#pragma once

#include "workflows/data_breach_rules.hpp"
#include "workflows/wherever.hpp"

namespace caseway::workflows::data_breach {

// Where it rests.

struct Found : engine::State {
    static constexpr Words name{"found"}, label{"found, to be assessed"};
};
struct Assessed : engine::State {
    static constexpr Words name{"assessed"}, label{"assessed, to be reported or not"};
};
struct Reported : engine::State {
    static constexpr Words name{"reported"}, label{"reported to the Commissioner"};
};
struct NotReported : engine::State {
    static constexpr Words name{"not-reported"}, label{"recorded, not to be reported"};
};
struct Closed : engine::Final {
    static constexpr Words name{"closed"}, label{"closed"};
};

using engine::always;
using engine::in_turn;
using engine::not_;
using engine::nothing;
using engine::Row;
using engine::Unopened;

using before_the_report = in_any_of<Found, Assessed>;
using not_reported_yet = in_any_of<Found, Assessed, NotReported>;
using while_open = in_any_of<Found, Assessed, Reported, NotReported>;
using once_answered_for = in_any_of<Reported, NotReported>;

using nobody_is_in_danger = not_<somebody_is_in_danger>;
using not_told_yet = not_<commissioner_knows>;
using start_and_protect = in_turn<start_72_hours, protect_at_once>;
using count_again = in_turn<keep_risk, count_72_hours_again>;

struct DataBreach {
    static constexpr Words name{"data-breach"}, label{"Breach of personal data"},
        source{"LAW Data Protection Act 2018 ss.67, 68"};
    static constexpr int edition = 1;
    using Facts = data_breach::Facts;
    using initial_state = Unopened;

    static constexpr DeadlineRule const* deadlines[] = {&breach_assessed, &commissioner_told,
                                                        &people_told};

    // clang-format off
    using transition_table = written_out<
//   when it is          and                it becomes    doing                  if
//  -------------------+------------------+-------------+----------------------+-----------------------------
Row< Unopened          , BreachFound      , Found       , start_and_protect    , somebody_is_in_danger       >,
Row< Unopened          , BreachFound      , Found       , start_72_hours       , nobody_is_in_danger         >,

Row< before_the_report , BreachAssessed   , Assessed    , keep_risk            , always                      >,
Row< Reported          , BreachAssessed   , Reported    , keep_risk            , always                      >,
Row< NotReported       , BreachAssessed   , Assessed    , count_again          , always                      >,

Row< not_reported_yet  , CommissionerTold , Reported    , keep_report          , delay_is_explained          >,
Row< Assessed          , ReportNotNeeded  , NotReported , drop_report          , risk_is_unlikely            >,

Row< while_open        , PeopleTold       , as_it_is    , keep_telling         , victim_is_told_safely       >,
Row< while_open        , PeopleNotTold    , as_it_is    , keep_telling         , always                      >,

Row< once_answered_for , BreachClosed     , Closed      , nothing              , those_at_high_risk_are_told >,

Row< Closed            , BreachReopened   , Reported    , nothing              , commissioner_knows          >,
Row< Closed            , BreachReopened   , Assessed    , count_72_hours_again , not_told_yet                >
    >;
    // clang-format on
};

engine::Workflow const& data_breach();

}  // namespace caseway::workflows::data_breach
