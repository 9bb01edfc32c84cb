// What happens after a notice or an order was breached.

#pragma once

#include "engine/table.hpp"
#include "workflows/roles.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <tuple>

namespace caseway::workflows::breach {

using engine::Authority;
using engine::Choice;
using engine::Date;
using engine::Decision;
using engine::done_by;
using engine::done_by_ask;
using engine::done_by_clock;
using engine::field;
using engine::Minute;
using engine::Occurrence;
using engine::Person;
using engine::Rank;
using engine::Words;

// A notice or an order under the 2010 Act, or a notice (DAPN) under the 2021 Act. Breach of an
// order under the 2021 Act is an offence, and dapo_breach.hpp.
inline constexpr Words breached_choices[] = {"notice", "order", "dapn"};
// Magistrates' Courts Act 1980 s.63(3): one sum, a sum for each day, or custody.
inline constexpr Words penalties[] = {"none", "sum", "daily-sum", "committal"};

struct BreachOpened : Occurrence {
    static constexpr Words name{"breach-opened"}, label{"A breach was reported"};
    static constexpr Authority may = done_by_ask;
    Choice<breached_choices> of;
    std::string what_happened;
    std::optional<Minute> hearing_at;
    std::optional<Minute> known_since;
    static constexpr auto fields = std::tuple{
        field("of", &BreachOpened::of, "what was breached", engine::FieldClass::open),
        field("what-happened", &BreachOpened::what_happened, "what happened"),
        field("hearing-at", &BreachOpened::hearing_at,
              "when the application for an order will be heard", engine::FieldClass::open),
        field("known-since", &BreachOpened::known_since,
              "since when the suspect has known of the notice or order", engine::FieldClass::open),
    };
};

// The application is listed, or listed again: the earlier of two limits may have changed.
struct ApplicationListed : Occurrence {
    static constexpr Words name{"application-listed"}, label{"The application was listed"};
    static constexpr Authority may = done_by_ask;
    Minute hearing_at{};
    static constexpr auto fields = std::tuple{
        field("hearing-at", &ApplicationListed::hearing_at,
              "when the application for an order will be heard", engine::FieldClass::open)};
};

struct SuspectDied : Occurrence {
    static constexpr Words name{"suspect-died"}, label{"The suspect died"};
    static constexpr Authority may = done_by_ask;
};

struct Arrested : Occurrence {
    static constexpr Words name{"arrested"}, label{"The suspect was arrested for the breach"};
    static constexpr Authority may =
        done_by(response_officer, neighbourhood_officer, investigator, custody_officer, dvpo_team);
    Person arrested_by;
    static constexpr auto fields =
        std::tuple{field("arrested-by", &Arrested::arrested_by, "the constable who arrested",
                         engine::FieldClass::open)};
};

struct BroughtBeforeCourt : Occurrence {
    static constexpr Words name{"before-court"}, label{"The suspect was brought before the court"};
    static constexpr Authority may = done_by(dvpo_team, investigator, custody_officer);
    std::string court;
    static constexpr auto fields = std::tuple{
        field("court", &BroughtBeforeCourt::court, "which court", engine::FieldClass::location)};
};

struct CourtAdjourned : Occurrence {
    static constexpr Words name{"court-adjourned"}, label{"The court adjourned the breach"};
    static constexpr Authority may = done_by(dvpo_team, investigator);
    Minute next_hearing{};
    bool remanded = false;
    std::optional<bool> for_medical_report;
    static constexpr auto fields = std::tuple{
        field("next-hearing", &CourtAdjourned::next_hearing, "when it will be heard next",
              engine::FieldClass::open),
        field("remanded", &CourtAdjourned::remanded, "was the suspect kept in custody?",
              engine::FieldClass::open),
        field("for-medical-report", &CourtAdjourned::for_medical_report,
              "kept in custody for a medical report?", engine::FieldClass::sensitive),
    };
};

struct Proved : Occurrence {
    static constexpr Words name{"proved"}, label{"The court found the breach proved"};
    static constexpr Authority may = done_by(dvpo_team, investigator);
    Choice<penalties> penalty;
    std::optional<std::int64_t> pounds;
    std::optional<std::int64_t> pounds_a_day;
    std::optional<Date> committed_until;
    std::string details;
    static constexpr auto fields = std::tuple{
        field("penalty", &Proved::penalty, "what the court imposed", engine::FieldClass::open),
        field("pounds", &Proved::pounds, "the sum in pounds, of all days together",
              engine::FieldClass::open),
        field("pounds-a-day", &Proved::pounds_a_day, "the sum for each day, in pounds",
              engine::FieldClass::open),
        field("committed-until", &Proved::committed_until, "the last day in custody",
              engine::FieldClass::open),
        field("details", &Proved::details, "the court's words"),
    };
};

struct NotProved : Occurrence {
    static constexpr Words name{"not-proved"}, label{"The court did not find the breach proved"};
    static constexpr Authority may = done_by(dvpo_team, investigator);
    std::string reasons;
    static constexpr auto fields =
        std::tuple{field("reasons", &NotProved::reasons, "the court's reasons")};
};

struct CourtLimitPassed : Occurrence {
    static constexpr Words name{"court-limit-passed"},
        label{"The limit for bringing the suspect before the court has passed"};
    static constexpr Authority may = done_by_clock;
};

struct SuspectReleased : Occurrence {
    static constexpr Words name{"suspect-released"}, label{"The suspect was released from custody"};
    static constexpr Authority may = done_by(custody_officer, investigator, dvpo_team);
    std::string because;
    static constexpr auto fields =
        std::tuple{field("because", &SuspectReleased::because, "why, and on whose decision")};
};

struct OffenceDisclosed : Occurrence {
    static constexpr Words name{"offence-disclosed"},
        label{"The same facts disclose a separate offence"};
    static constexpr Authority may =
        done_by(response_officer, investigator, investigation_sergeant, dvpo_team);
    std::string offence;
    std::string crime_number;
    static constexpr auto fields = std::tuple{
        field("offence", &OffenceDisclosed::offence, "what offence"),
        field("crime-number", &OffenceDisclosed::crime_number, "the crime recorded for it",
              engine::FieldClass::open),
    };
};

struct ComplaintLaid : Decision {
    static constexpr Words name{"s63-complaint-laid"},
        label{"Complaint laid that the order was disobeyed"};
    static constexpr Authority may =
        done_by(dvpo_team).from("LAW Magistrates' Courts Act 1980 s.63(3)");
    Minute hearing_at{};
    static constexpr auto fields =
        std::tuple{field("hearing-at", &ComplaintLaid::hearing_at, "when it will be heard",
                         engine::FieldClass::open)};
};

struct OffenceCharged : Occurrence {
    static constexpr Words name{"offence-charged"},
        label{"The suspect was charged with an offence on the same facts"};
    static constexpr Authority may = done_by(investigator, custody_officer, dvpo_team);
    std::string offence;
    static constexpr auto fields =
        std::tuple{field("offence", &OffenceCharged::offence, "what offence")};
};

struct Closed : Decision {
    static constexpr Words name{"closed"}, label{"The breach was closed"};
    static constexpr Authority may =
        done_by(detective_inspector, authorising_officer)
            .ranked(Rank::inspector, "caseway design: an inspector closes a breach");
    std::string rationale;
    static constexpr auto fields =
        std::tuple{field("rationale", &Closed::rationale, "why nothing more is done about it")};
};

struct Reopened : Decision {
    static constexpr Words name{"reopened"}, label{"The breach was taken up again"};
    static constexpr Authority may =
        done_by(detective_inspector, authorising_officer)
            .ranked(Rank::inspector, "caseway design: an inspector reopens a breach");
    std::string rationale;
    static constexpr auto fields = std::tuple{field("rationale", &Reopened::rationale, "why")};
};

}  // namespace caseway::workflows::breach
