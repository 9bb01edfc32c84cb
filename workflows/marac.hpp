// A multi-agency risk assessment conference (MARAC) about one victim.
// SafeLives guidance; board paper (SEED) paragraphs 33 and 36 to 41.
//
// A safeguarding officer or a partner refers; the MARAC team screens; the agencies research, meet
// (virtually, SEED 38) and take on actions, each a strand of its own (marac_action.hpp). When they
// have ended, the victim stays flagged until twelve months after the referral. Until another area
// accepts a case it is ours; a stay elsewhere keeps the flag in both. Whoever is too close to the
// parties is kept from the case. The suspect is never told.
//
// Read the table at the foot of this file first.

#pragma once

#include "workflows/marac_steps.hpp"
#include "workflows/wherever.hpp"

namespace caseway::workflows::marac {

// Where it rests.

struct Drafted : engine::State {
    static constexpr Words name{"drafted"}, label{"referral being written"};
};
struct Submitted : engine::State {
    static constexpr Words name{"submitted"}, label{"submitted, awaiting screening"};
};
struct Returned : engine::State {
    static constexpr Words name{"returned"}, label{"returned for more"};
};
struct NotAccepted : engine::State {
    static constexpr Words name{"screened-out"}, label{"screened out, may be challenged"};
};
struct Challenged : engine::State {
    static constexpr Words name{"challenged"}, label{"screening challenged, before the chair"};
};
struct Accepted : engine::State {
    static constexpr Words name{"accepted"}, label{"accepted, to be listed"};
};
struct Listed : engine::State {
    static constexpr Words name{"listed"}, label{"listed, agencies at their research"};
};
struct ActionsOpen : engine::State {
    static constexpr Words name{"heard"}, label{"heard, actions open"};
};
struct ActionsComplete : engine::State {
    static constexpr Words name{"actions-complete"}, label{"actions complete, flagged"};
};
struct Away : engine::State {
    static constexpr Words name{"away"}, label{"with another area for a time, flagged in both"};
};
struct Frozen : engine::State {
    static constexpr Words name{"frozen"}, label{"frozen: the victim has died"};
};
struct NotHeard : engine::Final {
    static constexpr Words name{"not-heard"}, label{"screened out for good"};
};
struct Ended : engine::Final {
    static constexpr Words name{"ended"}, label{"ended"};
};
struct Withdrawn : engine::Final {
    static constexpr Words name{"withdrawn"}, label{"withdrawn"};
};
struct Transferred : engine::Final {
    static constexpr Words name{"transferred"}, label{"transferred to another area"};
};

using engine::all_of;
using engine::always;
using engine::in_turn;
using engine::not_;
using engine::nothing;
using engine::Row;
using engine::Unopened;

using anywhere = in_any_of<Drafted, Submitted, Returned, NotAccepted, Challenged, Accepted, Listed,
                           ActionsOpen, ActionsComplete, Away>;
using to_be_submitted = in_any_of<Drafted, Returned>;
using to_be_heard = in_any_of<Accepted, Listed>;
using before_hearing = in_any_of<Drafted, Submitted, Returned, Accepted, Listed>;
using once_accepted = in_any_of<Accepted, Listed, ActionsOpen>;
using once_listed = in_any_of<Listed, ActionsOpen>;
using once_heard = in_any_of<ActionsOpen, ActionsComplete>;

using referral_is_complete =
    all_of<a_criterion_is_met, visible_risk_has_its_ticks, judgement_has_a_rationale,
           escalation_has_its_reports, repeat_is_named, repeat_meets_the_definition,
           every_perpetrator_is_listed, referred_with_agreement_or_reason, unaware_has_a_reason,
           idva_was_told, coordinator_only_assists>;
using screening_is_fair = all_of<screener_is_not_the_referrer>;
using may_be_screened_out =
    all_of<screener_is_not_the_referrer, no_repeat_is_screened_out, high_is_an_inspectors>;
using may_be_listed = all_of<agenda_is_open, meeting_is_ahead>;
using may_be_put_off = all_of<deferred_again_only_by_the_chair, meeting_is_ahead>;
using may_be_heard = all_of<day_of_the_meeting_has_come, core_agencies_have_answered,
                            quorum_is_present, somebody_will_reach_the_victim>;
using is_complete = all_of<every_action_has_ended, minutes_are_out, no_transfer_is_pending>;
using may_be_withdrawn = all_of<repeat_is_not_dropped, high_is_not_parked>;
using taken_for_good = all_of<not_<is_for_a_time>, transfer_was_proposed>;
using taken_for_a_time = all_of<is_for_a_time, transfer_was_proposed>;
using let_it_go = in_turn<end_it, have_actions_re_owned>;
using lend_it = in_turn<flag_in_both, have_actions_re_owned>;

struct Marac {
    static constexpr Words name{"marac"}, label{"Multi-agency risk assessment conference"},
        source{"NATIONAL SafeLives MARAC guidance; SEED 33, 36 to 41"};
    static constexpr int edition = 2;
    using Facts = marac::Facts;
    using initial_state = Unopened;

    static constexpr DeadlineRule const* deadlines[] = {
        &marac_referred,    &marac_screened,    &screening_challenge, &challenge_decided,
        &marac_agenda_sent, &marac_heard,       &marac_minutes,       &idva_feedback,
        &marac_flag,        &transfer_answered, &chairs_agree};
    static constexpr Setting const* settings[] = {&visible_high_risk, &escalation_reports,
                                                  &marac_agenda_days, &marac_deferrals};
    static constexpr Regime const* regimes[] = {&marac_repeat_definition};

    // clang-format off
    using transition_table = written_out<
//   when it is        and                      it becomes        doing               if
//  -----------------+------------------------+-----------------+-------------------+------------------------------
Row< Unopened        , MaracReferralDrafted   , Drafted         , begin_referral    , always                       >,

Row< to_be_submitted , MaracReferralSubmitted , Submitted       , keep_referral     , referral_is_complete         >,

Row< Submitted       , ScreenedIn             , Accepted        , take_in           , screening_is_fair            >,
Row< Submitted       , ReferralReturned       , Returned        , send_back         , always                       >,
Row< Submitted       , ScreenedOut            , NotAccepted     , feed_back         , may_be_screened_out          >,

Row< NotAccepted     , ScreeningChallenged    , Challenged      , put_to_the_chair  , always                       >,
Row< NotAccepted     , ChallengePeriodEnded   , NotHeard        , end_it            , always                       >,
Row< Challenged      , ChallengeUpheld        , Accepted        , take_in           , chair_did_not_screen_it      >,
Row< Challenged      , ChallengeRejected      , NotHeard        , let_it_stand      , chair_did_not_screen_it      >,

Row< to_be_heard     , MeetingListed          , Listed          , put_on_the_agenda , may_be_listed                >,
Row< Listed          , AgendaSent             , Listed          , note_the_agenda   , core_agencies_get_the_agenda >,
Row< Listed          , ResearchReceived       , Listed          , keep_research     , always                       >,
Row< Listed          , Deferred               , Listed          , put_off           , may_be_put_off               >,
Row< Listed          , Heard                  , ActionsOpen     , close_the_hearing , may_be_heard                 >,

Row< ActionsOpen     , ActionAgreed           , ActionsOpen     , set_action        , action_is_due_ahead          >,
Row< ActionsOpen     , MinutesIssued          , ActionsOpen     , note_minutes      , always                       >,
Row< ActionsOpen     , ActionsCompleted       , ActionsComplete , fly_the_flag      , is_complete                  >,
Row< ActionsComplete , FlagLapsed             , Ended           , end_it            , always                       >,

Row< once_accepted   , IdvaContactRecorded    , as_it_is        , keep_idva_contact , always                       >,
Row< once_accepted   , ConflictDeclared       , as_it_is        , shut_out          , always                       >,
Row< once_listed     , GradeLowered           , as_it_is        , tell_the_agencies , always                       >,
Row< once_heard      , IdvaFedBack            , as_it_is        , note_feedback     , always                       >,
Row< before_hearing  , MaracWithdrawn         , Withdrawn       , end_it            , may_be_withdrawn             >,
Row< anywhere        , VictimDied             , Frozen          , freeze            , always                       >,

Row< once_accepted   , TransferProposed       , as_it_is        , offer_it          , always                       >,
Row< once_accepted   , TransferRefused        , as_it_is        , go_chair_to_chair , transfer_was_proposed        >,
Row< once_accepted   , TransferUnanswered     , as_it_is        , ask_the_chairs    , always                       >,
Row< once_accepted   , TransferSettled        , as_it_is        , keep_it           , always                       >,
Row< once_accepted   , TransferAccepted       , Transferred     , let_it_go         , taken_for_good               >,
Row< once_accepted   , TransferAccepted       , Away            , lend_it           , taken_for_a_time             >,
Row< Away            , FlagLapsed             , Ended           , end_it            , always                       >,

Row< Frozen          , ClosedAfterDeath       , Ended           , nothing           , always                       >,

Row< ActionsComplete , MaracReopened          , ActionsOpen     , take_up_again     , victim_is_alive              >,
Row< NotHeard        , MaracReopened          , Submitted       , refer_again       , victim_is_alive              >,
Row< Withdrawn       , MaracReopened          , Drafted         , write_again       , victim_is_alive              >,
Row< Away            , MaracReopened          , Accepted        , take_in           , victim_is_alive              >,
Row< Transferred     , MaracReopened          , Accepted        , take_in           , victim_is_alive              >
    >;
    // clang-format on
};

engine::Workflow const& marac();

}  // namespace caseway::workflows::marac
