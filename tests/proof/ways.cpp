#include "tests/proof/ways.hpp"

#include "engine/authority.hpp"
#include "tests/proof/ranks.hpp"
#include "workflows/roles.hpp"

#include <algorithm>

namespace caseway::tests {

namespace {

using engine::Rank;

bool anybody_may(engine::Act const& act, Rank rank) {
    return std::any_of(
        std::begin(workflows::all_roles), std::end(workflows::all_roles), [&](engine::Words role) {
            engine::Moment moment;
            moment.by = {"somebody", "training", rank, {std::string{role}}, {}};
            return engine::authorise(act, moment).kind != engine::Ruling::Kind::refuse;
        });
}

bool is_asked_for(engine::Catalogue const& catalogue, engine::Words workflow, engine::Words event) {
    for (auto const* each : catalogue.all())
        for (auto const& row : each->rows())
            for (auto const& ask : row.asks)
                if (ask.workflow == workflow && ask.event == event) return true;
    return false;
}

}  // namespace

std::vector<Rank> ranks_that_may(engine::Workflow const& workflow, engine::EventLine const& event) {
    std::vector<Rank> ranks;
    for (auto const rank : all_ranks)
        if (anybody_may({workflow.name(), event.name, &event.may}, rank)) ranks.push_back(rank);
    return ranks;
}

std::vector<Way> ways_of(engine::Workflow const& workflow, engine::Catalogue const& catalogue,
                         std::vector<StateTruth> const& truth) {
    std::vector<Way> ways;
    for (auto const& state : truth)
        for (auto const& event : state.events)
            for (auto const& row : event.rows) {
                bool const occurrence = event.event->kind == engine::EventKind::occurrence;
                if (!occurrence && !row.may_open()) continue;
                Way way{row.row, event.event, row, {}};
                way.by_hand = ranks_that_may(workflow, *event.event);
                way.by_strand = is_asked_for(catalogue, workflow.name(), event.event->name);
                way.by_clock = event.event->may.only_by_clock;
                ways.push_back(std::move(way));
            }
    return ways;
}

std::vector<Way> ways_of(engine::Workflow const& workflow, engine::Catalogue const& catalogue) {
    return ways_of(workflow, catalogue, truth_of(workflow));
}

}  // namespace caseway::tests
