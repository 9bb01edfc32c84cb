// What happens to a domestic violence protection notice and order.

#pragma once

#include "engine/table.hpp"
#include "workflows/roles.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <tuple>

namespace caseway::workflows::dvpo {

using engine::Authority;
using engine::Choice;
using engine::Choices;
using engine::Date;
using engine::Decision;
using engine::done_by;
using engine::done_by_ask;
using engine::done_by_clock;
using engine::Duration;
using engine::field;
using engine::Minute;
using engine::Occurrence;
using engine::Person;
using engine::Rank;
using engine::Words;

inline constexpr Words raised_by_choices[] = {"officer",
                                              "no-arrest",
                                              "custody-release",
                                              "caution",
                                              "unconditional-bail",
                                              "no-further-action",
                                              "outcome-not-charge",
                                              "marac-action",
                                              "investigation-continues",
                                              "acquittal-or-discontinuance"};
inline constexpr Words not_pursued_reasons[] = {
    "no-violence-or-threat",  "suspect-under-18", "not-associated",
    "not-necessary",          "bail-protects",    "charged-and-remanded",
    "another-order-protects", "suspect-died",     "other"};
// Family Law Act 1996 s.62, as the 2010 Act takes it up.
inline constexpr Words associations[] = {"spouse-or-former",
                                         "civil-partner-or-former",
                                         "cohabitant-or-former",
                                         "same-household",
                                         "relative",
                                         "engaged-or-former",
                                         "intimate-relationship",
                                         "parents-of-a-child",
                                         "family-proceedings",
                                         "none"};
// Crime and Security Act 2010 s.24(6) to (8).
inline constexpr Words prohibitions[] = {"not-molest", "not-evict", "not-enter", "leave-premises",
                                         "keep-distance"};
// Crime and Security Act 2010 s.25(1)(a) to (e).
inline constexpr Words statements[] = {"grounds", "power-of-arrest", "hearing-within-48-hours",
                                       "continues-until-determined", "what-an-order-may-contain"};
inline constexpr Words hearing_modes[] = {"in-person", "telephone-conference", "video"};
inline constexpr Words courts[] = {"birmingham",    "coventry", "walsall",
                                   "wolverhampton", "dudley",   "other"};
inline constexpr Words absences[] = {"present", "notice-given-and-absent", "left-at-address-given",
                                     "reasonable-efforts", "none-of-these"};
inline constexpr Words breached_choices[] = {"notice", "order"};

struct ConsiderationRaised : Decision {
    static constexpr Words name{"consideration-raised"},
        label{"A notice or order is to be considered"};
    static constexpr Authority may =
        done_by(investigator, investigation_sergeant, safeguarding_officer, safeguarding_sergeant,
                response_officer, custody_officer, detective_inspector, dvpo_team)
            .from("SEED 35");
    Choice<raised_by_choices> because;
    std::optional<std::string> suspect;
    static constexpr auto fields = std::tuple{
        field("because", &ConsiderationRaised::because, "what raised it", engine::FieldClass::open),
        field("suspect", &ConsiderationRaised::suspect, "the suspect's strand, such as suspect.2",
              engine::FieldClass::open),
    };
};

struct NotPursued : Decision {
    static constexpr Words name{"not-pursued"}, label{"Decided not to pursue a notice"};
    static constexpr Authority may = done_by(investigator, investigation_sergeant,
                                             detective_inspector, dvpo_team, authorising_officer)
                                         .from("SEED 35");
    Choice<not_pursued_reasons> because;
    std::string rationale;
    static constexpr auto fields = std::tuple{
        field("because", &NotPursued::because, "why not", engine::FieldClass::open),
        field("rationale", &NotPursued::rationale, "the reasons, in words"),
    };
};

struct NoticeDrafted : Decision {
    static constexpr Words name{"notice-drafted"}, label{"Notice drafted"};
    static constexpr Authority may = done_by(dvpo_team, investigator).from("SEED 35");
    Date suspect_born{};
    Choice<associations> association;
    std::string violence_or_threat;
    std::string necessity;
    std::string childrens_welfare;
    std::string victims_opinion;
    std::string suspects_representations;
    std::optional<std::string> other_residents_opinion;
    Choices<prohibitions> prohibits;
    bool lives_together = false;
    bool service_accommodation = false;
    std::optional<std::string> commanding_officer_told;
    static constexpr auto fields = std::tuple{
        field("suspect-born", &NoticeDrafted::suspect_born, "the suspect's date of birth"),
        field("association", &NoticeDrafted::association, "how suspect and victim are associated"),
        field("violence-or-threat", &NoticeDrafted::violence_or_threat,
              "the violence or threat of violence"),
        field("necessity", &NoticeDrafted::necessity,
              "why a notice is necessary to protect the victim"),
        field("childrens-welfare", &NoticeDrafted::childrens_welfare,
              "the welfare of anybody under 18, or the attempts to learn of it"),
        field("victims-opinion", &NoticeDrafted::victims_opinion,
              "the victim's opinion, or the attempts to learn it"),
        field("suspects-representations", &NoticeDrafted::suspects_representations,
              "what the suspect says, or the attempts to hear it"),
        field("other-residents-opinion", &NoticeDrafted::other_residents_opinion,
              "the opinion of other associated people who live there, or the attempts to learn it"),
        field("prohibits", &NoticeDrafted::prohibits, "what the notice prohibits",
              engine::FieldClass::open),
        field("lives-together", &NoticeDrafted::lives_together,
              "does the suspect live where the victim lives?"),
        field("service-accommodation", &NoticeDrafted::service_accommodation,
              "is it armed forces accommodation that the suspect would be shut out of?"),
        field("commanding-officer-told", &NoticeDrafted::commanding_officer_told,
              "how the suspect's commanding officer was told"),
    };
};

struct NoticeAuthorised : Decision {
    static constexpr Words name{"notice-authorised"}, label{"Notice authorised"};
    static constexpr Authority may =
        done_by(authorising_officer)
            .ranked(Rank::superintendent, "LAW Crime and Security Act 2010 s.24(1)");
    std::string grounds;
    bool necessary = false;
    Choices<statements> states;
    static constexpr auto fields = std::tuple{
        field("grounds", &NoticeAuthorised::grounds, "the grounds on which it is given"),
        field("necessary", &NoticeAuthorised::necessary, "is it necessary to protect the victim?",
              engine::FieldClass::open),
        field("states", &NoticeAuthorised::states, "what the written notice states",
              engine::FieldClass::open),
    };
};

struct AuthorisationRefused : Decision {
    static constexpr Words name{"authorisation-refused"}, label{"Authorisation refused"};
    static constexpr Authority may =
        done_by(authorising_officer)
            .ranked(Rank::superintendent, "LAW Crime and Security Act 2010 s.24(1)");
    std::string rationale;
    static constexpr auto fields =
        std::tuple{field("rationale", &AuthorisationRefused::rationale, "why it is not given")};
};

// Recorded by the clock: an authorised notice has not been served in its time.
struct NoticeWentStale : Occurrence {
    static constexpr Words name{"notice-went-stale"}, label{"The authorised notice went stale"};
    static constexpr Authority may = done_by_clock;
};

struct ServiceAttempted : Occurrence {
    static constexpr Words name{"service-attempted"}, label{"Tried to serve the notice"};
    static constexpr Authority may =
        done_by(response_officer, neighbourhood_officer, dvpo_team, investigator);
    Person attempted_by;
    std::string where_and_how;
    static constexpr auto fields = std::tuple{
        field("attempted-by", &ServiceAttempted::attempted_by, "who tried",
              engine::FieldClass::open),
        field("where-and-how", &ServiceAttempted::where_and_how, "place and method",
              engine::FieldClass::location),
    };
};

struct NoticeServed : Occurrence {
    static constexpr Words name{"notice-served"}, label{"Notice served on the suspect"};
    static constexpr Authority may =
        done_by(response_officer, neighbourhood_officer, dvpo_team, investigator, custody_officer);
    Person served_by;
    bool in_person = false;
    bool address_asked = false;
    std::optional<std::string> address_given;
    std::optional<std::string> dial_in_told;
    static constexpr auto fields = std::tuple{
        field("served-by", &NoticeServed::served_by, "the constable who handed it over",
              engine::FieldClass::open),
        field("in-person", &NoticeServed::in_person, "was it handed to the suspect in person?",
              engine::FieldClass::open),
        field("address-asked", &NoticeServed::address_asked,
              "was the suspect asked for an address for the hearing notice?",
              engine::FieldClass::open),
        field("address-given", &NoticeServed::address_given, "the address given",
              engine::FieldClass::location),
        field("dial-in-told", &NoticeServed::dial_in_told,
              "how the suspect was told the hearing's dial-in"),
    };
};

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
        field("court", &ComplaintLaid::court, "the magistrates' court", engine::FieldClass::open),
        field("hearing-at", &ComplaintLaid::hearing_at, "when it will be heard",
              engine::FieldClass::open),
        field("mode", &ComplaintLaid::mode, "how it will be heard", engine::FieldClass::open),
        field("dial-in-given", &ComplaintLaid::dial_in_given,
              "has the suspect been given the dial-in?", engine::FieldClass::open),
        field("hearing-notice", &ComplaintLaid::hearing_notice,
              "how notice of the hearing reached the suspect, or every attempt"),
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
