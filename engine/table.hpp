// The words a workflow is written in.
//
//   Row< when the case is, and this happens, it becomes, doing this, if this holds >
//
// States, events, conditions and steps are small structs, so that a test can call each of them
// with no state machine in sight. engine/machine.hpp makes a Boost.MSM machine of the table.
//
//   struct NoticeInForce : State {
//       static constexpr Words name{"notice-in-force"}, label{"notice in force"};
//   };
//   struct NoticeServed : Occurrence {
//       static constexpr Words name{"notice-served"}, label{"Notice served"};
//       static constexpr Authority may = done_by(response_officer);
//       Person served_by;
//       static constexpr auto fields = std::tuple{field("served-by", ...)};
//   };
//   struct served_by_a_constable {                       // A condition is a claim.
//       static constexpr Words requires_that{"a constable hands the notice over in person"},
//           source{"LAW Crime and Security Act 2010 s.25(2)"}, cure{"..."};
//       static Answer holds(NoticeServed const& service);
//   };
//   struct start_the_hearing_clock {                     // A step is an order.
//       static constexpr Words does{"start the court's 48 hours"};
//       static void carry_out(NoticeServed const&, Facts&, Asks&);
//   };

#pragma once

#include "engine/asks.hpp"
#include "engine/fields.hpp"
#include "engine/workflow.hpp"

#include <concepts>
#include <string_view>

namespace caseway::engine {

// Where a case rests.
struct State {
    static constexpr bool final = false;
};
// Where a strand has ended. Rows may lead out of it only by a logged reopening.
struct Final {
    static constexpr bool final = true;
};

// Where every strand begins: the event that opens it is its first step.
struct Unopened : State {
    static constexpr Words name{"unopened"}, label{"not opened yet"};
};

// What somebody did.
struct Decision {
    static constexpr auto kind = EventKind::decision;
};
struct Occurrence {
    static constexpr auto kind = EventKind::occurrence;
};

// All must hold.
template <class... Conditions>
struct all_of {};

// One at least must hold.
template <class... Conditions>
struct any_of {};

// The condition must not hold. The condition says in `otherwise` what is then required. Where its
// not holding breaks a rule (a notice served by somebody who is no constable), it says so with
// `static constexpr bool irregular_otherwise = true`: an occurrence that takes such a row carries
// the rule as an irregularity.
template <class Condition>
struct not_ {};

// Several steps, carried out in order.
template <class... Steps>
struct in_turn {};

using always = all_of<>;
using nothing = in_turn<>;

template <class FromState, class WhatHappens, class ToState, class Step = nothing,
          class Condition = always>
struct Row {
    using From = FromState;
    using Event = WhatHappens;
    using To = ToState;
    using Does = Step;
    using If = Condition;
};

template <class... Rows>
struct Table {
    static constexpr std::size_t size = sizeof...(Rows);
};

template <class T>
concept Named = requires {
    { T::name } -> std::convertible_to<std::string_view>;
    { T::label } -> std::convertible_to<std::string_view>;
}
&&!std::string_view{T::name}.empty();

template <class T>
concept Explained = requires {
    { T::requires_that } -> std::convertible_to<std::string_view>;
    { T::source } -> std::convertible_to<std::string_view>;
    { T::cure } -> std::convertible_to<std::string_view>;
}
&&!std::string_view{T::requires_that}.empty() && !std::string_view{T::source}.empty();

}  // namespace caseway::engine
