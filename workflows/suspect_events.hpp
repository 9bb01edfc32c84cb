// What happens until a suspect is found: named, on the daily meeting's list, looked for, arrested.

#pragma once

#include "engine/table.hpp"
#include "workflows/roles.hpp"

#include <optional>
#include <string>
#include <tuple>

namespace caseway::workflows::suspect {

using engine::Authority;
using engine::Choice;
using engine::Date;
using engine::Decision;
using engine::done_by;
using engine::done_by_clock;
using engine::field;
using engine::Minute;
using engine::Occurrence;
using engine::Person;
using engine::Rank;
using engine::Words;

inline constexpr Words meeting_decisions[] = {"allocate-for-arrest", "enquiries", "circulate",
                                              "arrange-attendance", "other"};
inline constexpr Words places_at_large[] = {"another-force-area", "abroad"};
inline constexpr Words places_held[] = {"prison", "hospital", "custody-of-another-force"};
inline constexpr Words reasons_to_reopen[] = {"new-evidence", "victims-right-to-review",
                                              "cps-action-plan", "discontinuance", "other"};

struct SuspectIdentified : Occurrence {
    static constexpr Words name{"suspect-identified"}, label{"A suspect was identified"};
    static constexpr Authority may =
        done_by(investigator, response_officer, call_handler, review_officer,
                investigation_sergeant, neighbourhood_officer, safeguarding_officer);
    std::string suspect;
    std::optional<Date> born;
    bool in_custody = false;
    std::string npu;
    std::optional<Minute> arrested_at;
    static constexpr auto fields = std::tuple{
        field("name", &SuspectIdentified::suspect, "who it is"),
        field("born", &SuspectIdentified::born, "date of birth"),
        field("in-custody", &SuspectIdentified::in_custody, "in police custody now?",
              engine::FieldClass::open),
        field("npu", &SuspectIdentified::npu,
              "the neighbourhood policing unit of where the suspect likely is, such as coventry",
              engine::FieldClass::open),
        field("arrested-at", &SuspectIdentified::arrested_at, "when arrested, if in custody",
              engine::FieldClass::open),
    };
};

struct TrmDiscussed : Decision {
    static constexpr Words name{"trm-discussed"},
        label{"Discussed at the daily Tactical Review Meeting"};
    static constexpr Authority may = done_by(trm_chair).from("SEED 34");
    Choice<meeting_decisions> decision;
    Person owner;
    std::string next_action;
    std::optional<std::string> pass_to;
    static constexpr auto fields = std::tuple{
        field("decision", &TrmDiscussed::decision, "what the meeting decided",
              engine::FieldClass::open),
        field("owner", &TrmDiscussed::owner, "who does it", engine::FieldClass::open),
        field("next-action", &TrmDiscussed::next_action, "what they do next"),
        field("pass-to", &TrmDiscussed::pass_to,
              "the unit whose list it is now, where the suspect likely is elsewhere",
              engine::FieldClass::open),
    };
};

// Recorded by the clock: a day went by on which the suspect was not discussed.
struct TrmMissed : Occurrence {
    static constexpr Words name{"trm-missed"},
        label{"The daily meeting did not discuss the suspect"};
    static constexpr Authority may = done_by_clock;
};

struct AllocatedForArrest : Decision {
    static constexpr Words name{"allocated-for-arrest"}, label{"Allocated for arrest"};
    static constexpr Authority may =
        done_by(trm_chair, investigation_sergeant, response_sergeant).from("SEED 34");
    Person officer;
    static constexpr auto fields = std::tuple{field("officer", &AllocatedForArrest::officer,
                                                    "who is to arrest", engine::FieldClass::open)};
};

struct ArrestAttempted : Occurrence {
    static constexpr Words name{"arrest-attempted"}, label{"Tried to arrest the suspect"};
    static constexpr Authority may =
        done_by(neighbourhood_officer, response_officer, investigator, trm_chair);
    Person attempted_by;
    std::string where;
    std::string result;
    static constexpr auto fields = std::tuple{
        field("attempted-by", &ArrestAttempted::attempted_by, "who tried",
              engine::FieldClass::open),
        field("where", &ArrestAttempted::where, "where", engine::FieldClass::location),
        field("result", &ArrestAttempted::result, "what came of it"),
    };
};

struct Circulated : Decision {
    static constexpr Words name{"circulated"}, label{"Circulated as wanted"};
    static constexpr Authority may = done_by(investigator, investigation_sergeant, trm_chair,
                                             neighbourhood_officer, detective_inspector);
    std::string reference;
    static constexpr auto fields =
        std::tuple{field("reference", &Circulated::reference, "the reference of the circulation",
                         engine::FieldClass::open)};
};

struct LocatedElsewhere : Occurrence {
    static constexpr Words name{"located-elsewhere"}, label{"Located outside the force, at large"};
    static constexpr Authority may =
        done_by(investigator, investigation_sergeant, trm_chair, neighbourhood_officer);
    Choice<places_at_large> where;
    std::string details;
    static constexpr auto fields = std::tuple{
        field("where", &LocatedElsewhere::where, "where", engine::FieldClass::open),
        field("details", &LocatedElsewhere::details, "place, and who was asked to arrest",
              engine::FieldClass::location),
    };
};

struct FoundHeldElsewhere : Occurrence {
    static constexpr Words name{"found-held-elsewhere"},
        label{"In prison, in hospital or in another force's custody"};
    static constexpr Authority may = done_by(investigator, investigation_sergeant, trm_chair,
                                             neighbourhood_officer, custody_officer);
    Choice<places_held> where;
    std::string details;
    static constexpr auto fields = std::tuple{
        field("where", &FoundHeldElsewhere::where, "where", engine::FieldClass::open),
        field("details", &FoundHeldElsewhere::details, "place, and until when",
              engine::FieldClass::location),
    };
};

struct HoldingReviewed : Decision {
    static constexpr Words name{"holding-reviewed"},
        label{"Looked again at where the suspect is held"};
    static constexpr Authority may =
        done_by(investigator, investigation_sergeant, detective_inspector);
    std::string next_action;
    static constexpr auto fields = std::tuple{
        field("next-action", &HoldingReviewed::next_action, "release date, production, interview")};
};

struct ReleasedElsewhere : Occurrence {
    static constexpr Words name{"released-elsewhere"},
        label{"Released by those who held the suspect, not to us"};
    static constexpr Authority may =
        done_by(investigator, investigation_sergeant, trm_chair, neighbourhood_officer);
    std::string details;
    static constexpr auto fields =
        std::tuple{field("details", &ReleasedElsewhere::details, "when, and to where",
                         engine::FieldClass::location)};
};

struct Arrested : Occurrence {
    static constexpr Words name{"arrested"}, label{"The suspect was arrested"};
    static constexpr Authority may = done_by(neighbourhood_officer, response_officer, investigator,
                                             custody_officer, investigation_sergeant);
    Person arrested_by;
    static constexpr auto fields =
        std::tuple{field("arrested-by", &Arrested::arrested_by, "the constable who arrested",
                         engine::FieldClass::open)};
};

struct AttendedVoluntarily : Occurrence {
    static constexpr Words name{"attended-voluntarily"},
        label{"Attended and was interviewed under caution without arrest"};
    static constexpr Authority may = done_by(investigator, response_officer, neighbourhood_officer);
    Person interviewed_by;
    static constexpr auto fields =
        std::tuple{field("interviewed-by", &AttendedVoluntarily::interviewed_by, "who interviewed",
                         engine::FieldClass::open)};
};

// Not a suspect after all.
struct Eliminated : Decision {
    static constexpr Words name{"eliminated"}, label{"Eliminated as a suspect"};
    static constexpr Authority may =
        done_by(investigation_sergeant, detective_inspector)
            .ranked(Rank::sergeant, "caseway design: a detective sergeant eliminates a suspect");
    std::string reason;
    static constexpr auto fields =
        std::tuple{field("reason", &Eliminated::reason, "why it was not this person")};
};

struct Died : Occurrence {
    static constexpr Words name{"died"}, label{"The suspect died"};
    static constexpr Authority may =
        done_by(investigator, investigation_sergeant, detective_inspector, custody_officer,
                response_officer, neighbourhood_officer, trm_chair);
    std::string how_known;
    static constexpr auto fields =
        std::tuple{field("how-known", &Died::how_known, "who confirmed it")};
};

struct Reopened : Decision {
    static constexpr Words name{"reopened"}, label{"The suspect is under investigation again"};
    static constexpr Authority may =
        done_by(investigation_sergeant, detective_inspector)
            .ranked(Rank::sergeant, "caseway design: a detective sergeant reopens");
    Choice<reasons_to_reopen> because;
    std::string rationale;
    static constexpr auto fields = std::tuple{
        field("because", &Reopened::because, "what reopens it", engine::FieldClass::open),
        field("rationale", &Reopened::rationale, "the reasons, in words"),
    };
};

}  // namespace caseway::workflows::suspect
