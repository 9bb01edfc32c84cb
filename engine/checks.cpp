#include "engine/checks.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace caseway::engine {

namespace {

using Faults = std::vector<std::string>;

std::set<std::string> reachable_states(Workflow const& workflow) {
    std::set<std::string> reached{std::string{workflow.initial()}};
    for (std::size_t before = 0; before != reached.size();) {
        before = reached.size();
        for (auto const& row : workflow.rows())
            if (reached.contains(std::string{row.from})) reached.insert(std::string{row.to});
    }
    return reached;
}

bool leads_out(Workflow const& workflow, RowLine const& row, StateLine const& state) {
    auto const* event = workflow.event_named(row.event);
    return row.from == state.name && row.to != state.name && !event->may.only_by_clock;
}

void check_states(Workflow const& workflow, Faults& faults) {
    auto const reached = reachable_states(workflow);
    for (auto const& state : workflow.states()) {
        std::string const name{state.name};
        if (!reached.contains(name)) faults.push_back("nothing leads to the state " + name);
        auto const rows = workflow.rows();
        bool const out = std::any_of(rows.begin(), rows.end(), [&](auto const& row) {
            return leads_out(workflow, row, state);
        });
        if (!state.final && !out) faults.push_back("nobody can lead out of the state " + name);
    }
}

void check_rows(Workflow const& workflow, Faults& faults) {
    for (auto const& row : workflow.rows()) {
        auto const where = std::string{row.from} + " / " + std::string{row.event};
        for (auto const& condition : row.conditions)
            if (condition.requires_that.empty() || condition.source.empty() ||
                condition.cure.empty())
                faults.push_back("a condition of " + where + " has no words, source or cure");
        for (auto const& step : row.does)
            if (step.empty()) faults.push_back("a step of " + where + " has no words");
        auto const* from = workflow.state_named(row.from);
        auto const* to = workflow.state_named(row.to);
        auto const* event = workflow.event_named(row.event);
        if (from->final && !to->final && event->kind == EventKind::occurrence &&
            !event->may.only_by_ask)
            faults.push_back("an occurrence reopens: " + where + "; only a decision may");
    }
}

void check_deadlines(Workflow const& workflow, Faults& faults) {
    std::set<std::string> names;
    for (auto const* rule : workflow.deadlines()) {
        std::string const name{rule->name};
        if (!names.insert(name).second) faults.push_back("two deadlines are called " + name);
        if (rule->then_event.empty()) continue;
        auto const* event = workflow.event_named(rule->then_event);
        if (!event)
            faults.push_back("no row takes " + std::string{rule->then_event} +
                             ", which follows when " + name + " has passed");
        else if (!event->may.only_by_clock)
            faults.push_back(std::string{rule->then_event} + " is the clock's to record");
    }
}

void check_ask(Catalogue const& catalogue, AskName const& ask, std::string const& where,
               Faults& faults) {
    auto const* asked = catalogue.find(ask.workflow);
    auto const name = std::string{ask.workflow} + " " + std::string{ask.event};
    if (!asked) {
        faults.push_back(where + " asks for the unknown workflow " + name);
        return;
    }
    auto const* event = asked->event_named(ask.event);
    if (!event)
        faults.push_back(where + " asks for the unknown event " + name);
    else if (event->may.only_by_clock)
        faults.push_back(where + " asks for the clock's event " + name);
}

}  // namespace

std::vector<std::string> faults_of(Workflow const& workflow) {
    Faults faults;
    check_states(workflow, faults);
    check_rows(workflow, faults);
    check_deadlines(workflow, faults);
    return faults;
}

std::vector<std::string> faults_between(Catalogue const& catalogue) {
    Faults faults;
    std::map<std::string, std::string> deadlines;
    for (auto const* workflow : catalogue.all()) {
        std::string const name{workflow->name()};
        for (auto const& row : workflow->rows())
            for (auto const& ask : row.asks)
                check_ask(catalogue, ask, name + " " + std::string{row.event}, faults);
        for (auto const* rule : workflow->deadlines()) {
            auto const words = words_of(rule->within);
            auto const [known, fresh] = deadlines.emplace(rule->name, words);
            if (!fresh && known->second != words)
                faults.push_back("two workflows differ about the deadline " + known->first);
        }
    }
    return faults;
}

}  // namespace caseway::engine
