// What happens to a duty to tell the victim something.

#pragma once

#include "engine/table.hpp"
#include "workflows/roles.hpp"
#include "workflows/ways_of_contact.hpp"

#include <string>
#include <tuple>

namespace caseway::workflows::contact {

using engine::Authority;
using engine::Decision;
using engine::done_by;
using engine::done_by_ask;
using engine::field;
using engine::Occurrence;
using engine::Person;
using engine::Rank;

inline constexpr Words subjects[] = {
    "acknowledgement", "support", "arrest", "charge",    "release", "bail", "no-charge",
    "court",           "outcome", "order",  "interview", "review",  "other"};
inline constexpr Words review_decisions[] = {"resume", "stays"};

struct DutyOpened : Occurrence {
    static constexpr Words name{"duty-opened"}, label{"The victim is to be told"};
    static constexpr Authority may = done_by_ask;
    Choice<subjects> about;
    static constexpr auto fields = std::tuple{
        field("about", &DutyOpened::about, "what the victim is to be told of",
              engine::FieldClass::open),
    };
};

// Telling is ours to do or not to do, so a way that is not safe is refused before it is used.
struct Told : Decision {
    static constexpr Words name{"told"}, label{"The victim was told"};
    static constexpr Authority may =
        done_by(investigator, investigation_sergeant, safeguarding_officer, safeguarding_sergeant,
                response_officer, dvpo_team, idva, neighbourhood_officer);
    WayOfContact method;
    Person told_by;
    std::string what;
    bool threat_to_life = false;
    static constexpr auto fields = std::tuple{
        field("method", &Told::method, "how the victim is told", engine::FieldClass::open),
        field("told-by", &Told::told_by, "who tells the victim", engine::FieldClass::open),
        field("what", &Told::what, "what the victim is told"),
        field("threat-to-life", &Told::threat_to_life, "is the victim warned of a threat to life?",
              engine::FieldClass::open),
    };
};

struct ContactFailed : Occurrence {
    static constexpr Words name{"contact-failed"}, label{"The victim was not reached"};
    static constexpr Authority may =
        done_by(investigator, investigation_sergeant, safeguarding_officer, safeguarding_sergeant,
                response_officer, dvpo_team, idva, neighbourhood_officer);
    WayOfContact method;
    std::string result;
    static constexpr auto fields = std::tuple{
        field("method", &ContactFailed::method, "how it was tried", engine::FieldClass::open),
        field("result", &ContactFailed::result, "what came of it"),
    };
};

struct NotSafeToContact : Decision {
    static constexpr Words name{"not-safe-to-contact"}, label{"Not safe to contact for now"};
    static constexpr Authority may =
        done_by(investigator, investigation_sergeant, safeguarding_officer, safeguarding_sergeant,
                dvpo_team, idva);
    std::string reason;
    static constexpr auto fields =
        std::tuple{field("reason", &NotSafeToContact::reason, "why it is not safe")};
};

struct Reviewed : Decision {
    static constexpr Words name{"reviewed"}, label{"A supervisor reviewed 'not safe to contact'"};
    static constexpr Authority may =
        done_by(investigation_sergeant, safeguarding_sergeant, detective_inspector)
            .ranked(Rank::sergeant, "caseway design: a supervisor reviews within 24 hours");
    Choice<review_decisions> decision;
    std::string rationale;
    static constexpr auto fields = std::tuple{
        field("decision", &Reviewed::decision, "does the sending resume?",
              engine::FieldClass::open),
        field("rationale", &Reviewed::rationale, "the reasons, in words"),
    };
};

struct UpdatesDeclined : Occurrence {
    static constexpr Words name{"declined-updates"}, label{"The victim does not want to be told"};
    static constexpr Authority may =
        done_by(investigator, investigation_sergeant, safeguarding_officer, response_officer, idva);
    std::string how_known;
    static constexpr auto fields = std::tuple{
        field("how-known", &UpdatesDeclined::how_known, "what the victim said, to whom")};
};

struct UpdatesWanted : Decision {
    static constexpr Words name{"updates-wanted"}, label{"The victim wants to be told after all"};
    static constexpr Authority may =
        done_by(investigator, investigation_sergeant, safeguarding_officer, response_officer, idva);
    std::string how_known;
    static constexpr auto fields =
        std::tuple{field("how-known", &UpdatesWanted::how_known, "what the victim said, to whom")};
};

struct VictimDied : Occurrence {
    static constexpr Words name{"victim-died"}, label{"The victim died"};
    static constexpr Authority may = done_by_ask;
};

}  // namespace caseway::workflows::contact
