// A prosecution, from the charge to its end: whether the CPS stands behind it, and the court's
// dates and results, of each of which the victim is told within one working day (Victims' Code).
// Where the suspect is meanwhile, and how it ends, stands in suspect.hpp.
//
// An inspector may charge where the custody clock is about to run out; the CPS then ratifies it or
// does not, and until one of the two is recorded somebody is asked for it.

#pragma once

#include "workflows/prosecution_rules.hpp"
#include "workflows/wherever.hpp"

namespace caseway::workflows::prosecution {

// Where it rests.

struct AwaitingRatification : engine::State {
    static constexpr Words name{"awaiting-ratification"},
        label{"charged in an emergency, for the CPS to ratify"};
};
struct NotRatified : engine::State {
    static constexpr Words name{"not-ratified"}, label{"not ratified, to be discontinued"};
};
struct UnderWay : engine::State {
    static constexpr Words name{"under-way"}, label{"prosecution under way"};
};
struct Ended : engine::Final {
    static constexpr Words name{"prosecution-over"}, label{"the prosecution has ended"};
};

using engine::always;
using engine::in_turn;
using engine::not_;
using engine::Row;
using engine::Unopened;

using until_it_ends = in_any_of<AwaitingRatification, NotRatified, UnderWay>;
using while_it_may_stand = in_any_of<AwaitingRatification, UnderWay>;
using tell_of_charge = tell_victim_of<about::charge>;
using tell_of_court = tell_victim_of<about::court>;
using refuse_the_charge = in_turn<alarm_of_refusal, tell_of_charge>;
using set_date = in_turn<await_the_court, tell_of_court>;
using keep_result = in_turn<note_the_result, tell_of_court>;

struct Prosecution {
    static constexpr Words name{"prosecution"}, label{"Prosecution"},
        source{"CODE Director's Guidance on Charging; Victims' Code"};
    static constexpr int edition = 1;
    using Facts = prosecution::Facts;
    using initial_state = Unopened;

    static constexpr DeadlineRule const* deadlines[] = {&charge_is_ratified, &court_result};

    // clang-format off
    using transition_table = written_out<
//   when it is             and                 it becomes             doing               if
//  ----------------------+-------------------+----------------------+-------------------+------------------------
Row< Unopened             , ProsecutionBegan  , UnderWay             , follow_to_court   , cps_decided_first       >,
Row< Unopened             , ProsecutionBegan  , AwaitingRatification , have_it_ratified  , not_<cps_decided_first> >,
Row< AwaitingRatification , ChargeRatified    , UnderWay             , note_ratification , always                  >,
Row< AwaitingRatification , ChargeNotRatified , NotRatified          , refuse_the_charge , always                  >,
Row< NotRatified          , ChargeRatified    , UnderWay             , note_ratification , always                  >,
Row< while_it_may_stand   , ChargeAltered     , as_it_is             , tell_of_charge    , always                  >,
Row< until_it_ends        , CourtDateSet      , as_it_is             , set_date          , always                  >,
Row< until_it_ends        , HearingHeld       , as_it_is             , keep_result       , always                  >,
Row< until_it_ends        , ProsecutionEnded  , Ended                , await_nothing     , always                  >
    >;
    // clang-format on
};

engine::Workflow const& prosecution();

}  // namespace caseway::workflows::prosecution
