// The holidays of every year, as the Act's Schedule, common law and yearly proclamations give them.

#include "engine/holiday_rules.hpp"

#include <algorithm>
#include <utility>

namespace caseway::engine {

namespace {

using std::chrono::days;
using std::chrono::December;
using std::chrono::January;
using std::chrono::last;
using std::chrono::May;
using std::chrono::Monday;
using std::chrono::Saturday;
using std::chrono::Sunday;
using std::chrono::weekday;
using std::chrono::year;

// LAW: royal proclamations under the 1971 Act, s.1(3), made anew for every year. The first years
// for which they were made.
constexpr int first_new_years_day = 1974;
constexpr int first_early_may = 1978;

Date easter_sunday(int of_year) {
    // The ecclesiastical calculation for the Gregorian calendar, as Oudin gives it.
    int const century = of_year / 100;
    int const golden = of_year % 19;
    int const correction = (century - 17) / 25;
    int epact = (century - century / 4 - (century - correction) / 3 + 19 * golden + 15) % 30;
    epact -= (epact / 28) * (1 - (epact / 28) * (29 / (epact + 1)) * ((21 - golden) / 11));
    int const day_of_week = (of_year + of_year / 4 + epact + 2 - century + century / 4) % 7;
    int const offset = epact - day_of_week;
    int const month = 3 + (offset + 40) / 44;
    int const day = offset + 28 - 31 * (month / 4);
    return Date{year{of_year} / month / day};
}

class Year {
public:
    explicit Year(int number) : number_{number}, year_{number} {
        add_by_schedule();
        add_by_common_law();
        add_proclaimed();
        std::sort(found_.begin(), found_.end(),
                  [](auto const& one, auto const& other) { return one.date < other.date; });
    }

    std::vector<Holiday> take() { return std::move(found_); }

private:
    void add(Date date, std::string name, Basis basis, Standing standing = Standing::certain) {
        found_.push_back({date, std::move(name), basis, standing, false});
    }

    Date christmas() const { return Date{year_ / December / 25}; }

    // LAW: Banking and Financial Dealings Act 1971 Sch.1 para.1: Easter Monday; the last Mondays
    // of May and August; 26 December unless it is a Sunday; 27 December in a year in which 25 or
    // 26 December is a Sunday. The published list leaves out a Saturday 26 December.
    void add_by_schedule() {
        add(easter_sunday(number_) + days{1}, "Easter Monday", Basis::schedule_1);
        add(Date{year_ / May / Monday[last]}, "Spring bank holiday", Basis::schedule_1);
        add(Date{year_ / std::chrono::August / Monday[last]}, "Summer bank holiday",
            Basis::schedule_1);
        auto const second = christmas() + days{1};
        if (weekday{second} != Sunday)
            add(second, "Boxing Day", Basis::schedule_1,
                weekday{second} == Saturday ? Standing::arguable : Standing::certain);
        if (weekday{christmas()} == Sunday || weekday{second} == Sunday)
            add(second + days{1}, "Christmas Day (substitute day)", Basis::schedule_1);
    }

    void add_by_common_law() {
        add(easter_sunday(number_) - days{2}, "Good Friday", Basis::common_law);
        add(christmas(), "Christmas Day", Basis::common_law);
    }

    // LAW: proclaimed for each year under s.1(3): New Year's Day, or the Monday after where it
    // falls at a weekend; the first Monday of May; 28 December where 26 December is a Saturday or
    // a Sunday, so that two weekdays are free (London Gazette, 30 June 1998, for one).
    void add_proclaimed() {
        if (number_ >= first_new_years_day) add_new_year();
        if (number_ >= first_early_may)
            add(Date{year_ / May / Monday[1]}, "Early May bank holiday",
                Basis::proclaimed_in_addition);
        auto const boxing_day = weekday{christmas() + days{1}};
        if (boxing_day == Saturday || boxing_day == Sunday)
            add(christmas() + days{3}, "Boxing Day (substitute day)",
                Basis::proclaimed_in_addition);
    }

    void add_new_year() {
        auto const first = Date{year_ / January / 1};
        if (weekday{first} == Saturday || weekday{first} == Sunday)
            add(Date{year_ / January / Monday[1]}, "New Year's Day (substitute day)",
                Basis::proclaimed_in_addition);
        else
            add(first, "New Year's Day", Basis::proclaimed_in_addition);
    }

    int number_;
    year year_;
    std::vector<Holiday> found_;
};

}  // namespace

std::vector<Holiday> holidays_by_rule(int year) { return Year(year).take(); }

std::string_view name_of(Change change) {
    constexpr std::string_view names[] = {"added", "removed", "instead"};
    return names[static_cast<int>(change)];
}

std::string_view built_in_table() {
    // LAW: royal proclamations under the 1971 Act, as published in the London Gazette.
    return R"(# Bank holidays of England and Wales: what the rules of every year do not give.
#
# added    proclaimed in addition: Banking and Financial Dealings Act 1971 s.1(3)
# removed  no holiday in that year, although the rules make it one
# instead  appointed in place of a day of Schedule 1 that is removed: s.1(2)
#
# The last year whose list is published on gov.uk. Later years are projected.
proclaimed-to 2027

1977-06-07 added    Silver Jubilee
1981-07-29 added    Royal wedding

# The first Monday of May is proclaimed for each year anew: in 1995 and 2020 another day was.
1995-05-01 removed  Early May bank holiday
1995-05-08 added    Early May bank holiday (VE Day)

1999-12-31 added    Millennium

2002-05-27 removed  Spring bank holiday
2002-06-03 added    Golden Jubilee
2002-06-04 instead  Spring bank holiday

2011-04-29 added    Royal wedding

2012-05-28 removed  Spring bank holiday
2012-06-04 instead  Spring bank holiday
2012-06-05 added    Diamond Jubilee

2020-05-04 removed  Early May bank holiday
2020-05-08 added    Early May bank holiday (VE Day)

2022-05-30 removed  Spring bank holiday
2022-06-02 instead  Spring bank holiday
2022-06-03 added    Platinum Jubilee
2022-09-19 added    State funeral of Queen Elizabeth II

2023-05-08 added    Coronation of King Charles III
)";
}

}  // namespace caseway::engine
