// The conditions and steps of emergency access.

#pragma once

#include "workflows/access_deadlines.hpp"
#include "workflows/emergency_access_events.hpp"

namespace caseway::workflows::emergency_access {

using engine::Answer;
using engine::Asks;
using engine::Known;
using engine::Moment;

struct Facts {
    Known<std::string> person{"who was let in"};
    Known<std::string> second{"who let them in"};  // In a restricted case alone.

    bool operator==(Facts const&) const = default;
};

// ---- Conditions

struct case_is_not_restricted {
    static constexpr Words requires_that{"nobody breaks the glass of a restricted case alone"},
        source{"caseway need to know: a restricted case takes a second person"},
        cure{
            "ask professional standards or a superintendent who may know it: "
            "admitted-in-emergency"};
    static Answer holds(Moment const& moment) {
        return !moment.access || !moment.access->restricted;
    }
};
struct is_not_in_already {
    static constexpr Words requires_that{"they are not let in for an emergency already"},
        source{"caseway design: one emergency, one review"},
        cure{"nothing: the case is open to you until the first time is over"};
    static Answer holds(Moment const& moment) {
        auto const* grant =
            moment.access ? moment.access->grant_of(moment.by.id, moment.now) : nullptr;
        return !grant || !grant->emergency;
    }
};
struct case_is_restricted {
    static constexpr Words requires_that{"the case is restricted"},
        source{"caseway need to know: elsewhere people let themselves in"},
        cure{"whoever needs it breaks the glass themselves: caseway break-glass"};
    static Answer holds(Moment const& moment) { return moment.access && moment.access->restricted; }
};
struct has_no_link_to_it {
    static constexpr Words requires_that{
        "whoever is let in in an emergency has no link to the case and does not let themselves in"},
        source{"caseway conflict of interest: exclusion beats every other rule"},
        cure{"send somebody unconnected"};
    static Answer holds(AdmittedInEmergency const& admitted, Moment const& moment) {
        return admitted.person.id != moment.by.id &&
               !(moment.access && moment.access->excludes(admitted.person.id));
    }
};
struct stopped_by_themselves_or_a_supervisor {
    static constexpr Words requires_that{"they themselves or a sergeant or above end it early"},
        source{"LOCAL need to know"}, cure{"ask them, or a sergeant or above"};
    static Answer holds(EmergencyAccessStopped const&, Facts const& facts, Moment const& moment) {
        return facts.person.when([&](auto const& person) {
            return person == moment.by.id || moment.by.rank >= Rank::sergeant;
        });
    }
};
struct reviewed_by_another {
    static constexpr Words requires_that{
        "whoever reviews an emergency access neither used it nor let anybody in"},
        source{"caseway separation of duties: break-glass is reviewed by another"},
        cure{"ask another supervisor"};
    static Answer holds(Facts const& facts, Moment const& moment) {
        return facts.person.when([&](auto const& person) {
            return person != moment.by.id && facts.second.value_or("") != moment.by.id;
        });
    }
};

// ---- Steps

struct let_themselves_in {
    static constexpr Words does{
        "let them in for a few hours; tell supervisors and the data protection officer at once; "
        "start the time in which another looks at it"};
    static void carry_out(OpenedInEmergency const&, Facts& facts, Asks& asks);
};
struct let_them_in {
    static constexpr Words does{
        "let them into the restricted case for a few hours; tell professional standards at once; "
        "start the time in which another looks at it"};
    static void carry_out(AdmittedInEmergency const& admitted, Facts& facts, Asks& asks);
};
struct let_out {
    static constexpr Words does{"let them out"};
    static void carry_out(Asks& asks) { asks.cancel(emergency_access_ends); }
};
// The deadline has run out, and what it let them into with it.
struct note_its_end {
    static constexpr Words does{"note that it is over"};
    static void carry_out(Asks&) {}
};
struct settle {
    static constexpr Words does{"note that another has looked at it"};
    static void carry_out(Asks& asks) { asks.meet(emergency_access_reviewed); }
};
struct report_it {
    static constexpr Words does{"tell professional standards that it was wrong"};
    static void carry_out(Asks& asks);
};
struct alarm_overdue {
    static constexpr Words does{"tell the superintendent and professional standards"};
    static void carry_out(Asks& asks);
};

}  // namespace caseway::workflows::emergency_access
