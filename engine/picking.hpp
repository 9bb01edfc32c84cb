// Which strand a happening is meant for, and what is wrong with how it was told.

#pragma once

#include "engine/case.hpp"
#include "engine/office.hpp"

#include <string>
#include <vector>

namespace caseway::engine {

struct Picked {
    std::string strand;                  // Its name, existing or to be opened.
    Workflow const* workflow = nullptr;  // Null where none was picked; see the rest.
    std::vector<std::string>
        choices{};                    // Several could take it, or there is no strand of the name.
    std::vector<std::string> near{};  // No workflow knows the event; names that are near.
};

// The strand named, or the only one that can take the event, or a new one where the event opens
// a strand and a person may record it.
Picked pick_strand(Catalogue const&, Case const&, std::string const& strand,
                   std::string const& event);

// Puts each person's rank of that day beside their identity. Adds a problem where the office does
// not know somebody.
void fill_in_people(Workflow const&, std::string_view event, Office const&, Date on, Fields&,
                    std::vector<FieldProblem>&);

// Does the event lead from "not opened yet", recorded by a person?
bool opens_by_hand(Workflow const&, std::string_view event);

}  // namespace caseway::engine
