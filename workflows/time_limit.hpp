// The time in which proceedings for common assault or battery may begin, one strand for each
// offence: six months from an offence before 28 June 2022, else two years from it and six months
// from the victim's first statement. Criminal Justice Act 1988 s.39A; Magistrates' Courts Act 1980
// s.127.
//
// A limit that passes says nothing about whether proceedings began: a person finds out. Only then
// may the investigation end as out of time (outcome 17).

#pragma once

#include "workflows/time_limit_rules.hpp"
#include "workflows/wherever.hpp"

namespace caseway::workflows::time_limit {

// Where it rests.

struct Running : engine::State {
    static constexpr Words name{"limit-running"}, label{"proceedings may still begin"};
};
struct Unknown : engine::State {
    static constexpr Words name{"limit-passed"},
        label{"limit passed, whether proceedings began is not known"};
};
struct Begun : engine::Final {
    static constexpr Words name{"begun"}, label{"proceedings began"};
};
struct OutOfTime : engine::Final {
    static constexpr Words name{"out-of-time"}, label{"out of time"};
};
struct NoLimit : engine::Final {
    static constexpr Words name{"no-limit"}, label{"no limit runs"};
};

using engine::always;
using engine::Row;
using engine::Unopened;

using until_it_is_known = in_any_of<Running, Unknown>;

struct TimeLimit {
    static constexpr Words name{"time-limit"}, label{"Time limit for common assault"},
        source{"Criminal Justice Act 1988 s.39A; Magistrates' Courts Act 1980 s.127"};
    static constexpr int edition = 1;
    using Facts = time_limit::Facts;
    using initial_state = Unopened;

    static constexpr DeadlineRule const* deadlines[] = {
        &assault_six_months, &assault_two_years, &assault_after_statement, &first_statement_taken,
        &time_limit_confirmed};
    static constexpr Regime const* regimes[] = {&assault_time_limit};

    // clang-format off
    using transition_table = written_out<
//   when it is          and                   it becomes  doing                    if
//  -------------------+---------------------+-----------+------------------------+----------------------
Row< Unopened          , AssaultDated        , Running   , run_the_limit          , offence_is_not_ahead >,
Row< Running           , FirstStatementGiven , Running   , run_from_the_statement , always               >,
Row< Running           , TimeLimitPassed     , Unknown   , find_out               , always               >,
Row< until_it_is_known , ProceedingsBegun    , Begun     , stop_the_limit         , begun_in_time        >,
Row< Unknown           , OutOfTimeConfirmed  , OutOfTime , stop_the_limit         , always               >,
Row< until_it_is_known , OffenceHasNoLimit   , NoLimit   , stop_the_limit         , always               >
    >;
    // clang-format on
};

engine::Workflow const& time_limit();

}  // namespace caseway::workflows::time_limit
