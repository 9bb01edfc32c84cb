// Checks over the tables, run by the tests: what nobody would
// notice at compile time, and a caseworker would at two in the morning.

#pragma once

#include "engine/catalogue.hpp"

#include <string>
#include <vector>

namespace caseway::engine {

// What is wrong with a table, in words; empty where nothing is:
// - a state that cannot be reached, or one that is not final and has no way out for a person or
//   another strand (a way out by the clock alone would leave the case waiting for a limit);
// - a condition or a step without words, an event nobody may record, a final state left by an
//   occurrence that moves it (only a decision reopens);
// - a deadline whose event the table does not know, or two rules of one name.
std::vector<std::string> faults_of(Workflow const&);

// What is wrong between tables: an ask for a workflow or an event that does not exist, or that
// the asked event's authority keeps from being asked for; two deadlines of one name that differ.
std::vector<std::string> faults_between(Catalogue const&);

}  // namespace caseway::engine
