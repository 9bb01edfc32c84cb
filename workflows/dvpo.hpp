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

#include "workflows/dvpo_rules.hpp"

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
using engine::in_turn;
using engine::not_;
using engine::nothing;
using engine::Row;
using engine::Unopened;

// Names for what the Act treats as one test.
using draft_is_complete =
    all_of<suspect_is_adult, they_are_associated, molestation_is_prohibited,
           premises_only_where_they_live_together, other_residents_heard, commanding_officer_told>;
using notice_is_lawful = all_of<not_the_drafter, notice_is_necessary, notice_states_all_five>;
using listing_is_lawful =
    all_of<listed_within_the_limit, dial_in_is_given, telephone_at_birmingham>;
using service_is_lawful = all_of<properly_served, address_was_asked>;
using stale_service_is_lawful = all_of<service_is_lawful, served_before_it_went_stale>;
using order_is_lawful =
    all_of<heard_in_time, fourteen_to_28_days, order_prohibits_molestation, absence_is_lawful>;
using lapse_is_certain = all_of<limit_has_passed, court_has_not_adjourned>;
using order_begins = in_turn<stop_hearing_clock, begin_order>;
using notice_ends = in_turn<stop_hearing_clock, end_protection>;
using decide_against = in_turn<record_consideration, stop_hearing_clock>;
using order_runs_out = in_turn<end_protection, reassess_unless_planned>;
using hear_again = in_turn<end_protection, await_rehearing>;

// What a court may do with an order it made, each excluding the others.
using court_suspends = order_is_suspended;
using court_sends_back = all_of<sent_back, not_<order_is_suspended>>;
using court_resumes = all_of<order_stays_in_force, not_<order_is_suspended>, not_<sent_back>>;
using court_ends_it = all_of<not_<order_stays_in_force>, not_<order_is_suspended>, not_<sent_back>>;

struct Dvpo {
    static constexpr Words name{"dvpo"}, label{"Domestic violence protection notice and order"},
        source{"Crime and Security Act 2010 ss.24-33; SEED 35"};
    static constexpr int edition = 1;
    using Facts = dvpo::Facts;
    using initial_state = Unopened;

    static constexpr DeadlineRule const* deadlines[] = {
        &dvpo_decided,     &notice_stale, &dvpo_hearing,         &dvpo_next_hearing,
        &result_confirmed, &order_told,   &order_expiry_planned, &order_ends};
    static constexpr Setting const* settings[] = {&shortest_order, &longest_order, &adult_age};

    // clang-format off
    using transition_table = engine::Table<
//   when it is       and                    it becomes       doing                     if
//  ----------------+----------------------+----------------+-------------------------+-------------------------
Row< Unopened       , ConsiderationRaised  , Considering    , raise_consideration     , always                  >,

Row< Considering    , NotPursued           , DecidedAgainst , decide_against          , always                  >,
Row< Considering    , NoticeDrafted        , Drafted        , keep_draft              , draft_is_complete       >,
Row< Considering    , SuspectRemanded      , DecidedAgainst , decide_against          , always                  >,
Row< Considering    , SuspectDied          , DecidedAgainst , decide_against          , always                  >,

Row< Drafted        , NoticeDrafted        , Drafted        , keep_draft              , draft_is_complete       >,
Row< Drafted        , NoticeAuthorised     , Authorised     , await_service           , notice_is_lawful        >,
Row< Drafted        , AuthorisationRefused , DecidedAgainst , decide_against          , always                  >,
Row< Drafted        , NotPursued           , DecidedAgainst , decide_against          , always                  >,
Row< Drafted        , SuspectRemanded      , DecidedAgainst , decide_against          , always                  >,
Row< Drafted        , SuspectDied          , DecidedAgainst , decide_against          , always                  >,

Row< Authorised     , ServiceAttempted     , Authorised     , count_attempt           , always                  >,
Row< Authorised     , NoticeServed         , NoticeInForce  , bring_into_force        , service_is_lawful       >,
Row< Authorised     , NoticeServed         , Authorised     , alarm_irregular_service , not_<properly_served>   >,
Row< Authorised     , NoticeWentStale      , Stale          , nothing                 , always                  >,
Row< Authorised     , NoticeDrafted        , Drafted        , keep_draft              , draft_is_complete       >,
Row< Authorised     , AuthorisationRefused , DecidedAgainst , decide_against          , always                  >,
Row< Authorised     , SuspectRemanded      , DecidedAgainst , decide_against          , always                  >,
Row< Authorised     , SuspectDied          , DecidedAgainst , decide_against          , always                  >,

Row< Stale          , NoticeAuthorised     , Authorised     , await_service           , notice_is_lawful        >,
Row< Stale          , NoticeDrafted        , Drafted        , keep_draft              , draft_is_complete       >,
Row< Stale          , AuthorisationRefused , DecidedAgainst , decide_against          , always                  >,
Row< Stale          , ServiceAttempted     , Stale          , count_attempt           , always                  >,
Row< Stale          , NoticeServed         , NoticeInForce  , bring_into_force        , stale_service_is_lawful >,
Row< Stale          , NoticeServed         , Stale          , alarm_irregular_service , not_<properly_served>   >,
Row< Stale          , SuspectRemanded      , DecidedAgainst , decide_against          , always                  >,
Row< Stale          , SuspectDied          , DecidedAgainst , decide_against          , always                  >,

Row< NoticeInForce  , ComplaintLaid        , HearingListed  , keep_hearing            , listing_is_lawful       >,
Row< NoticeInForce  , BreachReported       , NoticeInForce  , open_breach             , always                  >,
Row< NoticeInForce  , OrderMade            , OrderInForce   , order_begins            , order_is_lawful         >,
Row< NoticeInForce  , OrderRefused         , NoticeEnded    , notice_ends             , heard_in_time           >,
Row< NoticeInForce  , HearingLimitPassed   , ResultUnknown  , ask_the_court           , always                  >,
Row< NoticeInForce  , SuspectRemanded      , NoticeInForce  , tell_the_court          , always                  >,
Row< NoticeInForce  , SuspectDied          , NoticeEnded    , notice_ends             , always                  >,

Row< HearingListed  , ComplaintLaid        , HearingListed  , keep_hearing            , listing_is_lawful       >,
Row< HearingListed  , HearingAdjourned     , HearingListed  , keep_next_hearing       , heard_in_time           >,
Row< HearingListed  , OrderMade            , OrderInForce   , order_begins            , order_is_lawful         >,
Row< HearingListed  , OrderRefused         , NoticeEnded    , notice_ends             , heard_in_time           >,
Row< HearingListed  , BreachReported       , HearingListed  , open_breach             , always                  >,
Row< HearingListed  , HearingLimitPassed   , ResultUnknown  , ask_the_court           , always                  >,
Row< HearingListed  , SuspectRemanded      , HearingListed  , tell_the_court          , always                  >,
Row< HearingListed  , SuspectDied          , NoticeEnded    , notice_ends             , always                  >,

Row< ResultUnknown  , OrderMade            , OrderInForce   , order_begins            , order_is_lawful         >,
Row< ResultUnknown  , OrderRefused         , NoticeEnded    , notice_ends             , heard_in_time           >,
Row< ResultUnknown  , HearingAdjourned     , HearingListed  , keep_next_hearing       , heard_in_time           >,
Row< ResultUnknown  , NoticeLapsed         , NoticeEnded    , notice_ends             , lapse_is_certain        >,
Row< ResultUnknown  , BreachReported       , ResultUnknown  , open_breach             , always                  >,
Row< ResultUnknown  , SuspectRemanded      , ResultUnknown  , tell_the_court          , always                  >,
Row< ResultUnknown  , SuspectDied          , NoticeEnded    , notice_ends             , always                  >,

Row< OrderInForce   , OrderTold            , OrderInForce   , note_knowledge          , always                  >,
Row< OrderInForce   , ExpiryPlanned        , OrderInForce   , plan_is_made            , always                  >,
Row< OrderInForce   , BreachReported       , OrderInForce   , open_breach             , always                  >,
Row< OrderInForce   , OrderExpired         , OrderEnded     , order_runs_out          , always                  >,
Row< OrderInForce   , CourtReviewed        , OrderSuspended , suspend_protection      , court_suspends          >,
Row< OrderInForce   , CourtReviewed        , SentBack       , hear_again              , court_sends_back        >,
Row< OrderInForce   , CourtReviewed        , OrderInForce   , nothing                 , court_resumes           >,
Row< OrderInForce   , CourtReviewed        , OrderEnded     , notice_ends             , court_ends_it           >,
Row< OrderInForce   , SuspectRemanded      , OrderInForce   , nothing                 , always                  >,
Row< OrderInForce   , SuspectDied          , OrderEnded     , notice_ends             , always                  >,

Row< OrderSuspended , CourtReviewed        , SentBack       , hear_again              , court_sends_back        >,
Row< OrderSuspended , CourtReviewed        , OrderInForce   , resume_protection       , court_resumes           >,
Row< OrderSuspended , CourtReviewed        , OrderEnded     , notice_ends             , court_ends_it           >,
Row< OrderSuspended , OrderExpired         , OrderEnded     , order_runs_out          , always                  >,
Row< OrderSuspended , SuspectDied          , OrderEnded     , notice_ends             , always                  >,

Row< SentBack       , HearingAdjourned     , SentBack       , keep_next_hearing       , heard_in_time           >,
Row< SentBack       , HearingLimitPassed   , ResultUnknown  , ask_the_court           , always                  >,
Row< SentBack       , OrderMade            , OrderInForce   , order_begins            , order_is_lawful         >,
Row< SentBack       , OrderRefused         , NoticeEnded    , notice_ends             , heard_in_time           >,
Row< SentBack       , SuspectDied          , NoticeEnded    , notice_ends             , always                  >,

Row< NoticeEnded    , ApplicationSentBack  , SentBack       , await_rehearing         , always                  >
    >;
    // clang-format on
};

engine::Workflow const& dvpo();

}  // namespace caseway::workflows::dvpo
