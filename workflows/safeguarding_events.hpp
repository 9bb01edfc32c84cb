// What happens while a victim is safeguarded.

#pragma once

#include "engine/table.hpp"
#include "workflows/agencies.hpp"
#include "workflows/roles.hpp"
#include "workflows/ways_of_contact.hpp"

#include <optional>
#include <string>
#include <tuple>

namespace caseway::workflows::safeguarding {

using engine::Authority;
using engine::Choice;
using engine::Choices;
using engine::Date;
using engine::Decision;
using engine::done_by;
using engine::done_by_ask;
using engine::field;
using engine::FieldClass;
using engine::Occurrence;
using engine::Person;
using engine::Rank;

inline constexpr Words opened_because[] = {"high-grade", "sergeant-decision", "reassessment",
                                           "other"};
inline constexpr Words results[] = {"reached", "no-answer", "not-safe", "wrong-details",
                                    "moved-away"};
inline constexpr Words ways_to_reach[] = {"welfare-visit", "through-another-agency",
                                          "further-attempts"};
// What is decided on for every victim, none left blank, and two more where they arise.
inline constexpr Words onward[] = {
    "idva",       "childrens-social-care",     "adult-social-care", "housing", "refuge", "marac",
    "clares-law", "forced-marriage-specialist"};
inline constexpr Words onward_decisions[] = {"make", "already-made", "not-needed",
                                             "declined-by-victim"};
inline constexpr Words criteria_met[] = {
    "none", "visible-high-risk", "professional-judgement", "escalation", "repeat", "honour-based"};
inline constexpr Words markers[] = {"high-risk", "order-in-force", "treat-as-urgent", "weapons",
                                    "marac-flag"};
inline constexpr Words review_results[] = {"unchanged", "plan-changed", "risk-reduced",
                                           "risk-increased"};
inline constexpr Words closed_because[] = {"risk-reduced", "victims-wish", "handed-over",
                                           "victim-died", "other"};
inline constexpr Words stood_down_because[] = {"grade-lowered", "moved-to-another-force",
                                               "entered-in-error"};
inline constexpr Words reopened_because[] = {"new-incident",      "order-ending",     "release",
                                             "marac-information", "victim-came-back", "other"};

struct SafeguardingOpened : Decision {
    static constexpr Words name{"safeguarding-opened"}, label{"Safeguarding opened"};
    static constexpr Authority may =
        done_by(safeguarding_sergeant, review_officer, detective_inspector).from("SEED 33");
    Choice<opened_because> because;
    static constexpr auto fields = std::tuple{
        field("because", &SafeguardingOpened::because, "what opens it", FieldClass::open)};
};

struct OfficerAllocated : Decision {
    static constexpr Words name{"officer-allocated"}, label{"Safeguarding officer allocated"};
    static constexpr Authority may =
        done_by(safeguarding_sergeant)
            .ranked(Rank::sergeant, "SEED 33: a safeguarding sergeant reviews and allocates");
    Person officer;
    static constexpr auto fields = std::tuple{
        field("officer", &OfficerAllocated::officer, "the safeguarding officer", FieldClass::open)};
};

struct SafeguardingAccepted : Decision {
    static constexpr Words name{"safeguarding-accepted"}, label{"The officer took it on"};
    static constexpr Authority may =
        done_by(safeguarding_officer, safeguarding_sergeant).from("SEED 33");
};

struct SafeguardingReturned : Decision {
    static constexpr Words name{"safeguarding-returned"},
        label{"Given back to the sergeant to allocate again"};
    static constexpr Authority may =
        done_by(safeguarding_officer, safeguarding_sergeant).from("SEED 33");
    std::string why;
    static constexpr auto fields =
        std::tuple{field("why", &SafeguardingReturned::why, "why somebody else should have it")};
};

struct ContactAttempted : Decision {
    static constexpr Words name{"contact-attempted"}, label{"Contact with the victim attempted"};
    static constexpr Authority may =
        done_by(safeguarding_officer, safeguarding_sergeant).from("SEED 33");
    WayOfContact method;
    Choice<results> result;
    Person by;
    std::optional<bool> threat_to_life;
    std::optional<std::string> note;
    static constexpr auto fields = std::tuple{
        field("method", &ContactAttempted::method, "how", FieldClass::open),
        field("result", &ContactAttempted::result, "what came of it", FieldClass::open),
        field("by", &ContactAttempted::by, "who tried", FieldClass::open),
        field("threat-to-life", &ContactAttempted::threat_to_life, "is there a threat to life?",
              FieldClass::open),
        field("note", &ContactAttempted::note, "what was said or seen"),
    };
};

// The victim rang back, came in, or was reached by somebody else.
struct VictimReached : Occurrence {
    static constexpr Words name{"victim-reached"}, label{"The victim was in touch"};
    static constexpr Authority may = done_by(safeguarding_officer, safeguarding_sergeant,
                                             investigator, response_officer, call_handler, idva);
    std::string how;
    static constexpr auto fields = std::tuple{field(
        "how", &VictimReached::how, "how, and to whom the victim spoke", FieldClass::contact)};
};

// It should not have happened; it is recorded so that somebody makes the victim safe.
struct UnsafeContactMade : Occurrence {
    static constexpr Words name{"unsafe-contact-made"},
        label{"The victim was contacted in a way that was not safe"};
    static constexpr Authority may = engine::done_by_anybody;
    std::string what_happened;
    static constexpr auto fields =
        std::tuple{field("what-happened", &UnsafeContactMade::what_happened,
                         "how, by whom, and who answered", FieldClass::third_party)};
};

struct WelfareVisitDecided : Decision {
    static constexpr Words name{"welfare-visit-decided"},
        label{"Decided how a victim not reached is found"};
    static constexpr Authority may =
        done_by(safeguarding_sergeant, detective_inspector)
            .ranked(Rank::sergeant, "caseway design: nobody is closed on no contact alone");
    Choice<ways_to_reach> decision;
    std::string rationale;
    static constexpr auto fields = std::tuple{
        field("decision", &WelfareVisitDecided::decision, "what is done", FieldClass::open),
        field("rationale", &WelfareVisitDecided::rationale, "why"),
    };
};

struct NeedsAssessed : Decision {
    static constexpr Words name{"needs-assessed"}, label{"The victim's needs recorded"};
    static constexpr Authority may = done_by(safeguarding_officer, safeguarding_sergeant);
    std::string childrens_needs;
    bool care_needs = false;
    bool housing_need = false;
    std::string needs;
    static constexpr auto fields = std::tuple{
        field("childrens-needs", &NeedsAssessed::childrens_needs,
              "the children, what they need and what they said; or that there are none",
              FieldClass::third_party),
        field("care-needs", &NeedsAssessed::care_needs,
              "has an adult needs for care and support and so cannot protect themselves?",
              FieldClass::sensitive),
        field("housing-need", &NeedsAssessed::housing_need,
              "does the victim need to move, or somewhere to go?", FieldClass::location),
        field("needs", &NeedsAssessed::needs, "what the victim needs and wants, in their words",
              FieldClass::sensitive),
    };
};

struct ReferralDecided : Decision {
    static constexpr Words name{"referral-decided"}, label{"Decided on an onward referral"};
    static constexpr Authority may = done_by(safeguarding_sergeant, safeguarding_officer)
                                         .from("SEED 33: onward referrals are considered");
    Choice<onward> referral;
    Choice<onward_decisions> decision;
    std::string reason;
    std::optional<Choice<consents>> consent;
    std::optional<std::string> without_consent_because;
    std::optional<Choices<criteria_met>> criteria;
    static constexpr auto fields = std::tuple{
        field("referral", &ReferralDecided::referral, "to whom", FieldClass::open),
        field("decision", &ReferralDecided::decision, "is it made?", FieldClass::open),
        field("reason", &ReferralDecided::reason, "why, or why not"),
        field("consent", &ReferralDecided::consent, "does the victim agree?"),
        field("without-consent-because", &ReferralDecided::without_consent_because,
              "why it is made although the victim does not agree"),
        field("criteria", &ReferralDecided::criteria, "for marac: the criteria met, or none",
              FieldClass::open),
    };
};

struct PlanMade : Decision {
    static constexpr Words name{"plan-made"}, label{"Safety plan made"};
    static constexpr Authority may = done_by(safeguarding_officer, safeguarding_sergeant);
    std::string plan;
    Choices<markers> markers_placed;
    Date markers_reviewed_on{};
    static constexpr auto fields = std::tuple{
        field("plan", &PlanMade::plan,
              "the safety plan: code word, safe telephone, silent 999 and 55, exit, children, "
              "locks, technology, work and school",
              FieldClass::contact),
        field("markers", &PlanMade::markers_placed, "markers on address and person",
              FieldClass::open),
        field("markers-reviewed-on", &PlanMade::markers_reviewed_on,
              "the day on which the markers are looked at again", FieldClass::open),
    };
};

struct PlanReviewed : Decision {
    static constexpr Words name{"plan-reviewed"}, label{"Safety plan reviewed"};
    static constexpr Authority may = done_by(safeguarding_officer, safeguarding_sergeant);
    Choice<review_results> result;
    std::string review;
    static constexpr auto fields = std::tuple{
        field("result", &PlanReviewed::result, "what the review found", FieldClass::open),
        field("review", &PlanReviewed::review, "what was looked at, and what changes"),
    };
};

// Nobody is closed because they no longer want support: the risk is theirs all the same, and a
// child's safeguarding goes on by itself.
struct VictimSteppedBack : Occurrence {
    static constexpr Words name{"victim-stepped-back"}, label{"The victim no longer wants support"};
    static constexpr Authority may =
        done_by(safeguarding_officer, safeguarding_sergeant, investigator, response_officer, idva);
    std::string what_was_said;
    static constexpr auto fields =
        std::tuple{field("what-was-said", &VictimSteppedBack::what_was_said,
                         "what the victim said, to whom, and whether it was said freely")};
};

// The grade was high and no longer is. It changes nothing by itself.
struct GradeLowered : Occurrence {
    static constexpr Words name{"grade-was-lowered"}, label{"The grade was lowered from high"};
    static constexpr Authority may = done_by_ask;
};

struct ProtectionEnded : Occurrence {
    static constexpr Words name{"protection-ended"}, label{"A notice or order ended"};
    static constexpr Authority may = done_by_ask;
};

struct MaracHeard : Occurrence {
    static constexpr Words name{"marac-heard"}, label{"The case was heard at a MARAC"};
    static constexpr Authority may = done_by_ask;
};

struct VictimDied : Occurrence {
    static constexpr Words name{"victim-died"}, label{"The victim died"};
    static constexpr Authority may = done_by_ask;
};

struct SafeguardingClosed : Decision {
    static constexpr Words name{"safeguarding-closed"}, label{"Safeguarding closed"};
    static constexpr Authority may =
        done_by(safeguarding_sergeant).ranked(Rank::sergeant, "SEED 33: the sergeant reviews");
    Choice<closed_because> because;
    bool told_how_to_come_back = false;
    std::string rationale;
    static constexpr auto fields = std::tuple{
        field("because", &SafeguardingClosed::because, "why", FieldClass::open),
        field("told-how-to-come-back", &SafeguardingClosed::told_how_to_come_back,
              "has the victim been told how to come back?", FieldClass::open),
        field("rationale", &SafeguardingClosed::rationale, "the reasons, in words"),
    };
};

struct StoodDown : Decision {
    static constexpr Words name{"stood-down"}, label{"Safeguarding stood down before a plan"};
    static constexpr Authority may = done_by(safeguarding_sergeant, detective_inspector)
                                         .ranked(Rank::sergeant, "SEED 33: the sergeant reviews");
    Choice<stood_down_because> because;
    std::string rationale;
    std::optional<std::string> accepted_by;
    static constexpr auto fields = std::tuple{
        field("because", &StoodDown::because, "why", FieldClass::open),
        field("rationale", &StoodDown::rationale, "the reasons, in words"),
        field("accepted-by", &StoodDown::accepted_by,
              "for a move: who at the other force accepted it, and when"),
    };
};

struct SafeguardingReopened : Decision {
    static constexpr Words name{"safeguarding-reopened"}, label{"Safeguarding reopened"};
    static constexpr Authority may =
        done_by(safeguarding_sergeant)
            .ranked(Rank::sergeant, "caseway design: reopening is decided by a supervisor");
    Choice<reopened_because> because;
    std::string reason;
    static constexpr auto fields = std::tuple{
        field("because", &SafeguardingReopened::because, "what reopens it", FieldClass::open),
        field("reason", &SafeguardingReopened::reason, "the reasons, in words"),
    };
};

}  // namespace caseway::workflows::safeguarding
