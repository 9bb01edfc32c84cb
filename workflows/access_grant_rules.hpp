// The conditions and steps of letting somebody in for a time.

#pragma once

#include "workflows/access_deadlines.hpp"
#include "workflows/access_grant_events.hpp"

namespace caseway::workflows::access_grant {

using engine::Answer;
using engine::Asks;
using engine::Moment;

// Who it is for is in the case's list of grants, which ends with the deadline.
struct Facts {
    bool operator==(Facts const&) const = default;
};

// ---- Conditions

struct granted_by_another {
    static constexpr Words requires_that{"nobody lets themselves in for a time"},
        source{"caseway separation of duties: who grants is not who receives"},
        cure{"ask another supervisor; in an emergency: caseway break-glass"};
    static Answer holds(AccessGranted const& granted, Moment const& moment) {
        return granted.person.id != moment.by.id;
    }
};
struct may_know_the_case {
    static constexpr Words requires_that{"whoever is let in is not kept out by a conflict"},
        source{"caseway conflict of interest: exclusion beats every other rule"},
        cure{"name somebody unconnected"};
    static Answer holds(AccessGranted const& granted, Moment const& moment) {
        return !moment.access || !moment.access->excludes(granted.person.id);
    }
};
struct ends_in_the_future {
    static constexpr Words requires_that{"a grant ends after it begins"},
        source{"caseway design: a grant is for a time"}, cure{"give a later end: until"};
    static Answer holds(AccessGranted const& granted, Moment const& moment) {
        return granted.until > moment.at;
    }
};
struct is_not_too_long {
    static constexpr Words requires_that{"a grant is no longer than the force allows"},
        source{"LOCAL granted-access-ends"},
        cure{"give an earlier end; whoever needs it longer asks again"};
    static Answer holds(AccessGranted const& granted, Moment const& moment) {
        return granted.until <= moment.limit(granted_access_ends, moment.at).due;
    }
};

// ---- Steps

struct let_in {
    static constexpr Words does{"let them in until then"};
    static void carry_out(AccessGranted const& granted, Asks& asks) {
        asks.grant(granted.person.id, granted_access_ends);
        asks.deadline_at(granted_access_ends, granted.until);
        asks.give_to(asks.by.id);
    }
};
struct end_it {
    static constexpr Words does{"let them out again"};
    static void carry_out(Asks& asks) { asks.cancel(granted_access_ends); }
};
// The deadline has run out, and the grant with it.
struct note_its_end {
    static constexpr Words does{"note that the time is over"};
    static void carry_out(Asks&) {}
};

}  // namespace caseway::workflows::access_grant
