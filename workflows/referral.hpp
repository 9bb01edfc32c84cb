// A referral to one agency: an IDVA, social care, a school, housing, a refuge. Board paper (SEED)
// paragraph 33; each is a strand of its own.
//
// What an agency answers is always recorded. No answer, no capacity and a refusal are not the
// end: each has an owner and a limit until somebody says what is done for the victim instead.
//
// Read the table at the foot of this file first.

#pragma once

#include "workflows/referral_rules.hpp"
#include "workflows/wherever.hpp"

namespace caseway::workflows::referral {

// Where it rests.

struct Drafted : engine::State {
    static constexpr Words name{"drafted"}, label{"to be sent"};
};
struct Sent : engine::State {
    static constexpr Words name{"sent"}, label{"sent, not yet acknowledged"};
};
struct Acknowledged : engine::State {
    static constexpr Words name{"acknowledged"}, label{"acknowledged, awaiting an answer"};
};
struct NoAnswer : engine::State {
    static constexpr Words name{"no-answer"}, label{"no answer in time, to be chased"};
};
struct Accepted : engine::State {
    static constexpr Words name{"accepted"}, label{"the agency is at work"};
};
struct ToFollowUp : engine::State {
    static constexpr Words name{"to-follow-up"}, label{"not taken, to be followed up"};
};
struct Done : engine::Final {
    static constexpr Words name{"done"}, label{"done"};
};
struct Unsent : engine::Final {
    static constexpr Words name{"not-sent"}, label{"not sent, something else was done"};
};
struct Settled : engine::Final {
    static constexpr Words name{"followed-up"}, label{"not taken, and followed up"};
};
struct PassedOn : engine::Final {
    static constexpr Words name{"passed-on"}, label{"not taken, another provider was asked"};
};
struct Withdrawn : engine::Final {
    static constexpr Words name{"withdrawn"}, label{"withdrawn"};
};

using engine::all_of;
using engine::always;
using engine::in_turn;
using engine::not_;
using engine::nothing;
using engine::Row;
using engine::Unopened;

using awaiting_answer = in_any_of<Sent, Acknowledged>;
using maybe_lost = in_any_of<Sent, NoAnswer>;
using before_a_refusal = in_any_of<Sent, Acknowledged, NoAnswer, Accepted>;
using once_sent = in_any_of<Sent, Acknowledged, NoAnswer, Accepted, ToFollowUp>;
using while_it_stands = in_any_of<Drafted, Sent, Acknowledged, NoAnswer, Accepted>;
using once_ended = in_any_of<Done, Unsent, Settled, PassedOn, Withdrawn>;

using it_may_be_sent =
    all_of<consent_or_reason, idva_has_consent_or_a_decision, support_was_agreed_to,
           basis_fits_the_consent, safe_contact_goes_with_it, school_recipient_is_safe,
           victim_is_alive_or_it_is_for_a_child>;
using sharing_is_proportionate = all_of<is_for_an_idva, risk_is_high>;
using it_may_go_unsent = all_of<may_go_unsent, home_educated_child_is_not_left_out>;
using sent_to_another = all_of<not_<is_sent_again>, goes_to_another>;
using settled_otherwise = all_of<not_<is_sent_again>, not_<goes_to_another>, a_sergeant_accepts_it,
                                 a_child_is_not_given_up>;

struct Referral {
    static constexpr Words name{"referral"}, label{"Referral to an agency"},
        source{"SEED 33; LAW UK GDPR Article 6; NATIONAL Working Together, Operation Encompass"};
    static constexpr int edition = 2;
    using Facts = referral::Facts;
    using initial_state = Unopened;

    static constexpr DeadlineRule const* deadlines[] = {
        &referral_sent,    &mash_notified,    &school_told,         &school_told_by_duty,
        &support_referred, &idva_contact,     &social_care_decides, &referral_acknowledged,
        &refuge_asked,     &specialist_asked, &referral_answered,   &follow_up};
    static constexpr Setting const* settings[] = {&school_day_begins};
    static constexpr Regime const* regimes[] = {&encompass, &victims_code};

    // clang-format off
    using transition_table = written_out<
//   when it is        and                  it becomes     doing              if
//  -----------------+--------------------+--------------+------------------+--------------------------
Row< Unopened        , ReferralOpened     , Drafted      , begin_draft      , clares_law_is_apart      >,

Row< Drafted         , ConsentRecorded    , Drafted      , keep_consent     , always                   >,
Row< Drafted         , SharingDecided     , Drafted      , keep_sharing     , sharing_is_proportionate >,
Row< Drafted         , ReferralSent       , Sent         , send_it          , it_may_be_sent           >,
Row< Drafted         , NotSent            , Unsent       , end_clocks       , it_may_go_unsent         >,

Row< Sent            , AgencyAcknowledged , Acknowledged , note_receipt     , always                   >,
Row< Acknowledged    , ReferralDone       , Done         , end_clocks       , is_for_a_school          >,
Row< Accepted        , ReferralDone       , Done         , end_clocks       , always                   >,

Row< NoAnswer        , AgencyChased       , Sent         , ask_again        , always                   >,
Row< NoAnswer        , AgencyAcknowledged , Acknowledged , ask_again        , always                   >,

Row< ToFollowUp      , FollowedUp         , Drafted      , draft_again      , is_sent_again            >,
Row< ToFollowUp      , FollowedUp         , PassedOn     , open_another     , sent_to_another          >,
Row< ToFollowUp      , FollowedUp         , Settled      , end_clocks       , settled_otherwise        >,

Row< awaiting_answer , AnswerOverdue      , NoAnswer     , ask_to_chase     , always                   >,
Row< maybe_lost      , DeliveryFailed     , Drafted      , draft_again      , always                   >,
Row< once_sent       , AgencyAccepted     , Accepted     , note_answer      , answer_is_this_agencys   >,
Row< once_sent       , GradeLowered       , as_it_is     , tell_the_agency  , always                   >,
Row< before_a_refusal, NotTaken           , ToFollowUp   , ask_to_follow_up , always                   >,
Row< while_it_stands , ReferralWithdrawn  , Withdrawn    , end_clocks       , may_be_withdrawn         >,
Row< once_ended      , ReferralReopened   , Drafted      , draft_again      , always                   >
    >;
    // clang-format on
};

engine::Workflow const& referral();

}  // namespace caseway::workflows::referral
