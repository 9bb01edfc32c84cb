// Rules about what came before: over every path through a workflow, by whoever may walk it, to a
// fixed point. A node of the search is a state together with what has happened on the way to it.

#pragma once

#include "tests/proof/ways.hpp"

#include <optional>

namespace caseway::tests {

// Rows of a workflow, by event, by where they lead or from where; what is left empty is not looked
// at.
struct What {
    std::vector<std::string> events{};
    std::string into{};
    bool moving = false;  // Only rows that leave their state.
    std::string out_of{};

    bool means(engine::RowLine const&) const;
};

// "Never this without that before, by somebody of that rank or above": forgotten again after what
// undoes it.
struct PathRule {
    std::string says;
    std::string workflow;
    What never;
    What without;
    engine::Rank by = engine::Rank::partner;
    What undone_by{};
};

struct Search {
    std::size_t nodes = 0;
    std::size_t moves = 0;
    std::vector<std::string> broken;     // A rule and the shortest path that breaks it.
    std::vector<std::string> unreached;  // States that no path leads to.
};

// Rules of other workflows are passed over. At most 64 rules of one workflow.
Search walk_all(engine::Workflow const&, std::vector<Way> const&, std::vector<PathRule> const&);

}  // namespace caseway::tests
