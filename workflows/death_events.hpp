// What happens after the victim has died.

#pragma once

#include "engine/table.hpp"
#include "workflows/roles.hpp"
#include "workflows/shared_facts.hpp"

#include <optional>
#include <string>
#include <tuple>

namespace caseway::workflows::death {

using engine::Authority;
using engine::Decision;
using engine::done_by;
using engine::field;
using engine::FieldClass;
using engine::Occurrence;
using engine::Person;
using engine::Rank;

inline constexpr Words manners[] = {"suspected-homicide", "suspected-suicide", "unexplained",
                                    "accident", "natural"};
inline constexpr Words contact_answers[] = {"yes", "no", "unknown"};
// Those who must know, each with a decision.
inline constexpr Words notices[] = {"homicide-team",   "coroner",    "police-complaints-body",
                                    "homicide-review", "legal-hold", "children"};
using Notice = Choice<notices>;
inline constexpr Words notice_decisions[] = {"given", "not-needed"};

struct DeathReported : Occurrence {
    static constexpr Words name{"death-reported"}, label{"The victim died"};
    static constexpr Authority may =
        engine::done_by_anybody.from("caseway design: whoever learns of it stops every send");
    std::string what_is_known;
    std::optional<Choice<manners>> manner;
    std::optional<Choice<contact_answers>> police_contact;
    static constexpr auto fields = std::tuple{
        field("what-is-known", &DeathReported::what_is_known, "what is known, and from whom",
              FieldClass::third_party),
        field("manner", &DeathReported::manner, "how the victim died, as far as it is known",
              FieldClass::sensitive),
        field("police-contact", &DeathReported::police_contact,
              "had the police been in contact with the victim?", FieldClass::open),
    };
};

struct NoticeDecided : Decision {
    static constexpr Words name{"notice-decided"}, label{"Decided whether somebody is told of it"};
    static constexpr Authority may =
        done_by(detective_inspector, investigation_sergeant, investigator, safeguarding_sergeant,
                safeguarding_officer, professional_standards, records_officer)
            .from("NATIONAL domestic abuse: deaths");
    Notice notice;
    Choice<notice_decisions> decision;
    std::string reason;
    std::optional<std::string> reference;
    static constexpr auto fields = std::tuple{
        field("notice", &NoticeDecided::notice, "who is told", FieldClass::open),
        field("decision", &NoticeDecided::decision, "given, or not needed", FieldClass::open),
        field("reason", &NoticeDecided::reason, "what was said to whom; or why it is not needed"),
        field("reference", &NoticeDecided::reference, "their reference", FieldClass::open),
    };
};

struct FamilyLiaisonAppointed : Decision {
    static constexpr Words name{"family-liaison-appointed"},
        label{"A family liaison officer took over what was owed to the victim"};
    static constexpr Authority may =
        done_by(detective_inspector, investigation_sergeant).from("NATIONAL family liaison");
    Person officer;
    static constexpr auto fields = std::tuple{
        field("officer", &FamilyLiaisonAppointed::officer, "the officer", FieldClass::open)};
};

struct DeathHandedOver : Decision {
    static constexpr Words name{"death-handed-over"},
        label{"Every notice is decided and the family has its officer"};
    static constexpr Authority may =
        done_by(detective_inspector)
            .ranked(Rank::inspector, "LOCAL: signed off by a detective inspector");
    std::string summary;
    static constexpr auto fields = std::tuple{
        field("summary", &DeathHandedOver::summary, "who leads from here, and what is open")};
};

struct DeathLookedAtAgain : Decision {
    static constexpr Words name{"death-looked-at-again"}, label{"The death is looked at again"};
    static constexpr Authority may =
        done_by(detective_inspector, investigation_sergeant)
            .ranked(Rank::sergeant, "caseway design: reopened by a supervisor");
    std::string because;
    std::optional<Choice<contact_answers>> police_contact;
    static constexpr auto fields = std::tuple{
        field("because", &DeathLookedAtAgain::because, "what is new"),
        field("police-contact", &DeathLookedAtAgain::police_contact,
              "had the police been in contact with the victim, as is known now?", FieldClass::open),
    };
};

struct DeathFoundMistaken : Decision {
    static constexpr Words name{"death-found-mistaken"}, label{"The victim is alive"};
    static constexpr Authority may =
        done_by(detective_inspector)
            .ranked(Rank::inspector, "caseway design: everybody told is told again");
    std::string evidence;
    static constexpr auto fields =
        std::tuple{field("evidence", &DeathFoundMistaken::evidence, "who saw the victim, and when",
                         FieldClass::third_party)};
};

}  // namespace caseway::workflows::death
