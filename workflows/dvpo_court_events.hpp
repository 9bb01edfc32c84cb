// What happens to a notice or order once it is the court's: listed, heard, made, breached,
// reviewed.

#pragma once

#include "workflows/dvpo_events.hpp"

namespace caseway::workflows::dvpo {

inline constexpr Words hearing_modes[] = {"in-person", "telephone-conference", "video"};
inline constexpr Words courts[] = {"birmingham",    "coventry", "walsall",
                                   "wolverhampton", "dudley",   "other"};
inline constexpr Words absences[] = {"present", "notice-given-and-absent", "left-at-address-given",
                                     "reasonable-efforts", "none-of-these"};

struct ComplaintLaid : Decision {
    static constexpr Words name{"complaint-laid"}, label{"Complaint laid and hearing listed"};
    static constexpr Authority may =
        done_by(dvpo_team).from("LAW Crime and Security Act 2010 s.27(1); SEED 35");
    Choice<courts> court;
    Minute hearing_at{};
    Choice<hearing_modes> mode;
    bool dial_in_given = false;
    std::string hearing_notice;
    static constexpr auto fields = std::tuple{
        field("court", &ComplaintLaid::court, "the magistrates' court",
              engine::FieldClass::location),
        field("hearing-at", &ComplaintLaid::hearing_at, "when it will be heard",
              engine::FieldClass::open),
        field("mode", &ComplaintLaid::mode, "how it will be heard", engine::FieldClass::open),
        field("dial-in-given", &ComplaintLaid::dial_in_given,
              "has the suspect been given the dial-in?", engine::FieldClass::open),
        field("hearing-notice", &ComplaintLaid::hearing_notice,
              "how notice of the hearing reached the suspect, or every attempt",
              engine::FieldClass::location),
    };
};

struct HearingAdjourned : Occurrence {
    static constexpr Words name{"hearing-adjourned"}, label{"The court adjourned the hearing"};
    static constexpr Authority may =
        done_by(dvpo_team, investigator).from("LAW Crime and Security Act 2010 s.27(8)");
    Minute next_hearing{};
    std::string because;
    static constexpr auto fields = std::tuple{
        field("next-hearing", &HearingAdjourned::next_hearing, "when it will be heard next",
              engine::FieldClass::open),
        field("because", &HearingAdjourned::because, "why, such as a failed telephone line"),
    };
};

struct OrderMade : Occurrence {
    static constexpr Words name{"order-made"}, label{"The court made an order"};
    static constexpr Authority may =
        done_by(dvpo_team, investigator).from("LAW Crime and Security Act 2010 s.28");
    Duration length{};
    Choices<prohibitions> prohibits;
    Choice<absences> suspect_was;
    bool suspect_told = false;
    static constexpr auto fields = std::tuple{
        field("length", &OrderMade::length, "how long it runs, such as \"28 days\"",
              engine::FieldClass::open),
        field("prohibits", &OrderMade::prohibits, "what it prohibits", engine::FieldClass::open),
        field("suspect-was", &OrderMade::suspect_was, "present, or why the court went on without",
              engine::FieldClass::open),
        field("suspect-told", &OrderMade::suspect_told, "does the suspect know of the order?",
              engine::FieldClass::open),
    };
};

struct OrderTold : Occurrence {
    static constexpr Words name{"order-told"}, label{"The suspect was told of the order"};
    static constexpr Authority may =
        done_by(dvpo_team, response_officer, neighbourhood_officer, investigator);
    Person told_by;
    static constexpr auto fields = std::tuple{
        field("told-by", &OrderTold::told_by, "who told the suspect", engine::FieldClass::open)};
};

struct OrderRefused : Occurrence {
    static constexpr Words name{"order-refused"}, label{"The court refused an order"};
    static constexpr Authority may = done_by(dvpo_team, investigator);
    std::string reasons;
    static constexpr auto fields =
        std::tuple{field("reasons", &OrderRefused::reasons, "the court's reasons")};
};

struct HearingLimitPassed : Occurrence {
    static constexpr Words name{"hearing-limit-passed"},
        label{"The limit for the hearing has passed"};
    static constexpr Authority may = done_by_clock;
};

struct NoticeLapsed : Occurrence {
    static constexpr Words name{"notice-lapsed"},
        label{"The court confirms that the notice was not heard"};
    static constexpr Authority may = done_by(dvpo_team, detective_inspector);
    std::string confirmed_by;
    bool taken_off_pnc = false;
    static constexpr auto fields = std::tuple{
        field("confirmed-by", &NoticeLapsed::confirmed_by, "who at the court confirmed it"),
        field("taken-off-pnc", &NoticeLapsed::taken_off_pnc, "has the marker been taken off PNC?",
              engine::FieldClass::open),
    };
};

// The 48 hours do not stop for it, and the hearing may go on.
struct SuspectAbsconded : Occurrence {
    static constexpr Words name{"suspect-absconded"}, label{"The suspect cannot be found"};
    static constexpr Authority may =
        done_by(dvpo_team, investigator, response_officer, neighbourhood_officer, custody_officer);
    std::string last_seen;
    static constexpr auto fields =
        std::tuple{field("last-seen", &SuspectAbsconded::last_seen,
                         "where and when the suspect was last seen", engine::FieldClass::location)};
};

struct BreachReported : Occurrence {
    static constexpr Words name{"breach-reported"}, label{"A breach was reported"};
    static constexpr Authority may =
        done_by(call_handler, response_officer, neighbourhood_officer, investigator,
                safeguarding_officer, dvpo_team, idva, partner);
    std::string what_happened;
    static constexpr auto fields =
        std::tuple{field("what-happened", &BreachReported::what_happened, "what happened")};
};

struct ExpiryPlanned : Decision {
    static constexpr Words name{"expiry-planned"}, label{"Planned for the end of the order"};
    static constexpr Authority may =
        done_by(safeguarding_officer, safeguarding_sergeant, dvpo_team, investigator);
    std::string plan;
    static constexpr auto fields = std::tuple{field(
        "plan", &ExpiryPlanned::plan, "reassessment, non-molestation order, further options")};
};

struct OrderExpired : Occurrence {
    static constexpr Words name{"order-expired"}, label{"The order ran its length"};
    static constexpr Authority may = done_by_clock;
};

inline constexpr Words court_decisions[] = {"suspended", "resumed", "rescinded", "quashed",
                                            "remitted"};

struct CourtReviewed : Occurrence {
    static constexpr Words name{"court-reviewed"},
        label{"A court suspended, rescinded, quashed or remitted the order"};
    static constexpr Authority may =
        done_by(dvpo_team, detective_inspector)
            .from("LAW Magistrates' Courts Act 1980 s.63(2); case stated; judicial review");
    Choice<court_decisions> decision;
    std::string details;
    static constexpr auto fields = std::tuple{
        field("decision", &CourtReviewed::decision, "what the court did", engine::FieldClass::open),
        field("details", &CourtReviewed::details, "the court's words"),
    };
};

// A refusal is not always the end. Taking it up again is our decision, once the court has spoken.
struct ApplicationSentBack : Decision {
    static constexpr Words name{"application-sent-back"},
        label{"Taken up again: a higher court sent the application back"};
    static constexpr Authority may =
        done_by(dvpo_team, detective_inspector).from("LAW case stated; judicial review");
    std::string details;
    static constexpr auto fields =
        std::tuple{field("details", &ApplicationSentBack::details, "the court's words")};
};

struct SuspectRemanded : Occurrence {
    static constexpr Words name{"suspect-remanded"}, label{"The suspect was charged and remanded"};
    static constexpr Authority may = done_by_ask;
};

struct SuspectDied : Occurrence {
    static constexpr Words name{"suspect-died"}, label{"The suspect died"};
    static constexpr Authority may = done_by_ask;
};

}  // namespace caseway::workflows::dvpo
