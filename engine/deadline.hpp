// Deadlines: what, by when, under which rule, counted how, and what follows when it is missed.

#pragma once

#include "engine/holidays.hpp"
#include "engine/legal_clock.hpp"
#include "engine/words.hpp"

#include <array>
#include <string>

namespace caseway::engine {

// A length of time and how it is counted. `amount` is minutes for hours of either kind, days or
// months for the rest.
struct Period {
    Counting counting = Counting::elapsed_hours;
    int amount = 0;
    bool first_day_counts = false;
};

constexpr Period elapsed_minutes(int n) { return {Counting::elapsed_hours, n}; }
constexpr Period elapsed_hours_of(int n) { return {Counting::elapsed_hours, n * 60}; }
constexpr Period court_hours_of(int n) { return {Counting::court_hours, n * 60}; }
constexpr Period working_days_of(int n) { return {Counting::working_days, n}; }
constexpr Period calendar_days_of(int n) { return {Counting::calendar_days, n}; }
constexpr Period calendar_months_of(int n) { return {Counting::calendar_months, n}; }

// How long before a limit somebody is reminded of it, in minutes, the longest first; zeros at the
// end are none. All zero: what is usual for that kind of counting.
using Reminders = std::array<int, 4>;

struct DeadlineRule {
    Words name;   // Stored: "dvpo-hearing".
    Words label;  // Shown: "DVPO application heard by the court".
    Period within;
    Binding binding;
    Words source;
    Words owner;            // The role whose task it is.
    Words if_missed;        // What follows, in words.
    Words then_event{};     // The event that the clock records on the strand once the outer limit
                            // has passed, where the table has a row for it.
    bool runs_out = false;  // Passing is no failure: an order that has run its length.
    Words escalated_to{};   // The role that takes it over where it is missed; empty: the owner's.
    Reminders before{};     // LOCAL, how long before it is due somebody is reminded.

    constexpr DeadlineRule escalates(Words role) const {
        auto with = *this;
        with.escalated_to = role;
        return with;
    }
    // Minutes before it is due, the longest first.
    constexpr DeadlineRule reminds(Reminders minutes) const {
        auto with = *this;
        with.before = minutes;
        return with;
    }
};

// A number of law or policy that is not a length of time: a threshold, a count, an age.
struct Setting {
    Words name;
    int value;
    Binding binding;
    Words source;
};

// By when, counted from `from`.
Limit limit_of(Period const&, Minute from, Calendar const& = Calendar::built_in());

std::string words_of(Period const&);  // "48 court hours", "2 working days", "12 months"

// A deadline of a strand that somebody is working to.
struct OpenDeadline {
    std::string name;
    Minute set_at{};
    Minute due{};    // Work to this.
    Minute outer{};  // Missed only after this; later than `due` where a day can be argued.
    bool missed = false;

    bool operator==(OpenDeadline const&) const = default;
};

// The reminders of a rule: its own, or what is usual. LOCAL: a court's hours are announced a day,
// twelve, four and one hours before; other hours at half and at a quarter of their length; days one
// day, weeks three days and one, months thirty days and seven before.
Reminders reminders_of(DeadlineRule const&);

// The dates of a deadline that somebody has to know.
struct Dates {
    Minute remind;    // The first reminder, never before it was set.
    Minute due;       // Work to this.
    Minute escalate;  // Where it is not met by then, `DeadlineRule::escalated_to` takes it over.
};
Dates dates_of(DeadlineRule const&, OpenDeadline const&);

}  // namespace caseway::engine
