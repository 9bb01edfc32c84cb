// Which case is meant: "WM-20-004187", or an ending of it that fits one case alone.

#pragma once

#include "console/session.hpp"

#include <string>
#include <string_view>

namespace caseway::console {

// The whole reference, to look at. Throws Stop: exit 5 where there is no such case, or none that
// whoever sits here may know (the two cannot be told apart, and that they tried is kept with the
// case); exit 2 with the choices where several fit that they may know.
std::string case_named(Session& session, std::string_view typed);

// The same for what is told to a case: `event` is what they would have recorded.
std::string case_told(Session& session, std::string_view typed, std::string_view event);

struct CaseAndStrand {
    std::string case_ref;
    std::string strand;  // Empty where none was named.
};

// "4187/dvpo" in its two parts; the case is looked up like above, to be read or to be told.
CaseAndStrand case_and_strand(Session& session, std::string_view typed);
CaseAndStrand case_and_strand_told(Session& session, std::string_view typed,
                                   std::string_view event);

// The case by its whole reference; it has just been looked up and is there.
engine::Case case_of(Session& session, std::string_view case_ref);

}  // namespace caseway::console
