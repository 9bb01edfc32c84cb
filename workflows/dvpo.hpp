// Domestic violence protection notice and order.
// Crime and Security Act 2010, sections 24 to 33; board paper (SEED) paragraph 35.
//
// A superintendent may issue a notice that protects the victim at once. It comes before a
// magistrates' court within 48 hours of service, leaving out Sundays, Christmas Day, Good Friday
// and bank holidays. The court may make an order of 14 to 28 days. Breach of either is not an
// offence but leads to arrest and the court; it is a small workflow of its own (breach.hpp).
//
// What the court, the suspect or an officer did is always recorded, irregular or not. Nothing is
// inferred from silence: a limit that passes makes the result unknown and somebody's task.
//
// Read the table at the foot of this file first.

#pragma once

#include "workflows/dvpo_court_rules.hpp"
#include "workflows/wherever.hpp"

namespace caseway::workflows::dvpo {

// Where it rests.

struct Considering : engine::State {
    static constexpr Words name{"considering"}, label{"considering a notice"};
};
struct Drafted : engine::State {
    static constexpr Words name{"drafted"}, label{"drafted, awaiting a superintendent"};
};
struct Authorised : engine::State {
    static constexpr Words name{"authorised"}, label{"authorised, awaiting service"};
};
struct Stale : engine::State {
    static constexpr Words name{"stale"}, label{"authorised but gone stale"};
};
struct NoticeInForce : engine::State {
    static constexpr Words name{"notice-in-force"}, label{"notice in force, to be listed"};
};
struct HearingListed : engine::State {
    static constexpr Words name{"hearing-listed"}, label{"notice in force, hearing listed"};
};
struct ResultUnknown : engine::State {
    static constexpr Words name{"result-unknown"},
        label{"limit passed, the court's result unknown"};
};
struct OrderInForce : engine::State {
    static constexpr Words name{"order-in-force"}, label{"order in force"};
};
struct OrderSuspended : engine::State {
    static constexpr Words name{"order-suspended"}, label{"order suspended by a court"};
};
struct SentBack : engine::State {
    static constexpr Words name{"sent-back"},
        label{"sent back by a higher court, to be heard again"};
};
struct DecidedAgainst : engine::Final {
    static constexpr Words name{"not-pursued"}, label{"not pursued"};
};
struct NoticeEnded : engine::Final {
    static constexpr Words name{"notice-ended"}, label{"notice ended without an order"};
};
struct OrderEnded : engine::Final {
    static constexpr Words name{"order-ended"}, label{"order ended"};
};

using engine::all_of;
using engine::always;
using engine::any_of;
using engine::in_turn;
using engine::not_;
using engine::nothing;
using engine::Row;
using engine::Unopened;

// Names for what the Act treats as one test.
using draft_is_complete =
    all_of<victim_is_not_under_16, suspect_is_adult, they_are_associated, molestation_is_prohibited,
           premises_only_where_they_live_together, other_residents_heard, commanding_officer_told,
           custody_has_its_own_reason>;
using two_people_decide = any_of<not_the_drafter, override_is_explained>;
using notice_is_lawful = all_of<two_people_decide, notice_is_necessary, notice_states_all_five>;
using renewal_is_lawful = all_of<notice_is_lawful, all_three_are_rechecked>;
using listing_is_lawful =
    all_of<listed_within_the_limit, dial_in_is_given, telephone_at_birmingham>;
using service_is_lawful = all_of<properly_served, address_was_asked>;
using stale_service_is_lawful = all_of<service_is_lawful, served_before_it_went_stale>;
using order_is_lawful =
    all_of<heard_in_time, fourteen_to_28_days, order_prohibits_molestation, absence_is_lawful>;
using lapse_is_certain = all_of<limit_has_passed, court_has_not_adjourned>;

using authorise = in_turn<await_service, log_override>;
using order_begins = in_turn<stop_hearing_clock, begin_order>;
using protection_ends = in_turn<stop_hearing_clock, end_protection>;
using end_and_reassess = in_turn<protection_ends, reassess_unless_planned>;
using lapse = in_turn<end_and_reassess, have_lapse_reviewed>;
using end_by_death = in_turn<protection_ends, end_breaches>;
using drop = in_turn<record_consideration, stop_hearing_clock>;
using decide_against = in_turn<hand_over_a_child, drop>;
using order_runs_out = in_turn<end_protection, reassess_unless_planned>;
using hear_again = in_turn<end_protection, await_rehearing>;

// What a court may do with an order it made, each excluding the others.
using court_suspends = order_is_suspended;
using court_sends_back = all_of<sent_back, not_<order_is_suspended>>;
using court_resumes = all_of<order_stays_in_force, not_<order_is_suspended>, not_<sent_back>>;
using court_ends_it = all_of<not_<order_stays_in_force>, not_<order_is_suspended>, not_<sent_back>>;

using not_authorised = in_any_of<Considering, Drafted>;
using before_service = in_any_of<Considering, Drafted, Authorised, Stale>;
using once_drafted = in_any_of<Drafted, Authorised, Stale>;
using awaiting_service = in_any_of<Authorised, Stale>;
using notice_stands = in_any_of<NoticeInForce, HearingListed>;
using undetermined = in_any_of<NoticeInForce, HearingListed, ResultUnknown, SentBack>;
using order_stands = in_any_of<OrderInForce, OrderSuspended>;
using awaiting_the_court = in_any_of<NoticeInForce, HearingListed, SentBack>;
using once_adjourned = in_any_of<HearingListed, ResultUnknown>;
using something_in_force = in_any_of<NoticeInForce, HearingListed, ResultUnknown, OrderInForce>;

struct Dvpo {
    static constexpr Words name{"dvpo"}, label{"Domestic violence protection notice and order"},
        source{"Crime and Security Act 2010 ss.24-33; SEED 35"};
    static constexpr int edition = 2;
    using Facts = dvpo::Facts;
    using initial_state = Unopened;

    static constexpr DeadlineRule const* deadlines[] = {
        &dvpo_decided, &notice_stale,         &dvpo_hearing, &dvpo_next_hearing, &result_confirmed,
        &order_told,   &order_expiry_planned, &order_ends,   &notice_decided_on, &rehearing_listed};
    static constexpr Setting const* settings[] = {&shortest_order, &longest_order, &adult_age};
    static constexpr Regime const* regimes[] = {&protection_notices};

    // clang-format off
    using transition_table = written_out<
//   when it is           and                    it becomes       doing                     if
//  --------------------+----------------------+----------------+-------------------------+-------------------------
Row< Unopened           , ConsiderationRaised  , Considering    , raise_consideration     , always                  >,

Row< before_service     , NoticeDrafted        , Drafted        , keep_draft              , draft_is_complete       >,
Row< not_authorised     , NotPursued           , DecidedAgainst , decide_against          , child_is_handed_over    >,
Row< once_drafted       , AuthorisationRefused , DecidedAgainst , drop                    , always                  >,
Row< before_service     , SuspectRemanded      , DecidedAgainst , drop                    , always                  >,
Row< before_service     , SuspectDied          , DecidedAgainst , drop                    , always                  >,
Row< Drafted            , NoticeAuthorised     , Authorised     , authorise               , notice_is_lawful        >,

Row< Authorised         , NoticeServed         , NoticeInForce  , bring_into_force        , service_is_lawful       >,
Row< Authorised         , NoticeWentStale      , Stale          , nothing                 , always                  >,
Row< Stale              , NoticeAuthorised     , Authorised     , authorise               , renewal_is_lawful       >,
Row< Stale              , NoticeServed         , NoticeInForce  , bring_into_force        , stale_service_is_lawful >,
Row< awaiting_service   , NoticeServed         , as_it_is       , alarm_irregular_service , not_<properly_served>   >,
Row< awaiting_service   , ServiceAttempted     , as_it_is       , count_attempt           , always                  >,

Row< notice_stands      , ComplaintLaid        , HearingListed  , keep_hearing            , listing_is_lawful       >,
Row< once_adjourned     , HearingAdjourned     , HearingListed  , keep_next_hearing       , heard_in_time           >,
Row< SentBack           , HearingAdjourned     , SentBack       , keep_next_hearing       , heard_in_time           >,
Row< undetermined       , OrderMade            , OrderInForce   , order_begins            , order_is_lawful         >,
Row< undetermined       , OrderRefused         , NoticeEnded    , end_and_reassess        , heard_in_time           >,
Row< awaiting_the_court , HearingLimitPassed   , ResultUnknown  , ask_the_court           , always                  >,
Row< ResultUnknown      , NoticeLapsed         , NoticeEnded    , lapse                   , lapse_is_certain        >,
Row< notice_stands      , SuspectAbsconded     , as_it_is       , look_for_suspect        , always                  >,
Row< notice_stands      , SuspectRemanded      , as_it_is       , tell_the_court          , always                  >,
Row< undetermined       , SuspectDied          , NoticeEnded    , end_by_death            , always                  >,
Row< something_in_force , BreachReported       , as_it_is       , open_breach             , always                  >,

Row< OrderInForce       , OrderTold            , OrderInForce   , note_knowledge          , always                  >,
Row< OrderInForce       , ExpiryPlanned        , OrderInForce   , plan_is_made            , always                  >,
Row< OrderInForce       , CourtReviewed        , OrderSuspended , suspend_protection      , court_suspends          >,
Row< order_stands       , CourtReviewed        , SentBack       , hear_again              , court_sends_back        >,
Row< OrderInForce       , CourtReviewed        , OrderInForce   , nothing                 , court_resumes           >,
Row< OrderSuspended     , CourtReviewed        , OrderInForce   , resume_protection       , court_resumes           >,
Row< order_stands       , CourtReviewed        , OrderEnded     , end_and_reassess        , court_ends_it           >,
Row< order_stands       , OrderExpired         , OrderEnded     , order_runs_out          , always                  >,
Row< order_stands       , SuspectDied          , OrderEnded     , end_by_death            , always                  >,

Row< NoticeEnded        , ApplicationSentBack  , SentBack       , await_rehearing         , always                  >
    >;
    // clang-format on
};

engine::Workflow const& dvpo();

}  // namespace caseway::workflows::dvpo
