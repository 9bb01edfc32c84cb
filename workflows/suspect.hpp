// A suspect, from the name to the court. One strand for each suspect of the case.
//
// Whoever is not in custody is on the daily Tactical Review Meeting's list of the neighbourhood
// policing unit where they likely are, the same day and every day until resolved (board paper,
// SEED 34). A day without a decision is a gap that shows. At every release other than charge and
// remand a notice or order is considered (SEED 35), and the victim is told within a working day.
//
// Read the table at the foot of this file first.

#pragma once

#include "workflows/suspect_custody_rules.hpp"
#include "workflows/wherever.hpp"

namespace caseway::workflows::suspect {

// Where it rests. What other workflows need to know of these stands in suspect_stands.hpp.

struct Outstanding : engine::State {
    static constexpr Words name{"outstanding"}, label{"outstanding, on the daily list"};
};
struct InCustody : engine::State {
    static constexpr Words name{"in-custody"}, label{"in police custody"};
};
struct HeldElsewhere : engine::State {
    static constexpr Words name{"held-elsewhere"},
        label{"in prison, hospital or another force's custody"};
};
struct OnBail : engine::State {
    static constexpr Words name{"on-bail"}, label{"on police bail"};
};
struct UnderInvestigation : engine::State {
    static constexpr Words name{"under-investigation"}, label{"free, under investigation"};
};
struct Remanded : engine::State {
    static constexpr Words name{"remanded"}, label{"charged and remanded"};
};
struct AwaitingCourt : engine::State {
    static constexpr Words name{"awaiting-court"}, label{"charged, free until court"};
};
struct FoundGuilty : engine::Final {
    static constexpr Words name{"convicted"}, label{"convicted"};
};
struct FoundNotGuilty : engine::Final {
    static constexpr Words name{"acquitted"}, label{"acquitted"};
};
struct Dropped : engine::Final {
    static constexpr Words name{"discontinued"}, label{"prosecution discontinued"};
};
struct OutOfCourt : engine::Final {
    static constexpr Words name{"cautioned"}, label{"dealt with out of court"};
};
struct NoAction : engine::Final {
    static constexpr Words name{"no-further-action"}, label{"no further action"};
};
struct RuledOut : engine::Final {
    static constexpr Words name{"eliminated"}, label{"eliminated as a suspect"};
};
struct Dead : engine::Final {
    static constexpr Words name{"died"}, label{"died"};
};

using engine::all_of;
using engine::always;
using engine::in_turn;
using engine::not_;
using engine::nothing;
using engine::Row;
using engine::Unopened;

// Several places at once.
using while_free = in_any_of<Outstanding, OnBail, UnderInvestigation>;
using never_bailed = in_any_of<Outstanding, UnderInvestigation>;
using not_in_custody = in_any_of<Outstanding, HeldElsewhere, OnBail, UnderInvestigation>;
using after_arrest = in_any_of<InCustody, OnBail, UnderInvestigation>;
using never_arrested = in_any_of<Outstanding, HeldElsewhere>;
using may_abscond = in_any_of<InCustody, OnBail, UnderInvestigation, Remanded, AwaitingCourt>;
using before_court = in_any_of<Remanded, AwaitingCourt>;
using anywhere = in_any_of<Outstanding, InCustody, HeldElsewhere, OnBail, UnderInvestigation,
                           Remanded, AwaitingCourt>;
using dealt_with = in_any_of<NoAction, RuledOut, Dropped, OutOfCourt>;

// What follows, in the words of the office.
using tell_of_arrest = tell_victim_of<about::arrest>;
using tell_of_bail = tell_victim_of<about::bail>;
using tell_anyway = tell_victim_of<about::something_else>;
using tell_of_interview = tell_victim_of<about_interview>;
using name_in_custody = in_turn<keep_detained, begin_detention_found, tell_of_arrest>;
using name_at_large = in_turn<keep_unit, put_on_daily_list>;
using look_for_again = in_turn<end_detention, put_on_daily_list, circulate, tell_anyway,
                               reassess<because::something_else>>;
using abscond = in_turn<look_for_again, tell_court_of_absence>;
using arrest = in_turn<keep_first_arrest, begin_detention, take_into_custody, tell_of_arrest>;
using answer_bail = in_turn<take_back_into_custody, resume_detention>;
using interview_without_arrest =
    in_turn<let_go, consider_dvpo<dvpo_because::no_arrest>, tell_of_interview>;
using hold_elsewhere = in_turn<end_detention, look_again_weekly, tell_anyway>;
using remand = in_turn<end_detention, keep_for_court, begin_prosecution, tell_orders_of_remand,
                       tell_victim_of<about::charge>>;
using charge_and_release =
    in_turn<end_detention, let_go, begin_prosecution, consider_dvpo<dvpo_because::release>,
            tell_victim_of<about::charge>, reassess<because::release>>;
using charge_by_post = in_turn<let_go, begin_prosecution, consider_dvpo<dvpo_because::no_arrest>,
                               tell_victim_of<about::charge>>;
using release_on_bail = in_turn<end_detention, start_bail, consider_dvpo_on_bail, tell_of_bail,
                                reassess<because::release>>;
using release_without_bail = in_turn<end_detention, let_go, consider_dvpo<dvpo_because::continues>,
                                     tell_victim_of<about::release>, reassess<because::release>>;
using lengthen_bail = in_turn<extend_bail, tell_of_bail>;
using change_bail =
    in_turn<consider_dvpo_if_unconditional, tell_of_bail, reassess<because::release>>;
using note_breach = in_turn<tell_of_bail, reassess<because::release>>;
using run_out_of_bail = in_turn<end_bail, consider_dvpo<dvpo_because::continues>, tell_of_bail,
                                reassess<because::release>>;
using caution = in_turn<end_detention, resolve, consider_dvpo<dvpo_because::caution>,
                        tell_victim_of<about::outcome>>;
using drop_after_arrest =
    in_turn<end_detention, resolve, consider_dvpo<dvpo_because::no_further_action>,
            tell_victim_of<about::no_charge>, reassess<because::no_further_action>>;
using drop_without_arrest =
    in_turn<resolve, consider_dvpo<dvpo_because::no_arrest>, tell_victim_of<about::no_charge>,
            reassess<because::no_further_action>>;
using bail_from_court =
    in_turn<let_go, consider_order_again, tell_of_bail, reassess<because::release>>;
using remand_again = in_turn<keep_for_court, tell_orders_of_remand, tell_victim_of<about::court>>;
using convict = in_turn<resolve, end_prosecution, tell_victim_of<about::court>>;
using end_unconvicted = in_turn<resolve, end_prosecution, consider_dvpo<dvpo_because::acquittal>,
                                have_outcome_looked_at, tell_victim_of<about::court>,
                                reassess<because::something_else>>;
using rule_out = in_turn<resolve, tell_anyway>;
using end_by_death =
    in_turn<end_detention, resolve, end_prosecution, tell_orders_of_death, tell_anyway>;
using take_up_again = in_turn<let_go, consider_dvpo<dvpo_because::continues>, tell_anyway>;

using remand_is_lawful = all_of<kept_by_the_court, cps_has_decided, emergency_is_explained>;
using charge_is_lawful = all_of<not_<kept_by_the_court>, cps_has_decided, emergency_is_explained>;
using bail_is_lawful =
    all_of<bail_has_its_rank, bail_has_its_authority, bail_is_not_too_long, victims_views_on_bail>;

struct Suspect {
    static constexpr Words name{"suspect"}, label{"Suspect"},
        source{"SEED 34, 35; Police and Criminal Evidence Act 1984"};
    static constexpr int edition = 2;
    using Facts = suspect::Facts;
    using initial_state = Unopened;

    static constexpr DeadlineRule const* deadlines[] = {
        &trm_decision,         &outstanding_a_day,       &outstanding_three_days,
        &outstanding_a_week,   &held_elsewhere_reviewed, &bail_ends,
        &bail_ends_since_2022, &bail_end_planned};
    static constexpr Setting const* settings[] = {&superintendent_bail_before_2022, &inspector_bail,
                                                  &superintendent_bail};
    static constexpr Regime const* regimes[] = {&pre_charge_bail, &protection_orders};

    // clang-format off
    using transition_table = written_out<
//   when it is       and                          it becomes           doing                      if
//  ----------------+----------------------------+--------------------+--------------------------+----------------------------
Row< Unopened       , SuspectIdentified          , InCustody          , name_in_custody          , is_in_custody              >,
Row< Unopened       , SuspectIdentified          , Outstanding        , name_at_large            , not_<is_in_custody>        >,

Row< Outstanding    , TrmDiscussed               , Outstanding        , await_next_meeting       , always                     >,
Row< Outstanding    , TrmMissed                  , Outstanding        , record_gap               , always                     >,
Row< Outstanding    , AllocatedForArrest         , Outstanding        , give_to_officer          , officer_can_arrest         >,
Row< Outstanding    , ArrestAttempted            , Outstanding        , count_attempt            , always                     >,
Row< Outstanding    , Circulated                 , Outstanding        , circulate                , always                     >,
Row< Outstanding    , LocatedElsewhere           , Outstanding        , nothing                  , always                     >,

Row< never_bailed   , FoundHeldElsewhere         , HeldElsewhere      , look_again_weekly        , always                     >,
Row< never_bailed   , AttendedVoluntarily        , UnderInvestigation , interview_without_arrest , always                     >,
Row< while_free     , Requisitioned              , AwaitingCourt      , charge_by_post           , always                     >,
Row< not_in_custody , Arrested                   , InCustody          , arrest                   , arrested_by_a_constable    >,
Row< while_free     , Eliminated                 , RuledOut           , rule_out                 , always                     >,
Row< never_arrested , NoFurtherAction            , NoAction           , drop_without_arrest      , always                     >,

Row< HeldElsewhere  , HoldingReviewed            , HeldElsewhere      , review_again             , always                     >,
Row< HeldElsewhere  , ReleasedElsewhere          , Outstanding        , look_for_again           , always                     >,

Row< InCustody      , Arrested                   , InCustody          , keep_arrest              , arrested_by_a_constable    >,
Row< InCustody      , Interviewed                , InCustody          , tell_of_interview        , always                     >,
Row< InCustody      , Charged                    , Remanded           , remand                   , remand_is_lawful           >,
Row< InCustody      , Charged                    , AwaitingCourt      , charge_and_release       , charge_is_lawful           >,
Row< InCustody      , Bailed                     , OnBail             , release_on_bail          , bail_is_lawful             >,
Row< InCustody      , ReleasedUnderInvestigation , UnderInvestigation , release_without_bail     , always                     >,
Row< InCustody      , Recalled                   , HeldElsewhere      , hold_elsewhere           , always                     >,
Row< InCustody      , FoundHeldElsewhere         , HeldElsewhere      , hold_elsewhere           , always                     >,

Row< OnBail         , BailExtended               , OnBail             , lengthen_bail            , bail_is_lawful             >,
Row< OnBail         , BailVaried                 , OnBail             , change_bail              , victims_views_on_bail      >,
Row< OnBail         , BailBreached               , OnBail             , note_breach              , always                     >,
Row< OnBail         , BailAnswered               , InCustody          , answer_bail              , always                     >,
Row< OnBail         , BailEnded                  , UnderInvestigation , run_out_of_bail          , always                     >,

Row< after_arrest   , Cautioned                  , OutOfCourt         , caution                  , caution_is_by_an_inspector >,
Row< after_arrest   , NoFurtherAction            , NoAction           , drop_after_arrest        , always                     >,
Row< may_abscond    , Absconded                  , Outstanding        , abscond                  , always                     >,

Row< Remanded       , CourtBailed                , AwaitingCourt      , bail_from_court          , always                     >,
Row< AwaitingCourt  , CourtBailed                , AwaitingCourt      , tell_of_bail             , always                     >,
Row< AwaitingCourt  , CourtRemanded              , Remanded           , remand_again             , always                     >,
Row< before_court   , Convicted                  , FoundGuilty        , convict                  , always                     >,
Row< before_court   , Acquitted                  , FoundNotGuilty     , end_unconvicted          , always                     >,
Row< before_court   , Discontinued               , Dropped            , end_unconvicted          , always                     >,

Row< anywhere       , Died                       , Dead               , end_by_death             , always                     >,
Row< dealt_with     , Reopened                   , UnderInvestigation , take_up_again            , always                     >
    >;
    // clang-format on
};

engine::Workflow const& suspect();

}  // namespace caseway::workflows::suspect
