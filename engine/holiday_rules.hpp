// What makes up a calendar: the rules of every year and the table of single occasions. For the
// calendar itself and its reader; everybody else asks engine/holidays.hpp.

#pragma once

#include "engine/holidays.hpp"

namespace caseway::engine {

// What a proclamation did to one day.
enum class Change { added, removed, instead };

struct Occasion {
    Date date;
    Change change;
    std::string name;  // Of the holiday that the day became, or no longer was.

    bool operator==(Occasion const&) const = default;
};

// "added", "removed", "instead".
std::string_view name_of(Change);

// The holidays that the rules alone give a year, in the order of the calendar, none projected.
std::vector<Holiday> holidays_by_rule(int year);

// The table that the program is made with, as a user would write it.
std::string_view built_in_table();

}  // namespace caseway::engine
