// What happens to a case on its way through a MARAC: referral and screening. The meeting itself
// and what follows it are in marac_meeting_events.hpp.

#pragma once

#include "engine/table.hpp"
#include "workflows/agencies.hpp"
#include "workflows/roles.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <tuple>

namespace caseway::workflows::marac {

using engine::Authority;
using engine::Choice;
using engine::Choices;
using engine::Date;
using engine::Decision;
using engine::done_by;
using engine::done_by_ask;
using engine::done_by_clock;
using engine::field;
using engine::FieldClass;
using engine::Occurrence;
using engine::Person;
using engine::Rank;

inline constexpr Words assessment_tools[] = {"dara", "dash", "other"};
inline constexpr Words screening_reasons[] = {"no-criterion-met", "single-agency-response",
                                              "out-of-area", "other"};
// What a repeat rests on. The older definition asks for one of the first three.
inline constexpr Words repeat_events[] = {"violence-or-threats", "stalking-or-harassment",
                                          "sexual-abuse", "other-abuse"};
inline constexpr Words withdrawal_reasons[] = {"duplicate", "entered-in-error", "left-the-country",
                                               "other"};

inline constexpr Authority by_screeners =
    done_by(marac_coordinator, safeguarding_sergeant, detective_inspector)
        .from("SEED 36; LOCAL co-ordinator and supervisor screen");
inline constexpr Authority by_the_chair =
    done_by(marac_chair).from("NATIONAL SafeLives: the chair resolves what is disputed");

struct MaracReferralDrafted : Decision {
    static constexpr Words name{"marac-referral-drafted"}, label{"MARAC referral begun"};
    static constexpr Authority may =
        done_by(safeguarding_officer, safeguarding_sergeant, partner, idva, marac_coordinator)
            .from("SEED 33, 40, 41");
    std::optional<Choices<marac_criteria>> criteria;
    std::optional<std::string> because;
    static constexpr auto fields = std::tuple{
        field("criteria", &MaracReferralDrafted::criteria, "the criteria that seem to be met",
              FieldClass::open),
        field("because", &MaracReferralDrafted::because, "why it is referred"),
    };
};

struct MaracReferralSubmitted : Decision {
    static constexpr Words name{"marac-referral-submitted"}, label{"MARAC referral submitted"};
    static constexpr Authority may =
        done_by(safeguarding_officer, safeguarding_sergeant, partner, idva, marac_coordinator)
            .from("SEED 33: referrals are made by the safeguarding officers; SEED 41");
    Choices<marac_criteria> criteria;
    Choice<assessment_tools> tool;
    std::optional<std::int64_t> dash_ticks;
    std::optional<std::int64_t> reports;
    std::optional<std::string> judgement;
    std::string risks;
    bool victim_aware = false;
    std::optional<std::string> not_aware_because;
    Choice<consents> consent;
    std::optional<std::string> without_consent_because;
    std::string safe_contact;
    bool idva_told = false;
    std::optional<Choice<marac_agencies>> assisted;
    std::optional<Choice<marac_agencies>> referred_by;
    std::optional<std::int64_t> perpetrators;
    std::optional<Choice<repeat_events>> new_event;
    std::optional<Date> new_event_on;
    static constexpr auto fields = std::tuple{
        field("criteria", &MaracReferralSubmitted::criteria, "the criteria that are met",
              FieldClass::open),
        field("tool", &MaracReferralSubmitted::tool, "what the risk was assessed with",
              FieldClass::open),
        field("dash-ticks", &MaracReferralSubmitted::dash_ticks, "for a DASH: how many ticks",
              FieldClass::open),
        field("reports", &MaracReferralSubmitted::reports,
              "for escalation: how many reports to police in twelve months", FieldClass::open),
        field("judgement", &MaracReferralSubmitted::judgement,
              "for professional judgement: the serious concern, in words"),
        field("risks", &MaracReferralSubmitted::risks,
              "the risks, and all whom the victim is afraid of", FieldClass::third_party),
        field("victim-aware", &MaracReferralSubmitted::victim_aware,
              "does the victim know of the referral?"),
        field("not-aware-because", &MaracReferralSubmitted::not_aware_because,
              "why the victim does not know"),
        field("consent", &MaracReferralSubmitted::consent, "does the victim agree?"),
        field("without-consent-because", &MaracReferralSubmitted::without_consent_because,
              "why it is proportionate all the same"),
        field("safe-contact", &MaracReferralSubmitted::safe_contact,
              "how and when the victim can safely be reached, or that nobody may",
              FieldClass::contact),
        field("idva-told", &MaracReferralSubmitted::idva_told, "has the IDVA been told?",
              FieldClass::open),
        field("assisted", &MaracReferralSubmitted::assisted,
              "by the MARAC team for a partner short of staff: which agency", FieldClass::open),
        field("referred-by", &MaracReferralSubmitted::referred_by,
              "by a partner: which agency refers", FieldClass::open),
        field("perpetrators", &MaracReferralSubmitted::perpetrators,
              "how many perpetrators the risks name, all of them", FieldClass::open),
        field("new-event", &MaracReferralSubmitted::new_event,
              "for a repeat: what happened since the last referral", FieldClass::open),
        field("new-event-on", &MaracReferralSubmitted::new_event_on, "for a repeat: on which day",
              FieldClass::open),
    };
};

struct ScreenedIn : Decision {
    static constexpr Words name{"screened-in"}, label{"Accepted for a MARAC"};
    static constexpr Authority may = by_screeners;
    std::string criteria_version;
    static constexpr auto fields =
        std::tuple{field("criteria-version", &ScreenedIn::criteria_version,
                         "the criteria it was screened against", FieldClass::open)};
};

struct ReferralReturned : Decision {
    static constexpr Words name{"referral-returned"}, label{"Returned for more"};
    static constexpr Authority may = by_screeners;
    std::string missing;
    static constexpr auto fields =
        std::tuple{field("missing", &ReferralReturned::missing, "what is missing")};
};

struct ScreenedOut : Decision {
    static constexpr Words name{"screened-out"}, label{"Not accepted for a MARAC"};
    static constexpr Authority may =
        done_by(detective_inspector, safeguarding_sergeant)
            .ranked(Rank::sergeant, "LOCAL a supervisor screens out, never a co-ordinator alone");
    Choice<screening_reasons> because;
    std::string feedback;
    bool repeat = false;
    static constexpr auto fields = std::tuple{
        field("because", &ScreenedOut::because, "why", FieldClass::open),
        field("feedback", &ScreenedOut::feedback, "what the referrer is told"),
        field("repeat", &ScreenedOut::repeat,
              "was this victim referred over this suspect within twelve months?"),
    };
};

struct ScreeningChallenged : Decision {
    static constexpr Words name{"screening-challenged"}, label{"The screening is challenged"};
    static constexpr Authority may =
        done_by(safeguarding_officer, safeguarding_sergeant, partner, idva);
    std::string why;
    static constexpr auto fields =
        std::tuple{field("why", &ScreeningChallenged::why, "why it should be heard")};
};

struct ChallengeUpheld : Decision {
    static constexpr Words name{"challenge-upheld"}, label{"The chair accepts it for a MARAC"};
    static constexpr Authority may = by_the_chair;
    std::string rationale;
    static constexpr auto fields =
        std::tuple{field("rationale", &ChallengeUpheld::rationale, "why")};
};

struct ChallengeRejected : Decision {
    static constexpr Words name{"challenge-rejected"}, label{"The chair lets the screening stand"};
    static constexpr Authority may = by_the_chair;
    std::string rationale;
    static constexpr auto fields =
        std::tuple{field("rationale", &ChallengeRejected::rationale, "why, and what is done")};
};

// Recorded by the clock: nobody has challenged the screening in the time for it.
struct ChallengePeriodEnded : Occurrence {
    static constexpr Words name{"challenge-period-ended"}, label{"Nobody challenged it in time"};
    static constexpr Authority may = done_by_clock;
};

struct MaracWithdrawn : Decision {
    static constexpr Words name{"marac-withdrawn"}, label{"MARAC referral withdrawn"};
    static constexpr Authority may = done_by(marac_coordinator, marac_chair);
    Choice<withdrawal_reasons> because;
    std::string rationale;
    static constexpr auto fields = std::tuple{
        field("because", &MaracWithdrawn::because, "why", FieldClass::open),
        field("rationale", &MaracWithdrawn::rationale,
              "the reasons, in words; of a duplicate, the reference of the other"),
    };
};

struct MaracReopened : Decision {
    static constexpr Words name{"marac-reopened"}, label{"Reopened"};
    static constexpr Authority may = by_the_chair;
    std::string reason;
    static constexpr auto fields =
        std::tuple{field("reason", &MaracReopened::reason, "what has changed")};
};

struct VictimDied : Occurrence {
    static constexpr Words name{"victim-died"}, label{"The victim died"};
    static constexpr Authority may = done_by_ask;
};

struct ClosedAfterDeath : Decision {
    static constexpr Words name{"closed-after-death"}, label{"Closed after the victim's death"};
    static constexpr Authority may = by_the_chair;
    std::string handed_to;
    static constexpr auto fields =
        std::tuple{field("handed-to", &ClosedAfterDeath::handed_to,
                         "the review that has the papers, held as they are")};
};

}  // namespace caseway::workflows::marac
