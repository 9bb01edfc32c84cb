// A calendar: the rules of each year with the table's occasions upon them.

#include "engine/holidays.hpp"

#include "engine/fingerprint.hpp"
#include "engine/holiday_rules.hpp"
#include "engine/london.hpp"

#include <algorithm>
#include <utility>

namespace caseway::engine {

namespace {

using std::chrono::weekday;
using std::chrono::year_month_day;

bool is_earlier(Holiday const& one, Holiday const& other) { return one.date < other.date; }

Holiday holiday_from(Occasion const& occasion) {
    auto const basis = occasion.change == Change::instead ? Basis::proclaimed_instead
                                                          : Basis::proclaimed_in_addition;
    return {occasion.date, occasion.name, basis, Standing::certain, false};
}

}  // namespace

std::string_view words_of(Basis basis) {
    constexpr std::string_view words[] = {"Schedule 1", "common law", "proclaimed in addition",
                                          "proclaimed instead"};
    return words[static_cast<int>(basis)];
}

std::string_view source_of(Basis basis) {
    constexpr std::string_view sources[] = {
        "Banking and Financial Dealings Act 1971 Sch.1 para.1",
        "common law",
        "royal proclamation, Banking and Financial Dealings Act 1971 s.1(3)",
        "royal proclamation, Banking and Financial Dealings Act 1971 s.1(2)",
    };
    return sources[static_cast<int>(basis)];
}

std::string grounds_of(Holiday const& holiday) {
    std::string grounds{words_of(holiday.basis)};
    if (holiday.standing == Standing::arguable) grounds += "; arguable";
    if (holiday.projected) grounds += "; projected";
    return grounds;
}

// The years in which something can have happened are laid out once, in order; others are made when
// they are asked for.
struct Calendar::Table {
    int proclaimed_to;
    std::vector<Occasion> occasions;
    std::vector<Holiday> holidays;

    Table(int proclaimed_to_year, std::vector<Occasion> all)
        : proclaimed_to{proclaimed_to_year}, occasions{std::move(all)} {
        std::sort(occasions.begin(), occasions.end(),
                  [](auto const& one, auto const& other) { return one.date < other.date; });
        for (int year = first_year_of_events; year <= last_year; ++year)
            for (auto& holiday : of(year)) holidays.push_back(std::move(holiday));
    }

    std::vector<Holiday> of(int year) const {
        auto found = holidays_by_rule(year);
        bool const projected = year < holidays_known_from || year > proclaimed_to;
        for (auto& holiday : found) holiday.projected = projected;
        for (auto const& occasion : occasions) {
            if (static_cast<int>(year_month_day{occasion.date}.year()) != year) continue;
            if (occasion.change == Change::removed)
                std::erase_if(found, [&](auto const& each) { return each.date == occasion.date; });
            else
                found.push_back(holiday_from(occasion));
        }
        std::sort(found.begin(), found.end(), is_earlier);
        return found;
    }
};

Calendar::Calendar(int proclaimed_to, std::vector<Occasion> const& occasions)
    : table_{std::make_shared<Table const>(proclaimed_to, occasions)} {}

Calendar const& Calendar::built_in() {
    static Calendar const calendar = read_calendar(built_in_table()).calendar.value();
    return calendar;
}

std::optional<Holiday> Calendar::holiday_on(Date date) const {
    auto const year = static_cast<int>(year_month_day{date}.year());
    bool const laid_out = year >= first_year_of_events && year <= last_year;
    auto const made = laid_out ? std::vector<Holiday>{} : table_->of(year);
    auto const& among = laid_out ? table_->holidays : made;
    auto const found = std::partition_point(among.begin(), among.end(),
                                            [&](Holiday const& each) { return each.date < date; });
    if (found == among.end() || found->date != date) return {};
    return *found;
}

std::vector<Holiday> Calendar::holidays_of(int year) const { return table_->of(year); }

bool Calendar::is_working_day(Date date) const {
    auto const of_week = weekday{date};
    return of_week != std::chrono::Saturday && of_week != std::chrono::Sunday && !holiday_on(date);
}

int Calendar::proclaimed_to() const { return table_->proclaimed_to; }

std::string Calendar::text() const {
    auto text = "proclaimed-to " + std::to_string(table_->proclaimed_to) + "\n";
    for (auto const& each : table_->occasions)
        text += iso(each.date) + " " + std::string(name_of(each.change)) + " " + each.name + "\n";
    return text;
}

std::string Calendar::version() const {
    return *this == built_in() ? "built-in" : fingerprint(text());
}

bool Calendar::operator==(Calendar const& other) const {
    return table_ == other.table_ || (table_->proclaimed_to == other.table_->proclaimed_to &&
                                      table_->occasions == other.table_->occasions);
}

}  // namespace caseway::engine
