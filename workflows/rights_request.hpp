// A request by somebody about their own data: to see it, to have it put right, erased or
// restricted. Data Protection Act 2018 Part 3, sections 45 to 48 and 51 to 54.
//
// The month begins when it is known who asks. Whoever decides names the ground of what is refused.
// A suspect may ask for everything in order to find the victim: nothing is disclosed before the
// four things that must stay secret were looked for, and an answer need not admit that there is
// anything. What has to be kept as evidence is restricted instead of erased.
//
// Read the table at the foot of this file first.

#pragma once

#include "workflows/rights_request_rules.hpp"
#include "workflows/wherever.hpp"

namespace caseway::workflows::rights_request {

// Where it rests.

struct AwaitingIdentity : engine::State {
    static constexpr Words name{"awaiting-identity"}, label{"not known yet who asks"};
};
struct BeingAnswered : engine::State {
    static constexpr Words name{"being-answered"}, label{"to be decided"};
};
struct Decided : engine::State {
    static constexpr Words name{"decided"}, label{"decided, to be answered"};
};
struct Answered : engine::Final {
    static constexpr Words name{"answered"}, label{"answered"};
};
struct NotIdentified : engine::Final {
    static constexpr Words name{"not-identified"}, label{"ended, identity not shown"};
};
struct Withdrawn : engine::Final {
    static constexpr Words name{"withdrawn"}, label{"withdrawn by whoever asked"};
};

using engine::all_of;
using engine::always;
using engine::not_;
using engine::Row;
using engine::Unopened;

using until_answered = in_any_of<AwaitingIdentity, BeingAnswered, Decided>;
using with_a_decider = in_any_of<BeingAnswered, Decided>;
using at_any_time =
    in_any_of<AwaitingIdentity, BeingAnswered, Decided, Answered, NotIdentified, Withdrawn>;
using once_ended = in_any_of<Answered, NotIdentified, Withdrawn>;

using it_is_known_who_asks = not_<identity_is_in_doubt>;
using it_may_be_extended = all_of<extension_is_provided_for, requests_are_complex_or_many,
                                  told_within_the_month, not_extended_before>;
using decision_is_sound = all_of<refusal_names_its_ground, secrets_were_looked_for,
                                 restriction_takes_the_place_of_erasure, evidence_is_not_erased>;
using answer_is_sound = all_of<told_where_to_complain, answer_reaches_a_victim_safely>;

struct RightsRequest {
    static constexpr Words name{"rights-request"}, label{"Request of a data subject"},
        source{"LAW Data Protection Act 2018 ss.45-48, 51-54"};
    static constexpr int edition = 1;
    using Facts = rights_request::Facts;
    using initial_state = Unopened;

    static constexpr DeadlineRule const* deadlines[] = {&identity_asked, &rights_answered,
                                                        &rights_answered_extended};
    static constexpr Regime const* regimes[] = {&rights_reply};

    // clang-format off
    using transition_table = written_out<
//   when it is         and                 it becomes         doing              if
//  ------------------+-------------------+------------------+------------------+----------------------
Row< Unopened         , RequestReceived   , AwaitingIdentity , ask_who_it_is    , identity_is_in_doubt >,
Row< Unopened         , RequestReceived   , BeingAnswered    , start_the_month  , it_is_known_who_asks >,

Row< AwaitingIdentity , IdentityConfirmed , BeingAnswered    , start_the_month  , always               >,
Row< AwaitingIdentity , IdentityNotShown  , NotIdentified    , drop_the_month   , always               >,

Row< with_a_decider   , ReplyExtended     , as_it_is         , extend_the_month , it_may_be_extended   >,
Row< with_a_decider   , RequestDecided    , Decided          , keep_decision    , decision_is_sound    >,

Row< Decided          , AnswerSent        , Answered         , end_in_time      , answer_is_sound      >,

Row< until_answered   , RequestWithdrawn  , Withdrawn        , drop_the_month   , always               >,
Row< at_any_time      , ComplaintMade     , as_it_is         , tell_the_officer , always               >,

Row< once_ended       , RequestReopened   , BeingAnswered    , start_the_month  , always               >
    >;
    // clang-format on
};

engine::Workflow const& rights_request();

}  // namespace caseway::workflows::rights_request
