// The conditions and steps of a victim personal statement.

#pragma once

#include "workflows/personal_statement_deadlines.hpp"
#include "workflows/personal_statement_events.hpp"

namespace caseway::workflows::personal_statement {

using engine::Answer;
using engine::Asks;
using engine::Known;

struct Facts {
    Known<Choice<uses>> used{"how the victim wants the statement used"};

    bool operator==(Facts const&) const = default;
};

// ---- Conditions

struct victim_knows_it_is_a_choice {
    static constexpr Words requires_that{
        "the victim is told that a personal statement is a choice"},
        source{"CODE Victims' Code, right 7: never compulsory"},
        cure{"tell the victim, then record told-it-is-a-choice=yes"};
    static Answer holds(PersonalStatementOffered const& offer) { return offer.told_it_is_a_choice; }
};

struct victim_wants_it_used {
    static constexpr Words requires_that{"the victim wants the personal statement used"},
        source{"CODE Victims' Code, right 7: its use is the victim's choice"},
        cure{"ask the victim, and record what they say (personal-statement-updated)"};
    static Answer holds(Facts const& facts) {
        return facts.used.when([](auto use) { return use != "not-to-be-used"; });
    }
};

// ---- Steps

struct await_the_answer {
    static constexpr Words does{"ask the victim again in four weeks"};
    static void carry_out(Asks& asks);
};
struct await_the_day {
    static constexpr Words does{"ask the victim again on the day they chose"};
    static void carry_out(PersonalStatementDeferred const& deferred, Asks& asks);
};
struct keep_the_use {
    static constexpr Words does{"keep how the victim wants it used"};
    static void carry_out(auto const& made, Facts& facts, Asks& asks) {
        facts.used = made.used;
        asks.meet(personal_statement_asked);
    }
};
struct ask_no_more {
    static constexpr Words does{"ask the victim no more"};
    static void carry_out(Asks& asks) { asks.meet(personal_statement_asked); }
};

}  // namespace caseway::workflows::personal_statement
