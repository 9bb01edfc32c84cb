// Deadlines: what, by when, under which rule, counted how, and what follows when it is missed.

#pragma once

#include "engine/legal_clock.hpp"
#include "engine/words.hpp"

#include <map>
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
};

// A number of law or policy that is not a length of time: a threshold, a count, an age.
struct Setting {
    Words name;
    int value;
    Binding binding;
    Words source;
};

// The local choices of a force: other lengths and numbers for rules marked LOCAL. Everything
// else is law and is not to be configured: a choice for it changes nothing.
class Policy {
public:
    Policy() = default;
    explicit Policy(std::map<std::string, int, std::less<>> local) : local_{std::move(local)} {}

    Period within(DeadlineRule const& rule) const;
    int value(Setting const& setting) const;
    std::map<std::string, int, std::less<>> const& choices() const { return local_; }

    // "default", or a fingerprint of the local choices: which configuration an entry was
    // decided under.
    std::string digest() const;

private:
    std::map<std::string, int, std::less<>> local_;
};

// By when, counted from `from`.
Limit limit_of(Period const&, Minute from);

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

}  // namespace caseway::engine
