// What `show` and others say of a case: its grade, how the victim can be reached, what is due.

#pragma once

#include "console/json.hpp"
#include "console/session.hpp"

#include <string>
#include <vector>

namespace caseway::console {

// "HIGH risk", or that it is not graded yet.
std::string grade_words(engine::SharedFacts const& shared);

// How the victim can safely be reached, as an instruction. Not known means in person only.
std::string safe_contact_words(engine::SharedFacts const& shared);

// Every open deadline of the case, the one due first at the front.
std::vector<engine::DeadlineLine> deadlines_of(engine::Case const& folded);

// The value of a field of the entry that opened the strand, where its class is open; else empty.
std::string opening_value(std::vector<engine::Entry> const& entries,
                          engine::Catalogue const& catalogue, std::string_view strand,
                          std::string_view field);

}  // namespace caseway::console
