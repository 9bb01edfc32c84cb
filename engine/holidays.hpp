// The days the law and the offices of England and Wales leave out.
//
// Bank holidays under the Banking and Financial Dealings Act 1971: those of Schedule 1, those
// proclaimed each year, and a dated table of the single occasions. With them Christmas Day and
// Good Friday, which are holidays by common law and which statutes name beside the bank holidays.
// Sundays are not listed. No input but the date: the same question has the same answer for ever.

#pragma once

#include "engine/time.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace caseway::engine {

// The years for which the list is known to be right. Outside them the rules alone are followed
// and every holiday is marked as projected: an occasion may yet be proclaimed.
inline constexpr int holidays_known_from = 1974;
inline constexpr int holidays_known_to = 2027;

// A day is arguable where the Act and the published list differ. A Saturday 26 December is a bank
// holiday under Schedule 1, yet the published list names only the Monday proclaimed in addition.
enum class Standing { certain, arguable };

struct Holiday {
    Date date;
    std::string_view name;  // "Good Friday", "Boxing Day"; lives as long as the program.
    Standing standing;
    bool projected;
};

// Absent on an ordinary day, and on a Sunday that is nothing else.
std::optional<Holiday> holiday_on(Date);

// In the order of the calendar. Christmas Day is among them also at a weekend.
std::vector<Holiday> holidays_of(int year);

// CODE: Victims' Code: Monday to Friday, neither a bank holiday nor Good Friday nor Christmas Day.
// A Saturday is no working day, though the court clock of engine/legal_clock.hpp counts it.
bool is_working_day(Date);

}  // namespace caseway::engine
