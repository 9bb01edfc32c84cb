// The conditions and steps of the time limit for common assault.

#pragma once

#include "workflows/time_limit_deadlines.hpp"
#include "workflows/time_limit_events.hpp"

namespace caseway::workflows::time_limit {

using engine::Answer;
using engine::Asks;
using engine::Known;
using engine::Minute;
using engine::Moment;

struct Facts {
    Known<Date> committed_on{"when the assault happened"};
    Known<Date> statement_on{"when the victim first gave a statement"};

    bool operator==(Facts const&) const = default;
};

// The last minute at which proceedings begin in time, by the law of the day of the offence: with a
// statement the earlier of the two limits. Absent while nobody has said when it happened.
std::optional<Minute> last_minute(Facts const&, Moment const&);

// ---- Conditions

struct offence_is_not_ahead {
    static constexpr Words requires_that{"the offence happened before it is recorded"},
        source{"caseway design: a date in the future is a slip of the keyboard"},
        cure{"correct committed-on"};
    static Answer holds(AssaultDated const& dated, Moment const& moment) {
        return dated.committed_on <= engine::date_of(moment.at);
    }
};

struct begun_in_time {
    static constexpr Words requires_that{
        "proceedings begin within the limit of the day of the offence"},
        source{"LAW Criminal Justice Act 1988 s.39A; Magistrates' Courts Act 1980 s.127"},
        cure{"tell the CPS at once: the court may have no jurisdiction"};
    static Answer holds(ProceedingsBegun const& begun, Facts const& facts, Moment const& moment);
};

// ---- Steps

struct run_the_limit {
    static constexpr Words does{"run the limit of the law of the day of the offence"};
    static void carry_out(AssaultDated const& dated, Facts& facts, Asks& asks);
};
struct run_from_the_statement {
    static constexpr Words does{"run the limit that counts from the first statement"};
    static void carry_out(FirstStatementGiven const& given, Facts& facts, Asks& asks);
};
struct find_out {
    static constexpr Words does{"have it found out whether proceedings began"};
    static void carry_out(Asks& asks);
};
struct stop_the_limit {
    static constexpr Words does{"stop the limit"};
    static void carry_out(Asks& asks);
};

}  // namespace caseway::workflows::time_limit
