// What starts, lengthens and ends the time in which proceedings for common assault may begin.

#pragma once

#include "engine/table.hpp"
#include "workflows/roles.hpp"

#include <string>
#include <tuple>

namespace caseway::workflows::time_limit {

using engine::Authority;
using engine::Choice;
using engine::Date;
using engine::Decision;
using engine::done_by;
using engine::done_by_clock;
using engine::field;
using engine::Occurrence;
using engine::Rank;
using engine::Words;

inline constexpr Words beginnings[] = {"charge", "requisition", "information-laid"};

// One strand for each offence of common assault or battery.
struct AssaultDated : Decision {
    static constexpr Words name{"assault-dated"}, label{"A common assault or battery was dated"};
    static constexpr Authority may = done_by(investigator, investigation_sergeant, review_officer,
                                             response_officer, detective_inspector);
    Date committed_on{};
    static constexpr auto fields =
        std::tuple{field("committed-on", &AssaultDated::committed_on, "on which day it happened",
                         engine::FieldClass::open)};
};

struct FirstStatementGiven : Occurrence {
    static constexpr Words name{"first-statement-given"},
        label{"The victim gave a first statement or recorded interview"};
    static constexpr Authority may =
        done_by(investigator, investigation_sergeant, response_officer);
    Date given_on{};
    static constexpr auto fields = std::tuple{field("given-on", &FirstStatementGiven::given_on,
                                                    "on which day", engine::FieldClass::open)};
};

struct ProceedingsBegun : Occurrence {
    static constexpr Words name{"proceedings-begun"}, label{"Proceedings for the assault began"};
    static constexpr Authority may = done_by(investigator, investigation_sergeant, custody_officer);
    Choice<beginnings> how;
    Date on{};
    static constexpr auto fields = std::tuple{
        field("how", &ProceedingsBegun::how, "how", engine::FieldClass::open),
        field("on", &ProceedingsBegun::on, "on which day", engine::FieldClass::open),
    };
};

struct TimeLimitPassed : Occurrence {
    static constexpr Words name{"time-limit-passed"},
        label{"The limit passed and nobody has recorded proceedings"};
    static constexpr Authority may = done_by_clock;
};

struct OutOfTimeConfirmed : Decision {
    static constexpr Words name{"out-of-time-confirmed"},
        label{"A supervisor confirmed that no proceedings began in time"};
    static constexpr Authority may =
        done_by(investigation_sergeant, detective_inspector)
            .ranked(Rank::sergeant, "caseway design: a supervisor confirms a limit that was lost");
    std::string why;
    static constexpr auto fields =
        std::tuple{field("why", &OutOfTimeConfirmed::why, "why none began, and who was asked")};
};

struct OffenceHasNoLimit : Decision {
    static constexpr Words name{"offence-has-no-limit"},
        label{"The offence is one without a time limit"};
    static constexpr Authority may =
        done_by(investigation_sergeant, detective_inspector)
            .ranked(Rank::sergeant, "caseway design: a supervisor decides that no limit runs");
    std::string offence;
    static constexpr auto fields =
        std::tuple{field("offence", &OffenceHasNoLimit::offence, "which offence it is instead")};
};

}  // namespace caseway::workflows::time_limit
