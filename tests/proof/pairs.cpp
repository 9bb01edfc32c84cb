#include "tests/proof/pairs.hpp"

#include <algorithm>
#include <array>
#include <deque>

namespace caseway::tests {

namespace {

constexpr auto absent = "-";  // No strand of the workflow has been opened.

// The state of one strand of each.
using Together = std::array<std::string, 2>;

class Pair {
public:
    Pair(Member const& a, Member const& b) : members_{&a, &b} {}

    PairSearch run() {
        for (auto const side : {0u, 1u}) {
            Together alone{absent, absent};
            alone[side] = std::string{members_[side]->workflow->initial()};
            reach(alone);
        }
        for (; !waiting_.empty(); waiting_.pop_front()) {
            auto const here = waiting_.front();
            for (auto const side : {0u, 1u})
                if (here[side] != absent)
                    move(here, side);
                else
                    open(here, side);
        }
        search_.states = known_.size();
        return search_;
    }

private:
    // A strand may be opened at any time, by a person or by a strand of a third workflow.
    void open(Together here, unsigned side) {
        here[side] = std::string{members_[side]->workflow->initial()};
        reach(here);
    }

    void move(Together const& here, unsigned side) {
        for (auto const& way : members_[side]->ways) {
            if (way.row->from != here[side]) continue;
            auto after = here;
            after[side] = std::string{way.row->to};
            ask_others(after, side, way, {});
        }
    }

    // Carries out what a row asks of the other side, and what that asks in turn. `under_way` are
    // the rows whose asks are being carried out.
    void ask_others(Together const& here, unsigned side, Way const& way,
                    std::vector<engine::RowLine const*> under_way) {
        if (std::find(under_way.begin(), under_way.end(), way.row) != under_way.end()) {
            search_.endless.push_back(name(side) + " " + std::string{way.row->event});
            return;
        }
        under_way.push_back(way.row);
        reach(here);
        for (auto const& ask : members_[side]->asked)
            if (ask.row == way.row && is_for(ask, 1 - side))
                deliver(here, 1 - side, ask, under_way);
    }

    bool is_for(Asked const& ask, unsigned side) const {
        auto const* workflow = members_[side]->workflow;
        return ask.workflow == workflow->name() ||
               (ask.workflow == "parent" && workflow->event_named(ask.event));
    }

    void deliver(Together const& here, unsigned side, Asked const& ask,
                 std::vector<engine::RowLine const*> const& under_way) {
        auto const* workflow = members_[side]->workflow;
        auto const from = ask.opens ? std::string{workflow->initial()} : here[side];
        ++search_.delivered;
        look_at(side, ask, from);
        bool meant = false;
        for (auto const& way : members_[side]->ways) {
            if (way.row->from != from || way.row->event != ask.event) continue;
            meant = true;
            auto after = here;
            after[side] = std::string{way.row->to};
            ask_others(after, side, way, under_way);
        }
        if (!meant) ++search_.past;
    }

    void look_at(unsigned side, Asked const& ask, std::string const& from) {
        auto const found = members_[side]->shut.find({from, ask.event});
        if (found == members_[side]->shut.end()) return;
        auto const* event = members_[side]->workflow->event_named(ask.event);
        // What has happened and is told to an open strand is kept for a supervisor at the worst.
        if (event->kind == engine::EventKind::occurrence && !ask.opens) return;
        auto const words = name(side) + " " + ask.event + " in " + from;
        if (found->second.when_known)
            search_.may_refuse.insert(words);
        else if (found->second.when_unknown)
            search_.may_not_tell.insert(words);
    }

    std::string name(unsigned side) const { return std::string{members_[side]->workflow->name()}; }

    void reach(Together const& here) {
        if (known_.insert(here).second) waiting_.push_back(here);
    }

    std::array<Member const*, 2> members_;
    std::set<Together> known_;
    std::deque<Together> waiting_;
    PairSearch search_;
};

}  // namespace

bool are_a_pair(Member const& a, Member const& b) {
    auto const asks = [](Member const& one, Member const& other) {
        return std::any_of(one.asked.begin(), one.asked.end(), [&](Asked const& ask) {
            return ask.workflow == other.workflow->name();
        });
    };
    return asks(a, b) || asks(b, a);
}

PairSearch search_pair(Member const& a, Member const& b) { return Pair{a, b}.run(); }

}  // namespace caseway::tests
