// What happens to a domestic violence protection notice, until the court has it
// (dvpo_court_events.hpp).

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
                                              "bail-after-remand",
                                              "acquittal-or-discontinuance"};
inline constexpr Words not_pursued_reasons[] = {"no-violence-or-threat",  "suspect-under-18",
                                                "not-associated",         "not-necessary",
                                                "bail-protects",          "charged-and-remanded",
                                                "another-order-protects", "suspect-died",
                                                "victim-under-16",        "other"};
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
    std::optional<std::string> receipt;
    static constexpr auto fields = std::tuple{
        field("because", &NotPursued::because, "why not", engine::FieldClass::open),
        field("rationale", &NotPursued::rationale, "the reasons, in words"),
        field("receipt", &NotPursued::receipt,
              "who took a child over: the child abuse team for a victim under 16, MASH and the "
              "youth offending team for a suspect under 18",
              engine::FieldClass::third_party),
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
    std::optional<std::string> named_acts;
    std::optional<bool> in_custody;
    std::optional<std::string> custody_because;
    static constexpr auto fields = std::tuple{
        field("suspect-born", &NoticeDrafted::suspect_born, "the suspect's date of birth"),
        field("association", &NoticeDrafted::association, "how suspect and victim are associated"),
        field("violence-or-threat", &NoticeDrafted::violence_or_threat,
              "the violence or threat of violence"),
        field("necessity", &NoticeDrafted::necessity,
              "why a notice is necessary and proportionate to protect the victim"),
        field("childrens-welfare", &NoticeDrafted::childrens_welfare,
              "the welfare of anybody under 18, or the attempts to learn of it",
              engine::FieldClass::third_party),
        field("victims-opinion", &NoticeDrafted::victims_opinion,
              "the victim's opinion, or the attempts to learn it"),
        field("suspects-representations", &NoticeDrafted::suspects_representations,
              "what the suspect says, or the attempts to hear it"),
        field("other-residents-opinion", &NoticeDrafted::other_residents_opinion,
              "the opinion of other associated people who live there, or the attempts to learn it",
              engine::FieldClass::third_party),
        field("prohibits", &NoticeDrafted::prohibits, "what the notice prohibits",
              engine::FieldClass::open),
        field("lives-together", &NoticeDrafted::lives_together,
              "does the suspect live where the victim lives?", engine::FieldClass::location),
        field("service-accommodation", &NoticeDrafted::service_accommodation,
              "is it armed forces accommodation that the suspect would be shut out of?",
              engine::FieldClass::location),
        field("commanding-officer-told", &NoticeDrafted::commanding_officer_told,
              "how the suspect's commanding officer was told"),
        field("named-acts", &NoticeDrafted::named_acts,
              "acts that the ban on molesting names, such as coming near the victim's home",
              engine::FieldClass::location),
        field("in-custody", &NoticeDrafted::in_custody, "is the suspect in custody now?",
              engine::FieldClass::open),
        field("custody-because", &NoticeDrafted::custody_because,
              "why custody is necessary and proportionate, other than to serve the notice"),
    };
};

// What may have changed while a notice waited.
inline constexpr Words rechecks[] = {"facts", "victims-view", "suspects-whereabouts"};

struct NoticeAuthorised : Decision {
    static constexpr Words name{"notice-authorised"}, label{"Notice authorised"};
    static constexpr Authority may =
        done_by(authorising_officer)
            .ranked(Rank::superintendent, "LAW Crime and Security Act 2010 s.24(1)");
    std::string grounds;
    bool necessary = false;
    Choices<statements> states;
    std::optional<Choices<rechecks>> rechecked;
    std::optional<std::string> override_reason;
    static constexpr auto fields = std::tuple{
        field("grounds", &NoticeAuthorised::grounds, "the grounds on which it is given"),
        field("necessary", &NoticeAuthorised::necessary, "is it necessary to protect the victim?",
              engine::FieldClass::open),
        field("states", &NoticeAuthorised::states, "what the written notice states",
              engine::FieldClass::open),
        field("rechecked", &NoticeAuthorised::rechecked,
              "what was looked at again, where the notice had gone stale",
              engine::FieldClass::open),
        field("override-reason", &NoticeAuthorised::override_reason,
              "why no other superintendent could be asked, where the drafter authorises it"),
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
        done_by(response_officer, neighbourhood_officer, dvpo_team, custody_officer, investigator);
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

}  // namespace caseway::workflows::dvpo
