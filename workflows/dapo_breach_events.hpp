// What happens after an order (DAPO) was disobeyed.

#pragma once

#include "engine/table.hpp"
#include "workflows/roles.hpp"

#include <optional>
#include <string>
#include <tuple>

namespace caseway::workflows::dapo_breach {

using engine::Authority;
using engine::Choice;
using engine::Decision;
using engine::done_by;
using engine::done_by_ask;
using engine::field;
using engine::Minute;
using engine::Occurrence;
using engine::Person;
using engine::Rank;
using engine::Words;

inline constexpr Words sentences[] = {"custody", "suspended-sentence",    "community-order",
                                      "fine",    "conditional-discharge", "absolute-discharge",
                                      "other"};

struct BreachOpened : Occurrence {
    static constexpr Words name{"dapo-breach-opened"},
        label{"A breach of an order (DAPO) was reported"};
    static constexpr Authority may = done_by_ask;
    std::string what_happened;
    std::optional<Minute> known_since;
    static constexpr auto fields = std::tuple{
        field("what-happened", &BreachOpened::what_happened, "what happened"),
        field("known-since", &BreachOpened::known_since,
              "since when the suspect has known of the order", engine::FieldClass::open),
    };
};

struct CrimeRecorded : Occurrence {
    static constexpr Words name{"breach-crime-recorded"},
        label{"The breach was recorded as a crime"};
    static constexpr Authority may = done_by(response_officer, investigator, call_handler,
                                             investigation_sergeant, dvpo_team, crime_registrar);
    std::string crime_number;
    static constexpr auto fields = std::tuple{field("crime-number", &CrimeRecorded::crime_number,
                                                    "its number", engine::FieldClass::open)};
};

struct Arrested : Occurrence {
    static constexpr Words name{"dapo-breach-arrested"},
        label{"The suspect was arrested for breach of the order (DAPO)"};
    static constexpr Authority may =
        done_by(response_officer, neighbourhood_officer, investigator, custody_officer, dvpo_team);
    Person arrested_by;
    static constexpr auto fields =
        std::tuple{field("arrested-by", &Arrested::arrested_by, "the constable who arrested",
                         engine::FieldClass::open)};
};

struct Charged : Occurrence {
    static constexpr Words name{"dapo-breach-charged"},
        label{"The suspect was charged with breach of the order (DAPO)"};
    static constexpr Authority may = done_by(investigator, custody_officer, investigation_sergeant);
    std::string cps_reference;
    std::optional<Minute> known_since;
    static constexpr auto fields = std::tuple{
        field("cps-reference", &Charged::cps_reference, "the reference of the CPS's decision",
              engine::FieldClass::open),
        field("known-since", &Charged::known_since,
              "since when the suspect has known of the order, where that was found out later",
              engine::FieldClass::open),
    };
};

struct ContemptFound : Occurrence {
    static constexpr Words name{"dapo-contempt-found"},
        label{"A court dealt with the breach as contempt"};
    static constexpr Authority may =
        done_by(dvpo_team, investigator).from("LAW Domestic Abuse Act 2021 s.39");
    std::string details;
    static constexpr auto fields =
        std::tuple{field("details", &ContemptFound::details, "the court's words")};
};

struct Convicted : Occurrence {
    static constexpr Words name{"dapo-breach-convicted"},
        label{"The suspect was convicted of breach of the order (DAPO)"};
    static constexpr Authority may =
        done_by(investigator, dvpo_team).from("LAW Domestic Abuse Act 2021 s.39");
    Choice<sentences> sentence;
    std::string details;
    static constexpr auto fields = std::tuple{
        field("sentence", &Convicted::sentence, "what the court imposed", engine::FieldClass::open),
        field("details", &Convicted::details, "the court's words"),
    };
};

struct Acquitted : Occurrence {
    static constexpr Words name{"dapo-breach-acquitted"},
        label{"Acquitted of breach of the order (DAPO), or the case discontinued"};
    static constexpr Authority may = done_by(investigator, dvpo_team);
    std::string reasons;
    static constexpr auto fields =
        std::tuple{field("reasons", &Acquitted::reasons, "the court's or the CPS's reasons")};
};

struct NotCharged : Decision {
    static constexpr Words name{"dapo-breach-not-charged"},
        label{"Decided that the breach is not charged"};
    static constexpr Authority may =
        done_by(detective_inspector, authorising_officer)
            .ranked(Rank::inspector, "caseway design: an inspector closes a breach");
    std::string rationale;
    static constexpr auto fields = std::tuple{
        field("rationale", &NotCharged::rationale, "why, and what protects the victim instead")};
};

struct Reopened : Decision {
    static constexpr Words name{"dapo-breach-reopened"}, label{"The breach was taken up again"};
    static constexpr Authority may =
        done_by(detective_inspector, authorising_officer)
            .ranked(Rank::inspector, "caseway design: an inspector reopens a breach");
    std::string rationale;
    static constexpr auto fields = std::tuple{field("rationale", &Reopened::rationale, "why")};
};

struct SuspectDied : Occurrence {
    static constexpr Words name{"suspect-died"}, label{"The suspect died"};
    static constexpr Authority may = done_by_ask;
};

}  // namespace caseway::workflows::dapo_breach
