// The suspects of an investigation, one by one: each has an outcome of its own, a decision of the
// CPS of its own and a notice of its own, and what was considered for one says nothing of another.

#pragma once

#include "workflows/investigation_rules.hpp"

namespace caseway::workflows::investigation {

// The suspects of the case who were not eliminated.
std::vector<engine::StrandView> suspects_of(Moment const&);

// What the CPS decided about this suspect, or about all of them where it named nobody.
Known<Choice<cps_decisions>> cps_on(std::string const& suspect, Facts const&);

// Was a notice or order considered for this suspect since the investigation was last reopened?
// With one suspect or none, any consideration of the case is theirs; with several, those that the
// suspect's own strand raised, or this investigation for them. Cannot be told where nobody knows.
Answer dvpo_is_considered_for(std::string const& suspect, Facts const&, Moment const&);

// Raises it, unless it was considered or is being considered already.
void raise_dvpo(Asks&, Facts&, Words because, std::string const& suspect);
// For every suspect of the case; where nobody was named, once.
void raise_dvpo_for_each(Asks&, Facts&, Words because);

}  // namespace caseway::workflows::investigation
