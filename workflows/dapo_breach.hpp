// Breach of an order (DAPO). Domestic Abuse Act 2021, section 39.
//
// Unlike breach of a notice, or of an order under the 2010 Act, it is an offence: it is recorded as
// a crime, investigated, and charged. A court may deal with it as contempt instead, but not as
// both. It is recorded in every police area, wherever the order was made.

#pragma once

#include "workflows/dapo_breach_rules.hpp"
#include "workflows/wherever.hpp"

namespace caseway::workflows::dapo_breach {

// Where it rests.

struct Reported : engine::State {
    static constexpr Words name{"reported"}, label{"reported, the crime to be recorded"};
};
struct UnderInvestigation : engine::State {
    static constexpr Words name{"under-investigation"}, label{"recorded as a crime, investigated"};
};
struct BeforeCourt : engine::State {
    static constexpr Words name{"charged"}, label{"charged"};
};
struct FoundGuilty : engine::Final {
    static constexpr Words name{"convicted"}, label{"convicted"};
};
struct FoundNotGuilty : engine::Final {
    static constexpr Words name{"acquitted"}, label{"acquitted or discontinued"};
};
struct DealtWithAsContempt : engine::Final {
    static constexpr Words name{"contempt"}, label{"dealt with as contempt"};
};
struct GivenUp : engine::Final {
    static constexpr Words name{"not-charged"}, label{"not charged, by an inspector"};
};
struct SuspectGone : engine::Final {
    static constexpr Words name{"suspect-died"}, label{"the suspect died"};
};

using engine::always;
using engine::in_turn;
using engine::nothing;
using engine::Row;
using engine::Unopened;

using open_the_crime =
    in_turn<take_up, investigate, tell_victim_of<about::something_else>, reassess<because::breach>>;
using tell_of_arrest = tell_victim_of<about::arrest>;
using charge = in_turn<note_crime, keep_knowledge, tell_victim_of<about::charge>>;
using tell_of_no_charge = tell_victim_of<about::no_charge>;
using tell_of_court = tell_victim_of<about::court>;
using take_up_again = in_turn<investigate, tell_victim_of<about::something_else>>;

using not_charged_yet = in_any_of<Reported, UnderInvestigation>;
using while_open = in_any_of<Reported, UnderInvestigation, BeforeCourt>;
using given_up = in_any_of<GivenUp, FoundNotGuilty>;

struct DapoBreach {
    static constexpr Words name{"dapo-breach"}, label{"Breach of an order (DAPO), an offence"},
        source{"Domestic Abuse Act 2021 s.39"};
    static constexpr int edition = 1;
    using Facts = dapo_breach::Facts;
    using initial_state = Unopened;

    static constexpr DeadlineRule const* deadlines[] = {&crime_recorded};

    // clang-format off
    using transition_table = written_out<
//   when it is           and             it becomes            doing               if
//  --------------------+---------------+---------------------+-------------------+-----------------------------
Row< Unopened           , BreachOpened  , Reported            , open_the_crime    , always                      >,

Row< Reported           , CrimeRecorded , UnderInvestigation  , note_crime        , always                      >,
Row< not_charged_yet    , Arrested      , as_it_is            , tell_of_arrest    , arrested_by_an_officer      >,
Row< not_charged_yet    , Charged       , BeforeCourt         , charge            , suspect_knew_of_the_order   >,
Row< UnderInvestigation , NotCharged    , GivenUp             , tell_of_no_charge , always                      >,

Row< BeforeCourt        , Convicted     , FoundGuilty         , tell_of_court     , not_discharged_on_condition >,
Row< BeforeCourt        , Acquitted     , FoundNotGuilty      , tell_of_court     , always                      >,

Row< while_open         , ContemptFound , DealtWithAsContempt , tell_of_court     , always                      >,
Row< while_open         , SuspectDied   , SuspectGone         , nothing           , always                      >,
Row< given_up           , Reopened      , UnderInvestigation  , take_up_again     , always                      >
    >;
    // clang-format on
};

engine::Workflow const& dapo_breach();

}  // namespace caseway::workflows::dapo_breach
