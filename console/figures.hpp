// The figures a force reports about domestic abuse, counted from the record by reading its entries
// once, in order: reports and crimes a day, outstanding suspects and their peak, outcomes and the
// positive-outcome rate, referrals by agency, MARAC referrals a week (SEED 22, 41, 43).
//
// Each figure is counted by when something happened, in London's days. What was refused, or had no
// row, counts nowhere.

#pragma once

#include "engine/entry.hpp"
#include "engine/london.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace caseway::console {

// Whole days, both counted.
struct Days {
    engine::Date first{};
    engine::Date last{};

    std::int64_t count() const { return (last - first).count() + 1; }
    bool contains(engine::Date day) const { return first <= day && day <= last; }
};
// The same days of the year before; 29 February becomes the 28th.
Days a_year_before(Days days);

struct AgencyFigures {
    std::size_t opened = 0;
    std::size_t sent = 0;
    std::size_t accepted = 0;
    std::size_t not_taken = 0;
    std::size_t no_answer = 0;  // Sent, and neither taken nor declined so far.
};

struct WeekFigures {
    engine::Date monday{};
    std::size_t by_police = 0;
    std::size_t by_partners = 0;
    bool whole = true;  // All seven days lie in the period.
    bool fall = false;  // Fewer than half of the average of the weeks before.

    std::size_t referrals() const { return by_police + by_partners; }
};

struct Figures {
    Days days{};
    std::size_t reports = 0;
    std::int64_t crimes = 0;  // Recorded, less those cancelled.
    std::size_t outstanding_at_end = 0;
    std::size_t outstanding_peak = 0;
    std::optional<engine::Date> peak_on{};
    std::map<std::string, std::size_t> outcomes{};  // By the Home Office's codes.
    std::map<std::string, AgencyFigures> agencies{};
    std::vector<WeekFigures> weeks{};

    double reports_a_day() const;
    std::size_t positive() const;
    // Positive outcomes for every hundred crimes recorded; nothing where none was.
    std::optional<double> positive_rate() const;
};

// Outcomes that count as positive, and the words that go with the figure wherever it is shown.
bool is_positive(std::string_view outcome);
inline constexpr std::string_view positive_definition =
    "Positive outcomes are the Home Office's outcomes 1 to 4 and 6 to 8 (charged or summonsed, "
    "cautions, taken into consideration, penalty notices, warnings, community resolutions) agreed "
    "in the period, for every 100 crimes recorded in it less those cancelled. Outcome 5, the "
    "offender has died, is not one. An outcome may belong to a crime of an earlier period.";

// LOCAL: a week is an alarm where it has fewer than half of the average of the four before it, if
// those had four referrals or more (SEED 41 has the rates monitored; it gives no number).
inline constexpr std::size_t weeks_compared = 4, fewest_for_an_alarm = 4;

// Counts one period while entries are shown to it in the order of the ledger.
class FiguresReader {
public:
    explicit FiguresReader(Days days);

    void take(engine::Entry const& entry);
    Figures done() const;

private:
    struct Referral {
        std::string agency;
        bool sent = false, accepted = false, not_taken = false;
    };

    void take_referral(engine::Entry const& entry, bool in_period);
    void take_suspect(engine::Entry const& entry);
    void take_marac(engine::Entry const& entry, engine::Date day);
    void take_outcome(engine::Entry const& entry, bool in_period);
    void count_outstanding(Figures& figures) const;
    void count_referrals(Figures& figures) const;
    void raise_alarms(Figures& figures) const;

    Figures figures_;
    std::map<std::string, std::string> proposed_;  // Outcome last proposed, by case and strand.
    std::map<std::string, Referral> referrals_;
    std::vector<std::pair<engine::Minute, int>> outstanding_;  // One more, one fewer.
};

}  // namespace caseway::console
