// What happens when somebody is let in for a time.

#pragma once

#include "engine/table.hpp"
#include "workflows/roles.hpp"

#include <string>
#include <tuple>

namespace caseway::workflows::access_grant {

using engine::Authority;
using engine::Decision;
using engine::done_by;
using engine::done_by_clock;
using engine::field;
using engine::FieldClass;
using engine::Minute;
using engine::Occurrence;
using engine::Person;

struct AccessGranted : Decision {
    static constexpr Words name{"access-granted"}, label{"Let in for a time"};
    static constexpr Authority may =
        done_by(response_sergeant, investigation_sergeant, safeguarding_sergeant,
                detective_inspector, authorising_officer, marac_chair, professional_standards)
            .from("LOCAL need to know: a supervisor lets in, for a time");
    Person person;
    Minute until{};
    std::string because;
    static constexpr auto fields = std::tuple{
        field("person", &AccessGranted::person, "who is let in", FieldClass::open),
        field("until", &AccessGranted::until, "until when", FieldClass::open),
        field("because", &AccessGranted::because, "what they have to do with the case"),
    };
};

struct AccessWithdrawn : Decision {
    static constexpr Words name{"access-withdrawn"}, label{"Let out again before the time"};
    static constexpr Authority may = AccessGranted::may;
    std::string because;
    static constexpr auto fields =
        std::tuple{field("because", &AccessWithdrawn::because, "why it ends early")};
};

struct AccessRanOut : Occurrence {
    static constexpr Words name{"access-ran-out"}, label{"The time they were let in for is over"};
    static constexpr Authority may = done_by_clock;
};

}  // namespace caseway::workflows::access_grant
