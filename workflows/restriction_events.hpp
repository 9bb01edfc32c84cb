// What happens to a case that only people admitted to it may know.

#pragma once

#include "engine/table.hpp"
#include "workflows/roles.hpp"
#include "workflows/shared_facts.hpp"

#include <optional>
#include <string>
#include <tuple>

namespace caseway::workflows::restriction {

using engine::Authority;
using engine::Decision;
using engine::done_by;
using engine::done_by_anybody;
using engine::done_by_ask;
using engine::field;
using engine::FieldClass;
using engine::Person;
using engine::Rank;

// Who of the police is a party; "yes" where the caller does not know.
inline constexpr Words linked_parties[] = {"suspect", "victim", "partner-of-officer", "yes"};

// Told by intake with the very first entry. A decision, so that a report taken by the person whom
// it is about is refused and somebody else takes it.
struct PartyLinked : Decision {
    static constexpr Words name{"party-linked"},
        label{"Somebody of the police is among the parties"};
    static constexpr Authority may = done_by_ask;
    Choice<linked_parties> party;
    std::optional<Person> person;
    static constexpr auto fields = std::tuple{
        field("party", &PartyLinked::party, "who of the parties is police"),
        field("person", &PartyLinked::person, "who it is, where the force employs them"),
    };
};

struct CaseRestricted : Decision {
    static constexpr Words name{"case-restricted"}, label{"The case was restricted"};
    static constexpr Authority may =
        done_by(professional_standards, detective_inspector)
            .ranked(Rank::inspector, "LOCAL: police or staff among the parties");
    Choice<linked_parties> party;
    std::optional<Person> person;
    std::string because;
    static constexpr auto fields = std::tuple{
        field("party", &CaseRestricted::party, "who of the parties is police"),
        field("person", &CaseRestricted::person, "who it is, where the force employs them"),
        field("because", &CaseRestricted::because, "what has come to light"),
    };
};

// Whoever took the report is nobody's team: they name the inspector who finds one.
struct RestrictionHandedOver : Decision {
    static constexpr Words name{"restriction-handed-over"},
        label{"Given to an unconnected inspector or to professional standards"};
    static constexpr Authority may =
        done_by_anybody.from("LOCAL: an unconnected team, named by whoever has the case");
    Person to;
    static constexpr auto fields =
        std::tuple{field("to", &RestrictionHandedOver::to, "the inspector", FieldClass::open)};
};

struct PersonAdmitted : Decision {
    static constexpr Words name{"person-admitted"}, label{"Admitted to the restricted case"};
    static constexpr Authority may = done_by(professional_standards, detective_inspector)
                                         .ranked(Rank::inspector, "LOCAL: an unconnected team");
    Person person;
    std::string because;
    static constexpr auto fields = std::tuple{
        field("person", &PersonAdmitted::person, "who may know the case", FieldClass::open),
        field("because", &PersonAdmitted::because,
              "what they are to do, and that they have no link"),
    };
};

// The daily meeting sees that there is a suspect and whom to ask, and no more.
struct HandlerNamed : Decision {
    static constexpr Words name{"handler-named"},
        label{"Named as the one whom meetings and queues ask"};
    static constexpr Authority may = PersonAdmitted::may;
    Person handler;
    static constexpr auto fields = std::tuple{
        field("handler", &HandlerNamed::handler, "who answers for the case", FieldClass::open)};
};

struct RestrictionLifted : Decision {
    static constexpr Words name{"restriction-lifted"}, label{"The restriction was lifted"};
    static constexpr Authority may =
        done_by(professional_standards).from("LOCAL: professional standards alone");
    std::string because;
    static constexpr auto fields =
        std::tuple{field("because", &RestrictionLifted::because, "why anybody may know it now")};
};

}  // namespace caseway::workflows::restriction
