// The matrix of who may do what, as written from the papers (tests/proof/access_matrix.txt), and as
// the engine rules: compared cell by cell, a cell being an event, a role and a rank.

#pragma once

#include "engine/catalogue.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace caseway::tests {

struct Permitted {
    std::set<std::string>
        roles;  // "anybody", "the clock" and "another strand" are among the names.
    engine::Rank at_least = engine::Rank::partner;
    std::string source;

    bool holds(std::string_view role, engine::Rank) const;
};

// By "workflow/event". Throws std::runtime_error with the line where one does not read.
using AccessMatrix = std::map<std::string, Permitted>;
AccessMatrix read_access_matrix(std::string const& text);

struct Compared {
    std::size_t cells = 0;
    // "dvpo/notice-served: investigator may by the table and may not by the paper", each once an
    // event and role; events that only one of the two knows.
    std::vector<std::string> differences;
};

Compared compare(engine::Catalogue const&, AccessMatrix const&);

}  // namespace caseway::tests
