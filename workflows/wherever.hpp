// Rows that are the same wherever a strand rests, written once.
//
//   using while_it_is_worked_on = in_any_of<Received, Graded, Submitted>;
//
//   Row< while_it_is_worked_on, VictimDied, as_it_is, stop_every_send, always >
//
// stands for one row out of each of the states, back into the same one. A row into a named state
// may begin so too. `written_out` makes the plain table that the engine, the diagrams and the
// checks see; nothing but the reader's lines is saved.

#pragma once

#include "engine/table.hpp"

namespace caseway::workflows {

template <class... States>
struct in_any_of {};

// As the target of a row: the state it came from.
struct as_it_is {};

namespace detail {

template <class... Rows>
struct Lines {};

template <class R>
struct LinesOf {
    using type = Lines<R>;
};
template <class... From, class Event, class To, class Does, class If>
struct LinesOf<engine::Row<in_any_of<From...>, Event, To, Does, If>> {
    using type = Lines<engine::Row<From, Event, To, Does, If>...>;
};
template <class... From, class Event, class Does, class If>
struct LinesOf<engine::Row<in_any_of<From...>, Event, as_it_is, Does, If>> {
    using type = Lines<engine::Row<From, Event, From, Does, If>...>;
};

template <class... Done>
constexpr engine::Table<Done...> written_out_of(Lines<Done...>) {
    return {};
}
template <class... Done, class... Next, class... Rest>
constexpr auto written_out_of(Lines<Done...>, Lines<Next...>, Rest... rest) {
    return written_out_of(Lines<Done..., Next...>{}, rest...);
}

}  // namespace detail

template <class... Rows>
using written_out =
    decltype(detail::written_out_of(detail::Lines<>{}, typename detail::LinesOf<Rows>::type{}...));

}  // namespace caseway::workflows
