// One row of the matrix of who may do what, beside what the tables say themselves. A row gives an
// act to a role that the table does not name, or takes it away from one, in an area and for a time.
//
// No row lowers a rank: that a notice needs a superintendent is law, and stands in the table.

#pragma once

#include "engine/time.hpp"
#include "engine/words.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caseway::engine {

struct Permission {
    std::string id;     // "psi-contact": it is ended and replaced by this name.
    std::string role;   // Who: "investigator".
    std::string act;    // "contact/victim-told", or "contact/*" for every event of the workflow.
    bool given = true;  // False: taken away.
    std::string area;   // A police area; empty: everywhere.
    Date from{};
    std::optional<Date> until{};  // The last day on which it holds.
    std::string source;           // The paper that says so.

    bool holds(std::string_view for_act, Date on, std::string_view in_area) const;

    bool operator==(Permission const&) const = default;
};

// "dvpo/notice-served".
std::string act_name(std::string_view workflow, std::string_view event);

}  // namespace caseway::engine
