// Breach of a domestic violence protection notice or order.
// Crime and Security Act 2010, sections 26, 29 and 30; Magistrates' Courts Act 1980, section 63(3).
//
// A breach is not an offence. Whoever is arrested for it comes before the court within 24 hours,
// leaving out Sundays, Christmas Day, Good Friday and bank holidays; for a notice at the hearing
// of the application, if that is earlier. A limit that passes ends that custody and nothing else:
// a complaint about an order, and any offence on the same facts, remain.

#pragma once

#include "workflows/breach_rules.hpp"

namespace caseway::workflows::breach {

// Where it rests.

struct Reported : engine::State {
    static constexpr Words name{"reported"}, label{"breach reported, suspect not arrested for it"};
};
struct InCustody : engine::State {
    static constexpr Words name{"in-custody"}, label{"arrested, to be brought before the court"};
};
struct BeforeCourt : engine::State {
    static constexpr Words name{"before-court"}, label{"before the court"};
};
struct CustodyEnded : engine::State {
    static constexpr Words name{"custody-ended"}, label{"this custody has ended without a court"};
};
struct ComplaintPending : engine::State {
    static constexpr Words name{"complaint-laid"}, label{"complaint of disobedience laid"};
};
struct FoundProved : engine::Final {
    static constexpr Words name{"proved"}, label{"proved"};
};
struct FoundNotProved : engine::Final {
    static constexpr Words name{"not-proved"}, label{"not proved"};
};
struct ChargedInstead : engine::Final {
    static constexpr Words name{"offence-charged"}, label{"an offence was charged instead"};
};
struct NothingMore : engine::Final {
    static constexpr Words name{"closed"}, label{"closed by an inspector"};
};

using engine::all_of;
using engine::always;
using engine::in_turn;
using engine::Row;
using engine::Unopened;

using penalty_is_lawful =
    all_of<penalty_is_for_an_order, sum_is_within_the_act, committal_is_within_the_act>;
using end_at_court = in_turn<meet_hearing, tell_victim_of<about::court>>;
using take_into_custody =
    in_turn<start_the_court_clock, tell_victim_of<about::arrest>, reassess<because::breach>>;
using record_offence = in_turn<tell_victim_of<about::something_else>, reassess<because::breach>>;
using note_the_release = in_turn<note_release, tell_victim_of<about::release>>;
using tell_of_charge = tell_victim_of<about::charge>;

struct Breach {
    static constexpr Words name{"breach"}, label{"Breach of a notice or order"},
        source{"Crime and Security Act 2010 ss.26, 29, 30"};
    static constexpr int edition = 1;
    using Facts = breach::Facts;
    using initial_state = Unopened;

    static constexpr DeadlineRule const* deadlines[] = {&breach_notice_court, &breach_order_court,
                                                        &breach_next_hearing};
    static constexpr Setting const* settings[] = {&largest_sum, &largest_daily_sum,
                                                  &largest_daily_total, &longest_committal};

    // clang-format off
    using transition_table = engine::Table<
//   when it is         and                  it becomes         doing                  if
//  ------------------+--------------------+------------------+----------------------+-------------------------
Row< Unopened         , BreachOpened       , Reported         , take_up              , always                  >,

Row< Reported         , Arrested           , InCustody        , take_into_custody    , arrested_by_a_constable >,
Row< Reported         , OffenceDisclosed   , Reported         , record_offence       , always                  >,
Row< Reported         , ComplaintLaid      , ComplaintPending , keep_complaint       , it_is_of_an_order       >,
Row< Reported         , OffenceCharged     , ChargedInstead   , tell_of_charge       , always                  >,
Row< Reported         , Closed             , NothingMore      , engine::nothing      , always                  >,

Row< InCustody        , BroughtBeforeCourt , BeforeCourt      , stop_the_court_clock , brought_in_time         >,
Row< InCustody        , CourtLimitPassed   , CustodyEnded     , alarm_custody        , always                  >,
Row< InCustody        , SuspectReleased    , CustodyEnded     , note_the_release     , limit_has_passed        >,
Row< InCustody        , OffenceDisclosed   , InCustody        , record_offence       , always                  >,

Row< BeforeCourt      , CourtAdjourned     , BeforeCourt      , keep_next_hearing    , always                  >,
Row< BeforeCourt      , OffenceDisclosed   , BeforeCourt      , record_offence       , always                  >,
Row< BeforeCourt      , Proved             , FoundProved      , end_at_court         , penalty_is_lawful       >,
Row< BeforeCourt      , NotProved          , FoundNotProved   , end_at_court         , always                  >,

Row< CustodyEnded     , SuspectReleased    , CustodyEnded     , note_the_release     , always                  >,
Row< CustodyEnded     , BroughtBeforeCourt , BeforeCourt      , stop_the_court_clock , brought_in_time         >,
Row< CustodyEnded     , Arrested           , InCustody        , take_into_custody    , arrested_by_a_constable >,
Row< CustodyEnded     , OffenceDisclosed   , CustodyEnded     , record_offence       , always                  >,
Row< CustodyEnded     , ComplaintLaid      , ComplaintPending , keep_complaint       , it_is_of_an_order       >,
Row< CustodyEnded     , OffenceCharged     , ChargedInstead   , tell_of_charge       , always                  >,
Row< CustodyEnded     , Closed             , NothingMore      , engine::nothing      , always                  >,

Row< ComplaintPending , CourtAdjourned     , ComplaintPending , keep_next_hearing    , always                  >,
Row< ComplaintPending , Proved             , FoundProved      , end_at_court         , penalty_is_lawful       >,
Row< ComplaintPending , NotProved          , FoundNotProved   , end_at_court         , always                  >,
Row< ComplaintPending , Closed             , NothingMore      , forget_hearing       , always                  >,

Row< NothingMore      , Reopened           , Reported         , take_up_again        , always                  >
    >;
    // clang-format on
};

engine::Workflow const& breach();

}  // namespace caseway::workflows::breach
