// Two workflows side by side, one strand of each, with everything that one asks of the other
// delivered: the states that they may be in together, and what becomes of what is asked.

#pragma once

#include "tests/proof/drive.hpp"
#include "tests/proof/rows.hpp"
#include "tests/proof/ways.hpp"

#include <map>

namespace caseway::tests {

// A workflow with its moves and what its rows ask for.
struct Member {
    engine::Workflow const* workflow;
    std::vector<Way> ways;
    std::vector<Asked> asked;
    std::map<std::pair<std::string, std::string>, Shut> shut{};  // By state and event.
};

struct PairSearch {
    std::size_t states = 0;     // Pairs of states visited.
    std::size_t delivered = 0;  // Asks delivered, each in each pair of states.
    std::size_t past = 0;       // Of these, to a strand that they say nothing to, by design.
    // "restriction party-linked in unopened": what is asked there may come to nothing, and so undo
    // the step that asks.
    std::set<std::string> may_refuse;    // Though all is known.
    std::set<std::string> may_not_tell;  // Only where something is not known.
    std::vector<std::string> endless;    // Asks that ask for one another without an end.
};

// Does one of them ask the other for anything?
bool are_a_pair(Member const&, Member const&);

PairSearch search_pair(Member const&, Member const&);

}  // namespace caseway::tests
