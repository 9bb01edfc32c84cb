// What happens at a MARAC meeting, before it and after it.

#pragma once

#include "workflows/marac_dataset.hpp"
#include "workflows/marac_events.hpp"

namespace caseway::workflows::marac {

// One team runs several meetings in the region (SEED 36).
inline constexpr Words meetings[] = {"perry-barr", "oldbury", "walsall", "west-bromwich",
                                     "coventry"};
inline constexpr Words modes[] = {"virtual", "in-person"};
inline constexpr Words research_results[] = {"submitted", "nil", "late"};
inline constexpr Words idva_results[] = {"reached", "unsafe", "unable", "declined-support"};

inline constexpr Authority by_the_team =
    done_by(marac_coordinator, marac_chair).from("SEED 36: the PPU co-ordinates the MARAC");

struct MeetingListed : Decision {
    static constexpr Words name{"meeting-listed"}, label{"Put on a meeting's agenda"};
    static constexpr Authority may = by_the_team;
    Choice<meetings> meeting;
    Date on{};
    std::optional<std::string> emergency_because;
    static constexpr auto fields = std::tuple{
        field("meeting", &MeetingListed::meeting, "which meeting", FieldClass::open),
        field("on", &MeetingListed::on, "on which day", FieldClass::open),
        field("emergency-because", &MeetingListed::emergency_because,
              "why it cannot wait for an open agenda"),
    };
};

struct AgendaSent : Decision {
    static constexpr Words name{"agenda-sent"}, label{"The agenda was sent out"};
    static constexpr Authority may = by_the_team;
    Choices<marac_agencies> sent_to;
    static constexpr auto fields =
        std::tuple{field("sent-to", &AgendaSent::sent_to, "to which agencies", FieldClass::open)};
};

struct ResearchReceived : Occurrence {
    static constexpr Words name{"research-received"}, label{"An agency sent its research"};
    static constexpr Authority may =
        done_by(marac_coordinator, partner, idva, safeguarding_officer);
    Choice<marac_agencies> agency;
    Choice<research_results> result;
    static constexpr auto fields = std::tuple{
        field("agency", &ResearchReceived::agency, "which agency", FieldClass::open),
        field("result", &ResearchReceived::result, "submitted, nil, or late for the meeting",
              FieldClass::open),
    };
};

struct IdvaContactRecorded : Occurrence {
    static constexpr Words name{"idva-contact-recorded"},
        label{"The IDVA tried to reach the victim"};
    static constexpr Authority may = done_by(idva, marac_coordinator, safeguarding_officer);
    Choice<idva_results> result;
    std::optional<std::string> victims_views;
    static constexpr auto fields = std::tuple{
        field("result", &IdvaContactRecorded::result, "what came of it", FieldClass::open),
        field("victims-views", &IdvaContactRecorded::victims_views, "what the victim wants"),
    };
};

struct ConflictDeclared : Occurrence {
    static constexpr Words name{"conflict-declared"}, label{"Somebody is too close to the case"};
    static constexpr Authority may =
        done_by(marac_coordinator, marac_chair, partner, idva, safeguarding_officer);
    Person who;
    std::string how_close;
    static constexpr auto fields = std::tuple{
        field("who", &ConflictDeclared::who, "who leaves, and is given no papers"),
        field("how-close", &ConflictDeclared::how_close, "how they know victim or suspect"),
    };
};

struct Heard : Decision {
    static constexpr Words name{"heard"}, label{"Heard at the meeting"};
    static constexpr Authority may = by_the_team;
    Choice<modes> mode;
    Choices<marac_agencies> present;
    std::string risks_summed_up;
    std::string equality;
    std::optional<Person> victim_contact_owner;
    std::optional<Choices<dataset_marks>> dataset;
    std::optional<std::int64_t> children;
    static constexpr auto fields = std::tuple{
        field("mode", &Heard::mode, "virtual or in person (SEED 38)", FieldClass::open),
        field("present", &Heard::present, "which agencies were there", FieldClass::open),
        field("risks-summed-up", &Heard::risks_summed_up, "the risks as the chair summed them up"),
        field("equality", &Heard::equality, "what the victim's circumstances call for",
              FieldClass::sensitive),
        field("victim-contact-owner", &Heard::victim_contact_owner,
              "where the IDVA never reached the victim: who will", FieldClass::open),
        field("dataset", &Heard::dataset, "for the quarterly figures: what applies",
              FieldClass::sensitive),
        field("children", &Heard::children,
              "for the quarterly figures: how many children in the household",
              FieldClass::third_party),
    };
};

struct ActionAgreed : Decision {
    static constexpr Words name{"action-agreed"}, label{"An agency took on an action"};
    static constexpr Authority may = done_by(marac_chair, marac_coordinator, partner, idva)
                                         .from("NATIONAL SafeLives: actions are volunteered");
    std::string action;
    Choice<marac_agencies> agency;
    std::string owner;
    Date due{};
    std::string risk;
    static constexpr auto fields = std::tuple{
        field("action", &ActionAgreed::action, "what is done"),
        field("agency", &ActionAgreed::agency, "which agency does it", FieldClass::open),
        field("owner", &ActionAgreed::owner, "who there"),
        field("due", &ActionAgreed::due, "by the end of which day", FieldClass::open),
        field("risk", &ActionAgreed::risk, "the risk that it lowers"),
    };
};

struct Deferred : Decision {
    static constexpr Words name{"deferred"}, label{"Put off to another meeting"};
    static constexpr Authority may = by_the_team;
    std::string reason;
    Choice<meetings> meeting;
    Date next{};
    std::string interim_plan;
    static constexpr auto fields = std::tuple{
        field("reason", &Deferred::reason, "why it is not heard"),
        field("meeting", &Deferred::meeting, "which meeting", FieldClass::open),
        field("next", &Deferred::next, "on which day", FieldClass::open),
        field("interim-plan", &Deferred::interim_plan, "what keeps the victim safe until then",
              FieldClass::contact),
    };
};

struct MinutesIssued : Decision {
    static constexpr Words name{"minutes-issued"}, label{"Minutes and actions sent out"};
    static constexpr Authority may = by_the_team;
    std::string sent_to;
    static constexpr auto fields = std::tuple{
        field("sent-to", &MinutesIssued::sent_to, "who has them; nobody with a conflict")};
};

struct IdvaFedBack : Occurrence {
    static constexpr Words name{"idva-fed-back"}, label{"The victim knows what was decided"};
    static constexpr Authority may = done_by(idva, marac_coordinator, safeguarding_officer);
    std::string how;
    static constexpr auto fields =
        std::tuple{field("how", &IdvaFedBack::how, "how and when, or why it was not safe")};
};

struct ActionsCompleted : Decision {
    static constexpr Words name{"actions-completed"}, label{"Every action has ended"};
    static constexpr Authority may = by_the_team;
    std::string remaining_risk;
    static constexpr auto fields = std::tuple{
        field("remaining-risk", &ActionsCompleted::remaining_risk, "the risk that remains")};
};

// Recorded by the clock: twelve months have gone by since the referral.
struct FlagLapsed : Occurrence {
    static constexpr Words name{"flag-lapsed"}, label{"The twelve-month flag lapsed"};
    static constexpr Authority may = done_by_clock;
};

// Whoever was told that the risk is high is told when it no longer is.
struct GradeLowered : Occurrence {
    static constexpr Words name{"grade-was-lowered"}, label{"The grade was lowered from high"};
    static constexpr Authority may = done_by_ask;
};

struct TransferProposed : Decision {
    static constexpr Words name{"transfer-proposed"}, label{"Offered to another area's MARAC"};
    static constexpr Authority may = by_the_team;
    std::string area;
    std::string papers;
    std::string idva_handover;
    std::optional<bool> temporary;
    static constexpr auto fields = std::tuple{
        field("area", &TransferProposed::area, "which area the victim moves to",
              FieldClass::location),
        field("papers", &TransferProposed::papers, "what was sent: minutes, plan, open actions"),
        field("idva-handover", &TransferProposed::idva_handover, "from which IDVA to which"),
        field("temporary", &TransferProposed::temporary,
              "is it for a time only, such as a stay in a refuge? Then both areas keep the flag",
              FieldClass::location),
    };
};

// Recorded by the clock: the other area is silent. It is ours until somebody accepts it.
struct TransferUnanswered : Occurrence {
    static constexpr Words name{"transfer-unanswered"},
        label{"The other area has not answered in time"};
    static constexpr Authority may = done_by_clock;
};

struct TransferSettled : Decision {
    static constexpr Words name{"transfer-settled"}, label{"The chairs agreed that it stays ours"};
    static constexpr Authority may = by_the_chair;
    std::string what_was_agreed;
    static constexpr auto fields =
        std::tuple{field("what-was-agreed", &TransferSettled::what_was_agreed,
                         "with which chair, when, and what each area does")};
};

struct TransferAccepted : Occurrence {
    static constexpr Words name{"transfer-accepted"}, label{"The other area took it"};
    static constexpr Authority may = by_the_team;
    std::string by_whom;
    static constexpr auto fields =
        std::tuple{field("by-whom", &TransferAccepted::by_whom, "who took it there, and when")};
};

struct TransferRefused : Occurrence {
    static constexpr Words name{"transfer-refused"}, label{"The other area did not take it"};
    static constexpr Authority may = by_the_team;
    std::string why;
    static constexpr auto fields =
        std::tuple{field("why", &TransferRefused::why, "what they said, or that they are silent")};
};

}  // namespace caseway::workflows::marac
