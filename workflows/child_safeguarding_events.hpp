// What happens while a child of the household is safeguarded.

#pragma once

#include "engine/table.hpp"
#include "workflows/roles.hpp"

#include <optional>
#include <string>
#include <tuple>

namespace caseway::workflows::child_safeguarding {

using engine::Authority;
using engine::Choice;
using engine::Decision;
using engine::done_by;
using engine::field;
using engine::FieldClass;
using engine::Occurrence;
using engine::Person;
using engine::Rank;

inline constexpr Words opened_because[] = {"adult-declines", "child-was-there", "child-harmed",
                                           "other"};
inline constexpr Words companies[] = {"alone", "with-a-professional", "with-a-safe-adult",
                                      "with-the-suspect"};
inline constexpr Words childrens_agencies[] = {"childrens-social-care", "school"};
// What children's social care decides (Working Together to Safeguard Children).
inline constexpr Words social_care_decisions[] = {"no-further-action", "early-help", "section-17",
                                                  "section-47", "already-open"};

inline constexpr Authority by_safeguarding =
    done_by(safeguarding_officer, safeguarding_sergeant)
        .from("LAW Children Act 2004 s.11; Domestic Abuse Act 2021 s.3");

struct ChildSafeguardingOpened : Decision {
    static constexpr Words name{"child-safeguarding-opened"},
        label{"A child's own safeguarding opened"};
    static constexpr Authority may =
        done_by(safeguarding_officer, safeguarding_sergeant, review_officer, detective_inspector)
            .from("LAW Children Act 2004 s.11; Domestic Abuse Act 2021 s.3");
    Choice<opened_because> because;
    static constexpr auto fields = std::tuple{
        field("because", &ChildSafeguardingOpened::because, "what opens it", FieldClass::open)};
};

struct ChildSeen : Decision {
    static constexpr Words name{"child-seen"}, label{"The child was seen and heard"};
    static constexpr Authority may =
        done_by(safeguarding_officer, safeguarding_sergeant, response_officer, investigator)
            .from("NATIONAL Working Together to Safeguard Children: the voice of the child");
    Person seen_by;
    Choice<companies> company;
    std::string voice_of_the_child;
    static constexpr auto fields = std::tuple{
        field("seen-by", &ChildSeen::seen_by, "who saw the child", FieldClass::open),
        field("company", &ChildSeen::company, "alone, or with whom", FieldClass::third_party),
        field("voice-of-the-child", &ChildSeen::voice_of_the_child,
              "what the child said and how the child was, of each child", FieldClass::third_party),
    };
};

struct ChildNotSeen : Occurrence {
    static constexpr Words name{"child-not-seen"}, label{"The child could not be seen"};
    static constexpr Authority may =
        done_by(safeguarding_officer, safeguarding_sergeant, response_officer, investigator);
    std::string why;
    static constexpr auto fields = std::tuple{field(
        "why", &ChildNotSeen::why, "where, when, and what was in the way", FieldClass::location)};
};

struct ChildReferred : Decision {
    static constexpr Words name{"child-referred"}, label{"Referred for the child"};
    static constexpr Authority may = by_safeguarding;
    Choice<childrens_agencies> agency;
    std::string reason;
    static constexpr auto fields = std::tuple{
        field("agency", &ChildReferred::agency, "to whom", FieldClass::open),
        field("reason", &ChildReferred::reason, "why"),
    };
};

// The adult wants no support, for themselves or for the child.
struct AdultDeclined : Occurrence {
    static constexpr Words name{"adult-declined"}, label{"The adult wants no support"};
    static constexpr Authority may =
        done_by(safeguarding_officer, safeguarding_sergeant, response_officer, investigator, idva);
};

struct ChildSafeguardingClosed : Decision {
    static constexpr Words name{"child-safeguarding-closed"},
        label{"The child's safeguarding closed"};
    static constexpr Authority may =
        done_by(safeguarding_sergeant)
            .ranked(Rank::sergeant, "LAW Children Act 2004 s.11: decided by a supervisor");
    Choice<social_care_decisions> social_care_decision;
    std::string rationale;
    static constexpr auto fields = std::tuple{
        field("social-care-decision", &ChildSafeguardingClosed::social_care_decision,
              "what children's social care decided", FieldClass::open),
        field("rationale", &ChildSafeguardingClosed::rationale, "why the child is safe"),
    };
};

struct ChildSafeguardingReopened : Decision {
    static constexpr Words name{"child-safeguarding-reopened"},
        label{"The child's safeguarding reopened"};
    static constexpr Authority may =
        done_by(safeguarding_sergeant, detective_inspector)
            .ranked(Rank::sergeant, "caseway design: reopening is decided by a supervisor");
    std::string reason;
    static constexpr auto fields =
        std::tuple{field("reason", &ChildSafeguardingReopened::reason, "what has changed")};
};

}  // namespace caseway::workflows::child_safeguarding
