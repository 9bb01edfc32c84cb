// What happens to a victim personal statement.

#pragma once

#include "engine/table.hpp"
#include "workflows/roles.hpp"

#include <string>
#include <tuple>

namespace caseway::workflows::personal_statement {

using engine::Authority;
using engine::Choice;
using engine::Date;
using engine::Decision;
using engine::done_by;
using engine::field;
using engine::Occurrence;
using engine::Words;

// How the victim wants it used, which is theirs to say.
inline constexpr Words uses[] = {"read-by-the-victim", "read-by-the-prosecutor", "played",
                                 "given-to-the-court-only", "not-to-be-used"};

inline constexpr Authority takes_statements =
    done_by(investigator, investigation_sergeant, response_officer, safeguarding_officer,
            family_liaison, idva);

struct PersonalStatementOffered : Decision {
    static constexpr Words name{"personal-statement-offered"},
        label{"The victim was offered a personal statement"};
    static constexpr Authority may = takes_statements;
    bool told_it_is_a_choice = false;
    static constexpr auto fields = std::tuple{
        field("told-it-is-a-choice", &PersonalStatementOffered::told_it_is_a_choice,
              "was the victim told that it is theirs to choose?", engine::FieldClass::open)};
};

struct PersonalStatementMade : Occurrence {
    static constexpr Words name{"personal-statement-made"},
        label{"The victim made a personal statement"};
    static constexpr Authority may = takes_statements;
    Choice<uses> used;
    std::string reference;
    static constexpr auto fields = std::tuple{
        field("use", &PersonalStatementMade::used, "how the victim wants it used",
              engine::FieldClass::open),
        field("reference", &PersonalStatementMade::reference, "where it is kept",
              engine::FieldClass::open),
    };
};

struct PersonalStatementDeclined : Occurrence {
    static constexpr Words name{"personal-statement-declined"},
        label{"The victim wants to make no personal statement"};
    static constexpr Authority may = takes_statements;
};

struct PersonalStatementDeferred : Occurrence {
    static constexpr Words name{"personal-statement-deferred"},
        label{"The victim wants to make a personal statement later"};
    static constexpr Authority may = takes_statements;
    Date ask_on{};
    static constexpr auto fields = std::tuple{field("ask-on", &PersonalStatementDeferred::ask_on,
                                                    "when to ask again", engine::FieldClass::open)};
};

struct PersonalStatementUpdated : Occurrence {
    static constexpr Words name{"personal-statement-updated"},
        label{"The victim added to the personal statement"};
    static constexpr Authority may = takes_statements;
    Choice<uses> used;
    std::string reference;
    static constexpr auto fields = std::tuple{
        field("use", &PersonalStatementUpdated::used, "how the victim wants it used",
              engine::FieldClass::open),
        field("reference", &PersonalStatementUpdated::reference, "where it is kept",
              engine::FieldClass::open),
    };
};

struct PersonalStatementSent : Decision {
    static constexpr Words name{"personal-statement-sent"},
        label{"The personal statement was given to the CPS"};
    static constexpr Authority may = done_by(investigator, investigation_sergeant);
    std::string to_whom;
    static constexpr auto fields = std::tuple{
        field("to-whom", &PersonalStatementSent::to_whom, "to whom", engine::FieldClass::open)};
};

}  // namespace caseway::workflows::personal_statement
