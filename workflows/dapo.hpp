// Domestic abuse protection notice (DAPN) and order (DAPO). Domestic Abuse Act 2021, Part 3.
//
// It stands beside the notices and orders of the 2010 Act (dvpo.hpp) and reaches further: any
// domestic abuse, an inspector's notice, an order without a fixed end that may require as well as
// prohibit. Breach of the notice leads to the court within 24 hours (breach.hpp); breach of the
// order is an offence (dapo_breach.hpp).
//
// Part 3 is in force in some police areas only, from dates of their own: elsewhere no notice is
// given and no order applied for. An order binds everywhere, so one that was made elsewhere is
// recorded, and so is its breach, whatever the area.
//
// Read the table at the foot of this file first.

#pragma once

#include "workflows/asks_of_others.hpp"
#include "workflows/dapo_court_rules.hpp"
#include "workflows/wherever.hpp"

namespace caseway::workflows::dapo {

// Where it rests.

struct Considering : engine::State {
    static constexpr Words name{"considering"}, label{"considering a notice or order"};
};
struct Drafted : engine::State {
    static constexpr Words name{"drafted"}, label{"drafted, awaiting an inspector"};
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
struct ApplicationMade : engine::State {
    static constexpr Words name{"application-made"}, label{"order applied for, no notice in force"};
};
struct ResultUnknown : engine::State {
    static constexpr Words name{"result-unknown"},
        label{"limit passed, the court's result unknown"};
};
struct OrderInForce : engine::State {
    static constexpr Words name{"order-in-force"}, label{"order in force"};
};
struct DecidedAgainst : engine::Final {
    static constexpr Words name{"not-pursued"}, label{"not pursued"};
};
struct NoOrder : engine::Final {
    static constexpr Words name{"ended-without-order"}, label{"ended without an order"};
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

using draft_is_complete =
    all_of<victim_is_16, suspect_is_18, they_are_connected, abuse_is_named, something_is_prohibited,
           shared_home_only_where_they_share_one, residents_are_heard, commander_is_told>;
using two_people_decide = any_of<not_the_dapn_drafter, dapn_override_is_explained>;
using notice_is_lawful =
    all_of<orders_hold_here, two_people_decide, dapn_is_necessary, dapn_states_all_five>;
using renewal_is_lawful = all_of<notice_is_lawful, dapn_is_looked_at_again>;
using service_is_lawful = all_of<dapn_is_properly_served, hearing_address_was_asked>;
using stale_service_is_lawful = all_of<service_is_lawful, dapn_was_not_stale>;
using application_is_lawful =
    all_of<orders_hold_here, victim_is_16, suspect_is_18, they_are_connected>;
using terms_are_lawful =
    all_of<hearing_without_suspect_is_lawful, monitored_in_presence, monitoring_is_consented,
           monitoring_is_not_too_long, requirements_are_supervised>;
using order_is_lawful =
    all_of<application_heard_in_time, suspect_is_heard_afterwards, terms_are_lawful>;
using lapse_is_certain = all_of<hearing_limit_is_past, application_not_adjourned>;
using appeal_ends_it = all_of<not_<appeal_is_dismissed>, not_<appeal_sends_it_back>>;
using appeal_fails = all_of<appeal_is_dismissed, not_<appeal_sends_it_back>>;

using decide_against = in_turn<hand_over_a_child, drop>;
using authorise = in_turn<await_service, log_override>;
using order_begins = in_turn<stop_hearing_clock, begin_order>;
using protection_ends = in_turn<stop_hearing_clock, end_protection>;
using end_and_reassess = in_turn<protection_ends, reassess_unless_planned>;
using end_by_death = in_turn<protection_ends, end_breaches>;
using hear_again = in_turn<protection_ends, await_rehearing>;
using learn_of_appeal = in_turn<await_appeal, tell_victim_of<about::court>>;
using keep_after_appeal = in_turn<stop_hearing_clock, tell_victim_of<about::court>>;

using before_service = in_any_of<Considering, Drafted, Authorised, Stale>;
// A stale notice is looked at again whatever happens, the suspect's whereabouts too.
using before_a_recheck = in_any_of<Considering, Drafted, Authorised>;
using not_authorised = in_any_of<Considering, Drafted>;
using once_drafted = in_any_of<Drafted, Authorised, Stale>;
using awaiting_service = in_any_of<Authorised, Stale>;
using notice_stands = in_any_of<NoticeInForce, HearingListed>;
using while_in_force = in_any_of<NoticeInForce, HearingListed, ResultUnknown>;
using once_adjourned = in_any_of<HearingListed, ResultUnknown>;
using once_applied_for = in_any_of<HearingListed, ApplicationMade, ResultUnknown>;
using awaiting_the_court = in_any_of<NoticeInForce, HearingListed, ApplicationMade>;
using undetermined = in_any_of<NoticeInForce, HearingListed, ApplicationMade, ResultUnknown>;

struct Dapo {
    static constexpr Words name{"dapo"}, label{"Domestic abuse protection notice and order"},
        source{"Domestic Abuse Act 2021 ss.22-46"};
    static constexpr int edition = 1;
    using Facts = dapo::Facts;
    using initial_state = Unopened;

    static constexpr DeadlineRule const* deadlines[] = {&dapn_decided,
                                                        &dapn_stale,
                                                        &dapo_hearing,
                                                        &dapo_next_hearing,
                                                        &dapo_result_confirmed,
                                                        &dapo_told,
                                                        &details_notified,
                                                        &dapo_end_planned,
                                                        &dapo_ends,
                                                        &monitoring_ends,
                                                        &dapn_decided_on,
                                                        &dapo_reviewed,
                                                        &rehearing_listed};
    static constexpr Setting const* settings[] = {&dapn_victim_age, &dapn_suspect_age, &adult_age,
                                                  &longest_monitoring};
    static constexpr Regime const* regimes[] = {&protection_orders};

    // clang-format off
    using transition_table = written_out<
//   when it is           and                      it becomes        doing                     if
//  --------------------+------------------------+-----------------+-------------------------+-------------------------------
Row< Unopened           , DapnConsidered         , Considering     , take_up                 , orders_hold_here              >,
Row< Unopened           , DapoMadeElsewhere      , OrderInForce    , record_order            , always                        >,

Row< before_service     , DapnDrafted            , Drafted         , keep_draft              , draft_is_complete             >,
Row< not_authorised     , DapnNotPursued         , DecidedAgainst  , decide_against          , child_has_been_taken_over     >,
Row< once_drafted       , DapnRefused            , DecidedAgainst  , drop                    , always                        >,
Row< before_service     , RespondentDied         , DecidedAgainst  , drop                    , always                        >,
Row< before_a_recheck   , RespondentRemanded     , DecidedAgainst  , drop                    , always                        >,
Row< Considering        , AppliedWithoutDapn     , ApplicationMade , keep_application        , application_is_lawful         >,
Row< Drafted            , DapnAuthorised         , Authorised      , authorise               , notice_is_lawful              >,

Row< Authorised         , DapnServed             , NoticeInForce   , bring_into_force        , service_is_lawful             >,
Row< Authorised         , DapnWentStale          , Stale           , nothing                 , always                        >,
Row< Stale              , DapnAuthorised         , Authorised      , authorise               , renewal_is_lawful             >,
Row< Stale              , DapnServed             , NoticeInForce   , bring_into_force        , stale_service_is_lawful       >,
Row< awaiting_service   , DapnServed             , as_it_is        , alarm_irregular_service , not_<dapn_is_properly_served> >,

Row< notice_stands      , DapoAppliedFor         , HearingListed   , keep_listing            , listed_in_time                >,
Row< once_adjourned     , DapoAdjourned          , HearingListed   , keep_next_hearing       , application_heard_in_time     >,
Row< ApplicationMade    , DapoAdjourned          , ApplicationMade , keep_next_hearing       , always                        >,
Row< undetermined       , DapoMade               , OrderInForce    , order_begins            , order_is_lawful               >,
Row< undetermined       , DapoNotMade            , NoOrder         , end_and_reassess        , application_heard_in_time     >,
Row< once_applied_for   , DapoWithdrawn          , NoOrder         , end_and_reassess        , always                        >,
Row< awaiting_the_court , DapoHearingLimitPassed , ResultUnknown   , ask_the_court           , always                        >,
Row< ResultUnknown      , DapnLapsed             , NoOrder         , end_and_reassess        , lapse_is_certain              >,
Row< while_in_force     , DapnBreached           , as_it_is        , open_dapn_breach        , always                        >,
Row< undetermined       , RespondentDied         , NoOrder         , end_by_death            , always                        >,
Row< NoOrder            , ApplicationSentBack    , ApplicationMade , await_rehearing         , always                        >,

Row< OrderInForce       , DapoTold               , OrderInForce    , note_service            , always                        >,
Row< OrderInForce       , DetailsNotified        , OrderInForce    , note_details            , notified_in_time              >,
Row< OrderInForce       , NotificationOverdue    , OrderInForce    , look_for_notification   , always                        >,
Row< OrderInForce       , DapoAdjourned          , OrderInForce    , keep_next_hearing       , always                        >,
Row< OrderInForce       , DapoVaried             , OrderInForce    , change_order            , terms_are_lawful              >,
Row< OrderInForce       , DapoReviewed           , OrderInForce    , review_again            , always                        >,
Row< OrderInForce       , DapoEndPlanned         , OrderInForce    , plan_is_made            , always                        >,
Row< OrderInForce       , MonitoringEnded        , OrderInForce    , end_monitoring          , always                        >,
Row< OrderInForce       , DapoBreached           , OrderInForce    , open_dapo_breach        , always                        >,
Row< OrderInForce       , DapoAppealed           , OrderInForce    , learn_of_appeal         , always                        >,
Row< OrderInForce       , AppealDecided          , OrderInForce    , keep_after_appeal       , appeal_fails                  >,
Row< OrderInForce       , AppealDecided          , ApplicationMade , hear_again              , appeal_sends_it_back          >,
Row< OrderInForce       , AppealDecided          , OrderEnded      , end_and_reassess        , appeal_ends_it                >,
Row< OrderInForce       , DapoDischarged         , OrderEnded      , end_and_reassess        , always                        >,
Row< OrderInForce       , DapoExpired            , OrderEnded      , end_and_reassess        , always                        >,
Row< OrderInForce       , RespondentDied         , OrderEnded      , end_by_death            , always                        >
    >;
    // clang-format on
};

engine::Workflow const& dapo();

}  // namespace caseway::workflows::dapo
