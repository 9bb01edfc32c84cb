// The other half of a merge: the case that goes on takes in another report of the very same
// incident (intake.hpp has the half of the case that ends).
//
// The earliest clock and the highest grade are kept, and every strand that was handed over is taken
// on by name. A merge can be undone; a grade that it raised is then lowered by two people, as ever.
//
// Read the table at the foot of this file first.

#pragma once

#include "workflows/merge_rules.hpp"

namespace caseway::workflows::merge {

// Where it rests.

struct TakenIn : engine::State {
    static constexpr Words name{"taken-in"}, label{"merged in, its work to be taken on"};
};
struct Whole : engine::Final {
    static constexpr Words name{"whole"}, label{"merged, its work goes on here"};
};
struct Undone : engine::Final {
    static constexpr Words name{"undone"}, label{"merge undone"};
};

using engine::all_of;
using engine::always;
using engine::Row;
using engine::Unopened;

using work_goes_on = all_of<every_strand_is_taken_on, crime_is_decided_once>;

struct Merge {
    static constexpr Words name{"merge"}, label{"Report merged in"},
        source{"caseway design: only the same incident, by two people"};
    static constexpr int edition = 1;
    using Facts = merge::Facts;
    using initial_state = Unopened;

    static constexpr DeadlineRule const* deadlines[] = {&work_taken_on, &crime_recorded};

    // clang-format off
    using transition_table = engine::Table<
//   when it is and              it becomes doing               if
//  ----------+----------------+----------+-------------------+-------------------
Row< Unopened , ReportMergedIn , TakenIn  , take_in           , from_another_case >,
Row< TakenIn  , WorkTakenOn    , Whole    , stop_merge_clocks , work_goes_on      >,
Row< TakenIn  , MergeInUndone  , Undone   , give_back         , always            >,
Row< Whole    , MergeInUndone  , Undone   , give_back         , always            >
    >;
    // clang-format on
};

engine::Workflow const& merge();

}  // namespace caseway::workflows::merge
