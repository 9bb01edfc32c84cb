// What happens to a breach of personal data.

#pragma once

#include "engine/table.hpp"
#include "workflows/roles.hpp"
#include "workflows/ways_of_contact.hpp"

#include <optional>
#include <string>
#include <tuple>

namespace caseway::workflows::data_breach {

using engine::Authority;
using engine::Choice;
using engine::Choices;
using engine::Decision;
using engine::done_by;
using engine::field;
using engine::FieldClass;
using engine::Occurrence;

inline constexpr Words breach_kinds[] = {"sent-to-the-wrong-person", "lost-or-stolen",
                                         "looked-at-without-reason", "altered-or-destroyed",
                                         "other"};
inline constexpr Words people_concerned[] = {"victim",  "suspect", "child",
                                             "witness", "staff",   "other"};
inline constexpr Words breach_risks[] = {"unlikely", "risk", "high"};
// Section 68(3), then 68(7).
inline constexpr Words not_telling_grounds[] = {"data-were-unreadable", "risk-was-removed",
                                                "disproportionate-so-made-public",
                                                "protects-an-inquiry", "protects-others"};
using BreachRisk = Choice<breach_risks>;

inline constexpr Authority by_the_officer =
    done_by(data_protection_officer).from("LAW Data Protection Act 2018 ss.67 to 71");

// Whoever finds it says so at once: the 72 hours begin.
struct BreachFound : Occurrence {
    static constexpr Words name{"data-breach-found"}, label{"Data breach found"};
    static constexpr Authority may = engine::done_by_anybody;
    Choice<breach_kinds> happened;
    Choices<people_concerned> concerns;
    bool somebody_in_danger = false;
    std::string what;
    static constexpr auto fields = std::tuple{
        field("happened", &BreachFound::happened, "what happened", FieldClass::open),
        field("concerns", &BreachFound::concerns, "whose data they are", FieldClass::open),
        field("somebody-in-danger", &BreachFound::somebody_in_danger,
              "might somebody be found, followed or hurt by it?", FieldClass::open),
        field("what", &BreachFound::what, "which data, and who may have them now"),
    };
};

struct BreachAssessed : Decision {
    static constexpr Words name{"data-breach-assessed"}, label{"Risk of the breach assessed"};
    static constexpr Authority may = by_the_officer;
    BreachRisk risk;
    std::string why;
    static constexpr auto fields = std::tuple{
        field("risk", &BreachAssessed::risk, "to the rights and freedoms of people",
              FieldClass::open),
        field("why", &BreachAssessed::why, "its effects, and what was done about it"),
    };
};

struct CommissionerTold : Occurrence {
    static constexpr Words name{"reported-to-commissioner"}, label{"Reported to the Commissioner"};
    static constexpr Authority may = by_the_officer;
    std::string reference;
    std::optional<std::string> why_late;
    static constexpr auto fields = std::tuple{
        field("reference", &CommissionerTold::reference, "the Commissioner's reference"),
        field("why-late", &CommissionerTold::why_late, "after 72 hours: the reasons for the delay"),
    };
};

struct ReportNotNeeded : Decision {
    static constexpr Words name{"report-not-needed"}, label{"Not to be reported"};
    static constexpr Authority may = by_the_officer;
    std::string why;
    static constexpr auto fields =
        std::tuple{field("why", &ReportNotNeeded::why, "why a risk to anybody is unlikely")};
};

struct PeopleTold : Occurrence {
    static constexpr Words name{"data-breach-people-told"}, label{"Those concerned told"};
    static constexpr Authority may =
        done_by(data_protection_officer, safeguarding_sergeant, safeguarding_officer, investigator)
            .from("LAW Data Protection Act 2018 s.68");
    Choices<people_concerned> who;
    WayOfContact method;
    static constexpr auto fields = std::tuple{
        field("who", &PeopleTold::who, "who was told", FieldClass::open),
        field("method", &PeopleTold::method, "by which way", FieldClass::open),
    };
};

struct PeopleNotTold : Decision {
    static constexpr Words name{"data-breach-people-not-told"}, label{"Those concerned not told"};
    static constexpr Authority may = by_the_officer;
    Choice<not_telling_grounds> ground;
    std::string why;
    static constexpr auto fields = std::tuple{
        field("ground", &PeopleNotTold::ground, "the ground for not telling", FieldClass::open),
        field("why", &PeopleNotTold::why, "what it rests on"),
    };
};

struct BreachClosed : Decision {
    static constexpr Words name{"data-breach-closed"}, label{"Data breach closed"};
    static constexpr Authority may = by_the_officer;
    std::string remedy;
    static constexpr auto fields = std::tuple{
        field("remedy", &BreachClosed::remedy, "what was put right, and what was changed")};
};

struct BreachReopened : Decision {
    static constexpr Words name{"data-breach-reopened"}, label{"Data breach looked at again"};
    static constexpr Authority may = by_the_officer;
    std::string why;
    static constexpr auto fields =
        std::tuple{field("why", &BreachReopened::why, "what came to light")};
};

}  // namespace caseway::workflows::data_breach
