// The conditions and steps of a breach of an order (DAPO).

#pragma once

#include "workflows/asks_of_others.hpp"
#include "workflows/dapo_breach_events.hpp"
#include "workflows/deadlines.hpp"

namespace caseway::workflows::dapo_breach {

using engine::Answer;
using engine::AskName;
using engine::Asks;
using engine::Known;
using engine::Moment;

struct Facts {
    Known<Minute> breached_at{"when the order was breached"};
    Known<Minute> known_since{"since when the suspect has known of the order"};

    bool operator==(Facts const&) const = default;
};

// ---- Conditions

// An order made without notice binds at once; its breach is an offence only of who knew of it.
struct suspect_knew_of_the_order {
    static constexpr Words requires_that{"the suspect knew of the order when it was breached"},
        source{"LAW Domestic Abuse Act 2021 s.39"},
        cure{"find out since when the suspect knew, and record it in known-since"};
    static Answer holds(Charged const& charge, Facts const& facts) {
        auto known = facts.known_since;
        if (charge.known_since) known = *charge.known_since;
        return known.when(
            [&](Minute since) { return facts.breached_at && since <= *facts.breached_at; });
    }
};

struct arrested_by_an_officer {
    static constexpr Words requires_that{"a constable arrests for breach of an order (DAPO)"},
        source{"LAW Police and Criminal Evidence Act 1984 s.24"},
        cure{"tell the custody officer and legal services at once"};
    static Answer holds(Arrested const& arrest) {
        return engine::is_constable(arrest.arrested_by.rank);
    }
};

struct not_discharged_on_condition {
    static constexpr Words requires_that{
        "nobody is conditionally discharged for breach of an order (DAPO)"},
        source{"LAW Domestic Abuse Act 2021 s.39"}, cure{"tell the CPS at once"};
    static Answer holds(Convicted const& convicted) {
        return convicted.sentence != "conditional-discharge";
    }
};

// ---- Steps

struct take_up {
    static constexpr Words does{"have the crime recorded"};
    static void carry_out(BreachOpened const& breach, Facts& facts, Asks& asks);
};
// Where one is open, it is that investigation's: the offence is about the same two people.
struct investigate {
    static constexpr Words does{"start an investigation, unless one is open"};
    static constexpr AskName asks[] = {{"investigation", "investigation-opened"}};
    static void carry_out(Asks& rim);
};
struct note_crime {
    static constexpr Words does{"note that the crime is recorded"};
    static void carry_out(Asks& asks) { asks.meet(crime_recorded); }
};
struct keep_knowledge {
    static constexpr Words does{"keep since when the suspect has known of the order"};
    static void carry_out(Charged const& charge, Facts& facts);
};

}  // namespace caseway::workflows::dapo_breach
