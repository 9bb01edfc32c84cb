// A victim personal statement: what the crime has done, in the victim's own words. Victims' Code,
// right 7: offered, never compulsory, made at any time, added to later, used as the victim chooses.

#pragma once

#include "workflows/personal_statement_rules.hpp"
#include "workflows/wherever.hpp"

namespace caseway::workflows::personal_statement {

// Where it rests.

struct Offered : engine::State {
    static constexpr Words name{"statement-offered"}, label{"offered, no answer yet"};
};
struct Deferred : engine::State {
    static constexpr Words name{"statement-deferred"}, label{"the victim wants to make it later"};
};
struct Made : engine::State {
    static constexpr Words name{"statement-made"}, label{"made"};
};
struct Updated : engine::State {
    static constexpr Words name{"statement-updated"}, label{"made and added to"};
};
struct Declined : engine::Final {
    static constexpr Words name{"statement-declined"}, label{"the victim wants to make none"};
};
struct Sent : engine::State {
    static constexpr Words name{"statement-sent"}, label{"with the CPS"};
};

using engine::always;
using engine::Row;
using engine::Unopened;

using before_it_is_made = in_any_of<Offered, Deferred>;
using once_made = in_any_of<Made, Updated, Sent>;
using not_yet_sent = in_any_of<Made, Updated>;

struct PersonalStatement {
    static constexpr Words name{"personal-statement"}, label{"Victim personal statement"},
        source{"Victims' Code, right 7"};
    static constexpr int edition = 1;
    using Facts = personal_statement::Facts;
    using initial_state = Unopened;

    static constexpr DeadlineRule const* deadlines[] = {&personal_statement_asked};

    // clang-format off
    using transition_table = written_out<
//   when it is          and                         it becomes  doing              if
//  -------------------+---------------------------+-----------+------------------+-----------------------------
Row< Unopened          , PersonalStatementOffered  , Offered   , await_the_answer , victim_knows_it_is_a_choice >,
Row< before_it_is_made , PersonalStatementMade     , Made      , keep_the_use     , always                      >,
Row< before_it_is_made , PersonalStatementDeferred , Deferred  , await_the_day    , always                      >,
Row< before_it_is_made , PersonalStatementDeclined , Declined  , ask_no_more      , always                      >,
Row< once_made         , PersonalStatementUpdated  , Updated   , keep_the_use     , always                      >,
Row< not_yet_sent      , PersonalStatementSent     , Sent      , engine::nothing  , victim_wants_it_used        >,
Row< Declined          , PersonalStatementOffered  , Offered   , await_the_answer , victim_knows_it_is_a_choice >
    >;
    // clang-format on
};

engine::Workflow const& personal_statement();

}  // namespace caseway::workflows::personal_statement
