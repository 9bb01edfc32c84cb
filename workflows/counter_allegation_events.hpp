// The suspect of one report says that they are the victim: what is decided about the two.

#pragma once

#include "engine/table.hpp"
#include "workflows/roles.hpp"
#include "workflows/shared_facts.hpp"

#include <string>
#include <tuple>

namespace caseway::workflows::counter_allegation {

using engine::Authority;
using engine::Decision;
using engine::done_by;
using engine::field;
using engine::FieldClass;
using engine::Occurrence;
using engine::Rank;

// Seen from this case; in the other one the two roles are exchanged.
inline constexpr Words aggressors[] = {"this-cases-suspect", "this-cases-victim", "cannot-be-told"};

// By hand, or told by intake where the report itself says so.
struct CounterAllegationMade : Occurrence {
    static constexpr Words name{"counter-allegation-made"}, label{"A counter-allegation was made"};
    static constexpr Authority may = done_by(call_handler, response_officer, response_sergeant,
                                             review_officer, investigator, safeguarding_officer)
                                         .from("NATIONAL College of Policing: counter-allegations");
    std::string other_case;
    static constexpr auto fields =
        std::tuple{field("other-case", &CounterAllegationMade::other_case,
                         "the case in which the two have the other roles", FieldClass::open)};
};

struct PrimaryAggressorDecided : Decision {
    static constexpr Words name{"primary-aggressor-decided"},
        label{"Decided who is the primary aggressor"};
    static constexpr Authority may =
        done_by(response_sergeant, investigation_sergeant, detective_inspector)
            .ranked(Rank::sergeant, "NATIONAL College of Policing: a supervisor decides");
    Choice<aggressors> aggressor;
    std::string reasons;
    bool both_assessed = false;
    bool different_officers = false;
    static constexpr auto fields = std::tuple{
        field("aggressor", &PrimaryAggressorDecided::aggressor,
              "who uses violence and control over the other"),
        field("reasons", &PrimaryAggressorDecided::reasons,
              "history, injuries on both, self-defence, fear, who controls whom"),
        field("both-assessed", &PrimaryAggressorDecided::both_assessed,
              "is the risk of each assessed in the case in which they are the victim?"),
        field("different-officers", &PrimaryAggressorDecided::different_officers,
              "has each of them a contact officer of their own?"),
    };
};

struct AggressorReopened : Decision {
    static constexpr Words name{"aggressor-reopened"},
        label{"Who is the primary aggressor is looked at again"};
    static constexpr Authority may = PrimaryAggressorDecided::may;
    std::string because;
    static constexpr auto fields =
        std::tuple{field("because", &AggressorReopened::because, "what is new")};
};

}  // namespace caseway::workflows::counter_allegation
