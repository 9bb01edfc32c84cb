// What happens to an override: it was used, and another person looks at it.

#pragma once

#include "engine/table.hpp"
#include "workflows/roles.hpp"

#include <string>
#include <tuple>

namespace caseway::workflows::overriding {

using engine::Authority;
using engine::Choice;
using engine::Decision;
using engine::done_by;
using engine::done_by_ask;
using engine::done_by_clock;
using engine::field;
using engine::Occurrence;
using engine::Person;
using engine::Rank;
using engine::Words;

// Rules of policy that may be overridden at night. A rule of law never stands here.
inline constexpr Words overridden_rules[] = {"author-is-not-authoriser"};
// Who confirms: the rank that the act itself needs.
inline constexpr Words confirming_ranks[] = {"inspector", "superintendent"};

struct OverrideRaised : Occurrence {
    static constexpr Words name{"override-raised"}, label{"A rule of policy was overridden"};
    static constexpr Authority may = done_by_ask;
    Choice<overridden_rules> rule;
    Person overridden_by;
    Choice<confirming_ranks> confirmed_at;
    std::string reason;
    static constexpr auto fields = std::tuple{
        field("rule", &OverrideRaised::rule, "which rule", engine::FieldClass::open),
        field("overridden-by", &OverrideRaised::overridden_by, "who overrode it",
              engine::FieldClass::open),
        field("confirmed-at", &OverrideRaised::confirmed_at, "the rank that has to confirm it",
              engine::FieldClass::open),
        field("reason", &OverrideRaised::reason, "why nobody else could be asked"),
    };
};

struct OverrideConfirmed : Decision {
    static constexpr Words name{"override-confirmed"}, label{"Override confirmed by another"};
    static constexpr Authority may =
        done_by(authorising_officer, detective_inspector)
            .ranked(Rank::inspector, "caseway design: a second officer of the rank of the act");
    std::string looked_at;
    static constexpr auto fields =
        std::tuple{field("looked-at", &OverrideConfirmed::looked_at, "what was looked at")};
};

struct OverrideNotConfirmed : Decision {
    static constexpr Words name{"override-not-confirmed"}, label{"Override not confirmed"};
    static constexpr Authority may =
        done_by(authorising_officer, detective_inspector)
            .ranked(Rank::inspector, "caseway design: a second officer of the rank of the act");
    std::string rationale;
    static constexpr auto fields =
        std::tuple{field("rationale", &OverrideNotConfirmed::rationale, "why it is not confirmed")};
};

struct ConfirmationOverdue : Occurrence {
    static constexpr Words name{"confirmation-overdue"}, label{"Nobody has confirmed the override"};
    static constexpr Authority may = done_by_clock;
};

}  // namespace caseway::workflows::overriding
