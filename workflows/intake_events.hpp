// What happens to a report until somebody has spoken to the victim: how it came in, how fast the
// police respond, who was sent, and what the first contact found. What is learned and decided
// afterwards is in intake_later_events.hpp.

#pragma once

#include "engine/table.hpp"
#include "workflows/roles.hpp"
#include "workflows/ways_of_contact.hpp"

#include <optional>
#include <string>
#include <tuple>

namespace caseway::workflows::intake {

using engine::Authority;
using engine::Choice;
using engine::Choices;
using engine::Date;
using engine::Decision;
using engine::done_by;
using engine::done_by_ask;
using engine::field;
using engine::FieldClass;
using engine::History;
using engine::Occurrence;
using engine::Person;
using engine::PersonKey;
using engine::Rank;
using engine::Words;

// How a report reaches the police: board paper (SEED) paragraphs 24 to 26.
inline constexpr Words channels[] = {"999",     "999-silent-55", "101",     "live-chat",
                                     "walk-in", "third-party",   "partner", "officer"};
inline constexpr Words yes_no_unknown[] = {"yes", "no", "unknown"};
using MaybeYes = Choice<yes_no_unknown>;
// Whether somebody of the police is among the parties, and which of them.
inline constexpr Words police_parties[] = {"no",  "suspect", "victim", "partner-of-officer",
                                           "yes", "unknown"};
inline constexpr Words link_reasons[] = {"same-people", "counter-allegation", "same-household",
                                         "other"};
inline constexpr Words ambulance_answers[] = {"not-needed", "advised", "called", "not-advised"};
// Quickest first: an order that conditions compare by.
inline constexpr Words response_grades[] = {"immediate", "early", "scheduled"};
using ResponseGrade = Choice<response_grades>;
inline constexpr Words thrive_elements[] = {"threat",        "harm",          "risk",
                                            "investigation", "vulnerability", "engagement"};
inline constexpr Words support_services[] = {"birmingham-and-solihull-womens-aid",
                                             "black-country-womens-aid",
                                             "coventry-haven",
                                             "wolverhampton-haven",
                                             "wolverhampton-domestic-violence-forum",
                                             "national-domestic-abuse-helpline"};

struct ReportReceived : Occurrence {
    static constexpr Words name{"report-received"}, label{"A report was received"};
    static constexpr Authority may =
        done_by(call_handler, response_officer, response_sergeant, neighbourhood_officer,
                review_officer, investigator, partner, idva)
            .from("SEED 24 to 26");
    Choice<channels> channel;
    std::string what_happened;
    MaybeYes abuser_present;
    MaybeYes injury;
    std::optional<Choice<ambulance_answers>> ambulance;
    SafeContact safe_contact;
    std::optional<std::string> safe_contact_details;
    std::optional<Site> site;
    std::optional<std::string> address;
    MaybeYes marac_referred_within_12_months;
    Choice<police_parties> police_party;
    std::optional<Person> police_person;
    std::optional<std::string> linked_case;
    std::optional<Choice<link_reasons>> linked_because;
    std::optional<AgeBand> victim_age;
    std::optional<PersonKey> victim_key;
    std::optional<PersonKey> suspect_key;
    std::optional<History> history;
    std::optional<std::string> informant;
    std::optional<MaybeYes> safe_to_speak;
    std::optional<MaybeYes> informant_safe;
    std::optional<std::string> may_be_told_back;
    static constexpr auto fields = std::tuple{
        field("channel", &ReportReceived::channel, "how it came in", FieldClass::open),
        field("what-happened", &ReportReceived::what_happened, "what was told"),
        field("abuser-present", &ReportReceived::abuser_present,
              "is the suspected abuser there now?", FieldClass::open),
        field("injury", &ReportReceived::injury, "is anybody injured?", FieldClass::sensitive),
        field("ambulance", &ReportReceived::ambulance, "was an ambulance advised or called?",
              FieldClass::sensitive),
        field("safe-contact", &ReportReceived::safe_contact,
              "how the victim can safely be reached; unknown means in person only"),
        field("safe-contact-details", &ReportReceived::safe_contact_details,
              "safe number, times, who may answer, code word", FieldClass::contact),
        field("site", &ReportReceived::site,
              "the site of the victim's locality; elsewhere is another force", FieldClass::open),
        field("address", &ReportReceived::address, "where the victim is", FieldClass::location),
        field("marac-referred-within-12-months", &ReportReceived::marac_referred_within_12_months,
              "were the same victim and perpetrator referred to MARAC in the last 12 months?"),
        field("police-party", &ReportReceived::police_party,
              "is victim or suspect police, or a police officer's partner?"),
        field("police-person", &ReportReceived::police_person,
              "who of the police or staff is a party or close to one: kept out of the case"),
        field("linked-case", &ReportReceived::linked_case,
              "an earlier case of the same people, or the counter-allegation", FieldClass::open),
        field("linked-because", &ReportReceived::linked_because,
              "how the two cases belong together", FieldClass::open),
        field("victim-age", &ReportReceived::victim_age, "how old the victim is"),
        field("victim-key", &ReportReceived::victim_key,
              "the victim in the force's own records, such as a nominal number"),
        field("suspect-key", &ReportReceived::suspect_key,
              "the suspect in the force's own records"),
        field("history", &ReportReceived::history,
              "earlier cases of the two; the store looks them up"),
        field("informant", &ReportReceived::informant, "who told us, where not the victim",
              FieldClass::third_party),
        field("safe-to-speak", &ReportReceived::safe_to_speak,
              "third party: is it safe to speak to the victim?"),
        field("informant-safe", &ReportReceived::informant_safe,
              "third party: is the informant safe?", FieldClass::third_party),
        field("may-be-told-back", &ReportReceived::may_be_told_back,
              "third party: what the informant may be told", FieldClass::third_party),
    };
};

struct ThriveGraded : Decision {
    static constexpr Words name{"thrive-graded"}, label{"Response graded (THRIVE)"};
    static constexpr Authority may =
        done_by(call_handler, response_officer, response_sergeant).from("WMP THRIVE");
    ResponseGrade response;
    Choices<thrive_elements> assessed;
    std::string rationale;
    std::optional<MaybeYes> abuser_present;
    static constexpr auto fields = std::tuple{
        field("response", &ThriveGraded::response, "how fast the police respond", FieldClass::open),
        field("assessed", &ThriveGraded::assessed, "the elements that were assessed",
              FieldClass::open),
        field("rationale", &ThriveGraded::rationale, "why this response"),
        field("abuser-present", &ThriveGraded::abuser_present,
              "is the suspected abuser there, where that is known better now?", FieldClass::open),
    };
};

struct Dispatched : Decision {
    static constexpr Words name{"dispatched"}, label{"Officers sent to the victim"};
    static constexpr Authority may = done_by(call_handler, response_sergeant).from("SEED 32");
    Person officer;
    static constexpr auto fields =
        std::tuple{field("officer", &Dispatched::officer, "who attends", FieldClass::open)};
};

struct Arrived : Occurrence {
    static constexpr Words name{"arrived"}, label{"Officers are on scene"};
    static constexpr Authority may = done_by(call_handler, response_officer, response_sergeant);
};

struct TelephoneRouteChosen : Decision {
    static constexpr Words name{"telephone-route-chosen"}, label{"Response by telephone"};
    static constexpr Authority may =
        done_by(call_handler, response_officer, response_sergeant).from("SEED 31");
    Person officer;
    std::string rationale;
    static constexpr auto fields = std::tuple{
        field("officer", &TelephoneRouteChosen::officer, "who telephones", FieldClass::open),
        field("rationale", &TelephoneRouteChosen::rationale, "why the telephone serves"),
    };
};

struct ChannelDecided : Decision {
    static constexpr Words name{"channel-decided"},
        label{"Supervisor decided how contact takes place"};
    static constexpr Authority may =
        done_by(response_sergeant, investigation_sergeant, safeguarding_sergeant,
                detective_inspector)
            .ranked(Rank::sergeant, "SEED 31: reviewed by a supervisor");
    ContactChannel channel;
    std::string rationale;
    static constexpr auto fields = std::tuple{
        field("channel", &ChannelDecided::channel,
              "how first, investigative and support contact "
              "takes place",
              FieldClass::open),
        field("rationale", &ChannelDecided::rationale, "why"),
    };
};

struct ContactRecorded : Occurrence {
    static constexpr Words name{"contact-recorded"}, label{"Spoke to the victim"};
    static constexpr Authority may =
        done_by(response_officer, response_sergeant, neighbourhood_officer, call_handler)
            .from("SEED 30 to 32");
    WayOfContact method;
    std::string spoken_to;
    bool victim_alone = false;
    Children children;
    std::optional<std::string> children_details;
    std::optional<AgeBand> victim_age;
    std::string injuries;
    std::optional<Choice<ambulance_answers>> ambulance;
    std::string positive_action;
    Choices<support_services> services_told;
    bool safe_to_leave_details = false;
    static constexpr auto fields = std::tuple{
        field("method", &ContactRecorded::method, "how the victim was spoken to", FieldClass::open),
        field("spoken-to", &ContactRecorded::spoken_to, "who was spoken to",
              FieldClass::third_party),
        field("victim-alone", &ContactRecorded::victim_alone,
              "was the victim spoken to alone, out of the abuser's hearing?"),
        field("children", &ContactRecorded::children, "children in the household or expected",
              FieldClass::third_party),
        field("children-details", &ContactRecorded::children_details,
              "seen, spoken to, what they said; or why it was not checked",
              FieldClass::third_party),
        field("victim-age", &ContactRecorded::victim_age, "how old the victim is"),
        field("injuries", &ContactRecorded::injuries, "injuries seen or told, or none",
              FieldClass::sensitive),
        field("ambulance", &ContactRecorded::ambulance, "was an ambulance advised or called?",
              FieldClass::sensitive),
        field("positive-action", &ContactRecorded::positive_action,
              "the arrest, or why none was lawful and necessary"),
        field("services-told", &ContactRecorded::services_told,
              "the support services that the victim was told of"),
        field("safe-to-leave-details", &ContactRecorded::safe_to_leave_details,
              "is it safe to leave their details with the victim?"),
    };
};

struct ContactFailed : Occurrence {
    static constexpr Words name{"contact-failed"}, label{"Tried to reach the victim in vain"};
    static constexpr Authority may =
        done_by(call_handler, response_officer, response_sergeant, neighbourhood_officer);
    WayOfContact method;
    std::string what_was_tried;
    static constexpr auto fields = std::tuple{
        field("method", &ContactFailed::method, "how it was tried", FieldClass::open),
        field("what-was-tried", &ContactFailed::what_was_tried, "where, when and what was found",
              FieldClass::location),
    };
};

struct NoContactDecided : Decision {
    static constexpr Words name{"no-contact-decided"},
        label{"Sergeant decided to go on although the victim was not reached"};
    static constexpr Authority may =
        done_by(response_sergeant).ranked(Rank::sergeant, "LOCAL: never closed by itself");
    std::string rationale;
    Children children;
    std::string welfare;
    static constexpr auto fields = std::tuple{
        field("rationale", &NoContactDecided::rationale, "why it goes on without contact"),
        field("children", &NoContactDecided::children, "what is known of children",
              FieldClass::third_party),
        field("welfare", &NoContactDecided::welfare,
              "what is done for the victim's safety meanwhile"),
    };
};

}  // namespace caseway::workflows::intake
