// The conditions and steps of a restricted case.

#pragma once

#include "workflows/deadlines.hpp"
#include "workflows/restriction_events.hpp"

namespace caseway::workflows::restriction {

using engine::Answer;
using engine::AskName;
using engine::Asks;
using engine::Known;
using engine::Moment;

inline constexpr DeadlineRule team_found =
    DeadlineRule{"unconnected-team-found",
                 "Given to an unconnected inspector",
                 elapsed_hours_of(4),
                 Binding::local,
                 "police or staff among the parties: an unconnected team",
                 "professional-standards",
                 "professional standards find the team"}
        .escalates("authorising-officer");

struct Facts {
    // The party whom the force employs; empty where nobody is named.
    std::string person;

    bool operator==(Facts const&) const = default;
};

// ---- Conditions

struct recorder_is_not_the_party {
    static constexpr Words requires_that{"somebody unconnected takes the report"},
        source{"caseway conflict of interest: nobody records a case of their own"},
        cure{"ask a colleague without any link to take it; do not wait where anybody is in danger"};
    static Answer holds(auto const& linked, Moment const& moment) {
        return !linked.person || linked.person->id != moment.by.id;
    }
};
struct case_is_not_restricted_yet {
    static constexpr Words requires_that{"the case is not restricted already"},
        source{"caseway design"}, cure{"use person-admitted on the restriction that stands"};
    static Answer holds(Moment const& moment) {
        return !moment.access || !moment.access->restricted;
    }
};
struct taken_over_by_an_inspector {
    static constexpr Words requires_that{"an inspector or above takes it over"},
        source{"LOCAL: an unconnected team"},
        cure{"name an inspector of the public protection unit or of professional standards"};
    static Answer holds(RestrictionHandedOver const& given) {
        return given.to.rank >= Rank::inspector;
    }
};

inline Person const& named(RestrictionHandedOver const& given) { return given.to; }
inline Person const& named(PersonAdmitted const& admitted) { return admitted.person; }
inline Person const& named(HandlerNamed const& named) { return named.handler; }

struct is_unconnected {
    static constexpr Words requires_that{"whoever is let in has no link to the parties"},
        source{"caseway conflict of interest: exclusion beats every other rule"},
        cure{"name somebody unconnected"};
    static Answer holds(auto const& in, Facts const& facts, Moment const& moment) {
        auto const& who = named(in).id;
        return who != facts.person && !(moment.access && moment.access->excludes(who));
    }
};

// ---- Steps

struct restrict_it {
    static constexpr Words does{
        "close the case to all but who recorded this; keep the party out; start the time to find "
        "an unconnected team"};
    static void carry_out(PartyLinked const&, Facts&, Asks&);
    static void carry_out(CaseRestricted const&, Facts&, Asks&);
};
struct let_in {
    static constexpr Words does{"admit them"};
    static void carry_out(PersonAdmitted const& admitted, Asks& asks) {
        asks.admit(admitted.person.id);
    }
};
struct hand_over {
    static constexpr Words does{"admit the inspector and give them the restriction"};
    static void carry_out(RestrictionHandedOver const&, Asks&);
};
struct name_handler {
    static constexpr Words does{
        "admit the handler; meetings see a token of the case and the handler's name"};
    static void carry_out(HandlerNamed const&, Asks&);
};
struct open_it_again {
    static constexpr Words does{"let everybody in again but those excluded"};
    static void carry_out(Asks&);
};

}  // namespace caseway::workflows::restriction
