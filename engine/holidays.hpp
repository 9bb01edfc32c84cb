// The days the law and the offices of England and Wales leave out, and a calendar of them that its
// users can amend.
//
// A holiday rests on Schedule 1 of the Banking and Financial Dealings Act 1971, on a royal
// proclamation under its s.1(2) or s.1(3), or on common law (Christmas Day and Good Friday, which
// statutes name beside the bank holidays). What happens every year is rules; what happened once is
// a dated table, and the table is a text that read_calendar() reads. Sundays are not listed. No
// input but the date and the table: the same question has the same answer for ever.

#pragma once

#include "engine/time.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caseway::engine {

// New Year's Day is proclaimed since 1974. In earlier years the rules alone are followed.
inline constexpr int holidays_known_from = 1974;

// What makes a day a holiday.
enum class Basis { schedule_1, common_law, proclaimed_in_addition, proclaimed_instead };

// For a line of arithmetic: "Schedule 1", "common law", "proclaimed in addition",
// "proclaimed instead".
std::string_view words_of(Basis);
// "Banking and Financial Dealings Act 1971 Sch.1 para.1", "common law", and so on.
std::string_view source_of(Basis);

// A day is arguable where the Act and the published list differ. A Saturday 26 December is a bank
// holiday under Schedule 1, yet the published list names only the Monday proclaimed in addition.
enum class Standing { certain, arguable };

struct Holiday {
    Date date;
    std::string name;  // "Good Friday", "Boxing Day".
    Basis basis;
    Standing standing;
    // The list of that year has not been published: a day of the rules may yet be moved, or not
    // be proclaimed at all. Days that the table names are never projected.
    bool projected;
};

// "Schedule 1; arguable", "proclaimed in addition; projected", "common law".
std::string grounds_of(Holiday const&);

struct CalendarRead;
struct Occasion;

// A value; copies share their table, which never changes, and may be used by several threads.
class Calendar {
public:
    // The one this program was made with. Lives as long as the program.
    static Calendar const& built_in();

    // Absent on an ordinary day, and on a Sunday that is nothing else.
    std::optional<Holiday> holiday_on(Date) const;

    // In the order of the calendar. Christmas Day is among them also at a weekend.
    std::vector<Holiday> holidays_of(int year) const;

    // CODE: Victims' Code: Monday to Friday, neither a bank holiday nor Good Friday nor Christmas
    // Day. A Saturday is no working day, though the court clock counts it.
    bool is_working_day(Date) const;

    // The last year whose list is published. Later years are projected: an occasion may yet be
    // proclaimed, and a day of the rules moved.
    int proclaimed_to() const;

    // The table in its one canonical form, as read_calendar() reads it; it gives an equal calendar.
    std::string text() const;

    // "built-in" for a table equal to the built-in one, else the fingerprint of its text.
    std::string version() const;

    bool operator==(Calendar const&) const;

private:
    friend CalendarRead read_calendar(std::string_view);
    Calendar(int proclaimed_to, std::vector<Occasion> const&);

    struct Table;

    std::shared_ptr<Table const> table_;
};

// What reading a table gave: a calendar, or every problem found (at most twenty), each a sentence
// that names its line and what is expected there, and repeats nothing of the text.
struct CalendarRead {
    std::optional<Calendar> calendar;
    std::vector<std::string> problems;
};

// A text of lines in any order; from a # on, a line says nothing. Once
//     proclaimed-to 2027
// and for each occasion that the rules do not give one line, its year from 1974 to 2100:
//     2022-05-30 removed Spring bank holiday
//     2022-06-02 instead Spring bank holiday
//     2022-06-03 added Platinum Jubilee
// `removed`: no holiday that year although the rules make it one. `instead`: appointed in place of
// a day of Schedule 1 that is removed (s.1(2)), one for each. `added`: proclaimed in addition
// (s.1(3)). At most 64 KiB. Never throws for what the text says.
CalendarRead read_calendar(std::string_view text);

}  // namespace caseway::engine
