// Which case is meant: "WM-20-004187", or an ending of it that fits one case alone.

#pragma once

#include "console/session.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace caseway::console {

// The whole reference. Throws Stop: exit 5 where there is no such case, or none that whoever sits
// here may know (the two cannot be told apart, and that they tried is kept with the case); exit 2
// with the choices where several fit that they may know. `event` is what they would have recorded;
// empty where they have not said it.
std::string case_told(Session& session, std::string_view typed, std::string_view event);

struct CaseAndStrand {
    std::string case_ref;
    std::string strand;  // Empty where none was named.
};

// "4187/dvpo" in its two parts; the case is looked up like above.
CaseAndStrand case_and_strand_told(Session& session, std::string_view typed,
                                   std::string_view event);

// The case by its whole reference; it has just been looked up and is there.
engine::Case case_of(Session& session, std::string_view case_ref);

// One that fits no case, or several: what a command answers. The choices are a list of cases, and
// that they were shown is recorded first; where it cannot be, they are not.
[[noreturn]] void no_such_case();
[[noreturn]] void ambiguous_case(Session& session, std::vector<std::string> const& choices);

}  // namespace caseway::console
