// What happens to a victim's right to have a decision not to prosecute reviewed.

#pragma once

#include "engine/table.hpp"
#include "workflows/roles.hpp"

#include <string>
#include <tuple>

namespace caseway::workflows::review_right {

using engine::Authority;
using engine::Choice;
using engine::Decision;
using engine::done_by;
using engine::done_by_ask;
using engine::done_by_clock;
using engine::field;
using engine::Occurrence;
using engine::Rank;
using engine::Words;

inline constexpr Words deciders[] = {"police", "cps"};

struct ReviewOffered : Occurrence {
    static constexpr Words name{"review-offered"}, label{"The right to a review arose"};
    static constexpr Authority may = done_by_ask;
    Choice<deciders> decided_by;
    static constexpr auto fields =
        std::tuple{field("decided-by", &ReviewOffered::decided_by, "whose decision it is",
                         engine::FieldClass::open)};
};

struct ReviewRequested : Occurrence {
    static constexpr Words name{"review-requested"}, label{"The victim asked for a review"};
    static constexpr Authority may =
        done_by(investigator, investigation_sergeant, safeguarding_officer, detective_inspector,
                family_liaison, idva);
    std::string grounds;
    static constexpr auto fields =
        std::tuple{field("grounds", &ReviewRequested::grounds, "what the victim says is wrong")};
};

struct ReviewNotWanted : Occurrence {
    static constexpr Words name{"review-not-wanted"}, label{"The victim wants no review"};
    static constexpr Authority may =
        done_by(investigator, investigation_sergeant, safeguarding_officer, family_liaison, idva);
    std::string how_known;
    static constexpr auto fields = std::tuple{
        field("how-known", &ReviewNotWanted::how_known, "what the victim said, to whom")};
};

struct ReviewWindowEnded : Occurrence {
    static constexpr Words name{"review-window-ended"}, label{"The time to ask for a review ended"};
    static constexpr Authority may = done_by_clock;
};

struct LateRequestAccepted : Decision {
    static constexpr Words name{"late-request-accepted"},
        label{"A request for a review was accepted late"};
    static constexpr Authority may =
        done_by(detective_inspector)
            .ranked(Rank::inspector, "caseway design: an inspector accepts a late request");
    std::string rationale;
    static constexpr auto fields =
        std::tuple{field("rationale", &LateRequestAccepted::rationale, "the reasons, in words")};
};

struct RequestUpheld : Decision {
    static constexpr Words name{"request-upheld"},
        label{"The review upheld the victim's request: the decision falls"};
    static constexpr Authority may =
        done_by(detective_inspector, authorising_officer)
            .ranked(Rank::inspector, "police Victims' Right to Review schemes: an inspector");
    std::string rationale;
    static constexpr auto fields =
        std::tuple{field("rationale", &RequestUpheld::rationale, "the reasons, in words")};
};

struct RequestNotUpheld : Decision {
    static constexpr Words name{"request-not-upheld"},
        label{"The review left the decision as it was"};
    static constexpr Authority may =
        done_by(detective_inspector, authorising_officer)
            .ranked(Rank::inspector, "police Victims' Right to Review schemes: an inspector");
    std::string rationale;
    static constexpr auto fields =
        std::tuple{field("rationale", &RequestNotUpheld::rationale, "the reasons, in words")};
};

struct ReviewActedOn : Decision {
    static constexpr Words name{"review-acted-on"}, label{"The review was acted on"};
    static constexpr Authority may =
        done_by(investigation_sergeant, detective_inspector)
            .ranked(Rank::sergeant, "caseway design: a supervisor reopens an investigation");
    std::string what;
    static constexpr auto fields =
        std::tuple{field("what", &ReviewActedOn::what, "what is done now")};
};

}  // namespace caseway::workflows::review_right
