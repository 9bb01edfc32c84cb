// Safeguarding a victim at high risk, beside the investigation. Board paper (SEED) paragraph 33.
//
// A safeguarding sergeant allocates an officer, who reaches the victim in a way that is safe,
// decides on every onward referral, makes a safety plan and keeps it under review. A victim whom
// nobody reaches is the sergeant's to decide on: no contact never closes a case.
//
// Read the table at the foot of this file first.

#pragma once

#include "workflows/safeguarding_rules.hpp"
#include "workflows/wherever.hpp"

namespace caseway::workflows::safeguarding {

// Where it rests.

struct Opened : engine::State {
    static constexpr Words name{"opened"}, label{"awaiting a safeguarding officer"};
};
struct Allocated : engine::State {
    static constexpr Words name{"allocated"}, label{"the victim is to be reached"};
};
struct Unreachable : engine::State {
    static constexpr Words name{"unreachable"}, label{"not reached safely, the sergeant decides"};
};
struct InContact : engine::State {
    static constexpr Words name{"in-contact"}, label{"in contact, to be planned"};
};
struct Monitored : engine::State {
    static constexpr Words name{"monitored"}, label{"planned and kept under review"};
};
struct Stopped : engine::State {
    static constexpr Words name{"stopped"}, label{"stopped: the victim has died"};
};
struct Closed : engine::Final {
    static constexpr Words name{"closed"}, label{"closed"};
};

using engine::all_of;
using engine::always;
using engine::in_turn;
using engine::not_;
using engine::nothing;
using engine::Row;
using engine::Unopened;

using anywhere = in_any_of<Opened, Allocated, Unreachable, InContact, Monitored>;
using with_an_officer = in_any_of<Allocated, Unreachable, InContact, Monitored>;
using while_not_reached = in_any_of<Allocated, Unreachable>;
using once_reached = in_any_of<InContact, Monitored>;
using before_a_plan = in_any_of<Opened, Allocated, Unreachable, InContact>;

using reached_safely = all_of<was_reached, way_is_safe>;
using not_reached_yet = all_of<not_<was_reached>, not_<attempts_are_used_up>, way_is_safe>;
using not_reached_at_all = all_of<not_<was_reached>, attempts_are_used_up, way_is_safe>;
using reached_after_all = all_of<was_reached, way_is_safe, contact_is_not_paused>;
using still_not_reached = all_of<not_<was_reached>, way_is_safe, contact_is_not_paused>;
using contact_was_safe = all_of<not_<was_not_safe>, way_is_safe>;
using contact_was_not_safe = all_of<was_not_safe, way_is_safe>;
using it_is_made = all_of<is_to_be_made, no_marac_under_way>;
using it_need_not_be_made =
    all_of<not_<is_to_be_made>, it_was_made_before, children_are_referred, care_needs_are_referred,
           housing_need_is_referred, criteria_were_considered, repeat_goes_to_marac,
           sergeant_decides_against_marac>;
using nothing_is_blank =
    all_of<needs_are_known, idva_decided, childrens_care_decided, adult_care_decided,
           housing_decided, marac_decided, markers_have_a_review_ahead>;
using nothing_is_open = all_of<no_referral_is_open, no_marac_action_is_open>;
using it_may_close = all_of<nothing_is_open, no_marac_is_pending, no_order_is_in_force,
                            news_was_given, plan_is_up_to_date, an_officer_accepted_it,
                            marac_was_decided_at_high, victim_knows_how_to_come_back>;
using it_may_stand_down =
    all_of<nothing_is_open, no_marac_is_pending, no_order_is_in_force, grade_is_no_longer_high,
           the_other_force_accepted, an_error_is_an_inspectors>;
using decide_and_make = in_turn<record_decision, make_the_referral>;
using go_on_without_the_victim =
    in_turn<ask_to_reassess, reassess<because::withdrew>, stand_by_the_children>;

struct Safeguarding {
    static constexpr Words name{"safeguarding"}, label{"Safeguarding"},
        source{
            "SEED 33; NATIONAL safe contact; LAW Domestic Abuse Act 2021 s.3, Care Act 2014 s.42"};
    static constexpr int edition = 2;
    using Facts = safeguarding::Facts;
    using initial_state = Unopened;

    static constexpr DeadlineRule const* deadlines[] = {&safeguarding_contact, &referrals_decided,
                                                        &marac_referred,       &safeguarding_review,
                                                        &sergeant_decides,     &plan_reassessed};
    static constexpr Setting const* settings[] = {&contact_attempts};

    // clang-format off
    using transition_table = written_out<
//   when it is             and                    it becomes    doing                      if
//  ----------------------+----------------------+-------------+--------------------------+----------------------
Row< Unopened             , SafeguardingOpened   , Opened      , give_to_the_sergeant     , always               >,

Row< Opened               , OfficerAllocated     , Allocated   , give_to_the_officer      , always               >,

Row< Allocated            , SafeguardingAccepted , Allocated   , take_on                  , accepts_their_own    >,
Row< Allocated            , SafeguardingReturned , Opened      , give_back                , always               >,
Row< Allocated            , ContactAttempted     , InContact   , note_contact             , reached_safely       >,
Row< Allocated            , ContactAttempted     , Allocated   , count_attempt            , not_reached_yet      >,
Row< Allocated            , ContactAttempted     , Unreachable , put_to_the_sergeant      , not_reached_at_all   >,

Row< Unreachable          , WelfareVisitDecided  , Allocated   , try_again                , always               >,
Row< Unreachable          , ContactAttempted     , InContact   , note_contact             , reached_after_all    >,
Row< Unreachable          , ContactAttempted     , Unreachable , count_attempt            , still_not_reached    >,

Row< InContact            , PlanMade             , Monitored   , set_review               , nothing_is_blank     >,

Row< Monitored            , PlanReviewed         , Monitored   , set_review               , always               >,
Row< Monitored            , SafeguardingClosed   , Closed      , end_tasks                , it_may_close         >,

Row< while_not_reached    , VictimReached        , InContact   , note_contact             , always               >,
Row< once_reached         , ContactAttempted     , as_it_is    , nothing                  , contact_was_safe     >,
Row< once_reached         , ContactAttempted     , Unreachable , put_to_the_sergeant      , contact_was_not_safe >,
Row< once_reached         , NeedsAssessed        , as_it_is    , keep_needs               , always               >,
Row< with_an_officer      , OfficerAllocated     , as_it_is    , give_to_the_officer      , always               >,
Row< with_an_officer      , UnsafeContactMade    , Unreachable , alarm_unsafe_contact     , always               >,
Row< with_an_officer      , VictimSteppedBack    , as_it_is    , go_on_without_the_victim , always               >,
Row< with_an_officer      , ReferralDecided      , as_it_is    , decide_and_make          , it_is_made           >,
Row< with_an_officer      , ReferralDecided      , as_it_is    , record_decision          , it_need_not_be_made  >,
Row< before_a_plan        , StoodDown            , Closed      , end_tasks                , it_may_stand_down    >,
Row< anywhere             , ProtectionEnded      , as_it_is    , ask_to_reassess          , always               >,
Row< anywhere             , MaracHeard           , as_it_is    , ask_to_reassess          , always               >,
Row< anywhere             , GradeLowered         , as_it_is    , ask_to_reassess          , always               >,
Row< anywhere             , VictimDied           , Stopped     , stop_every_send          , always               >,

Row< Stopped              , ProtectionEnded      , Stopped     , nothing                  , always               >,
Row< Stopped              , SafeguardingClosed   , Closed      , nothing                  , nothing_is_open      >,

Row< Closed               , SafeguardingReopened , Opened      , begin_again              , victim_is_alive      >
    >;
    // clang-format on
};

engine::Workflow const& safeguarding();

}  // namespace caseway::workflows::safeguarding
