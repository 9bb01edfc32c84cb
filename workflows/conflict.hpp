// A conflict of interest: somebody of the staff has a link of their own to victim or suspect.
//
// They are out of the case from that moment, whatever their rank: they neither open nor step it,
// and their attempts are recorded. A detective inspector who declared none of it may let them in
// again, with a reason. One strand for each person; a link that comes up again is declared again.
//
// Read the table at the foot of this file first.

#pragma once

#include "workflows/conflict_rules.hpp"

namespace caseway::workflows::conflict {

// Where it rests.

struct Excluded : engine::State {
    static constexpr Words name{"excluded"}, label{"kept out of the case"};
};
struct Lifted : engine::Final {
    static constexpr Words name{"lifted"}, label{"exclusion lifted"};
};

using engine::all_of;
using engine::Row;
using engine::Unopened;

using declared_soundly =
    all_of<of_oneself_or_by_a_supervisor, is_not_excluded_yet, somebody_is_left>;

struct Conflict {
    static constexpr Words name{"conflict"}, label{"Conflict of interest"},
        source{"LOCAL caseway conflict of interest"};
    static constexpr int edition = 1;
    using Facts = conflict::Facts;
    using initial_state = Unopened;

    // clang-format off
    using transition_table = engine::Table<
//   when it is and                it becomes doing           if
//  ----------+------------------+----------+---------------+-------------------
Row< Unopened , ConflictDeclared , Excluded , keep_them_out , declared_soundly  >,
Row< Excluded , ConflictLifted   , Lifted   , let_them_in   , lifted_by_another >
    >;
    // clang-format on
};

engine::Workflow const& conflict();

}  // namespace caseway::workflows::conflict
