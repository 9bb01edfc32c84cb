// Which case is meant: "WM-20-004187", or an ending of it that fits one case alone.

#pragma once

#include "console/session.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace caseway::console {

// The whole reference. Throws Stop: exit 5 where there is no such case, exit 2 with the choices
// where several fit, exit 4 where whoever sits here may not know the case: they are told why, and
// nothing of what is in it.
std::string case_named(Session& session, std::string_view typed);

// The same for what is told to a case: there the desk itself refuses whoever may not know it, and
// records that they tried.
std::string case_told(Session& session, std::string_view typed);

// Why whoever sits here may not know the case; empty where they may. Nobody who is not known to the
// store can be told apart from an excluded person, so such a case is read by known people alone:
// throws Stop (exit 4) for others.
std::vector<engine::Reason> barred_from(Session& session, std::string const& case_ref);

struct CaseAndStrand {
    std::string case_ref;
    std::string strand;  // Empty where none was named.
};

// "4187/dvpo" in its two parts; the case is looked up like above, to be read or to be told.
CaseAndStrand case_and_strand(Session& session, std::string_view typed);
CaseAndStrand case_and_strand_told(Session& session, std::string_view typed);

// The case by its whole reference; it has just been looked up and is there. Throws Stop (exit 4)
// like case_named.
engine::Case case_of(Session& session, std::string_view case_ref);

}  // namespace caseway::console
