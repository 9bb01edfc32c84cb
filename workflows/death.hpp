// The death of the victim. Domestic Violence, Crime and Victims Act 2004 s.9; Coroners and Justice
// Act 2009; Police Reform Act 2002 Sch.3; Children Act 2004 s.11.
//
// Every message to the victim stops with the entry, in every strand; what was owed to the victim
// passes to family liaison. Homicide team, coroner, professional standards, records and children's
// safeguarding hear of it at once, and each notice is a decision: given, or not needed with an
// inspector's reason. Other strands do not wait for what only a living victim could be told.
//
// Read the table at the foot of this file first.

#pragma once

#include "workflows/death_rules.hpp"
#include "workflows/wherever.hpp"

namespace caseway::workflows::death {

// Where it rests.

struct Reported : engine::State {
    static constexpr Words name{"reported"}, label{"victim died, notices to be decided"};
};
struct HandedOver : engine::Final {
    static constexpr Words name{"handed-over"}, label{"every notice decided, with those who lead"};
};
struct Mistaken : engine::Final {
    static constexpr Words name{"mistaken"}, label{"mistaken: the victim is alive"};
};

using engine::all_of;
using engine::always;
using engine::Row;
using engine::Unopened;

using anywhere = in_any_of<Reported, HandedOver>;
using notice_is_sound = all_of<inspector_leaves_one_out, complaints_body_after_contact,
                               homicide_is_reviewed, records_are_held, children_are_not_left_out>;
using everybody_knows = all_of<every_notice_is_decided, family_has_an_officer>;

struct Death {
    static constexpr Words name{"death"}, label{"Death of the victim"},
        source{"LAW Domestic Violence, Crime and Victims Act 2004 s.9; NATIONAL deaths"};
    static constexpr int edition = 1;
    using Facts = death::Facts;
    using initial_state = Unopened;

    static constexpr DeadlineRule const* deadlines[] = {
        &homicide_team_told,   &coroner_told,      &complaints_body_told,
        &homicide_review_told, &legal_hold_placed, &children_safeguarded};
    static constexpr Setting const* settings[] = {&hold_reviewed};

    // clang-format off
    using transition_table = written_out<
//   when it is  and                      it becomes   doing                    if
//  -----------+------------------------+------------+------------------------+-----------------
Row< Unopened  , DeathReported          , Reported   , stop_every_send        , always          >,

Row< Reported  , NoticeDecided          , Reported   , keep_notice            , notice_is_sound >,
Row< Reported  , DeathHandedOver        , HandedOver , engine::nothing        , everybody_knows >,

Row< anywhere  , DeathReported          , as_it_is   , add_what_is_known      , always          >,
Row< anywhere  , FamilyLiaisonAppointed , as_it_is   , give_to_family_liaison , always          >,
Row< anywhere  , DeathFoundMistaken     , Mistaken   , tell_that_victim_lives , always          >,

Row< HandedOver, DeathLookedAtAgain     , Reported   , look_again             , always          >
    >;
    // clang-format on
};

engine::Workflow const& death();

}  // namespace caseway::workflows::death
