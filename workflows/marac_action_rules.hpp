// The conditions and steps of an action that an agency took on at a MARAC.

#pragma once

#include "workflows/marac_action_events.hpp"
#include "workflows/safeguarding_deadlines.hpp"

namespace caseway::workflows::marac_action {

using engine::Answer;
using engine::Asks;
using engine::Moment;

// Everything about an action stands in its entries; no condition looks back at any of it.
struct Facts {
    bool operator==(Facts const&) const = default;
};

struct circumstances_changed {
    static constexpr Words requires_that{
        "an action is called not possible only where circumstances have changed"},
        source{"NATIONAL SafeLives: what an agency did not do is said as it is"},
        cure{"record action-not-done where the agency did not do it"};
    static Answer holds(ActionNotPossible const& event) { return event.circumstances_changed; }
};
struct the_day_is_to_come {
    static constexpr Words requires_that{"the new date is today or later"},
        source{"caseway design: a date in the past is missed before it is set"},
        cure{"give a later day in due"};
    static Answer holds(auto const& event, Moment const& moment) requires requires { event.due; }
    { return event.due >= engine::date_of(moment.at); }
};

struct begin_action {
    static constexpr Words does{"give it to the agency and set its date"};
    static void carry_out(ActionSet const& set, Asks& asks);
};
struct end_action {
    static constexpr Words does{"its date is met"};
    static void carry_out(Asks& asks);
};
struct drop_action {
    static constexpr Words does{"its date no longer matters"};
    static void carry_out(Asks& asks);
};
struct tell_the_lead_and_the_chair {
    static constexpr Words does{"tell the agency's lead, then the chair"};
    static void carry_out(Asks& asks);
};
struct set_new_date {
    static constexpr Words does{"set the new date"};
    static void carry_out(DueDateChanged const& changed, Asks& asks);
    static void carry_out(ActionReopened const& reopened, Asks& asks);
};
struct ask_for_an_owner {
    static constexpr Words does{"make it the co-ordinator's task to find it an owner there"};
    static void carry_out(Asks& asks);
};
struct hand_over {
    static constexpr Words does{"give it to its new owner"};
    static void carry_out(ActionReowned const& reowned, Asks& asks);
};

}  // namespace caseway::workflows::marac_action
