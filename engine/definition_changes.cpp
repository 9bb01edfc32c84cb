#include "engine/definition_changes.hpp"

#include "engine/definition_pieces.hpp"

namespace caseway::engine {

namespace {

using detail::BothDefined;

std::vector<std::string> all_recorders(WorkflowDefined const& workflow) {
    std::vector<std::string> all;
    for (auto const& event : workflow.events) all = detail::together(all, recorders_of(event));
    return all;
}

// Whoever records what leads out of the state.
std::vector<std::string> whom_of_state(WorkflowDefined const& workflow, std::string_view state) {
    std::vector<std::string> all;
    for (auto const& row : workflow.rows)
        if (row.from == state)
            if (auto const* event = workflow.event(row.event))
                all = detail::together(all, recorders_of(*event));
    return all;
}

std::string in_quotes(StateDefined const& state) {
    return "\"" + state.label + "\" (" + state.name + ")";
}

void compare_states(BothDefined const& both) {
    auto const add = [&](StateDefined const& state, std::string words, WorkflowDefined const& of) {
        both.add(Differs::state, std::move(words), whom_of_state(of, state.name), {state.name});
    };
    detail::match(
        both.before.states, both.after.states, detail::by_name,
        [&](StateDefined const& old, StateDefined const& now) {
            if (old.label != now.label)
                add(now,
                    "The state " + now.name + " is called " +
                        detail::instead("\"" + now.label + "\"", "\"" + old.label + "\""),
                    both.after);
            if (old.final != now.final)
                add(now,
                    "In " + in_quotes(now) + " the strand " +
                        (now.final ? "has now ended" : "has no longer ended"),
                    both.after);
        },
        [&](StateDefined const& old) {
            add(old, "There is no state " + in_quotes(old) + " any more", both.before);
        },
        [&](StateDefined const& now) {
            add(now, "There is a new state " + in_quotes(now), both.after);
        });
}

void compare_heads(BothDefined const& both) {
    auto const compare = [&](std::string_view what, std::string const& old,
                             std::string const& now) {
        if (old != now)
            both.add(Differs::workflow, std::string{what} + detail::instead(now, old),
                     all_recorders(both.after));
    };
    compare("It is called: ", both.before.label, both.after.label);
    compare("It is from: ", both.before.source, both.after.source);
    compare("It begins as: ", both.before.initial, both.after.initial);
}

void compare_workflows(WorkflowDefined const& before, WorkflowDefined const& after,
                       std::vector<DefinitionChange>& changes) {
    if (before == after) return;
    auto const so_far = changes.size();
    BothDefined const both{before, after, changes};
    compare_heads(both);
    compare_states(both);
    detail::compare_events(both);
    detail::compare_rows(both);
    detail::compare_limits(both);
    if (changes.size() == so_far && before.edition != after.edition)
        both.add(Differs::workflow, "Its edition is " +
                                        detail::instead(after.edition, before.edition) +
                                        "; nothing that its table says differs");
}

}  // namespace

Words name_of(Differs kind) {
    constexpr Words names[] = {"workflow", "state",     "event",    "authority", "field",
                               "row",      "condition", "deadline", "number",    "rule"};
    return names[static_cast<int>(kind)];
}

std::vector<std::string> recorders_of(EventDefined const& event) {
    if (event.only_by_clock) return {"the-clock"};
    if (event.only_by_ask) return {"another-strand"};
    return event.roles.empty() ? std::vector<std::string>{"anybody"} : event.roles;
}

std::vector<DefinitionChange> changes_between(Definitions const& before, Definitions const& after) {
    std::vector<DefinitionChange> changes;
    auto const whole = [&](WorkflowDefined const& workflow, std::string words) {
        changes.push_back(
            {Differs::workflow, workflow.name, std::move(words), all_recorders(workflow), {}, {}});
    };
    detail::match(
        before.workflows, after.workflows, detail::by_name,
        [&](auto const& old, auto const& now) { compare_workflows(old, now, changes); },
        [&](auto const& old) { whole(old, "There is no such workflow any more: " + old.label); },
        [&](auto const& now) { whole(now, "It is a new workflow: " + now.label); });
    return changes;
}

namespace detail {

std::vector<std::string> together(std::vector<std::string> all,
                                  std::vector<std::string> const& more) {
    for (auto const& each : more)
        if (std::find(all.begin(), all.end(), each) == all.end()) all.push_back(each);
    return all;
}

std::vector<std::string> states_with(BothDefined const& both, std::string_view event) {
    std::vector<std::string> states;
    for (auto const* workflow : {&both.before, &both.after})
        for (auto const& row : workflow->rows)
            if (row.event == event) states = together(states, {row.from});
    return states;
}

std::vector<std::string> whom_of_event(BothDefined const& both, std::string_view event) {
    std::vector<std::string> whom;
    for (auto const* workflow : {&both.before, &both.after})
        if (auto const* found = workflow->event(event)) whom = together(whom, recorders_of(*found));
    return whom;
}

std::string instead(std::string_view now, std::string_view so_far) {
    auto const word = [](std::string_view text) {
        return text.empty() ? std::string{"nothing"} : std::string{text};
    };
    return word(now) + "; so far " + word(so_far);
}

}  // namespace detail

}  // namespace caseway::engine
