// Which case is meant by a command that tells it something: "WM-20-004187", or an ending of it that
// fits one case alone. What only shows a case comes in at another door: console/looking.hpp.

#pragma once

#include "console/session.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace caseway::console {

// The whole reference. Throws Stop: exit 5 where there is no such case, exit 2 with the choices
// where several fit. Whoever may not know the case is refused by the desk, which records that they
// tried.
std::string case_told(Session& session, std::string_view typed);

struct CaseAndStrand {
    std::string case_ref;
    std::string strand;  // Empty where none was named.
};

// "4187/dvpo" in its two parts; the case is looked up like above.
CaseAndStrand case_and_strand_told(Session& session, std::string_view typed);

// Why whoever sits here may not know the case; empty where they may.
std::vector<engine::Reason> barred_from(Session& session, std::string const& case_ref);

// The case by its whole reference; it has just been looked up and is there, and whoever sits here
// may know it.
engine::Case case_of(Session& session, std::string_view case_ref);

// One that fits no case, or several: what a command answers.
[[noreturn]] void no_such_case();
[[noreturn]] void ambiguous_case(std::vector<std::string> const& choices);

}  // namespace caseway::console
