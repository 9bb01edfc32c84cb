#include "engine/definitions.hpp"

#include "engine/london.hpp"

#include <algorithm>

namespace caseway::engine {

namespace {

template <class Things>
auto const* named(Things const& things, std::string_view name) {
    auto const found = std::find_if(things.begin(), things.end(),
                                    [&](auto const& each) { return each.name == name; });
    return found == things.end() ? nullptr : &*found;
}

template <class Made, class Lines, class Make>
std::vector<Made> each_of(Lines const& lines, Make make) {
    std::vector<Made> all;
    for (auto const& line : lines) all.push_back(make(line));
    return all;
}

std::string text(Words words) { return std::string{words}; }

// A day of a table; an end that is left open has none.
std::string day(Day which) { return which.ok() ? iso(Date{which}) : std::string{}; }

FieldDefined field_of(FieldLine const& line) {
    return {text(line.name),
            text(line.help),
            text(name_of(line.type)),
            line.required,
            text(class_name(line.kept)),
            each_of<std::string>(line.choices, text)};
}

EventDefined event_of(EventLine const& line) {
    EventDefined event{text(line.name),
                       text(line.label),
                       line.kind == EventKind::occurrence,
                       {},
                       text(name_of(line.may.at_least)),
                       text(line.may.source),
                       line.may.only_by_clock,
                       line.may.only_by_ask,
                       line.may.by_two,
                       each_of<FieldDefined>(line.fields, field_of)};
    for (auto const role : line.may.roles)
        if (!role.empty()) event.roles.push_back(text(role));
    return event;
}

RowDefined row_of(RowLine const& line) {
    auto const condition = [](ConditionLine const& each) {
        return ConditionDefined{text(each.requires_that), text(each.source), text(each.cure)};
    };
    auto const ask = [](AskName const& each) {
        return text(each.workflow) + "/" + text(each.event);
    };
    return {text(line.from),
            text(line.event),
            text(line.to),
            line.mark,
            each_of<ConditionDefined>(line.conditions, condition),
            each_of<std::string>(line.does, text),
            each_of<std::string>(line.asks, ask)};
}

DeadlineDefined deadline_of(DeadlineRule const* rule) {
    DeadlineDefined deadline{text(rule->name),
                             text(rule->label),
                             words_of(rule->within),
                             rule->within.first_day_counts,
                             text(name_of(rule->binding)),
                             text(rule->source),
                             text(rule->owner),
                             text(rule->if_missed),
                             text(rule->then_event),
                             rule->runs_out,
                             text(rule->escalated_to),
                             {}};
    for (auto const minutes : rule->before)
        if (minutes != 0) deadline.before.push_back(minutes);
    return deadline;
}

RegimeDefined regime_of(Regime const* regime) {
    auto const version = [](RegimeVersion const& each) {
        return VersionDefined{text(each.name),  text(each.says),  day(each.from),
                              day(each.until),  text(each.areas), text(name_of(each.binding)),
                              text(each.source)};
    };
    return {text(regime->name), text(regime->label), text(regime->looks_at),
            each_of<VersionDefined>(regime->versions, version)};
}

WorkflowDefined workflow_of(Workflow const* workflow) {
    auto const state = [](StateLine const& each) {
        return StateDefined{text(each.name), text(each.label), each.final};
    };
    auto const setting = [](Setting const* each) {
        return SettingDefined{text(each->name), each->value, text(name_of(each->binding)),
                              text(each->source)};
    };
    return {text(workflow->name()),
            text(workflow->label()),
            text(workflow->source()),
            workflow->edition(),
            text(workflow->initial()),
            each_of<StateDefined>(workflow->states(), state),
            each_of<EventDefined>(workflow->events(), event_of),
            each_of<RowDefined>(workflow->rows(), row_of),
            each_of<DeadlineDefined>(workflow->deadlines(), deadline_of),
            each_of<SettingDefined>(workflow->settings(), setting),
            each_of<RegimeDefined>(workflow->regimes(), regime_of)};
}

}  // namespace

StateDefined const* WorkflowDefined::state(std::string_view which) const {
    return named(states, which);
}

EventDefined const* WorkflowDefined::event(std::string_view which) const {
    return named(events, which);
}

DeadlineDefined const* WorkflowDefined::deadline(std::string_view which) const {
    return named(deadlines, which);
}

RowDefined const* WorkflowDefined::row(std::string_view from, std::string_view what,
                                       std::string_view to, std::string_view mark) const {
    for (auto const& each : rows)
        if (each.from == from && each.event == what && each.to == to && each.mark == mark)
            return &each;
    return nullptr;
}

WorkflowDefined const* Definitions::workflow(std::string_view which) const {
    return named(workflows, which);
}

DeadlineDefined const* Definitions::deadline(std::string_view which) const {
    for (auto const& each : workflows)
        if (auto const* rule = each.deadline(which)) return rule;
    return nullptr;
}

Definitions definitions_of(Catalogue const& catalogue) {
    return {each_of<WorkflowDefined>(catalogue.all(), workflow_of)};
}

Words class_name(FieldClass kept) {
    constexpr Words names[] = {"open",      "personal", "third-party",
                               "sensitive", "contact",  "location"};
    return names[static_cast<int>(kept)];
}

}  // namespace caseway::engine
