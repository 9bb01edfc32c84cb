// What happens when somebody breaks the glass.

#pragma once

#include "engine/table.hpp"
#include "workflows/roles.hpp"

#include <string>
#include <tuple>

namespace caseway::workflows::emergency_access {

using engine::Authority;
using engine::Choice;
using engine::Decision;
using engine::done_by;
using engine::done_by_anybody;
using engine::done_by_clock;
using engine::field;
using engine::FieldClass;
using engine::Occurrence;
using engine::Person;
using engine::Rank;

inline constexpr Words emergencies[] = {"danger-to-life", "danger-to-children",
                                        "suspect-near-victim", "missing-person", "other-danger"};

// By whoever is in need of it, for themselves.
struct OpenedInEmergency : Decision {
    static constexpr Words name{"opened-in-emergency"}, label{"The glass was broken"};
    static constexpr Authority may =
        done_by_anybody.from("LOCAL need to know: anybody serving, for themselves");
    Choice<emergencies> reason;
    std::string because;
    static constexpr auto fields = std::tuple{
        field("reason", &OpenedInEmergency::reason, "what the emergency is", FieldClass::open),
        field("because", &OpenedInEmergency::because, "who is in danger, and whom you asked"),
    };
};

// By the second person, where the case is restricted.
struct AdmittedInEmergency : Decision {
    static constexpr Words name{"admitted-in-emergency"},
        label{"Let into a restricted case in an emergency"};
    static constexpr Authority may =
        done_by(professional_standards, authorising_officer)
            .from("LOCAL need to know: professional standards or a superintendent");
    Person person;
    Choice<emergencies> reason;
    std::string because;
    static constexpr auto fields = std::tuple{
        field("person", &AdmittedInEmergency::person, "who is let in", FieldClass::open),
        field("reason", &AdmittedInEmergency::reason, "what the emergency is", FieldClass::open),
        field("because", &AdmittedInEmergency::because, "who is in danger"),
    };
};

struct EmergencyAccessStopped : Decision {
    static constexpr Words name{"emergency-access-stopped"},
        label{"Emergency access ended before its time"};
    static constexpr Authority may =
        done_by_anybody.from("LOCAL need to know: themselves or a supervisor");
    std::string because;
    static constexpr auto fields = std::tuple{
        field("because", &EmergencyAccessStopped::because, "why it is not needed any more")};
};

struct EmergencyAccessEnded : Occurrence {
    static constexpr Words name{"emergency-access-ended"}, label{"Emergency access is over"};
    static constexpr Authority may = done_by_clock;
};

struct FoundRight : Decision {
    static constexpr Words name{"emergency-found-right"}, label{"Emergency access was right"};
    static constexpr Authority may =
        done_by(response_sergeant, investigation_sergeant, safeguarding_sergeant,
                detective_inspector, authorising_officer, professional_standards)
            .from("LOCAL need to know: a supervisor, or professional standards");
    std::string looked_at;
    static constexpr auto fields = std::tuple{
        field("looked-at", &FoundRight::looked_at, "what was looked at, and why it was right")};
};

struct FoundWrong : Decision {
    static constexpr Words name{"emergency-found-wrong"}, label{"Emergency access was wrong"};
    static constexpr Authority may = FoundRight::may;
    std::string because;
    static constexpr auto fields =
        std::tuple{field("because", &FoundWrong::because, "why it was not right")};
};

struct ReviewOverdue : Occurrence {
    static constexpr Words name{"review-overdue"},
        label{"Nobody has looked at the emergency access"};
    static constexpr Authority may = done_by_clock;
};

}  // namespace caseway::workflows::emergency_access
