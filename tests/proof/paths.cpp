#include "tests/proof/paths.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>

namespace caseway::tests {

namespace {

using Seen = std::uint64_t;  // A bit for each rule: what it wants has happened.

struct Node {
    std::string state;
    Seen seen = 0;
    std::size_t from = 0;  // The node before, and what led here from it.
    std::string by{};
};

class Walkers {
public:
    Walkers(std::vector<Way> const& ways, std::vector<PathRule const*> rules)
        : ways_{ways}, rules_{std::move(rules)} {}

    Search run(std::string initial) {
        reach({std::move(initial)});
        for (std::size_t at = 0; at < nodes_.size(); ++at)
            for (auto const& way : ways_)
                if (way.row->from == nodes_[at].state) take(way, at);
        search_.nodes = nodes_.size();
        return search_;
    }
    bool was_in(std::string_view state) const {
        return std::any_of(nodes_.begin(), nodes_.end(),
                           [&](Node const& node) { return node.state == state; });
    }

private:
    void take(Way const& way, std::size_t at) {
        for (auto const rank : way.by_hand) move(way, at, rank);
        // Nobody's rank stands behind what the clock or another strand brings about.
        if (way.by_strand || way.by_clock) move(way, at, std::nullopt);
    }

    void move(Way const& way, std::size_t at, std::optional<engine::Rank> rank) {
        ++search_.moves;
        auto seen = nodes_[at].seen;
        for (std::size_t i = 0; i < rules_.size(); ++i) {
            auto const& rule = *rules_[i];
            Seen const bit = Seen{1} << i;
            if (rule.never.means(*way.row) && !(seen & bit)) complain(rule, way, at);
            if (rule.undone_by.means(*way.row)) seen &= ~bit;
            bool const enough = rank ? *rank >= rule.by : rule.by == engine::Rank::partner;
            if (rule.without.means(*way.row) && enough) seen |= bit;
        }
        reach({std::string{way.row->to}, seen, at, std::string{way.row->event}});
    }

    void reach(Node node) {
        if (known_.insert({node.state, node.seen}).second) nodes_.push_back(std::move(node));
    }

    void complain(PathRule const& rule, Way const& way, std::size_t at) {
        if (!told_.insert(rule.says).second) return;
        std::string path{way.row->event};
        for (; at != 0; at = nodes_[at].from) path = nodes_[at].by + " > " + path;
        search_.broken.push_back(rule.says + ": " + path);
    }

    std::vector<Way> const& ways_;
    std::vector<PathRule const*> rules_;
    std::vector<Node> nodes_;
    std::set<std::pair<std::string, Seen>> known_;
    std::set<std::string> told_;
    Search search_;
};

}  // namespace

bool What::means(engine::RowLine const& row) const {
    if (events.empty() && into.empty()) return false;
    if (moving && row.from == row.to) return false;
    if (!out_of.empty() && row.from != out_of) return false;
    bool const this_event = std::find(events.begin(), events.end(), row.event) != events.end();
    return (events.empty() || this_event) && (into.empty() || row.to == into);
}

Search walk_all(engine::Workflow const& workflow, std::vector<Way> const& ways,
                std::vector<PathRule> const& rules) {
    std::vector<PathRule const*> ours;
    for (auto const& rule : rules)
        if (rule.workflow == workflow.name()) ours.push_back(&rule);
    Walkers walkers{ways, ours};
    auto search = walkers.run(std::string{workflow.initial()});
    for (auto const& state : workflow.states())
        if (!walkers.was_in(state.name)) search.unreached.emplace_back(state.name);
    return search;
}

}  // namespace caseway::tests
