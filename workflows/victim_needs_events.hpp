// What a victim needs and wants of those who deal with them.

#pragma once

#include "engine/table.hpp"
#include "workflows/roles.hpp"

#include <string>
#include <tuple>

namespace caseway::workflows::victim_needs {

using engine::Authority;
using engine::Choices;
using engine::Decision;
using engine::done_by;
using engine::field;
using engine::Occurrence;
using engine::Words;

// Youth Justice and Criminal Evidence Act 1999 Part 2, and what else makes it bearable.
inline constexpr Words measures[] = {
    "screens",     "video-link",   "evidence-in-private",     "intermediary", "recorded-interview",
    "interpreter", "same-officer", "officer-of-the-same-sex", "none"};

inline constexpr Authority speaks_with_the_victim =
    done_by(investigator, investigation_sergeant, response_officer, safeguarding_officer,
            safeguarding_sergeant, idva);

struct NeedsAssessed : Decision {
    static constexpr Words name{"needs-assessed"}, label{"The victim's needs were assessed"};
    static constexpr Authority may = speaks_with_the_victim;
    Choices<measures> wanted;
    std::string needs;
    static constexpr auto fields = std::tuple{
        field("measures", &NeedsAssessed::wanted, "which special measures the victim asks for",
              engine::FieldClass::sensitive),
        field("needs", &NeedsAssessed::needs, "what else matters to them, and how often to call",
              engine::FieldClass::sensitive),
    };
};

// The victim's own choice: what they said, not what somebody thinks they want.
struct EnhancedRightsDeclined : Occurrence {
    static constexpr Words name{"enhanced-rights-declined"},
        label{"The victim chose not to have enhanced rights"};
    static constexpr Authority may = speaks_with_the_victim;
    std::string how_known;
    static constexpr auto fields = std::tuple{
        field("how-known", &EnhancedRightsDeclined::how_known, "what the victim said, to whom")};
};

struct EnhancedRightsWanted : Occurrence {
    static constexpr Words name{"enhanced-rights-wanted"},
        label{"The victim wants enhanced rights after all"};
    static constexpr Authority may = speaks_with_the_victim;
    std::string how_known;
    static constexpr auto fields = std::tuple{
        field("how-known", &EnhancedRightsWanted::how_known, "what the victim said, to whom")};
};

struct NeedsNoLongerKept : Decision {
    static constexpr Words name{"needs-no-longer-kept"},
        label{"The victim's needs need not be looked at any more"};
    static constexpr Authority may = done_by(investigation_sergeant, safeguarding_sergeant);
    std::string why;
    static constexpr auto fields = std::tuple{field("why", &NeedsNoLongerKept::why, "why")};
};

}  // namespace caseway::workflows::victim_needs
