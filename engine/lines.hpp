// A table in words: its states, events and rows as the rest of the program sees them.

#pragma once

#include "engine/fingerprint.hpp"
#include "engine/judge.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace caseway::engine::detail {

template <class S>
void add_state(std::vector<StateLine>& states) {
    static_assert(Named<S>, "this state has no name: give it static constexpr Words name, label");
    for (auto const& each : states)
        if (each.name == S::name) return;
    states.push_back({S::name, S::label, S::final});
}

template <class E>
void add_event(std::vector<EventLine>& events) {
    static_assert(Named<E>, "this event has no name: give it static constexpr Words name, label");
    static_assert(
        requires { E::kind; }, "this event is neither a Decision nor an Occurrence");
    static_assert(
        requires { E::may; }, "this event does not say who may record it: `may`");
    for (auto const& each : events)
        if (each.name == E::name) return;
    events.push_back({E::name, E::label, E::kind, E::may, field_lines<E>()});
}

template <class R>
RowLine row_line() {
    RowLine row{R::From::name, R::Event::name, R::To::name, {}, {}, {}};
    Judge<typename R::If>::lines(row.conditions);
    Perform<typename R::Does>::describe(row);
    return row;
}

template <class Definition, class Rows>
struct Lines;
template <class Definition, class... Rs>
struct Lines<Definition, Table<Rs...>> {
    std::vector<StateLine> states;
    std::vector<EventLine> events;
    std::vector<RowLine> rows;
    std::vector<DeadlineRule const*> deadlines;
    std::vector<Setting const*> settings;
    std::vector<Regime const*> regimes;
    std::string edition;

    Lines() {
        add_state<typename Definition::initial_state>(states);
        (add_state<typename Rs::From>(states), ...);
        (add_state<typename Rs::To>(states), ...);
        (add_event<typename Rs::Event>(events), ...);
        (rows.push_back(row_line<Rs>()), ...);
        mark_alike();
        if constexpr (requires { Definition::deadlines; })
            deadlines.assign(std::begin(Definition::deadlines), std::end(Definition::deadlines));
        if constexpr (requires { Definition::settings; })
            settings.assign(std::begin(Definition::settings), std::end(Definition::settings));
        if constexpr (requires { Definition::regimes; })
            regimes.assign(std::begin(Definition::regimes), std::end(Definition::regimes));
        edition = std::to_string(Definition::edition) + "-" + fingerprint(words());
    }

private:
    // Rows alike in from, event and to are told apart by what they do.
    void mark_alike() {
        for (auto& row : rows)
            for (auto const& other : rows)
                if (&row != &other && row.from == other.from && row.event == other.event &&
                    row.to == other.to)
                    row.mark = "row-" + fingerprint(deeds(row)).substr(0, 8);
    }
    static std::string deeds(RowLine const& row) {
        std::string text;
        for (auto const& step : row.does) text += std::string{step} + "\n";
        return text;
    }

    // Everything that could change what a step means.
    std::string words() const {
        std::string text{Definition::name};
        auto add = [&](auto... parts) { ((text += '\n', text += parts), ...); };
        for (auto const& row : rows) {
            add(row.from, row.event, row.to);
            for (auto const& condition : row.conditions) add(condition.requires_that);
            for (auto const& step : row.does) add(step);
        }
        for (auto const& event : events)
            for (auto const& field : event.fields) {
                add(event.name, field.name, name_of(field.type), field.required ? "!" : "?");
                for (auto const& choice : field.choices) add(choice);
            }
        for (auto const* rule : deadlines) add(rule->name, words_of(rule->within));
        for (auto const* setting : settings) add(setting->name, std::to_string(setting->value));
        for (auto const* regime : regimes)
            for (auto const& version : regime->versions) add(version.name, version.says);
        return text;
    }
};

}  // namespace caseway::engine::detail
