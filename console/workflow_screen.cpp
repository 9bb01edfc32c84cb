#include "console/workflow_screen.hpp"

#include "console/given_fields.hpp"
#include "console/text.hpp"
#include "engine/near.hpp"

namespace caseway::console {

namespace {

std::string_view label_of(engine::Workflow const& workflow, std::string_view state) {
    auto const* line = workflow.state_named(state);
    return line ? line->label : state;
}

std::string in_brackets(std::string_view source) {
    return source.empty() ? std::string{} : " [" + std::string{source} + "]";
}

// The rows that hold the event; all where none is named.
std::string rows_words(engine::Workflow const& workflow, std::string_view event) {
    std::string text;
    for (auto const& row : workflow.rows()) {
        if (!event.empty() && row.event != event) continue;
        text += wrapped(read_aloud(workflow, row), 4, "  -");
        for (auto const& each : row.conditions) {
            text +=
                wrapped(std::string{each.requires_that} + in_brackets(each.source), 9, "     if");
            if (!event.empty() && !each.cure.empty()) text += wrapped(each.cure, 11, "         >");
        }
        for (auto const each : row.does) text += wrapped(each, 9, "     do");
        for (auto const& each : row.asks)
            text +=
                wrapped(std::string{each.workflow} + ": " + std::string{each.event}, 9, "     ->");
    }
    return text;
}

std::string events_words(engine::Workflow const& workflow) {
    std::string text;
    for (auto const& each : workflow.events()) {
        auto const kind = each.kind == engine::EventKind::decision ? "decision" : "occurrence";
        // cppcheck-suppress cppcheckError ; 2.10 misreads braces in a sum
        text += wrapped(std::string{each.name} + ": " + std::string{each.label} + " (" + kind +
                            "; " + who_may(each.may) + ")",
                        4, "  -");
        std::vector<std::string> names;
        for (auto const& field : each.fields)
            names.push_back(std::string{field.name} + (field.required ? "" : "?"));
        if (!names.empty()) text += wrapped(engine::joined(names, ", "), 6);
    }
    return text;
}

std::string deadlines_words(engine::Workflow const& workflow) {
    std::string text;
    for (auto const* rule : workflow.deadlines())
        text += wrapped(
            std::string{rule->label} + ": " +
                (rule->within.amount == 0 ? "a date that is set" : engine::words_of(rule->within)) +
                ". " + std::string{engine::name_of(rule->binding)} + in_brackets(rule->source) +
                " If missed: " + std::string{rule->if_missed},
            4, "  -");
    for (auto const* each : workflow.settings())
        text += wrapped(std::string{each->name} + ": " + std::to_string(each->value) + ". " +
                            std::string{engine::name_of(each->binding)} + in_brackets(each->source),
                        4, "  -");
    return text;
}

Json row_json(engine::RowLine const& row) {
    auto json = Json::object({{"from", row.from}, {"event", row.event}, {"to", row.to}});
    json.set(
        "conditions", Json::list_of(row.conditions, [](auto const& each) {
            return Json::object(
                {{"requires", each.requires_that}, {"source", each.source}, {"cure", each.cure}});
        }));
    json.set("does", Json::list_of(row.does, [](auto each) { return Json{each}; }));
    json.set("asks", Json::list_of(row.asks, [](auto const& each) {
                 return Json::object({{"workflow", each.workflow}, {"event", each.event}});
             }));
    return json;
}

Json deadline_json(engine::DeadlineRule const* rule) {
    return Json::object({{"name", rule->name},
                         {"label", rule->label},
                         {"within", engine::words_of(rule->within)},
                         {"binding", engine::name_of(rule->binding)},
                         {"source", rule->source},
                         {"owner", rule->owner},
                         {"if_missed", rule->if_missed}});
}

Json setting_json(engine::Setting const* setting) {
    return Json::object({{"name", setting->name},
                         {"value", setting->value},
                         {"binding", engine::name_of(setting->binding)},
                         {"source", setting->source}});
}

}  // namespace

std::string read_aloud(engine::Workflow const& workflow, engine::RowLine const& row) {
    auto const* event = workflow.event_named(row.event);
    auto const from = std::string{label_of(workflow, row.from)};
    auto const what = std::string{event ? event->label : row.event};
    if (row.from == row.to) return "When it is " + from + ": " + what + ". It stays so.";
    return "When it is " + from + ": " + what + ". It becomes " +
           std::string{label_of(workflow, row.to)} + ".";
}

std::string who_may(engine::Authority const& may) {
    if (may.only_by_clock) return "the clock";
    if (may.only_by_ask) return "another strand";
    std::vector<std::string> roles;
    for (auto const role : may.roles)
        if (!role.empty()) roles.emplace_back(role);
    auto words = roles.empty() ? std::string{"anybody on the staff"} : engine::joined(roles, ", ");
    if (may.at_least != engine::Rank::partner)
        words += ", " + std::string{engine::name_of(may.at_least)} + " or above";
    return words;
}

std::string workflow_page(engine::Workflow const& workflow) {
    std::string text = heading(workflow.label(), "edition " + workflow.edition());
    text += wrapped(workflow.source(), 2, "");
    text += "\nSTATES\n";
    for (auto const& each : workflow.states())
        text += row({{std::string{each.name}, 28},
                     {std::string{each.label} + (each.final ? " (end)" : ""), 0}},
                    2);
    text += "\nEVENTS   (? may be left out)\n" + events_words(workflow);
    text += "\nROWS\n" + rows_words(workflow, {});
    auto const limits = deadlines_words(workflow);
    return limits.empty() ? text : text + "\nDEADLINES AND NUMBERS\n" + limits;
}

std::string event_page(engine::Workflow const& workflow, engine::EventLine const& event) {
    auto text = heading(std::string{event.name} + ": " + std::string{event.label}, workflow.name());
    text += event.kind == engine::EventKind::decision
                ? "A decision: refused where a rule is not met.\n"
                : "An occurrence: always recorded, irregular where a rule is not met.\n";
    text += wrapped("Recorded by: " + who_may(event.may) + in_brackets(event.may.source));
    if (!event.fields.empty()) text += "\nANSWERS\n";
    for (auto const& each : event.fields) {
        text += wrapped(option_for(each), 4, "  -") + wrapped(field_words(each), 6);
    }
    return text + "\nROWS\n" + rows_words(workflow, event.name);
}

Json event_json(engine::Workflow const& workflow, engine::EventLine const& event) {
    auto json = Json::object(
        {{"workflow", workflow.name()},
         {"event", event.name},
         {"label", event.label},
         {"kind", event.kind == engine::EventKind::decision ? "decision" : "occurrence"},
         {"recorded_by", who_may(event.may)},
         {"source", event.may.source}});
    json.set("fields", Json::list_of(event.fields, [](auto const& each) { return to_json(each); }));
    auto rows = Json::list();
    for (auto const& each : workflow.rows())
        if (each.event == event.name) rows.add(row_json(each));
    return json.set("rows", std::move(rows));
}

Json workflow_json(engine::Workflow const& workflow) {
    auto json = Json::object({{"name", workflow.name()},
                              {"label", workflow.label()},
                              {"source", workflow.source()},
                              {"edition", workflow.edition()},
                              {"initial", workflow.initial()}});
    json.set("states", Json::list_of(workflow.states(), [](auto const& each) {
                 return Json::object(
                     {{"name", each.name}, {"label", each.label}, {"final", each.final}});
             }));
    json.set("events", Json::list_of(workflow.events(),
                                     [&](auto const& each) { return event_json(workflow, each); }));
    json.set("deadlines", Json::list_of(workflow.deadlines(), deadline_json));
    return json.set("settings", Json::list_of(workflow.settings(), setting_json));
}

}  // namespace caseway::console
