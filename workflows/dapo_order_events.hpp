// What an order (DAPO) says: as it is made, as it is changed, and as another court made it.

#pragma once

#include "workflows/dapo_court_events.hpp"

namespace caseway::workflows::dapo {

struct DapoMade : Occurrence {
    static constexpr Words name{"dapo-made"}, label{"The court made an order (DAPO)"};
    static constexpr Authority may =
        done_by(dvpo_team, investigator).from("LAW Domestic Abuse Act 2021 ss.28, 32");
    Choice<hearings> suspect_was;
    bool suspect_told = false;
    std::string prohibits;
    std::optional<std::string> requirements;
    std::optional<std::string> supervised_by;
    std::optional<Date> ends_on;
    std::optional<Date> monitored_until;
    std::optional<bool> third_parties_agree;
    std::optional<Minute> return_hearing;
    static constexpr auto fields = std::tuple{
        field("suspect-was", &DapoMade::suspect_was, "present, or why the court went on without",
              engine::FieldClass::open),
        field("suspect-told", &DapoMade::suspect_told, "was the order served on the suspect?",
              engine::FieldClass::open),
        field("prohibits", &DapoMade::prohibits, "what it prohibits", engine::FieldClass::location),
        field("requirements", &DapoMade::requirements, "what it requires, such as a programme"),
        field("supervised-by", &DapoMade::supervised_by,
              "who is responsible for supervising that each requirement is met"),
        field("ends-on", &DapoMade::ends_on, "its last day; nothing where it has no fixed end",
              engine::FieldClass::open),
        field("monitored-until", &DapoMade::monitored_until,
              "the last day of electronic monitoring", engine::FieldClass::open),
        field("third-parties-agree", &DapoMade::third_parties_agree,
              "does everybody whose help the monitoring needs consent?", engine::FieldClass::open),
        field("return-hearing", &DapoMade::return_hearing,
              "when the suspect is heard, where the order was made without notice",
              engine::FieldClass::open),
    };
};

struct DapoVaried : Occurrence {
    static constexpr Words name{"dapo-varied"}, label{"The court varied the order (DAPO)"};
    static constexpr Authority may =
        done_by(dvpo_team, investigator).from("LAW Domestic Abuse Act 2021 s.44");
    Choice<hearings> suspect_was;
    std::string changes;
    std::optional<std::string> requirements;
    std::optional<std::string> supervised_by;
    std::optional<Date> ends_on;
    std::optional<Date> monitored_until;
    std::optional<bool> third_parties_agree;
    static constexpr auto fields = std::tuple{
        field("suspect-was", &DapoVaried::suspect_was, "present, or why the court went on without",
              engine::FieldClass::open),
        field("changes", &DapoVaried::changes, "what was changed, in the court's words",
              engine::FieldClass::location),
        field("requirements", &DapoVaried::requirements, "what it requires now"),
        field("supervised-by", &DapoVaried::supervised_by,
              "who is responsible for supervising that each requirement is met"),
        field("ends-on", &DapoVaried::ends_on,
              "its last day from now on; nothing where it has no fixed end",
              engine::FieldClass::open),
        field("monitored-until", &DapoVaried::monitored_until,
              "the last day of electronic monitoring from now on", engine::FieldClass::open),
        field("third-parties-agree", &DapoVaried::third_parties_agree,
              "does everybody whose help the monitoring needs consent?", engine::FieldClass::open),
    };
};

// An order binds in every area, wherever it was made: it can always be recorded.
struct DapoMadeElsewhere : Occurrence {
    static constexpr Words name{"dapo-made-elsewhere"},
        label{"An order (DAPO) made elsewhere became known"};
    static constexpr Authority may =
        done_by(dvpo_team, investigator, response_officer, safeguarding_officer, review_officer)
            .from("LAW Domestic Abuse Act 2021 ss.31, 38: orders bind everywhere");
    Choice<makers> made_by;
    Date made_on{};
    std::string reference;
    std::string prohibits;
    bool suspect_told = false;
    std::optional<Date> ends_on;
    std::optional<Date> monitored_until;
    std::optional<std::string> suspect;
    static constexpr auto fields = std::tuple{
        field("made-by", &DapoMadeElsewhere::made_by, "which court, or at whose application",
              engine::FieldClass::open),
        field("made-on", &DapoMadeElsewhere::made_on, "the day it was made",
              engine::FieldClass::open),
        field("reference", &DapoMadeElsewhere::reference, "the court's or the force's reference",
              engine::FieldClass::open),
        field("prohibits", &DapoMadeElsewhere::prohibits, "what it prohibits and requires",
              engine::FieldClass::location),
        field("suspect-told", &DapoMadeElsewhere::suspect_told,
              "is it known that the order was served on the suspect?", engine::FieldClass::open),
        field("ends-on", &DapoMadeElsewhere::ends_on,
              "its last day; nothing where it has no fixed end", engine::FieldClass::open),
        field("monitored-until", &DapoMadeElsewhere::monitored_until,
              "the last day of electronic monitoring", engine::FieldClass::open),
        field("suspect", &DapoMadeElsewhere::suspect, "the suspect's strand, such as suspect.2",
              engine::FieldClass::open),
    };
};

}  // namespace caseway::workflows::dapo
