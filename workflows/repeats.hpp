// What earlier reports of the same victim and the same suspect say of a new one: whether it is a
// repeat for the MARAC, and how many reports there were within a year. Pure: the desk looks the
// history up, and a console can show the same arithmetic.

#pragma once

#include "engine/fields.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace caseway::workflows {

struct RepeatFinding {
    // Reported within twelve calendar months of the last MARAC referral of an earlier case, the
    // last day counted (SafeLives; from 29 February they end on 28 February).
    bool repeat = false;
    // Reports of the pair within twelve calendar months, this one counted; never less than one.
    std::int64_t reports = 1;
    // How both were reckoned, a sentence each, for somebody who has to explain it: "last referred
    // Sat 29 Feb 2020; 12 months end Sun 28 Feb 2021; reported Mon 3 Aug 2020: within".
    std::vector<std::string> arithmetic;

    bool operator==(RepeatFinding const&) const = default;
};

// Referrals and reports after `reported_on` are not yet known to it and are left out.
RepeatFinding find_repeats(engine::History const&, engine::Date reported_on);

// The last day of the twelve calendar months that begin with `from`.
engine::Date twelve_months_after(engine::Date from);

}  // namespace caseway::workflows
