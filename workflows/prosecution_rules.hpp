// The conditions and steps of a prosecution.

#pragma once

#include "workflows/asks_of_others.hpp"
#include "workflows/prosecution_deadlines.hpp"
#include "workflows/prosecution_events.hpp"

namespace caseway::workflows::prosecution {

using engine::Answer;
using engine::Asks;

struct Facts {
    bool operator==(Facts const&) const = default;
};

// ---- Conditions

struct cps_decided_first {
    static constexpr Words requires_that{"the CPS decided before the charge"},
        otherwise{"an inspector charged in an emergency, before the CPS"},
        source{"CODE Director's Guidance on Charging: the CPS decides every domestic abuse charge"},
        cure{"have the CPS ratify it"};
    static Answer holds(ProsecutionBegan const& began) { return began.on_whose == "cps-decision"; }
};

// ---- Steps

struct follow_to_court {
    static constexpr Words does{"give the prosecution to the investigating team"};
    static void carry_out(Asks& asks);
};
struct have_it_ratified {
    static constexpr Words does{"have the CPS ratify the charge"};
    static void carry_out(Asks& asks);
};
struct note_ratification {
    static constexpr Words does{"note that the CPS ratified the charge"};
    static void carry_out(Asks& asks) { asks.meet(charge_is_ratified); }
};
// The charge is the court's to end: whoever keeps the suspect's strand records that it was.
struct alarm_of_refusal {
    static constexpr Words does{"alarm the inspector: the prosecution is to be discontinued"};
    static void carry_out(Asks& asks);
};
struct await_the_court {
    static constexpr Words does{"await the court's result on that day"};
    static void carry_out(CourtDateSet const& date, Asks& asks);
};
struct note_the_result {
    static constexpr Words does{"note the court's result"};
    static void carry_out(Asks& asks) { asks.meet(court_result); }
};
struct await_nothing {
    static constexpr Words does{"await nothing more from CPS or court"};
    static void carry_out(Asks& asks);
};

}  // namespace caseway::workflows::prosecution
