// What happens in an investigation, until its outcome is proposed.

#pragma once

#include "engine/table.hpp"
#include "workflows/roles.hpp"
#include "workflows/ways_of_contact.hpp"

#include <optional>
#include <string>
#include <tuple>

namespace caseway::workflows::investigation {

using engine::Authority;
using engine::Choices;
using engine::Date;
using engine::Decision;
using engine::done_by;
using engine::done_by_ask;
using engine::field;
using engine::Occurrence;
using engine::Person;
using engine::Rank;

inline constexpr Words teams[] = {"site", "complex"};
inline constexpr Words contact_results[] = {"reached", "no-answer", "not-safe-to-speak"};
inline constexpr Words support_answers[] = {"supports", "withdraws", "never"};
// Why a victim does not support: research and inspectors ask for it, and it drives what is done.
inline constexpr Words support_reasons[] = {"fear",     "pressure", "reconciliation",
                                            "delay",    "children", "distrust-of-police",
                                            "not-said", "other"};
// What can carry a prosecution without the victim.
inline constexpr Words evidence_kinds[] = {"body-worn-video", "999-audio",   "photographs",
                                           "medical",         "neighbours",  "phone-records",
                                           "history",         "first-words", "none"};
inline constexpr Words cps_tests[] = {"full-code", "threshold"};
inline constexpr Words cps_decisions[] = {"charge", "no-further-action", "more-work"};

struct InvestigationOpened : Occurrence {
    static constexpr Words name{"investigation-opened"}, label{"An investigation was opened"};
    static constexpr Authority may = done_by_ask;
    Site site;
    Choice<teams> team;
    static constexpr auto fields = std::tuple{
        field("site", &InvestigationOpened::site, "the site of the victim's locality",
              engine::FieldClass::open),
        field("team", &InvestigationOpened::team, "the site's team or its Complex team",
              engine::FieldClass::open),
    };
};

struct HandedOver : Decision {
    static constexpr Words name{"handed-over"}, label{"Handed over to another team"};
    static constexpr Authority may = done_by(investigation_sergeant, detective_inspector)
                                         .ranked(Rank::sergeant, "SEED 33: sergeants allocate");
    Site site;
    Choice<teams> team;
    std::string reason;
    static constexpr auto fields = std::tuple{
        field("site", &HandedOver::site, "to which site", engine::FieldClass::open),
        field("team", &HandedOver::team, "the site's team or its Complex team",
              engine::FieldClass::open),
        field("reason", &HandedOver::reason, "why, and what is handed over"),
    };
};

struct GradeSettled : Occurrence {
    static constexpr Words name{"grade-settled"}, label{"The risk grade was settled"};
    static constexpr Authority may = done_by_ask;
    Grade settled;
    static constexpr auto fields =
        std::tuple{field("grade", &GradeSettled::settled, "the grade", engine::FieldClass::open)};
};

struct InvestigatorAllocated : Decision {
    static constexpr Words name{"allocated"}, label{"Lead investigator allocated"};
    static constexpr Authority may =
        done_by(investigation_sergeant).ranked(Rank::sergeant, "SEED 33: sergeants allocate");
    Person lead;
    bool conflict_of_interest = false;
    static constexpr auto fields = std::tuple{
        field("investigator", &InvestigatorAllocated::lead, "the lead investigator",
              engine::FieldClass::open),
        field("conflict-of-interest", &InvestigatorAllocated::conflict_of_interest,
              "does the investigator know victim or suspect, or work with either?",
              engine::FieldClass::open),
    };
};

// Each accuses the other: the other's report is a case of its own, where who is a victim here is
// the suspect. Roles go by the pair, and nobody is in contact with both.
struct OtherOfficerNamed : Decision {
    static constexpr Words name{"other-sides-officer-named"},
        label{"The officer in contact with the other party of a counter-allegation was named"};
    static constexpr Authority may = done_by(investigation_sergeant, detective_inspector)
                                         .ranked(Rank::sergeant, "SEED 33: sergeants allocate");
    std::string other_case;
    Person officer;
    static constexpr auto fields = std::tuple{
        field("other-case", &OtherOfficerNamed::other_case, "the case of the other party",
              engine::FieldClass::open),
        field("officer", &OtherOfficerNamed::officer, "who is in contact with the other party",
              engine::FieldClass::open),
    };
};

struct VictimContacted : Decision {
    static constexpr Words name{"victim-contacted"},
        label{"The lead investigator contacted the victim"};
    static constexpr Authority may = done_by(investigator, investigation_sergeant).from("SEED 33");
    WayOfContact method;
    Choice<contact_results> result;
    std::string what;
    static constexpr auto fields = std::tuple{
        field("method", &VictimContacted::method, "how", engine::FieldClass::open),
        field("result", &VictimContacted::result, "what came of it", engine::FieldClass::open),
        field("what", &VictimContacted::what, "what was said, and what the victim wants"),
    };
};

struct VictimUpdated : Decision {
    static constexpr Words name{"victim-updated"}, label{"The victim was kept up to date"};
    static constexpr Authority may = done_by(investigator, investigation_sergeant);
    WayOfContact method;
    std::string what;
    static constexpr auto fields = std::tuple{
        field("method", &VictimUpdated::method, "how", engine::FieldClass::open),
        field("what", &VictimUpdated::what, "what the victim was told and said"),
    };
};

struct SuspectNamed : Occurrence {
    static constexpr Words name{"suspect-named"}, label{"A suspect was named"};
    static constexpr Authority may =
        done_by(investigator, investigation_sergeant, response_officer, safeguarding_officer);
    std::string suspect;
    std::optional<Date> born;
    bool in_custody = false;
    std::string npu;
    static constexpr auto fields = std::tuple{
        field("name", &SuspectNamed::suspect, "who it is"),
        field("born", &SuspectNamed::born, "date of birth"),
        field("in-custody", &SuspectNamed::in_custody, "in police custody now?",
              engine::FieldClass::open),
        field("npu", &SuspectNamed::npu,
              "the neighbourhood policing unit of where the suspect likely is",
              engine::FieldClass::open),
    };
};

struct VictimSupportRecorded : Occurrence {
    static constexpr Words name{"victim-support-recorded"},
        label{"Whether the victim supports a prosecution was recorded"};
    static constexpr Authority may =
        done_by(investigator, investigation_sergeant, safeguarding_officer, response_officer);
    Choice<support_answers> answer;
    std::optional<Choice<support_reasons>> because;
    std::optional<std::string> evidence;
    static constexpr auto fields = std::tuple{
        field("answer", &VictimSupportRecorded::answer, "supports, withdraws or never did",
              engine::FieldClass::open),
        field("because", &VictimSupportRecorded::because, "why the victim does not",
              engine::FieldClass::open),
        field("evidence", &VictimSupportRecorded::evidence,
              "the signed statement or body-worn video that shows the victim's own view"),
    };
};

struct EvidenceLedConsidered : Decision {
    static constexpr Words name{"evidence-led-considered"},
        label{"A prosecution without the victim was considered"};
    static constexpr Authority may = done_by(investigator, investigation_sergeant);
    Choices<evidence_kinds> evidence;
    bool pursued = false;
    std::string rationale;
    static constexpr auto fields = std::tuple{
        field("evidence", &EvidenceLedConsidered::evidence, "what there is without the victim",
              engine::FieldClass::open),
        field("pursued", &EvidenceLedConsidered::pursued, "will it be pursued?",
              engine::FieldClass::open),
        field("rationale", &EvidenceLedConsidered::rationale, "the reasons, in words"),
    };
};

struct Supervised : Decision {
    static constexpr Words name{"supervised"}, label{"A supervisor reviewed the investigation"};
    static constexpr Authority may =
        done_by(investigation_sergeant, detective_inspector)
            .ranked(Rank::sergeant, "LOCAL supervision by a sergeant or above");
    std::string direction;
    static constexpr auto fields = std::tuple{
        field("direction", &Supervised::direction, "what was found, and what is to be done")};
};

struct SentToCps : Decision {
    static constexpr Words name{"sent-to-cps"}, label{"Sent to the CPS for a charging decision"};
    static constexpr Authority may = done_by(investigator, investigation_sergeant);
    std::string reference;
    Choice<cps_tests> test;
    static constexpr auto fields = std::tuple{
        field("reference", &SentToCps::reference, "the file's reference", engine::FieldClass::open),
        field("test", &SentToCps::test, "the Full Code Test or the Threshold Test",
              engine::FieldClass::open),
    };
};

struct CpsDecided : Occurrence {
    static constexpr Words name{"cps-decided"}, label{"The CPS decided"};
    static constexpr Authority may = done_by(investigator, investigation_sergeant, custody_officer)
                                         .from("CODE Director's Guidance on Charging");
    Choice<cps_decisions> decision;
    std::string reference;
    std::string reasons;
    std::optional<std::string> suspect;
    static constexpr auto fields = std::tuple{
        field("decision", &CpsDecided::decision, "what it decided", engine::FieldClass::open),
        field("reference", &CpsDecided::reference, "the decision's reference",
              engine::FieldClass::open),
        field("reasons", &CpsDecided::reasons, "the prosecutor's reasons or action plan"),
        field("suspect", &CpsDecided::suspect,
              "about which suspect, such as suspect.2; nobody named: about all",
              engine::FieldClass::open),
    };
};

struct VictimDied : Occurrence {
    static constexpr Words name{"victim-died"}, label{"The victim died"};
    static constexpr Authority may = done_by_ask;
};

}  // namespace caseway::workflows::investigation
