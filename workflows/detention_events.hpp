// What happens while somebody is detained without charge.

#pragma once

#include "engine/table.hpp"
#include "workflows/roles.hpp"

#include <tuple>

namespace caseway::workflows::detention {

using engine::Authority;
using engine::Choice;
using engine::done_by;
using engine::done_by_ask;
using engine::done_by_clock;
using engine::Duration;
using engine::field;
using engine::Minute;
using engine::Occurrence;
using engine::Person;
using engine::Rank;
using engine::Words;

inline constexpr Words extended_by[] = {"superintendent", "magistrates-court"};

struct DetentionBegan : Occurrence {
    static constexpr Words name{"detention-began"}, label{"Detention without charge began"};
    static constexpr Authority may = done_by_ask;
    Minute since{};
    Minute first_arrested{};
    Duration used{};
    bool for_breach = false;
    static constexpr auto fields = std::tuple{
        field("since", &DetentionBegan::since, "since when", engine::FieldClass::open),
        field("first-arrested", &DetentionBegan::first_arrested,
              "when first arrested for this offence", engine::FieldClass::open),
        field("used", &DetentionBegan::used, "how long already detained for it before bail",
              engine::FieldClass::open),
        field("for-breach", &DetentionBegan::for_breach,
              "arrested for breaking bail, or for not answering it?", engine::FieldClass::open),
    };
};

struct ArrivedAtStation : Occurrence {
    static constexpr Words name{"arrived-at-station"}, label{"Arrived at the police station"};
    static constexpr Authority may = done_by(custody_officer);
};

struct DetentionExtended : Occurrence {
    static constexpr Words name{"detention-extended"},
        label{"Detention without charge was extended"};
    static constexpr Authority may = done_by(custody_officer);
    Choice<extended_by> authority;
    Person authorised_by;
    Minute until{};
    static constexpr auto fields = std::tuple{
        field("authority", &DetentionExtended::authority, "by whose authority",
              engine::FieldClass::open),
        field("authorised-by", &DetentionExtended::authorised_by,
              "who authorised it, or told us of the court's warrant", engine::FieldClass::open),
        field("until", &DetentionExtended::until, "until when", engine::FieldClass::open),
    };
};

struct DetentionLimitPassed : Occurrence {
    static constexpr Words name{"detention-limit-passed"},
        label{"The limit of detention passed and nobody has said what happened"};
    static constexpr Authority may = done_by_clock;
};

struct DetentionEnded : Occurrence {
    static constexpr Words name{"detention-ended"}, label{"Detention without charge ended"};
    static constexpr Authority may = done_by_ask;
};

}  // namespace caseway::workflows::detention
