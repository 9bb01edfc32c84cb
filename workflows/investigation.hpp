// An investigation: allocated by a detective sergeant to a lead investigator, who contacts the
// victim and carries it to an outcome. Board paper (SEED) paragraphs 21, 22, 33 and 35.
//
// The CPS decides every charge. Any other outcome is proposed by one person and agreed by another,
// one for each suspect, and only after a DVPO was considered.
//
// Read the table at the foot of this file first.

#pragma once

#include "workflows/investigation_outcome_rules.hpp"
#include "workflows/wherever.hpp"

namespace caseway::workflows::investigation {

// Where it rests.

struct AwaitingAllocation : engine::State {
    static constexpr Words name{"awaiting-allocation"}, label{"awaiting a lead investigator"};
};
struct Allocated : engine::State {
    static constexpr Words name{"allocated"}, label{"allocated, victim to be contacted"};
};
struct Active : engine::State {
    static constexpr Words name{"active"}, label{"under investigation"};
};
struct WithCps : engine::State {
    static constexpr Words name{"with-cps"}, label{"with the CPS for a decision"};
};
struct AwaitingAgreement : engine::State {
    static constexpr Words name{"outcome-proposed"},
        label{"outcome proposed, awaiting a supervisor"};
};
struct Finalised : engine::Final {
    static constexpr Words name{"finalised"}, label{"finalised"};
};

using engine::all_of;
using engine::always;
using engine::in_turn;
using engine::not_;
using engine::nothing;
using engine::Row;
using engine::Unopened;

// Several places at once.
using before_contact = in_any_of<AwaitingAllocation, Allocated, Active>;
using once_contacted = in_any_of<Active, WithCps, AwaitingAgreement>;
using once_allocated = in_any_of<Allocated, Active, WithCps, AwaitingAgreement>;
using about_a_charge = in_any_of<Active, WithCps>;
using anywhere = in_any_of<AwaitingAllocation, Allocated, Active, WithCps, AwaitingAgreement>;
using anywhere_but_allocated = in_any_of<AwaitingAllocation, Active, WithCps, AwaitingAgreement>;

// Names for what the office treats as one test, and as one thing to do.
using lead_is_suitable =
    all_of<no_conflict_of_interest, lead_fits_the_team, lead_is_not_the_other_sides>;
using lead_may_contact = all_of<lead_is_suitable, not_<victim_has_died>>;
using lead_after_a_death = all_of<lead_is_suitable, victim_has_died>;
using contact_is_safe = all_of<way_is_safe, telephone_is_approved, contact_is_not_the_other_sides>;
using reached_safely = all_of<victim_was_reached, contact_is_safe>;
using tried_safely = all_of<not_<victim_was_reached>, contact_is_safe>;
using outcome_is_founded =
    all_of<cps_charges, victims_view_is_evidenced, evidence_led_is_considered,
           victims_reason_is_known, charging_test_is_decided, suspect_has_died, time_has_run_out,
           nobody_was_named, somebody_was_named, suspect_is_of_this_case>;
using outcome_may_stand =
    all_of<agreed_by_another, inspector_agrees_these, policy_allows_it, dvpo_was_considered,
           suspect_is_decided, victim_was_told, risk_is_assessed_again, safeguarding_is_attended>;
using last_outcome_stands = all_of<outcome_may_stand, every_suspect_then_has_an_outcome>;
using one_outcome_stands = all_of<outcome_may_stand, not_<every_suspect_then_has_an_outcome>>;
using keep_and_reassess = in_turn<keep_support, reassess<because::withdrew>>;
using keep_cps_refusal =
    in_turn<keep_cps_decision, consider_dvpo_at_once, tell_victim_of<about::no_charge>>;
using finish = in_turn<keep_outcome, end_supervision>;
using go_on_with_another = in_turn<keep_outcome, give_back>;

struct Investigation {
    static constexpr Words name{"investigation"}, label{"Investigation"},
        source{"SEED 21, 22, 33, 35"};
    static constexpr int edition = 2;
    using Facts = investigation::Facts;
    using initial_state = Unopened;

    static constexpr DeadlineRule const* deadlines[] = {
        &allocate_standard, &allocate_medium, &allocate_high, &contact_standard,
        &contact_medium,    &contact_high,    &supervised};
    static constexpr Setting const* settings[] = {&contact_attempts, &adult_age};

    // clang-format off
    using transition_table = written_out<
//   when it is               and                     it becomes           doing                        if
//  ------------------------+-----------------------+--------------------+----------------------------+------------------------
Row< Unopened               , InvestigationOpened   , AwaitingAllocation , open_investigation         , always                 >,

Row< AwaitingAllocation     , InvestigatorAllocated , Allocated          , give_to_lead               , lead_may_contact       >,
Row< AwaitingAllocation     , InvestigatorAllocated , Active             , give_to_lead               , lead_after_a_death     >,
Row< AwaitingAllocation     , GradeSettled          , AwaitingAllocation , follow_grade_to_allocation , always                 >,

Row< Allocated              , VictimContacted       , Active             , note_first_contact         , reached_safely         >,
Row< Allocated              , VictimContacted       , Allocated          , count_attempt              , tried_safely           >,
Row< Allocated              , InvestigatorAllocated , Allocated          , give_to_lead               , lead_is_suitable       >,
Row< Allocated              , GradeSettled          , Allocated          , follow_grade_to_contact    , always                 >,
Row< Allocated              , VictimDied            , Active             , stop_for_a_death           , always                 >,

Row< before_contact         , HandedOver            , AwaitingAllocation , hand_over                  , always                 >,
Row< once_contacted         , InvestigatorAllocated , as_it_is           , give_to_another            , lead_is_suitable       >,
Row< once_contacted         , GradeSettled          , as_it_is           , tell_sergeant_of_grade     , always                 >,
Row< once_contacted         , VictimUpdated         , as_it_is           , nothing                    , contact_is_safe        >,
Row< once_allocated         , VictimSupportRecorded , as_it_is           , keep_and_reassess          , victim_withdraws       >,
Row< once_allocated         , VictimSupportRecorded , as_it_is           , keep_support               , not_<victim_withdraws> >,
Row< once_allocated         , Supervised            , as_it_is           , supervise_again            , supervisor_is_another  >,
Row< anywhere               , SuspectNamed          , as_it_is           , start_suspect              , always                 >,
Row< anywhere               , OtherOfficerNamed     , as_it_is           , keep_other_sides_officer   , officers_are_apart     >,
Row< anywhere_but_allocated , VictimDied            , as_it_is           , stop_for_a_death           , always                 >,

Row< Active                 , EvidenceLedConsidered , Active             , keep_evidence_led          , always                 >,
Row< Active                 , SentToCps             , WithCps            , nothing                    , always                 >,
Row< about_a_charge         , CpsDecided            , Active             , keep_cps_refusal           , cps_ends_it            >,
Row< about_a_charge         , CpsDecided            , Active             , keep_cps_decision          , not_<cps_ends_it>      >,
Row< Active                 , OutcomeProposed       , AwaitingAgreement  , propose_outcome            , outcome_is_founded     >,

Row< AwaitingAgreement      , OutcomeReturned       , Active             , give_back                  , always                 >,
Row< AwaitingAgreement      , OutcomeAgreed         , Finalised          , finish                     , last_outcome_stands    >,
Row< AwaitingAgreement      , OutcomeAgreed         , Active             , go_on_with_another         , one_outcome_stands     >,

Row< Finalised              , Reopened              , Active             , begin_again                , always                 >
    >;
    // clang-format on
};

engine::Workflow const& investigation();

}  // namespace caseway::workflows::investigation
