// What happens to a referral to one agency.

#pragma once

#include "engine/table.hpp"
#include "workflows/agencies.hpp"
#include "workflows/roles.hpp"

#include <optional>
#include <string>
#include <tuple>

namespace caseway::workflows::referral {

using engine::Authority;
using engine::Choice;
using engine::Decision;
using engine::done_by;
using engine::done_by_ask;
using engine::done_by_clock;
using engine::field;
using engine::FieldClass;
using engine::Occurrence;
using engine::Rank;

// UK GDPR Article 6(1); Data Protection Act 2018 Schedule 1 paragraph 18 (safeguarding).
inline constexpr Words lawful_bases[] = {"consent", "public-task", "vital-interest",
                                         "legal-obligation"};
// What the agencies answer, each its own words.
inline constexpr Words answers[] = {"engaged",
                                    "no-further-action",
                                    "early-help",
                                    "section-17",
                                    "strategy-discussion",
                                    "section-47",
                                    "already-open",
                                    "notified",
                                    "local-authority-notified",
                                    "section-42-enquiry",
                                    "assessment",
                                    "signposted",
                                    "housed",
                                    "sanctuary-fitted",
                                    "placed",
                                    "disclosure",
                                    "no-disclosure",
                                    "specialist-allocated",
                                    "accepted"};
inline constexpr Words not_taken_reasons[] = {
    "service-declined", "no-capacity",  "unable-to-contact", "victim-declined",
    "not-suitable",     "not-eligible", "no-answer"};
inline constexpr Words not_sent_reasons[] = {"parent-works-there", "no-school-found",
                                             "home-educated", "unsafe-for-another-reason",
                                             "victim-declined"};
inline constexpr Words alternatives[] = {"another-provider", "re-refer", "supervisor-accepts",
                                         "withdrawn"};

struct ReferralOpened : Decision {
    static constexpr Words name{"referral-opened"}, label{"Referral opened"};
    static constexpr Authority may =
        done_by(safeguarding_officer, safeguarding_sergeant, response_officer, response_sergeant,
                review_officer, investigator, investigation_sergeant, neighbourhood_officer)
            .from("SEED 33");
    Choice<referral_agencies> agency;
    std::string because;
    std::optional<Choice<consents>> consent;
    std::optional<std::string> without_consent_because;
    static constexpr auto fields = std::tuple{
        field("agency", &ReferralOpened::agency, "to whom", FieldClass::open),
        field("because", &ReferralOpened::because, "why"),
        field("consent", &ReferralOpened::consent, "does the victim agree?"),
        field("without-consent-because", &ReferralOpened::without_consent_because,
              "why it is made although the victim does not agree"),
    };
};

struct ConsentRecorded : Decision {
    static constexpr Words name{"consent-recorded"}, label{"The victim's agreement recorded"};
    static constexpr Authority may =
        done_by(safeguarding_officer, safeguarding_sergeant, response_officer, investigator);
    Choice<consents> consent;
    std::optional<std::string> without_consent_because;
    static constexpr auto fields = std::tuple{
        field("consent", &ConsentRecorded::consent, "does the victim agree?"),
        field("without-consent-because", &ConsentRecorded::without_consent_because,
              "why it is made although the victim does not agree"),
    };
};

// At high risk an IDVA may be told although the victim has not agreed. That is a decision of its
// own, with its own reasons, and not a word beside the referral.
struct SharingDecided : Decision {
    static constexpr Words name{"sharing-without-consent-decided"},
        label{"Decided to tell the IDVA without the victim's agreement"};
    static constexpr Authority may = done_by(safeguarding_officer, safeguarding_sergeant)
                                         .from("NATIONAL SafeLives: proportionate, the least");
    std::string why_proportionate;
    std::string least_that_serves;
    std::string victim_told;
    static constexpr auto fields = std::tuple{
        field("why-proportionate", &SharingDecided::why_proportionate,
              "the risk that outweighs the victim's wish or silence"),
        field("least-that-serves", &SharingDecided::least_that_serves, "the least that is shared"),
        field("victim-told", &SharingDecided::victim_told,
              "what the victim is told of it, or why that is not safe"),
    };
};

struct ReferralSent : Decision {
    static constexpr Words name{"referral-sent"}, label{"Referral sent to the agency"};
    static constexpr Authority may =
        done_by(safeguarding_officer, safeguarding_sergeant, response_officer, response_sergeant,
                review_officer, investigator, investigation_sergeant)
            .from("SEED 33");
    Choice<lawful_bases> lawful_basis;
    std::string shared_what;
    bool safe_contact_included = false;
    std::string recipient;
    std::optional<bool> recipient_is_safe;
    std::optional<std::string> voice_of_the_child;
    static constexpr auto fields = std::tuple{
        field("lawful-basis", &ReferralSent::lawful_basis, "what allows it to be shared",
              FieldClass::open),
        field("shared-what", &ReferralSent::shared_what, "what is shared, the least that serves"),
        field("safe-contact-included", &ReferralSent::safe_contact_included,
              "does it say how the victim can safely be reached?", FieldClass::open),
        field("recipient", &ReferralSent::recipient, "who receives it", FieldClass::contact),
        field("recipient-is-safe", &ReferralSent::recipient_is_safe,
              "for a school: is the recipient neither a parent nor close to one?",
              FieldClass::open),
        field("voice-of-the-child", &ReferralSent::voice_of_the_child,
              "for a child: was it spoken to, alone or with whom, and what did it say",
              FieldClass::third_party),
    };
};

struct NotSent : Decision {
    static constexpr Words name{"not-sent"}, label{"Decided not to send it"};
    static constexpr Authority may = done_by(safeguarding_officer, safeguarding_sergeant)
                                         .from("NATIONAL Operation Encompass; CODE Victims' Code");
    Choice<not_sent_reasons> because;
    std::string instead;
    static constexpr auto fields = std::tuple{
        field("because", &NotSent::because, "why not", FieldClass::open),
        field("instead", &NotSent::instead,
              "what is done instead: for a child the social worker told, for a victim how to come "
              "back",
              FieldClass::third_party),
    };
};

struct DeliveryFailed : Occurrence {
    static constexpr Words name{"delivery-failed"}, label{"The referral did not reach the agency"};
    static constexpr Authority may =
        done_by(safeguarding_officer, safeguarding_sergeant, response_officer, review_officer);
    std::string what_happened;
    static constexpr auto fields =
        std::tuple{field("what-happened", &DeliveryFailed::what_happened, "what went wrong")};
};

struct AgencyAcknowledged : Occurrence {
    static constexpr Words name{"agency-acknowledged"}, label{"The agency has it"};
    static constexpr Authority may =
        done_by(safeguarding_officer, safeguarding_sergeant, partner, idva, marac_coordinator);
    std::string by_whom;
    static constexpr auto fields =
        std::tuple{field("by-whom", &AgencyAcknowledged::by_whom, "who has it there")};
};

struct AgencyAccepted : Occurrence {
    static constexpr Words name{"agency-accepted"}, label{"The agency took it"};
    static constexpr Authority may =
        done_by(safeguarding_officer, safeguarding_sergeant, partner, idva, marac_coordinator);
    Choice<answers> answer;
    std::string what_next;
    static constexpr auto fields = std::tuple{
        field("answer", &AgencyAccepted::answer, "what the agency decided", FieldClass::open),
        field("what-next", &AgencyAccepted::what_next, "what it does next, and by when"),
    };
};

struct NotTaken : Occurrence {
    static constexpr Words name{"not-taken"}, label{"The agency did not take it"};
    static constexpr Authority may =
        done_by(safeguarding_officer, safeguarding_sergeant, partner, idva, marac_coordinator);
    Choice<not_taken_reasons> because;
    std::string details;
    static constexpr auto fields = std::tuple{
        field("because", &NotTaken::because, "why not", FieldClass::open),
        field("details", &NotTaken::details, "what the agency or the victim said"),
    };
};

// Recorded by the clock: the agency has not answered in its time.
struct AnswerOverdue : Occurrence {
    static constexpr Words name{"answer-overdue"}, label{"The agency has not answered in time"};
    static constexpr Authority may = done_by_clock;
};

struct AgencyChased : Decision {
    static constexpr Words name{"agency-chased"}, label{"The agency was asked again"};
    static constexpr Authority may = done_by(safeguarding_officer, safeguarding_sergeant);
    std::string how;
    static constexpr auto fields =
        std::tuple{field("how", &AgencyChased::how, "who was asked, and what they said")};
};

struct FollowedUp : Decision {
    static constexpr Words name{"followed-up"}, label{"Followed up what was not taken"};
    static constexpr Authority may =
        done_by(safeguarding_officer, safeguarding_sergeant)
            .from("caseway design: declined and no capacity are not the end");
    Choice<alternatives> alternative;
    std::string outcome;
    static constexpr auto fields = std::tuple{
        field("alternative", &FollowedUp::alternative, "what is done instead", FieldClass::open),
        field("outcome", &FollowedUp::outcome, "what that does for the victim"),
    };
};

struct ReferralDone : Occurrence {
    static constexpr Words name{"referral-done"}, label{"The agency has done what was asked"};
    static constexpr Authority may =
        done_by(safeguarding_officer, safeguarding_sergeant, partner, idva, marac_coordinator);
    std::string outcome;
    static constexpr auto fields =
        std::tuple{field("outcome", &ReferralDone::outcome, "what came of it")};
};

// Whoever was told that the risk is high is told when it no longer is.
struct GradeLowered : Occurrence {
    static constexpr Words name{"grade-was-lowered"}, label{"The grade was lowered from high"};
    static constexpr Authority may = done_by_ask;
};

struct ReferralWithdrawn : Decision {
    static constexpr Words name{"referral-withdrawn"}, label{"Referral withdrawn"};
    static constexpr Authority may = done_by(safeguarding_officer, safeguarding_sergeant);
    bool entered_in_error = false;
    std::string reason;
    static constexpr auto fields = std::tuple{
        field("entered-in-error", &ReferralWithdrawn::entered_in_error, "was it entered in error?",
              FieldClass::open),
        field("reason", &ReferralWithdrawn::reason, "why"),
    };
};

struct ReferralReopened : Decision {
    static constexpr Words name{"referral-reopened"}, label{"Referral reopened"};
    static constexpr Authority may =
        done_by(safeguarding_sergeant, detective_inspector)
            .ranked(Rank::sergeant, "caseway design: reopening is decided by a supervisor");
    std::string reason;
    static constexpr auto fields =
        std::tuple{field("reason", &ReferralReopened::reason, "what has changed")};
};

}  // namespace caseway::workflows::referral
