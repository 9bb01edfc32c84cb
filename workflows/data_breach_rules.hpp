// The conditions and steps of a breach of personal data.

#pragma once

#include "workflows/data_breach_deadlines.hpp"
#include "workflows/data_breach_events.hpp"

namespace caseway::workflows::data_breach {

using engine::Answer;
using engine::AskName;
using engine::Asks;
using engine::Known;
using engine::Minute;
using engine::Moment;

struct Facts {
    Known<Minute> aware_at{"when the force became aware"};
    Known<BreachRisk> risk{"the risk to people"};
    bool told_or_not_for_a_reason = false;
    bool reported = false;

    bool operator==(Facts const&) const = default;
};

// ---- Conditions

struct somebody_is_in_danger {
    static constexpr Words requires_that{"somebody might be found or hurt by it"},
        otherwise{"nobody is known to be in danger by it"},
        source{"NATIONAL safety first: a disclosed address is a safeguarding matter today"},
        cure{"protect whoever is in danger"};
    static Answer holds(BreachFound const& found) { return found.somebody_in_danger; }
};

struct delay_is_explained {
    static constexpr Words requires_that{"a report after 72 hours says why it is late"},
        source{"LAW Data Protection Act 2018 s.67(3)"}, cure{"give the reasons in why-late"};
    static Answer holds(CommissionerTold const& told, Facts const& facts, Moment const& moment);
};

struct risk_is_unlikely {
    static constexpr Words requires_that{
        "the breach is unlikely to put anybody's rights or freedoms at risk"},
        source{"LAW Data Protection Act 2018 s.67(2)"}, cure{"report it to the Commissioner"};
    static Answer holds(Facts const& facts) {
        return facts.risk.when([](BreachRisk risk) { return risk == "unlikely"; });
    }
};

struct victim_is_told_safely {
    static constexpr Words requires_that{
        "a victim is told by a way by which the victim can safely be reached"},
        source{"NATIONAL safe contact: an abuser may hold the telephone or open the post"},
        cure{"tell the victim in person or through the IDVA"};
    static Answer holds(PeopleTold const& told, Moment const& moment);
};

struct those_at_high_risk_are_told {
    static constexpr Words requires_that{
        "those at high risk were told, or the ground for not telling them is recorded"},
        source{"LAW Data Protection Act 2018 s.68(1), (3), (7)"},
        cure{"record data-breach-people-told or data-breach-people-not-told"};
    static Answer holds(Facts const& facts);
};

struct commissioner_knows {
    static constexpr Words requires_that{"it was reported to the Commissioner before"},
        otherwise{"it was not reported to the Commissioner before"},
        source{"LAW Data Protection Act 2018 s.67(5): more can be told in phases"},
        cure{"report it, or record why not"};
    static Answer holds(Facts const& facts) { return facts.reported; }
};

// ---- Steps

struct start_72_hours {
    static constexpr Words does{"start the 72 hours of the law"};
    static void carry_out(Facts& facts, Asks& asks);
};
struct protect_at_once {
    static constexpr Words does{"have whoever is in danger protected, and the risk assessed again"};
    static constexpr AskName asks[] = {{"grading", "assessment-opened"}};
    static void carry_out(Asks& asks);
};
struct keep_risk {
    static constexpr Words does{"keep the risk; where it is high, those concerned are to be told"};
    static void carry_out(BreachAssessed const& assessed, Facts& facts, Asks& asks);
};
struct count_72_hours_again {
    static constexpr Words does{"the 72 hours count, from when the force became aware"};
    static void carry_out(Facts& facts, Asks& asks);
};
struct keep_report {
    static constexpr Words does{"the Commissioner knows"};
    static void carry_out(Facts& facts, Asks& asks);
};
struct drop_report {
    static constexpr Words does{"the Commissioner need not be told"};
    static void carry_out(Asks& asks);
};
struct keep_telling {
    static constexpr Words does{"note that those concerned know, or why they do not"};
    static void carry_out(Facts& facts, Asks& asks);
};

}  // namespace caseway::workflows::data_breach
