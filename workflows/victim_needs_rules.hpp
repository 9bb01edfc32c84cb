// The conditions and steps of a victim's needs.

#pragma once

#include "workflows/victim_needs_deadlines.hpp"
#include "workflows/victim_needs_events.hpp"

namespace caseway::workflows::victim_needs {

using engine::Answer;
using engine::Asks;
using engine::Moment;

struct Facts {
    bool operator==(Facts const&) const = default;
};

// ---- Conditions

struct needs_are_kept_once {
    static constexpr Words requires_that{"the victim's needs are kept in one place"},
        source{"caseway design: a case has one victim"},
        cure{"record it on the strand that is open"};
    static Answer holds(Moment const& moment) { return moment.count_open("victim-needs") <= 1; }
};

struct nothing_is_under_way {
    static constexpr Words requires_that{
        "neither the investigation nor safeguarding is open any more"},
        source{"CODE Victims' Code: needs are assessed again while anything is under way"},
        cure{"finish them first, or look at the victim's needs again"};
    static Answer holds(Moment const& moment) {
        return !moment.is_open("investigation") && !moment.is_open("safeguarding");
    }
};

// ---- Steps

struct keep_needs {
    static constexpr Words does{"look at the victim's needs again in four weeks"};
    static void carry_out(Asks& asks);
};
// Domestic abuse makes every victim an enhanced one; only the victim's own word changes that.
struct tell_within_five_days {
    static constexpr Words does{"have the victim told within five working days from now on"};
    static void carry_out(Asks& asks);
};
struct tell_within_one_day {
    static constexpr Words does{"have the victim told within one working day from now on"};
    static void carry_out(Asks& asks);
};
struct look_no_more {
    static constexpr Words does{"look at the victim's needs no more"};
    static void carry_out(Asks& asks) { asks.cancel(needs_looked_at); }
};

}  // namespace caseway::workflows::victim_needs
