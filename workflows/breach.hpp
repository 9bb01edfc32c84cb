// Breach of a domestic violence protection notice or order.
// Crime and Security Act 2010, sections 26, 29 and 30; Magistrates' Courts Act 1980, section 63(3);
// for a notice (DAPN) under the Domestic Abuse Act 2021, its section 26.
//
// A breach is not an offence. Whoever is arrested for it comes before the court within 24 hours,
// leaving out Sundays, Christmas Day, Good Friday and bank holidays; for a notice at the hearing
// of the application, if that is earlier. A limit that passes ends that custody and nothing else:
// a complaint about an order, and any offence on the same facts, remain.

#pragma once

#include "workflows/breach_rules.hpp"
#include "workflows/wherever.hpp"

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

struct SuspectGone : engine::Final {
    static constexpr Words name{"suspect-died"}, label{"the suspect died"};
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
using tell_of_charge = in_turn<note_action, tell_victim_of<about::charge>>;
using lay_complaint = in_turn<keep_complaint, tell_victim_of<about::court>>;
using await_court = in_turn<keep_next_hearing, tell_victim_of<about::court>>;
using tell_of_end = in_turn<note_action, tell_victim_of<about::something_else>>;
using drop_complaint = in_turn<forget_hearing, tell_of_end>;
using follow_listing = in_turn<keep_listing, run_to_the_earlier>;

using while_open = in_any_of<Reported, InCustody, BeforeCourt, CustodyEnded, ComplaintPending>;
using not_in_custody = in_any_of<Reported, CustodyEnded>;
using not_yet_heard = in_any_of<Reported, InCustody, BeforeCourt, CustodyEnded>;
using before_a_court = in_any_of<BeforeCourt, ComplaintPending>;
using given_up = in_any_of<ChargedInstead, NothingMore>;

struct Breach {
    static constexpr Words name{"breach"}, label{"Breach of a notice or order"},
        source{"Crime and Security Act 2010 ss.26, 29, 30; Domestic Abuse Act 2021 s.26"};
    static constexpr int edition = 2;
    using Facts = breach::Facts;
    using initial_state = Unopened;

    static constexpr DeadlineRule const* deadlines[] = {
        &breach_notice_court, &breach_order_court, &breach_dapn_court,
        &breach_next_hearing, &breach_acted_on,    &breach_result_recorded};
    static constexpr Setting const* settings[] = {&largest_sum,         &largest_daily_sum,
                                                  &largest_daily_total, &longest_committal,
                                                  &longest_remand,      &longest_remand_for_report};

    // clang-format off
    using transition_table = written_out<
//   when it is         and                  it becomes         doing                  if
//  ------------------+--------------------+------------------+----------------------+--------------------------
Row< Unopened         , BreachOpened       , Reported         , take_up              , always                   >,

Row< Reported         , ApplicationListed  , Reported         , keep_listing         , always                   >,
Row< InCustody        , ApplicationListed  , InCustody        , follow_listing       , always                   >,

Row< not_in_custody   , Arrested           , InCustody        , take_into_custody    , arrested_by_a_constable  >,
Row< not_in_custody   , ComplaintLaid      , ComplaintPending , lay_complaint        , it_is_of_an_order        >,
Row< not_in_custody   , OffenceCharged     , ChargedInstead   , tell_of_charge       , always                   >,
Row< not_in_custody   , Closed             , NothingMore      , tell_of_end          , always                   >,
Row< not_yet_heard    , OffenceDisclosed   , as_it_is         , record_offence       , always                   >,

Row< InCustody        , BroughtBeforeCourt , BeforeCourt      , stop_the_court_clock , brought_in_time          >,
Row< InCustody        , CourtLimitPassed   , CustodyEnded     , alarm_custody        , always                   >,
Row< InCustody        , SuspectReleased    , CustodyEnded     , note_the_release     , limit_has_passed         >,

Row< CustodyEnded     , SuspectReleased    , CustodyEnded     , note_the_release     , always                   >,
Row< CustodyEnded     , BroughtBeforeCourt , BeforeCourt      , stop_the_court_clock , brought_in_time          >,

Row< before_a_court   , CourtAdjourned     , as_it_is         , await_court          , remand_is_within_the_act >,
Row< before_a_court   , Proved             , FoundProved      , end_at_court         , penalty_is_lawful        >,
Row< before_a_court   , NotProved          , FoundNotProved   , end_at_court         , always                   >,
Row< ComplaintPending , Closed             , NothingMore      , drop_complaint       , always                   >,

Row< while_open       , SuspectDied        , SuspectGone      , engine::nothing      , always                   >,
Row< given_up         , Reopened           , Reported         , take_up_again        , always                   >
    >;
    // clang-format on
};

engine::Workflow const& breach();

}  // namespace caseway::workflows::breach
