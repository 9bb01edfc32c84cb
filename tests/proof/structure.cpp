#include "tests/proof/structure.hpp"

#include "workflows/roles.hpp"

#include <algorithm>

namespace caseway::tests {

namespace {

using Texts = std::vector<std::string>;

void add(Texts& all, std::string text) {
    if (std::find(all.begin(), all.end(), text) == all.end()) all.push_back(std::move(text));
}

std::string words_of(Way const& way) {
    return std::string{way.row->from} + " > " + std::string{way.row->event};
}

bool is_a_role(std::string_view name) {
    return std::find(std::begin(workflows::all_roles), std::end(workflows::all_roles), name) !=
           std::end(workflows::all_roles);
}

// Can the clock alone lead from one state to the other?
bool clock_leads(std::vector<Way> const& ways, std::string_view from, std::string_view to) {
    std::set<std::string_view> reached{from};
    for (std::size_t before = 0; before != reached.size();) {
        before = reached.size();
        for (auto const& way : ways)
            if (way.by_clock_alone() && reached.contains(way.row->from)) {
                if (way.row->to == to) return true;
                reached.insert(way.row->to);
            }
    }
    return false;
}

bool is_waiting(engine::Workflow const& workflow, Rest const& rest) {
    return rest.state != workflow.initial() && !workflow.is_final(rest.state);
}

}  // namespace

Texts dead_ends(engine::Workflow const& workflow, std::vector<Way> const& ways) {
    Texts found;
    for (auto const& state : workflow.states()) {
        bool const out = std::any_of(ways.begin(), ways.end(), [&](Way const& way) {
            return way.row->from == state.name && !way.stays() && !way.by_clock_alone();
        });
        if (!state.final && !out) add(found, std::string{state.name});
    }
    return found;
}

Texts reopened_by_no_one(engine::Workflow const& workflow, std::vector<Way> const& ways) {
    Texts found;
    for (auto const& way : ways) {
        if (!workflow.is_final(way.row->from) || workflow.is_final(way.row->to)) continue;
        bool const decided = way.event->kind == engine::EventKind::decision;
        if (!decided || way.by_hand.empty()) add(found, words_of(way));
    }
    return found;
}

Texts ended_by_the_clock(engine::Workflow const& workflow, std::vector<Way> const& ways) {
    Texts found;
    for (auto const& way : ways)
        if (way.by_clock_alone() && workflow.is_final(way.row->to) && !way.stays())
            add(found, words_of(way));
    return found;
}

Texts circles_of_the_clock(std::vector<Way> const& ways) {
    Texts found;
    for (auto const& way : ways)
        if (way.by_clock_alone() && (way.stays() || clock_leads(ways, way.row->to, way.row->from)))
            add(found, words_of(way));
    return found;
}

Texts unwatched(engine::Workflow const& workflow, Drive const& drive) {
    Texts found;
    for (auto const& rest : drive.rests)
        if (is_waiting(workflow, rest) && rest.deadlines.empty()) add(found, rest.state);
    return found;
}

Texts nobodys(engine::Workflow const& workflow, Drive const& drive) {
    Texts found;
    for (auto const& rest : drive.rests)
        if (is_waiting(workflow, rest) && rest.deadlines.empty() && !rest.owned)
            add(found, rest.state + ", after " + rest.by);
    return found;
}

Texts unescalated(engine::Workflow const& workflow) {
    Texts found;
    for (auto const* rule : workflow.deadlines()) {
        auto const to = rule->escalated_to.empty() ? rule->owner : rule->escalated_to;
        if (!is_a_role(rule->owner)) add(found, std::string{rule->name} + " has no owner");
        if (!is_a_role(to)) add(found, std::string{rule->name} + " escalates to nobody");
    }
    return found;
}

Texts unasked(engine::Workflow const& workflow, std::vector<Way> const& ways) {
    Texts found;
    for (auto const& way : ways)
        if (way.event->may.only_by_ask && !way.by_strand)
            add(found, std::string{workflow.name()} + " " + std::string{way.event->name});
    return found;
}

Texts unannounced(engine::Catalogue const& catalogue, Drive const& drive) {
    Texts found;
    for (auto const& ask : drive.asked) {
        auto const words = std::string{ask.row->event} + " asks " + ask.workflow + " " + ask.event;
        auto const said = [&](engine::AskName const& name) {
            return name.event == ask.event &&
                   (ask.workflow == "parent" || name.workflow == ask.workflow);
        };
        if (std::none_of(ask.row->asks.begin(), ask.row->asks.end(), said))
            add(found, words + " without saying so");
        auto const* asked = catalogue.find(ask.workflow);
        if (!asked) continue;
        std::vector<engine::FieldProblem> problems;
        asked->canonical(ask.event, ask.fields, problems);
        if (!problems.empty()) add(found, words + ": " + problems.front().words());
    }
    return found;
}

}  // namespace caseway::tests
