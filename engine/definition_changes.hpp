// What differs between two editions of the workflows, in an officer's words, and whom it concerns.

#pragma once

#include "engine/definitions.hpp"

#include <string>
#include <vector>

namespace caseway::engine {

// The order is that of a report about one workflow.
enum class Differs {
    workflow,
    state,
    event,
    authority,
    field,
    row,
    condition,
    deadline,
    number,
    rule
};
Words name_of(Differs);  // Stored: "workflow", "state", ...

struct DefinitionChange {
    Differs kind;
    std::string workflow;
    std::string words;  // "Order made: to be recorded by dvpo-team, sergeant or above; so far ..."
    // Roles, "anybody", "the-clock" or "another-strand"; empty: whoever works with the workflow.
    std::vector<std::string> whom;
    std::vector<std::string> states;  // The states in which it shows; empty: all of them.
    std::string deadline;             // For a deadline, its name: it shows where that is open.
};

// Empty exactly where both say the same; that rows stand in another order says nothing. What is in
// one alone is a change of the workflow and is not told in further pieces.
std::vector<DefinitionChange> changes_between(Definitions const& before, Definitions const& after);

// Who records the event: its roles, or what stands for them (DefinitionChange::whom).
std::vector<std::string> recorders_of(EventDefined const&);

}  // namespace caseway::engine
