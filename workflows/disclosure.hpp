// Clare's Law: telling a person at risk about a partner's violent past.
// Domestic Violence Disclosure Scheme; statutory guidance since 2023 (Domestic Abuse Act 2021
// s.77).
//
// Somebody asks, or police hold something. What is found goes to the person at risk, in person,
// and not to whoever asked; the suspect is never told. Where anybody is in danger now, help goes
// now and the scheme's own time goes on beside it. A limit that passes ends nothing.
//
// Read the table at the foot of this file first.

#pragma once

#include "workflows/disclosure_rules.hpp"
#include "workflows/wherever.hpp"

namespace caseway::workflows::disclosure {

// Where it rests.

struct Opened : engine::State {
    static constexpr Words name{"opened"}, label{"initial checks to be made"};
};
struct Checked : engine::State {
    static constexpr Words name{"checked"}, label{"the applicant is to be met"};
};
struct UnderResearch : engine::State {
    static constexpr Words name{"under-research"}, label{"full research to be done"};
};
struct Researched : engine::State {
    static constexpr Words name{"researched"}, label{"to be decided by inspector or panel"};
};
struct ToBeTold : engine::State {
    static constexpr Words name{"to-be-told"}, label{"to be disclosed in person"};
};
struct NothingToTell : engine::State {
    static constexpr Words name{"nothing-to-tell"}, label{"no disclosure, to be told so"};
};
struct Disclosed : engine::Final {
    static constexpr Words name{"disclosed"}, label{"disclosed"};
};
struct NotDisclosed : engine::Final {
    static constexpr Words name{"not-disclosed"}, label{"not disclosed"};
};
struct NoApplication : engine::Final {
    static constexpr Words name{"no-application"}, label{"ended without an answer"};
};
struct Withdrawn : engine::Final {
    static constexpr Words name{"withdrawn"}, label{"withdrawn by the applicant"};
};
struct Stopped : engine::Final {
    static constexpr Words name{"stopped"}, label{"stopped: the victim has died"};
};

using engine::all_of;
using engine::always;
using engine::not_;
using engine::nothing;
using engine::Row;
using engine::Unopened;

using anywhere = in_any_of<Opened, Checked, UnderResearch, Researched, ToBeTold, NothingToTell>;
using once_ended = in_any_of<Disclosed, NotDisclosed, NoApplication, Withdrawn, Stopped>;
using in_any_state = in_any_of<Opened, Checked, UnderResearch, Researched, ToBeTold, NothingToTell,
                               Disclosed, NotDisclosed, NoApplication, Withdrawn, Stopped>;

using may_be_opened = all_of<application_has_come, applicant_is_known>;
using may_be_taken_up_again = all_of<application_has_come, person_at_risk_is_alive>;
using applicant_was_met = all_of<was_face_to_face, identity_is_certain>;
using may_be_disclosed = all_of<is_to_disclose, inspector_or_panel_decides,
                                decider_did_not_research, it_is_necessary, it_is_proportionate>;
using may_be_kept_back =
    all_of<not_<is_to_disclose>, inspector_or_panel_decides, decider_did_not_research>;
using is_told_safely = all_of<the_person_at_risk_is_told, is_told_in_person, they_keep_it,
                              nothing_is_left_behind, person_at_risk_is_alive>;
using is_refused_safely =
    all_of<refusal_gives_nothing_away, refusal_is_not_written, person_at_risk_is_alive>;

struct Disclosure {
    static constexpr Words name{"disclosure"}, label{"Disclosure under Clare's Law"},
        source{"CODE Domestic Violence Disclosure Scheme guidance 2023 (NATIONAL 2016 before)"};
    static constexpr int edition = 1;
    using Facts = disclosure::Facts;
    using initial_state = Unopened;

    static constexpr DeadlineRule const* deadlines[] = {&disclosure_checked, &disclosure_met,
                                                        &disclosure_in_35, &disclosure_in_28,
                                                        &immediate_risk_acted};
    static constexpr Regime const* regimes[] = {&disclosure_scheme};

    // clang-format off
    using transition_table = written_out<
//   when it is      and                    it becomes      doing                          if
//  ---------------+----------------------+---------------+------------------------------+---------------------------
Row< Unopened      , DisclosureOpened     , Opened        , begin_application            , may_be_opened             >,

Row< Opened        , InitialChecksMade    , Checked       , keep_checks                  , somebody_asked            >,
Row< Opened        , InitialChecksMade    , UnderResearch , keep_checks                  , not_<somebody_asked>      >,
Row< Checked       , ApplicantMet         , UnderResearch , note_meeting                 , applicant_was_met         >,
Row< UnderResearch , ResearchCompleted    , Researched    , put_to_the_decider           , every_source_was_searched >,
Row< Researched    , DisclosureDecided    , ToBeTold      , have_them_told               , may_be_disclosed          >,
Row< Researched    , DisclosureDecided    , NothingToTell , have_them_told               , may_be_kept_back          >,
Row< ToBeTold      , TellingFailed        , ToBeTold      , tell_the_sergeant            , always                    >,
Row< ToBeTold      , DisclosureMade       , Disclosed     , answer_it                    , is_told_safely            >,
Row< NothingToTell , NoDisclosureTold     , NotDisclosed  , answer_it                    , is_refused_safely         >,

Row< Checked       , ApplicationWithdrawn , UnderResearch , go_on_without_the_applicant  , there_is_concern          >,
Row< Checked       , ApplicationWithdrawn , Withdrawn     , end_it                       , not_<there_is_concern>    >,
Row< Opened        , ApplicationWithdrawn , Opened        , go_on_without_the_applicant  , always                    >,
Row< UnderResearch , ApplicationWithdrawn , UnderResearch , go_on_without_the_applicant  , there_is_concern          >,
Row< UnderResearch , ApplicationWithdrawn , Withdrawn     , end_it                       , not_<there_is_concern>    >,
Row< Researched    , ApplicationWithdrawn , Researched    , go_on_without_the_applicant  , always                    >,

Row< anywhere      , ImmediateRiskFound   , as_it_is      , act_now                      , always                    >,
Row< anywhere      , ImmediateRiskActed   , as_it_is      , note_action                  , always                    >,
Row< anywhere      , SuspectLearned       , as_it_is      , alarm_that_the_suspect_knows , always                    >,
Row< in_any_state  , SuspectAskedForData  , as_it_is      , warn_of_the_request          , always                    >,
Row< anywhere      , DisclosureNotPursued , NoApplication , end_it                       , always                    >,
Row< anywhere      , VictimDied           , Stopped       , end_it                       , always                    >,

Row< once_ended    , DisclosureReopened   , Opened        , begin_again                  , may_be_taken_up_again     >
    >;
    // clang-format on
};

engine::Workflow const& disclosure();

}  // namespace caseway::workflows::disclosure
