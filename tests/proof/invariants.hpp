// The invariants in words: what must not happen without what before it, and which conditions no row
// of an event may do without. The tables of the workflows are searched for a way round each.

#pragma once

#include "tests/proof/paths.hpp"

namespace caseway::tests {

// "Every row of this asks that": shut wherever none of these claims is met. Where a row asks for
// the opposite of a claim, it is written with `otherwise`.
struct Claim {
    std::string words;
    bool otherwise = false;
};
struct Demand {
    std::string says;
    std::string workflow;
    What rows;
    std::vector<Claim> one_of;
};

// "However this is recorded, it leads to no end."
struct NeverEnds {
    std::string says;
    std::string workflow;
    std::string event;
};

// "When this happens, that follows of itself": some row of the event asks it of the other workflow.
struct Trigger {
    std::string says;
    std::string workflow;
    std::string event;
    std::string asked;  // The workflow that is asked.
    std::string to;     // Its event.
};

// "While it rests there, one of these limits is running."
struct Watch {
    std::string says;
    std::string workflow;
    std::string state;
    std::vector<std::string> one_of;
};

std::vector<PathRule> const& path_rules();
std::vector<Demand> const& demands();
std::vector<NeverEnds> const& never_ends();
std::vector<Trigger> const& triggers();
std::vector<Watch> const& watches();

}  // namespace caseway::tests
