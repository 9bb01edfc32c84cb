// Holidays of England and Wales: the rules of every year, then the single occasions.

#include "engine/holidays.hpp"

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
using std::chrono::year_month_day;
using std::chrono::operator""y;

// A single occasion: a holiday taken away or moved by proclamation (1971 Act, s.1(2)), or one
// proclaimed in addition (s.1(3)).
struct Occasion {
    year_month_day date;
    std::string_view name;  // Empty where the holiday of that day is taken away.
};

// LAW: royal proclamations under the Banking and Financial Dealings Act 1971, as published.
constexpr Occasion occasions[] = {
    {1977y / 6 / 7, "Silver Jubilee"},
    {1981y / 7 / 29, "Royal wedding"},
    {1995y / 5 / 1, ""},
    {1995y / 5 / 8, "Early May bank holiday (VE Day)"},
    {1999y / 12 / 31, "Millennium"},
    {2002y / 5 / 27, ""},
    {2002y / 6 / 3, "Golden Jubilee"},
    {2002y / 6 / 4, "Spring bank holiday"},
    {2011y / 4 / 29, "Royal wedding"},
    {2012y / 5 / 28, ""},
    {2012y / 6 / 4, "Spring bank holiday"},
    {2012y / 6 / 5, "Diamond Jubilee"},
    {2020y / 5 / 4, ""},
    {2020y / 5 / 8, "Early May bank holiday (VE Day)"},
    {2022y / 5 / 30, ""},
    {2022y / 6 / 2, "Spring bank holiday"},
    {2022y / 6 / 3, "Platinum Jubilee"},
    {2022y / 9 / 19, "State funeral of Queen Elizabeth II"},
    {2023y / 5 / 8, "Coronation of King Charles III"},
};

// The first years in which these were proclaimed.
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

class Calendar {
public:
    explicit Calendar(int of_year) : year_{of_year} {
        add_spring();
        add_winter();
        apply_occasions();
        std::sort(found_.begin(), found_.end(),
                  [](auto const& one, auto const& other) { return one.date < other.date; });
    }

    std::vector<Holiday> take() { return std::move(found_); }

private:
    void add(Date date, std::string_view name, Standing standing = Standing::certain) {
        auto const number = static_cast<int>(year_);
        bool const projected = number < holidays_known_from || number > holidays_known_to;
        found_.push_back({date, name, standing, projected});
    }

    // LAW: Schedule 1 names Easter Monday and the last Mondays of May and August; the first Monday
    // of May is proclaimed. Good Friday is a holiday by common law.
    void add_spring() {
        auto const easter = easter_sunday(static_cast<int>(year_));
        add(easter - days{2}, "Good Friday");
        add(easter + days{1}, "Easter Monday");
        if (static_cast<int>(year_) >= first_early_may)
            add(Date{year_ / May / Monday[1]}, "Early May bank holiday");
        add(Date{year_ / May / Monday[last]}, "Spring bank holiday");
        add(Date{year_ / std::chrono::August / Monday[last]}, "Summer bank holiday");
    }

    void add_winter() {
        if (static_cast<int>(year_) >= first_new_years_day) add_new_year();
        auto const christmas = Date{year_ / December / 25};
        add(christmas, "Christmas Day");
        auto const falls_on = weekday{christmas};
        if (falls_on == std::chrono::Friday)
            add_saturday_boxing_day(christmas);
        else if (falls_on == Saturday)
            add_weekend_christmas(christmas);
        else
            add(christmas + days{1}, "Boxing Day");
        // LAW: Schedule 1: 27 December in a year in which 25 or 26 December is a Sunday.
        if (falls_on == Sunday) add(christmas + days{2}, "Christmas Day (substitute day)");
    }

    // LAW: proclaimed each year: 1 January, or the Monday after where it falls at a weekend.
    void add_new_year() {
        auto const first = Date{year_ / January / 1};
        auto const falls_on = weekday{first};
        if (falls_on == Saturday || falls_on == Sunday)
            add(Date{year_ / January / Monday[1]}, "New Year's Day (substitute day)");
        else
            add(first, "New Year's Day");
    }

    // LAW: Schedule 1 makes 26 December a bank holiday unless it is a Sunday, so this Saturday is
    // one; the Monday is proclaimed in addition (s.1(3)), and published lists name it alone.
    void add_saturday_boxing_day(Date christmas) {
        add(christmas + days{1}, "Boxing Day", Standing::arguable);
        add(christmas + days{3}, "Boxing Day (substitute day)");
    }

    // LAW: Schedule 1 gives 27 December, as 26 December is a Sunday; 28 December is proclaimed.
    void add_weekend_christmas(Date christmas) {
        add(christmas + days{2}, "Christmas Day (substitute day)");
        add(christmas + days{3}, "Boxing Day (substitute day)");
    }

    void apply_occasions() {
        for (auto const& occasion : occasions) {
            if (occasion.date.year() != year_) continue;
            auto const date = Date{occasion.date};
            if (occasion.name.empty())
                std::erase_if(found_, [&](auto const& holiday) { return holiday.date == date; });
            else
                add(date, occasion.name);
        }
    }

    year year_;
    std::vector<Holiday> found_;
};

}  // namespace

std::vector<Holiday> holidays_of(int year) { return Calendar(year).take(); }

std::optional<Holiday> holiday_on(Date date) {
    auto const of_year = static_cast<int>(year_month_day{date}.year());
    for (auto const& holiday : holidays_of(of_year))
        if (holiday.date == date) return holiday;
    return {};
}

bool is_working_day(Date date) {
    auto const of_week = weekday{date};
    return of_week != Saturday && of_week != Sunday && !holiday_on(date);
}

}  // namespace caseway::engine
