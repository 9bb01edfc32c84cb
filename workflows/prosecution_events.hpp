// What happens between a charge and its end, apart from where the suspect is (suspect.hpp).

#pragma once

#include "engine/table.hpp"
#include "workflows/roles.hpp"

#include <string>
#include <tuple>

namespace caseway::workflows::prosecution {

using engine::Authority;
using engine::Choice;
using engine::Date;
using engine::done_by;
using engine::done_by_ask;
using engine::field;
using engine::Occurrence;
using engine::Words;

inline constexpr Words charged_on[] = {"cps-decision", "inspectors-emergency"};
inline constexpr Words hearings[] = {"first-hearing", "plea", "trial", "sentence", "other"};

struct ProsecutionBegan : Occurrence {
    static constexpr Words name{"prosecution-began"}, label{"A prosecution began"};
    static constexpr Authority may = done_by_ask;
    Choice<charged_on> on_whose;
    static constexpr auto fields = std::tuple{
        field("charged-on", &ProsecutionBegan::on_whose,
              "the CPS's decision, or an inspector's in an emergency", engine::FieldClass::open)};
};

struct ChargeRatified : Occurrence {
    static constexpr Words name{"charge-ratified"}, label{"The CPS ratified the emergency charge"};
    static constexpr Authority may =
        done_by(investigator, investigation_sergeant, custody_officer, detective_inspector);
    std::string reference;
    static constexpr auto fields =
        std::tuple{field("cps-reference", &ChargeRatified::reference, "the CPS's decision",
                         engine::FieldClass::open)};
};

struct ChargeNotRatified : Occurrence {
    static constexpr Words name{"charge-not-ratified"},
        label{"The CPS did not ratify the emergency charge"};
    static constexpr Authority may =
        done_by(investigator, investigation_sergeant, custody_officer, detective_inspector);
    std::string reasons;
    static constexpr auto fields =
        std::tuple{field("reasons", &ChargeNotRatified::reasons, "the CPS's reasons")};
};

struct ChargeAltered : Occurrence {
    static constexpr Words name{"charge-altered"}, label{"The CPS altered the charge"};
    static constexpr Authority may = done_by(investigator, investigation_sergeant);
    std::string offences;
    std::string reasons;
    static constexpr auto fields = std::tuple{
        field("offences", &ChargeAltered::offences, "charged with what now"),
        field("reasons", &ChargeAltered::reasons, "the CPS's reasons"),
    };
};

struct CourtDateSet : Occurrence {
    static constexpr Words name{"court-date-set"}, label{"The court set a date"};
    static constexpr Authority may = done_by(investigator, investigation_sergeant, dvpo_team);
    Choice<hearings> hearing;
    Date on{};
    static constexpr auto fields = std::tuple{
        field("hearing", &CourtDateSet::hearing, "for what", engine::FieldClass::open),
        field("on", &CourtDateSet::on, "on which day", engine::FieldClass::open),
    };
};

struct HearingHeld : Occurrence {
    static constexpr Words name{"hearing-held"}, label{"A hearing was held"};
    static constexpr Authority may = done_by(investigator, investigation_sergeant, dvpo_team);
    std::string result;
    static constexpr auto fields =
        std::tuple{field("result", &HearingHeld::result, "what came of it, a warrant included")};
};

struct ProsecutionEnded : Occurrence {
    static constexpr Words name{"prosecution-ended"}, label{"The prosecution ended"};
    static constexpr Authority may = done_by_ask;
};

}  // namespace caseway::workflows::prosecution
