// The Victims' Right to Review: a decision not to prosecute a named suspect, reviewed by somebody
// who took no part in it where the victim asks. Victims' Code, right 6; the police's and the CPS's
// schemes. One strand for each such outcome.
//
// A request that is upheld reopens the investigation; this strand stays open until it is.

#pragma once

#include "workflows/review_right_rules.hpp"

namespace caseway::workflows::review_right {

// Where it rests.

struct Offered : engine::State {
    static constexpr Words name{"review-open"}, label{"the victim may ask for a review"};
};
struct Requested : engine::State {
    static constexpr Words name{"review-under-way"}, label{"a review was asked for"};
};
struct Upheld : engine::State {
    static constexpr Words name{"review-upheld"}, label{"upheld, to be reopened"};
};
struct ActedOn : engine::Final {
    static constexpr Words name{"review-done"}, label{"upheld and reopened"};
};
struct NotUpheld : engine::Final {
    static constexpr Words name{"review-not-upheld"}, label{"the decision stands"};
};
struct NotWanted : engine::Final {
    static constexpr Words name{"no-review-wanted"}, label{"the victim wants no review"};
};
struct Lapsed : engine::Final {
    static constexpr Words name{"review-lapsed"}, label{"the time to ask has ended"};
};

using engine::always;
using engine::in_turn;
using engine::Row;
using engine::Unopened;

using tell_of_review = tell_victim_of<about::review>;
using uphold = in_turn<have_it_reopened, tell_of_review>;
using leave_it = in_turn<note_the_answer, tell_of_review>;

struct ReviewRight {
    static constexpr Words name{"review-right"}, label{"Victims' Right to Review"},
        source{"Victims' Code, right 6; police and CPS Victims' Right to Review schemes"};
    static constexpr int edition = 1;
    using Facts = review_right::Facts;
    using initial_state = Unopened;

    static constexpr DeadlineRule const* deadlines[] = {&police_review_window, &cps_review_window,
                                                        &review_answered, &review_acted_on};

    // clang-format off
    using transition_table = engine::Table<
//   when it is  and                   it becomes  doing                if
//  -----------+---------------------+-----------+--------------------+-----------------------------
Row< Unopened  , ReviewOffered       , Offered   , open_the_window    , always                      >,
Row< Offered   , ReviewRequested     , Requested , have_it_reviewed   , always                      >,
Row< Offered   , ReviewNotWanted     , NotWanted , close_the_window   , always                      >,
Row< Offered   , ReviewWindowEnded   , Lapsed    , close_the_window   , always                      >,
Row< Requested , RequestUpheld       , Upheld    , uphold             , reviewer_took_no_part       >,
Row< Requested , RequestNotUpheld    , NotUpheld , leave_it           , reviewer_took_no_part       >,
Row< Upheld    , ReviewActedOn       , ActedOn   , note_the_reopening , investigation_is_open_again >,
Row< Lapsed    , LateRequestAccepted , Requested , have_it_reviewed   , always                      >,
Row< NotWanted , LateRequestAccepted , Requested , have_it_reviewed   , always                      >
    >;
    // clang-format on
};

engine::Workflow const& review_right();

}  // namespace caseway::workflows::review_right
