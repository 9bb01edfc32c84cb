// What a list over many cases may show of what stands in them. The list's own entry names the
// cases and asks nobody what they have to do with each; so it is headers, and what was recorded in
// a case is for whoever may look at that case.

#pragma once

#include "console/json.hpp"

#include <map>
#include <string>

namespace caseway::console {

class OpenCases {
public:
    explicit OpenCases(Session& session) : session_{session} {}

    // Whether whoever sits here may look at the case of that reference now: where only with a
    // reason, whether they gave one (--reason). True for what belongs to no case.
    bool may_look(std::string const& case_ref);

private:
    bool ask(std::string const& case_ref);

    Session& session_;
    std::map<std::string, bool> asked_;
};

// One entry of a list. Where its case is not theirs, it has no fields and
// "withheld":"need-to-know".
Json listed_json(engine::Entry const&, OpenCases&, engine::Catalogue const&);

}  // namespace caseway::console
