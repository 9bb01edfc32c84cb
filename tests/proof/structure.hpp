// What must hold of every workflow, whatever it is about.

#pragma once

#include "tests/proof/drive.hpp"
#include "tests/proof/ways.hpp"

namespace caseway::tests {

// States that are not final and that nobody, and no other strand, leads out of.
std::vector<std::string> dead_ends(engine::Workflow const&, std::vector<Way> const&);

// Ways out of a final state that are no decision of a person's.
std::vector<std::string> reopened_by_no_one(engine::Workflow const&, std::vector<Way> const&);

// "open > overdue": what the clock alone ends. Silence decides nothing unless the law says so.
std::vector<std::string> ended_by_the_clock(engine::Workflow const&, std::vector<Way> const&);

// States that the clock alone leads back to: each turn of such a circle must wait for a date.
std::vector<std::string> circles_of_the_clock(std::vector<Way> const&);

// States that are not final and in which a case can come to rest without any deadline being open.
std::vector<std::string> unwatched(engine::Workflow const&, Drive const&);

// The same, with nobody's queue having it either.
std::vector<std::string> nobodys(engine::Workflow const&, Drive const&);

// Deadlines that nobody owns, or whose passing goes to nobody.
std::vector<std::string> unescalated(engine::Workflow const&);

// Events that only another strand brings about, and that no row of any workflow asks for.
std::vector<std::string> unasked(engine::Workflow const&, std::vector<Way> const&);

// Asks that were made and that the row does not announce, or whose fields the other side cannot
// read.
std::vector<std::string> unannounced(engine::Catalogue const&, Drive const&);

}  // namespace caseway::tests
