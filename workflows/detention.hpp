// The hours for which a suspect may be detained without charge, one strand for each stay in
// custody. Police and Criminal Evidence Act 1984, sections 41 to 44.
//
// For information: the custody system owns the clock. A limit that passes alarms the custody
// officer and frees nobody. Time detained before bail counts when the suspect is back (s.47(6));
// after an arrest for breach of bail under the rules of 2022 the first three hours do not.

#pragma once

#include "workflows/detention_rules.hpp"
#include "workflows/wherever.hpp"

namespace caseway::workflows::detention {

// Where it rests.

struct Detained : engine::State {
    static constexpr Words name{"detained"}, label{"detained without charge"};
};
struct LimitPassed : engine::State {
    static constexpr Words name{"detention-unknown"},
        label{"limit passed, what happened is not known"};
};
struct Over : engine::Final {
    static constexpr Words name{"detention-over"}, label{"no longer detained without charge"};
};

using engine::all_of;
using engine::always;
using engine::Row;
using engine::Unopened;

using until_it_is_over = in_any_of<Detained, LimitPassed>;
using extension_is_lawful = all_of<superintendent_extends, extension_is_within_the_act>;

struct Detention {
    static constexpr Words name{"detention"}, label{"Detention without charge"},
        source{"Police and Criminal Evidence Act 1984 ss.41 to 44"};
    static constexpr int edition = 1;
    using Facts = detention::Facts;
    using initial_state = Unopened;

    static constexpr DeadlineRule const* deadlines[] = {&detention_ends,
                                                        &detention_ends_after_breach};
    static constexpr Setting const* settings[] = {&superintendents_detention, &longest_detention};
    static constexpr Regime const* regimes[] = {&pre_charge_bail};

    // clang-format off
    using transition_table = written_out<
//   when it is         and                    it becomes    doing                    if
//  ------------------+----------------------+-------------+------------------------+---------------------
Row< Unopened         , DetentionBegan       , Detained    , count_the_hours        , always              >,
Row< until_it_is_over , ArrivedAtStation     , Detained    , count_from_arrival     , always              >,
Row< until_it_is_over , DetentionExtended    , Detained    , count_to_the_extension , extension_is_lawful >,
Row< Detained         , DetentionLimitPassed , LimitPassed , alarm_custody          , always              >,
Row< until_it_is_over , DetentionEnded       , Over        , stop_the_hours         , always              >
    >;
    // clang-format on
};

engine::Workflow const& detention();

}  // namespace caseway::workflows::detention
