// The Boost.MSM side of engine/machine.hpp: a back-end that is made for one step and thrown away.

#pragma once

#include "engine/exclusion.hpp"
#include "engine/judge.hpp"

#include <boost/mp11.hpp>
#include <boost/mp11/mpl.hpp>
#include <boost/msm/back/state_machine.hpp>
#include <boost/msm/front/functor_row.hpp>
#include <boost/msm/front/state_machine_def.hpp>

#include <stdexcept>
#include <utility>

namespace caseway::engine {

namespace detail {

namespace mp11 = boost::mp11;
namespace msm = boost::msm;

// What one step of the machine may see, and where it leaves what followed.
template <class Facts>
struct Turn {
    Facts& facts;
    Asks& asks;
    int only_row = -1;  // Where a row has been chosen (an occurrence, an old entry); -1 asks all.
    int moved_row = -1;
};

// Our states need not know MSM: each rests inside one that does.
template <class S>
struct Rest : msm::front::state<> {
    using state = S;
};

// One row as MSM wants it. It records which row moved, and shows conditions and steps only the
// event, the facts and the asks.
template <class R, int Index>
struct MsmRow {
    using Row = R;
    static constexpr int index = Index;
    using row_type_tag = msm::row_tag;
    using Source = Rest<typename R::From>;
    using Target = Rest<typename R::To>;
    using Evt = typename R::Event;

    template <class Event, class Machine, class S, class T, class All>
    static bool guard_call(Machine& machine, Event const& event, S&, T&, All&) {
        auto const& turn = *machine.turn;
        if (turn.only_row >= 0) return turn.only_row == Index;
        using Facts = std::remove_reference_t<decltype(turn.facts)>;
        return Judge<typename R::If>::ask(Question<Event, Facts>{&event, turn.facts, turn.asks},
                                          Gathered{}) == Verdict::met;
    }
    template <class Event, class Machine, class S, class T, class All>
    static msm::back::HandledEnum action_call(Machine& machine, Event const& event, S&, T&, All&) {
        machine.turn->moved_row = Index;
        Perform<typename R::Does>::step(event, machine.turn->facts, machine.turn->asks);
        return msm::back::HANDLED_TRUE;
    }
};

template <class Rows, class Indices>
struct MsmTable;
template <class... Rs, int... Is>
struct MsmTable<Table<Rs...>, std::integer_sequence<int, Is...>> {
    using type = mp11::mp_list<MsmRow<Rs, Is>...>;
};

// The table as MSM wants it: every row in its place.
template <class Rows>
using msm_table = typename MsmTable<Rows, std::make_integer_sequence<int, int{Rows::size}>>::type;

template <class Event>
struct SpeaksOf {
    template <class Row>
    using fn = std::is_same<typename Row::Evt, Event>;
};

// The rows of one event alone: going through all of them for each event would be compiled as often
// as there are events times rows.
template <class Event, class Rows>
using rows_of = mp11::mp_copy_if_q<msm_table<Rows>, SpeaksOf<Event>>;

template <class Definition>
struct Front : msm::front::state_machine_def<Front<Definition>> {
    using Rows = typename Definition::transition_table;
    using initial_state = Rest<typename Definition::initial_state>;
    using transition_table = msm_table<Rows>;
    // MSM shall neither queue events nor swallow exceptions: with either, a machine that threw
    // would report the event as handled.
    using no_message_queue = int;
    using no_exception_thrown = int;

    Turn<typename Definition::Facts>* turn = nullptr;

    template <class Event, class Machine>
    void no_transition(Event const&, Machine&, int) {}
};

// Puts a machine into a state through its serialization, which runs no entry action.
struct Restore {
    int id;
    bool done = false;

    template <class T>
    void operator&(T& part) {
        static_assert(!std::is_array_v<T> || std::is_same_v<T, int[1]>, "one region only");
        if constexpr (std::is_same_v<T, int[1]>) {
            part[0] = id;
            done = true;
        }
    }
};

template <class Definition>
struct Back {
    using Machine = msm::back::state_machine<Front<Definition>>;
    using Rows = typename Definition::transition_table;

    template <class S>
    static int id_of() {
        return msm::back::get_state_id<typename Machine::stt, Rest<S>>::type::value;
    }

    // One step of a machine made for it. Answers the row that moved, or -1.
    template <class Event>
    static int step(int state_id, Event const& event, Turn<typename Definition::Facts>& turn) {
        Machine machine;
        machine.turn = &turn;
        Restore restore{state_id};
        machine.serialize(restore, 0u);
        if (!restore.done) throw std::logic_error("the state machine was not restored");
        auto const handled = machine.process_event(event);
        return (handled & msm::back::HANDLED_TRUE) ? turn.moved_row : -1;
    }
};

}  // namespace detail

}  // namespace caseway::engine
