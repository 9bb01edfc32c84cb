// Somebody who has nothing to do with a case is let in for a time, by a supervisor, for a reason: a
// colleague's cover, a review, an analyst's question. It ends by the clock, or before, and is no
// work on the case: whoever needs it longer asks again.
//
// Read the table at the foot of this file first.

#pragma once

#include "workflows/access_grant_rules.hpp"

namespace caseway::workflows::access_grant {

// Where it rests.

struct Running : engine::State {
    static constexpr Words name{"running"}, label{"let in for a time"};
};
struct RanOut : engine::Final {
    static constexpr Words name{"ran-out"}, label{"the time is over"};
};
struct Withdrawn : engine::Final {
    static constexpr Words name{"withdrawn"}, label{"ended early"};
};

using engine::all_of;
using engine::always;
using engine::Row;
using engine::Unopened;

using granted_soundly =
    all_of<granted_by_another, may_know_the_case, ends_in_the_future, is_not_too_long>;

struct AccessGrant {
    static constexpr Words name{"access-grant"}, label{"Let in for a time"},
        source{"LOCAL caseway need to know"};
    static constexpr int edition = 1;
    using Facts = access_grant::Facts;
    using initial_state = Unopened;

    static constexpr DeadlineRule const* deadlines[] = {&granted_access_ends};
    static constexpr Setting const* settings[] = {&refuses_strangers};

    // clang-format off
    using transition_table = engine::Table<
//   when it is and               it becomes  doing           if
//  ----------+-----------------+-----------+---------------+-----------------
Row< Unopened , AccessGranted   , Running   , let_in        , granted_soundly >,
Row< Running  , AccessWithdrawn , Withdrawn , end_it        , always          >,
Row< Running  , AccessRanOut    , RanOut    , note_its_end  , always          >
    >;
    // clang-format on
};

engine::Workflow const& access_grant();

}  // namespace caseway::workflows::access_grant
