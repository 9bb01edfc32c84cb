// Which case is meant: "WM-20-004187", or an ending of it that fits one case alone.

#pragma once

#include "console/session.hpp"

#include <string>
#include <string_view>

namespace caseway::console {

// The whole reference. Throws Stop: exit 5 where there is no such case, exit 2 with the choices
// where several fit.
std::string case_named(Session& session, std::string_view typed);

struct CaseAndStrand {
    std::string case_ref;
    std::string strand;  // Empty where none was named.
};

// "4187/dvpo" in its two parts; the case is looked up like above.
CaseAndStrand case_and_strand(Session& session, std::string_view typed);

// The case by its whole reference; it has just been looked up and is there.
engine::Case case_of(Session& session, std::string_view case_ref);

}  // namespace caseway::console
