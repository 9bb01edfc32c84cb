// What a row's conditions come to under every answer that each of them could give: met, not met, or
// cannot be told. The answers are forced (engine/switches.hpp), so no event has to be made up for
// them, and they are found by asking the shipped table, not by reading it a second time.

#pragma once

#include "engine/workflow.hpp"

#include <string>
#include <vector>

namespace caseway::tests {

// One condition as a row uses it.
struct Literal {
    std::string claim;  // What the condition requires: the name of its switch.
    std::string words;  // What the row requires, which is the opposite where it negates.

    bool negated() const { return claim != words; }
};

enum class Said { met, not_met, cannot_tell };

// The answers of some claims, as digits of base three; the first claim is the lowest digit.
using Assignment = std::size_t;
Said said(Assignment, std::size_t claim);
std::size_t assignments(std::size_t claims);

struct RowTruth {
    engine::RowLine const* row = nullptr;
    std::vector<Literal> literals;    // In the order in which the row asks them.
    std::vector<std::string> claims;  // Each of them once.
    std::vector<bool> open;           // For each assignment over `claims`: may the row be taken?

    bool may_open() const;
    // Is the row shut whenever this claim does not come out so?
    bool demands(std::string_view claim, Said = Said::met) const;
    std::size_t place_of(std::string_view claim) const;  // claims.size() where it asks no such.
};

// The rows of one state and event.
struct EventTruth {
    engine::EventLine const* event = nullptr;
    std::vector<RowTruth> rows;
};

struct StateTruth {
    std::string state;
    std::vector<EventTruth> events;
    std::size_t asked = 0;            // Assignments put to the table.
    std::vector<std::string> silent;  // Refusals that name no condition that was unmet.
};

// Throws std::logic_error where the table asks its conditions in another order than it lists them.
StateTruth truth_of(engine::Workflow const&, std::string_view state);

// Every state of a workflow.
std::vector<StateTruth> truth_of(engine::Workflow const&);

// Every claim that a workflow's conditions make, each once: the names of its switches.
std::vector<std::string> claims_of(engine::Workflow const&);

}  // namespace caseway::tests
