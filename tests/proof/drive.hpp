// Carries out the steps of every row of a workflow, along every path, with made-up fields, and
// watches what they ask for: which deadlines are open where, who owns the strand, what other
// strands are told. Conditions are not asked (engine::Workflow::follow), so this goes wherever the
// table could lead.

#pragma once

#include "engine/workflow.hpp"

#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace caseway::tests {

// Where a strand may come to rest.
struct Rest {
    std::string state;
    std::set<std::string> deadlines;  // Those open there.
    bool owned = false;               // Somebody or some queue has been given it.
    std::string by;                   // The event that led to it first.

    auto key() const { return std::tie(state, deadlines, owned); }
    bool operator<(Rest const& other) const { return key() < other.key(); }
};

// Something that a row asked of another strand.
struct Asked {
    engine::RowLine const* row;
    std::string workflow;  // "parent" where it answers whichever strand asked for it.
    std::string event;
    engine::Fields fields;
    bool opens = false;  // A new strand is begun by it.
};

struct Drive {
    std::set<Rest> rests;
    std::vector<Asked> asked;         // Once for each row, target and event.
    std::size_t steps = 0;            // Rows carried out.
    std::vector<std::string> unread;  // Events whose made-up fields do not read.
};

Drive drive_all(engine::Workflow const&);

// Fields that read, for any event; the variant chooses among choices, dates and numbers.
engine::Fields made_up(engine::EventLine const&, unsigned variant);

}  // namespace caseway::tests
