// The moves of a workflow, and who may bring each about: by hand at which ranks, by another
// strand's step, or by the clock. The graph that the proofs search.

#pragma once

#include "engine/catalogue.hpp"
#include "tests/proof/truth.hpp"

namespace caseway::tests {

struct Way {
    engine::RowLine const* row;
    engine::EventLine const* event;
    RowTruth truth;
    std::vector<engine::Rank> by_hand;  // Ranks at which somebody of some role may; none: nobody.
    bool by_strand = false;             // A row of some workflow asks for it.
    bool by_clock = false;

    bool stays() const { return row->from == row->to; }
    bool by_clock_alone() const { return by_hand.empty() && !by_strand && by_clock; }
};

// Every row that some answers open, or that an occurrence takes whatever they are.
std::vector<Way> ways_of(engine::Workflow const&, engine::Catalogue const&,
                         std::vector<StateTruth> const&);
std::vector<Way> ways_of(engine::Workflow const&, engine::Catalogue const&);

// Who may do it, asked of the engine for each role and rank: the ranks at which anybody may.
std::vector<engine::Rank> ranks_that_may(engine::Workflow const&, engine::EventLine const&);

}  // namespace caseway::tests
