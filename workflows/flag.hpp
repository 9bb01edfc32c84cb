// Holds and markers: what stands over a case until somebody decides otherwise.
// Domestic abuse guidance on address and person markers; retention holds for litigation, evidence,
// inquest, review, IOPC and inquiry.
//
// Each has a reason, an owner and a day on which it is looked at again. Nobody looked? It goes to
// somebody senior and still stands: a hold or a warning never ends by itself. A hold keeps the
// record from being disposed of and does nothing else; it stops no limit of the law.
//
// Read the table at the foot of this file first.

#pragma once

#include "workflows/flag_rules.hpp"
#include "workflows/wherever.hpp"

namespace caseway::workflows::flag {

// Where it rests.

struct HoldStands : engine::State {
    static constexpr Words name{"hold-stands"}, label{"hold stands"};
};
struct HoldOverdue : engine::State {
    static constexpr Words name{"hold-overdue"}, label{"hold stands, not looked at in time"};
};
struct MarkerStands : engine::State {
    static constexpr Words name{"marker-stands"}, label{"marker stands"};
};
struct MarkerOverdue : engine::State {
    static constexpr Words name{"marker-overdue"}, label{"marker stands, not looked at in time"};
};
struct Lifted : engine::Final {
    static constexpr Words name{"lifted"}, label{"hold lifted"};
};
struct Removed : engine::Final {
    static constexpr Words name{"removed"}, label{"marker removed"};
};

using engine::all_of;
using engine::always;
using engine::Row;
using engine::Unopened;

using while_held = in_any_of<HoldStands, HoldOverdue>;
using while_marked = in_any_of<MarkerStands, MarkerOverdue>;
using while_it_stands = in_any_of<HoldStands, HoldOverdue, MarkerStands, MarkerOverdue>;
using review_is_set = all_of<review_is_to_come, looked_at_once_a_year>;
using hold_may_end = all_of<whoever_asked_released_it, not_who_proposed_disposal>;

struct Flag {
    static constexpr Words name{"flag"}, label{"Hold or marker"},
        source{
            "NATIONAL markers; LOCAL review dates; Police Information and Records Management "
            "Code of Practice 2023"};
    static constexpr int edition = 1;
    using Facts = flag::Facts;
    using initial_state = Unopened;

    static constexpr DeadlineRule const* deadlines[] = {&hold_looked_at, &marker_looked_at};
    static constexpr Setting const* settings[] = {&flag_review_days};

    // clang-format off
    using transition_table = written_out<
//   when it is        and                it becomes      doing                      if
//  -----------------+------------------+---------------+--------------------------+----------------
Row< Unopened        , HoldPlaced       , HoldStands    , begin_hold               , review_is_set  >,
Row< Unopened        , MarkerPlaced     , MarkerStands  , begin_marker             , review_is_set  >,

Row< HoldStands      , FlagReviewMissed , HoldOverdue   , tell_the_records_officer , always         >,
Row< MarkerStands    , FlagReviewMissed , MarkerOverdue , tell_the_sergeant        , always         >,

Row< while_held      , FlagKept         , HoldStands    , keep_hold                , review_is_set  >,
Row< while_held      , HoldLifted       , Lifted        , end_hold                 , hold_may_end   >,

Row< while_marked    , FlagKept         , MarkerStands  , keep_marker              , review_is_set  >,
Row< while_marked    , MarkerRemoved    , Removed       , end_marker               , no_longer_true >,

Row< while_it_stands , FlagHandedOver   , as_it_is      , hand_over                , always         >,

Row< Lifted          , FlagRestored     , HoldStands    , begin_hold               , review_is_set  >,
Row< Removed         , FlagRestored     , MarkerStands  , begin_marker             , review_is_set  >
    >;
    // clang-format on
};

engine::Workflow const& flag();

}  // namespace caseway::workflows::flag
