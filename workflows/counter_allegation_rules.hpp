// The conditions and steps of a counter-allegation.

#pragma once

#include "workflows/counter_allegation_events.hpp"
#include "workflows/deadlines.hpp"

namespace caseway::workflows::counter_allegation {

using engine::Answer;
using engine::Asks;
using engine::Known;
using engine::Moment;

inline constexpr DeadlineRule aggressor_decided =
    DeadlineRule{"primary-aggressor-decided",
                 "Primary aggressor decided",
                 elapsed_hours_of(24),
                 Binding::local,
                 "before either is treated as the suspect alone",
                 "response-sergeant",
                 "escalates to a detective inspector"}
        .escalates("detective-inspector");

// Reasons in words, as long as a sentence: the rule of a rationale (grading_rules.hpp).
inline constexpr Setting shortest_reasons{"aggressor-reasons-characters", 20, Binding::local,
                                          "reasons are written, not ticked"};

struct Facts {
    Known<std::string> other_case{"the other case"};

    bool operator==(Facts const&) const = default;
};

// ---- Conditions

struct another_case_is_linked {
    static constexpr Words requires_that{"the counter-allegation is a case of its own"},
        source{"caseway design: one report, one victim; roles are exchanged between two cases"},
        cure{"take the other report first, then name its reference"};
    static Answer holds(CounterAllegationMade const& made, Moment const& moment) {
        return made.other_case != moment.case_ref;
    }
};
struct both_are_assessed {
    static constexpr Words requires_that{"the risk of both is assessed"},
        source{"NATIONAL College of Policing: each is assessed as a victim"},
        cure{"assess both, each in the case in which they are the victim"};
    static Answer holds(PrimaryAggressorDecided const& decided, Moment const& moment) {
        return decided.both_assessed && moment.shared(first_grade);
    }
};
struct officers_are_different {
    static constexpr Words requires_that{"each of the two has a contact officer of their own"},
        source{"NATIONAL College of Policing: counter-allegations"},
        cure{"allocate another officer to one of them"};
    static Answer holds(PrimaryAggressorDecided const& decided) {
        return decided.different_officers;
    }
};
struct reasons_are_written {
    static constexpr Words requires_that{"it says in words why"},
        source{"NATIONAL College of Policing: primary aggressor, with reasons"},
        cure{"reasons=a sentence at least"};
    static Answer holds(PrimaryAggressorDecided const& decided, Moment const& moment) {
        return static_cast<int>(decided.reasons.size()) >= moment.value(shortest_reasons);
    }
};

// ---- Steps

struct await_a_sergeant {
    static constexpr Words does{"give it to a response sergeant; start the time to decide"};
    static void carry_out(Asks&);
};
struct link_the_other_case {
    static constexpr Words does{"keep which case it is; whoever has that one is told"};
    static void carry_out(CounterAllegationMade const&, Facts&, Asks&);
};
struct tell_the_other_case {
    static constexpr Words does{"stop the time; whoever has the other case is told"};
    static void carry_out(PrimaryAggressorDecided const&, Facts const&, Asks&);
};

}  // namespace caseway::workflows::counter_allegation
