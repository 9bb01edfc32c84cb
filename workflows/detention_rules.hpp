// The conditions and steps of detention without charge.

#pragma once

#include "workflows/detention_deadlines.hpp"
#include "workflows/detention_events.hpp"

namespace caseway::workflows::detention {

using engine::Answer;
using engine::Asks;
using engine::Known;
using engine::Moment;

struct Facts {
    Known<Minute> counted_from{"from when the hours of detention count"};
    Known<Minute> first_arrested{"when the suspect was first arrested"};
    Duration used{};
    bool for_breach = false;

    bool operator==(Facts const&) const = default;
};

// ---- Conditions

struct superintendent_extends {
    static constexpr Words requires_that{
        "a superintendent or above extends detention, or a magistrates' court does"},
        source{"LAW Police and Criminal Evidence Act 1984 ss.42, 43"},
        cure{"tell the custody officer and legal services at once"};
    static Answer holds(DetentionExtended const& extension) {
        return extension.authority != "superintendent" ||
               extension.authorised_by.rank >= Rank::superintendent;
    }
};

struct extension_is_within_the_act {
    static constexpr Words requires_that{
        "detention is extended to 36 hours by a superintendent, to 96 by a court"},
        source{"LAW Police and Criminal Evidence Act 1984 ss.42(1), 44(3)"},
        cure{"tell the custody officer and legal services at once"};
    static Answer holds(DetentionExtended const& extension, Facts const& facts,
                        Moment const& moment);
};

// ---- Steps

struct count_the_hours {
    static constexpr Words does{"count the hours of detention, with those used before bail"};
    static void carry_out(DetentionBegan const& began, Facts& facts, Asks& asks);
};
// The relevant time is the arrival at the first station, or 24 hours after the arrest if that is
// earlier (s.41(2)(d)): an arrival recorded later than that changes nothing.
struct count_from_arrival {
    static constexpr Words does{"count the hours of detention from the arrival"};
    static void carry_out(Facts& facts, Asks& asks);
};
struct count_to_the_extension {
    static constexpr Words does{"run until the extension ends"};
    static void carry_out(DetentionExtended const& extension, Asks& asks);
};
struct alarm_custody {
    static constexpr Words does{"alarm the custody officer, who decides"};
    static void carry_out(Asks& asks);
};
struct stop_the_hours {
    static constexpr Words does{"stop the hours of detention"};
    static void carry_out(Asks& asks);
};

}  // namespace caseway::workflows::detention
