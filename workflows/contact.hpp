// A duty to tell the victim: of an arrest, a release, a charge, an outcome. Code of Practice for
// Victims of Crime: every victim of domestic abuse is an enhanced victim, told within one working
// day, and referred to a support service within two.
//
// Each duty is a strand of its own. "Not safe to contact" pauses the sending and not the duty.

#pragma once

#include "workflows/contact_rules.hpp"

namespace caseway::workflows::contact {

// Where it rests.

struct Due : engine::State {
    static constexpr Words name{"due"}, label{"the victim is to be told"};
};
struct Paused : engine::State {
    static constexpr Words name{"paused"}, label{"not safe to contact, the duty stands"};
};
struct Met : engine::Final {
    static constexpr Words name{"met"}, label{"the victim was told"};
};
struct MetLate : engine::Final {
    static constexpr Words name{"met-late"}, label{"the victim was told late"};
};
struct Declined : engine::Final {
    static constexpr Words name{"updates-declined"}, label{"the victim does not want to be told"};
};
struct WithFamilyLiaison : engine::Final {
    static constexpr Words name{"with-family-liaison"}, label{"handed to family liaison"};
};

using engine::all_of;
using engine::always;
using engine::not_;
using engine::Row;
using engine::Unopened;

using safely = all_of<way_is_safe, contact_is_not_the_other_sides>;
using safely_and_in_time = all_of<safely, told_in_time>;
using safely_and_late = all_of<safely, not_<told_in_time>>;
using warning = all_of<life_is_at_stake, told_in_person>;
using warning_in_time = all_of<warning, told_in_time>;
using warning_late = all_of<warning, not_<told_in_time>>;
using resumed_by_another = all_of<reviewer_is_another, sending_resumes>;
using kept_by_another = all_of<reviewer_is_another, not_<sending_resumes>>;

struct Contact {
    static constexpr Words name{"contact"}, label{"Victim to be told"},
        source{"Code of Practice for Victims of Crime; SEED 33"};
    static constexpr int edition = 2;
    using Facts = contact::Facts;
    using initial_state = Unopened;

    static constexpr DeadlineRule const* deadlines[] = {&victim_told, &victim_told_standard,
                                                        &support_offered, &unsafe_reviewed};
    static constexpr Setting const* settings[] = {&contact_attempts};
    static constexpr Regime const* regimes[] = {&victims_code};

    // clang-format off
    using transition_table = engine::Table<
//   when it is          and                it becomes          doing                    if
//  ------------------+------------------+-------------------+------------------------+-----------------------
Row< Unopened          , DutyOpened       , Due               , open_duty              , not_<victim_has_died> >,
Row< Unopened          , DutyOpened       , WithFamilyLiaison , hand_to_family_liaison , victim_has_died       >,

Row< Due               , Told             , Met               , meet_duty              , safely_and_in_time    >,
Row< Due               , Told             , MetLate           , meet_duty              , safely_and_late       >,
Row< Due               , ContactFailed    , Due               , count_attempt          , safely                >,
Row< Due               , NotSafeToContact , Paused            , pause_sending          , always                >,
Row< Due               , UpdatesDeclined  , Declined          , stop_telling           , always                >,
Row< Due               , VictimDied       , WithFamilyLiaison , hand_to_family_liaison , always                >,

Row< Paused            , Reviewed         , Due               , resume_sending         , resumed_by_another    >,
Row< Paused            , Reviewed         , Paused            , review_again           , kept_by_another       >,
Row< Paused            , Told             , Met               , meet_duty              , warning_in_time       >,
Row< Paused            , Told             , MetLate           , meet_duty              , warning_late          >,
Row< Paused            , UpdatesDeclined  , Declined          , stop_telling           , always                >,
Row< Paused            , VictimDied       , WithFamilyLiaison , hand_to_family_liaison , always                >,

Row< Declined          , UpdatesWanted    , Due               , begin_again            , not_<victim_has_died> >,
Row< WithFamilyLiaison , UpdatesWanted    , Due               , begin_again            , not_<victim_has_died> >
    >;
    // clang-format on
};

engine::Workflow const& contact();

}  // namespace caseway::workflows::contact
