// What must hold of the rows of one state and event, whatever their conditions answer.

#pragma once

#include "tests/proof/truth.hpp"

namespace caseway::tests {

struct Found {
    std::size_t tried = 0;            // Assignments looked at.
    std::vector<std::string> faults;  // In words; none where all is well.
};

// Two rows of one state and event that are open under the same answers: which of them were taken
// would depend on the order of the table.
Found open_together(StateTruth const&);

// Occurrences that would be left unplaced although the table speaks of them and everything that is
// asked can be told. What cannot be told leaves an occurrence unplaced, by design.
Found left_unplaced(StateTruth const&);

// Whether what is asked of another strand could come to nothing there: no row would be taken,
// though all is known or because something is not. A decision would be refused then, and an
// occurrence that opens a strand would have none to open.
struct Shut {
    bool when_known = false;
    bool when_unknown = false;
};
Shut may_be_shut(EventTruth const&);

// Rows that no answers open.
Found never_open(StateTruth const&);

}  // namespace caseway::tests
