// Makes a workflow of a table: a Boost.MSM machine that is used once per step.
//
// The machine is constructed, restored to the state's name, given one event, read, and thrown
// away. It has no queue, no entry or exit actions and no regions, so nothing of it outlives the
// step: what a row asks for is a value that the desk carries out afterwards.
//
// This header costs seconds and hundreds of megabytes to compile: only the .cpp of a workflow
// includes it. It is the one door to MSM. Boost >= 1.81: the back-end of 1.74, Debian 12's
// default, does not compile as C++20.

#pragma once

#include "engine/authority.hpp"
#include "engine/lines.hpp"
#include "engine/machine_back.hpp"
#include "engine/rows_asked.hpp"

#include <stdexcept>
#include <utility>

namespace caseway::engine {

template <class Definition>
class Machine final : public Workflow {
    using Rows = typename Definition::transition_table;
    using Data = typename Definition::Facts;
    using Back = detail::Back<Definition>;
    using Turn = detail::Turn<Data>;

    static_assert(Named<Definition>,
                  "this workflow has no name: static constexpr Words name, label");
    static_assert(detail::no_row_twice<Rows>, "a row stands twice in this table");
    static_assert(detail::no_two_rows_overlap<Rows>,
                  "two rows of this table share a state and an event without excluding each other: "
                  "one must require a condition that the other negates with not_");

public:
    Words name() const override { return Definition::name; }
    Words label() const override { return Definition::label; }
    Words source() const override { return Definition::source; }
    Words initial() const override { return Definition::initial_state::name; }
    std::string const& edition() const override { return lines_.edition; }
    std::span<StateLine const> states() const override { return lines_.states; }
    std::span<EventLine const> events() const override { return lines_.events; }
    std::span<RowLine const> rows() const override { return lines_.rows; }
    std::span<DeadlineRule const* const> deadlines() const override { return lines_.deadlines; }
    std::span<Setting const* const> settings() const override { return lines_.settings; }
    std::span<Regime const* const> regimes() const override { return lines_.regimes; }
    Facts no_facts() const override { return Data{}; }
    bool same_facts(Facts const& a, Facts const& b) const override {
        return std::any_cast<Data const&>(a) == std::any_cast<Data const&>(b);
    }

    Outcome step(std::string_view state, Facts const& facts, std::string_view event,
                 Fields const& fields, Moment const& moment) const override {
        auto outcome = blank(state);
        bool const known = dispatch(event, [&](auto type) {
            step_typed<typename decltype(type)::type>(outcome, facts, fields, moment);
        });
        if (!known) detail::suggest(outcome, *this, event);
        return outcome;
    }

    Outcome follow(std::string_view state, Facts const& facts, std::string_view event,
                   Fields const& fields, std::string_view to, std::string_view row_mark,
                   Moment const& moment) const override {
        auto outcome = blank(state);
        dispatch(event, [&](auto type) {
            std::vector<FieldProblem> problems;
            auto const typed = read_event<typename decltype(type)::type>(fields, problems);
            auto const row = row_between(state, event, to, row_mark);
            if (problems.empty() && row >= 0) move(outcome, typed, facts, moment, row);
        });
        if (!outcome.moved())
            throw std::runtime_error("edition " + lines_.edition + " of " + std::string{name()} +
                                     " cannot follow " + std::string{event} + " from " +
                                     std::string{state} + " to " + std::string{to});
        outcome.fields = fields;
        return outcome;
    }

    Fields canonical(std::string_view event, Fields const& fields,
                     std::vector<FieldProblem>& problems) const override {
        Fields stored = fields;
        dispatch(event, [&](auto type) {
            auto const typed = read_event<typename decltype(type)::type>(fields, problems);
            if (problems.empty()) stored = write_event(typed);
        });
        return stored;
    }

    std::vector<Possibility> next(std::string_view state, Facts const& facts,
                                  Moment const& moment) const override {
        std::vector<Possibility> found;
        for (auto const& line : lines_.events)
            dispatch(line.name, [&](auto type) {
                if (has_row(state, line.name))
                    found.push_back(
                        possibility<typename decltype(type)::type>(line, state, facts, moment));
            });
        return found;
    }

private:
    template <class Event>
    static std::vector<Reason> objections(Moment const& moment) {
        return authorise({Definition::name, Event::name, &Event::may}, moment).reasons;
    }
    // Calls `act` with the type of the event of that name, as a std::type_identity.
    template <class Act>
    static bool dispatch(std::string_view event, Act act) {
        return dispatch_over(event, act, Rows{});
    }
    template <class Act, class... Rs>
    static bool dispatch_over(std::string_view event, Act& act, Table<Rs...>) {
        using Events = boost::mp11::mp_unique<boost::mp11::mp_list<typename Rs::Event...>>;
        bool found = false;
        boost::mp11::mp_for_each<boost::mp11::mp_transform<std::type_identity, Events>>(
            [&](auto type) {
                if (found || decltype(type)::type::name != event) return;
                found = true;
                act(type);
            });
        return found;
    }
    // One row as those of its event are gone through.
    template <class Event>
    struct Asked {
        using Question = detail::Question<Event, Data>;

        Words from, to;
        int index;
        void (*ask)(Question const&, detail::RowAsked&);
    };
    template <class Event, class Placed>
    static void ask_row(detail::Question<Event, Data> const& question, detail::RowAsked& row) {
        using R = typename Placed::Row;
        using Chooser = typename detail::Chooser<R, Rows>::type;
        row.verdict = detail::Judge<typename R::If>::ask(question, {&row.unmet, &row.later});
        if (!question.event) return;
        row.meant = detail::Judge<Chooser>::ask(question, {&row.undecided, nullptr}) ==
                    detail::Verdict::met;
        if (Event::kind == EventKind::occurrence)
            detail::Breaches<typename R::If>::add(question, row.broken);
    }
    template <class Event, class... Placed>
    static std::span<Asked<Event> const> list_rows(boost::mp11::mp_list<Placed...>) {
        static constexpr Asked<Event> all[] = {{Placed::Row::From::name, Placed::Row::To::name,
                                                Placed::index, &ask_row<Event, Placed>}...};
        return all;
    }
    // Asks every row of this state and event, and hands on what each answered.
    template <class Event, class Taker>
    static void ask_rows(std::string_view state, detail::Question<Event, Data> const& question,
                         Taker& taker) {
        for (auto const& each : list_rows<Event>(detail::rows_of<Event, Rows>{})) {
            if (each.from != state) continue;
            detail::RowAsked row{each.index, each.to};
            each.ask(question, row);
            taker.add(row);
        }
    }

    static Outcome blank(std::string_view state) {
        Outcome outcome;
        outcome.from = std::string{state};
        return outcome;
    }

    template <class Event>
    void step_typed(Outcome& outcome, Facts const& facts, Fields const& fields,
                    Moment const& moment) const {
        auto const event = read_event<Event>(fields, outcome.problems);
        if (!outcome.problems.empty()) {
            outcome.kind = Outcome::Kind::bad_fields;
            return;
        }
        outcome.fields = write_event(event);
        outcome.reasons = objections<Event>(moment);
        bool const may = outcome.reasons.empty();
        auto const choice = choose(outcome, event, facts, moment);
        if (!may)
            outcome.kind = Outcome::Kind::refused;
        else if (choice.row >= 0)
            move(outcome, event, facts, moment, choice.forced ? choice.row : -1);
        else if (Event::kind == EventKind::occurrence)
            outcome.kind = Outcome::Kind::unplaced;
        else if (choice.any)
            outcome.kind = Outcome::Kind::refused;
        else
            detail::suggest(outcome, *this, Event::name);
    }

    // Asks all rows of this state and event.
    template <class Event>
    detail::Chosen choose(Outcome& outcome, Event const& event, Facts const& facts,
                          Moment const& moment) const {
        detail::Question<Event, Data> const question{&event, std::any_cast<Data const&>(facts),
                                                     moment};
        detail::Choosing choosing{Event::kind, outcome};
        ask_rows(outcome.from, question, choosing);
        return choosing.chosen(name(), Event::name);
    }

    template <class Event>
    void move(Outcome& outcome, Event const& event, Facts const& facts, Moment const& moment,
              int only_row) const {
        auto after = std::any_cast<Data>(facts);
        Asks asks{moment};
        Turn turn{after, asks, only_row, -1};
        auto const row = Back::step(id_of(outcome.from), event, turn);
        if (row < 0) throw std::logic_error("the machine refused what its table allows");
        outcome.kind = Outcome::Kind::moved;
        auto const& line = lines_.rows[static_cast<std::size_t>(row)];
        outcome.to = std::string{line.to};
        outcome.row_mark = line.mark;
        outcome.facts = std::move(after);
        outcome.asks = asks.list();
    }

    template <class Event>
    Possibility possibility(EventLine const& line, std::string_view state, Facts const& facts,
                            Moment const& moment) const {
        detail::Question<Event, Data> const question{nullptr, std::any_cast<Data const&>(facts),
                                                     moment};
        detail::Outlook outlook{line};
        ask_rows(state, question, outlook);
        return outlook.possibility(objections<Event>(moment));
    }

    int row_between(std::string_view from, std::string_view event, std::string_view to,
                    std::string_view mark) const {
        for (std::size_t i = 0; i < lines_.rows.size(); ++i) {
            auto const& row = lines_.rows[i];
            if (row.from == from && row.event == event && row.to == to && row.mark == mark)
                return static_cast<int>(i);
        }
        return -1;
    }

    static int id_of(std::string_view state) { return id_over(state, Rows{}); }
    template <class... Rs>
    static int id_over(std::string_view state, Table<Rs...>) {
        int id = -1;
        auto look = [&]<class S>(std::type_identity<S>) {
            if (S::name == state) id = Back::template id_of<S>();
        };
        (look(std::type_identity<typename Rs::From>{}), ...);
        if (id < 0) throw std::logic_error("no row leads out of " + std::string{state});
        return id;
    }

    detail::Lines<Definition, Rows> lines_;
};

}  // namespace caseway::engine
