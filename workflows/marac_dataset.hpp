// What a MARAC returns each quarter, as counts in which nobody can be recognised.
// NATIONAL: SafeLives MARAC dataset. No record of a case leaves; figures below five are not shown.
//
// Three events of a marac strand carry it: `marac-referral-submitted` says who refers (referred-by
// or assisted; else police where a police role recorded it), `meeting-listed` and `deferred` which
// meeting, and `heard` (dataset, children) what applies to victim and perpetrators. A reader gives
// every recorded entry of a marac strand, in order, to MaracHearings, and counts what comes back.

#pragma once

#include "engine/fields.hpp"
#include "workflows/agencies.hpp"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace caseway::workflows {

using engine::Choice;
using engine::Choices;
using engine::Date;

// The field `dataset` of `heard`. A repeat is also known from the criteria of the referral.
inline constexpr Words dataset_marks[] = {
    "repeat", "bme", "lgbt", "disability", "male-victim", "victim-16-17", "perpetrator-under-18"};

// One hearing of one case.
struct MaracHearing {
    std::string meeting;  // "coventry"; with the day it is one sitting.
    Date on{};
    std::optional<Choice<marac_agencies>> referred_by;  // Nothing where nobody recorded it.
    Choices<dataset_marks> marks;
    std::int64_t children = 0;
};

// Reads hearings off the entries of marac strands.
class MaracHearings {
public:
    // One entry: its strand ("WM-20-004187/marac.2"), event, role of who recorded it, fields and
    // the day it happened. Entries of other events say nothing here. Fields that do not read count
    // as not given.
    void take(std::string const& strand, std::string_view event, std::string_view role,
              engine::Fields const&, Date on);
    std::vector<MaracHearing> const& heard() const { return heard_; }

private:
    std::map<std::string, MaracHearing, std::less<>> to_be_heard_;
    std::vector<MaracHearing> heard_;
};

// The lines of the return, in its order.
struct MaracCounts {
    std::int64_t meetings = 0;
    std::int64_t cases_discussed = 0;
    std::int64_t repeat_cases = 0;
    std::int64_t children_in_household = 0;
    std::map<std::string, std::int64_t>
        referrals_by_agency;  // "police" among them; "not-recorded".
    std::int64_t bme = 0, lgbt = 0, disability = 0;
    std::int64_t male_victims = 0, victims_16_17 = 0, perpetrators_under_18 = 0;

    std::int64_t partner_referrals() const;  // Every agency's but the police's.
};

// Of the hearings on the days from `first` to `last`, both counted.
MaracCounts count_of(std::span<MaracHearing const>, Date first, Date last);

// A quarter of the calendar year, 1 to 4: its first and last day.
struct Quarter {
    Date first, last;
};
Quarter quarter_of(int year, int number);

// NATIONAL: small numbers are suppressed. "fewer than 5" for one to four, else the number.
inline constexpr std::int64_t smallest_shown = 5;
std::string shown(std::int64_t count);

// The same for parts of a total that is shown: where exactly one part is suppressed, the next
// smallest is too, or the first could be worked out.
std::map<std::string, std::string> shown(std::map<std::string, std::int64_t> const& parts);

}  // namespace caseway::workflows
