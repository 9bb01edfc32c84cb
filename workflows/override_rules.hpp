// The conditions and steps of an override.

#pragma once

#include "workflows/override_deadlines.hpp"
#include "workflows/override_events.hpp"

namespace caseway::workflows::overriding {

using engine::Answer;
using engine::Asks;
using engine::Known;
using engine::Moment;

struct Facts {
    Known<std::string> overridden_by{"who overrode the rule"};
    Known<Choice<confirming_ranks>> confirmed_at{"which rank has to confirm it"};

    bool operator==(Facts const&) const = default;
};

// ---- Conditions

struct confirmer_is_another {
    static constexpr Words requires_that{"whoever looks at an override is not who used it"},
        source{"caseway separation of duties: an override is confirmed by another"},
        cure{"ask another officer of that rank"};
    static Answer holds(Facts const& facts, Moment const& moment) {
        return facts.overridden_by.when([&](auto const& id) { return id != moment.by.id; });
    }
};

struct confirmer_has_the_rank {
    static constexpr Words requires_that{
        "whoever looks at an override holds the rank that the act itself needs"},
        source{"caseway design: the second officer could have done it in the first place"},
        cure{"ask a superintendent where the act is a superintendent's"};
    static Answer holds(Facts const& facts, Moment const& moment) {
        return facts.confirmed_at.when([&](auto const& at) {
            return moment.by.rank >= (at == "inspector" ? Rank::inspector : Rank::superintendent);
        });
    }
};

// ---- Steps

struct await_confirmation {
    static constexpr Words does{"ask another officer of that rank to look at it"};
    static void carry_out(OverrideRaised const& raised, Facts& facts, Asks& asks);
};
struct settle {
    static constexpr Words does{"note that another has looked at it"};
    static void carry_out(Asks& asks) { asks.meet(override_confirmed); }
};
// What was done stands in law until somebody undoes it: those who can are told.
struct alarm_unconfirmed {
    static constexpr Words does{"tell those who can undo what was done"};
    static void carry_out(Asks& asks);
};
struct alarm_overdue {
    static constexpr Words does{"tell the chief superintendent"};
    static void carry_out(Asks& asks);
};

}  // namespace caseway::workflows::overriding
