// Somebody of the staff has a link of their own to a case.

#pragma once

#include "engine/table.hpp"
#include "workflows/roles.hpp"

#include <string>
#include <tuple>

namespace caseway::workflows::conflict {

using engine::Authority;
using engine::Choice;
using engine::Decision;
using engine::done_by;
using engine::done_by_anybody;
using engine::field;
using engine::FieldClass;
using engine::Person;
using engine::Rank;

inline constexpr Words links[] = {"relative",  "partner-or-former", "friend",
                                  "colleague", "neighbour",         "other"};

struct ConflictDeclared : Decision {
    static constexpr Words name{"conflict-declared"}, label{"A link to the parties was declared"};
    static constexpr Authority may =
        done_by_anybody.from("LOCAL conflicts of interest: anybody about themselves");
    Person person;
    Choice<links> link;
    std::string how_linked;
    static constexpr auto fields = std::tuple{
        field("person", &ConflictDeclared::person, "who has the link", FieldClass::open),
        field("link", &ConflictDeclared::link, "what kind of link"),
        field("how-linked", &ConflictDeclared::how_linked, "to whom, and how close it is"),
    };
};

struct ConflictLifted : Decision {
    static constexpr Words name{"conflict-lifted"}, label{"The exclusion was lifted"};
    static constexpr Authority may =
        done_by(detective_inspector)
            .ranked(Rank::inspector,
                    "LOCAL conflicts of interest: an inspector lets them in again");
    std::string because;
    static constexpr auto fields =
        std::tuple{field("because", &ConflictLifted::because, "why there is no conflict")};
};

}  // namespace caseway::workflows::conflict
