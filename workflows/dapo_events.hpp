// What happens to a domestic abuse protection notice (DAPN), until the court has it
// (dapo_court_events.hpp). The names differ from those of the 2010 Act, so that whoever types one
// of them means one Act.

#pragma once

#include "engine/table.hpp"
#include "workflows/roles.hpp"

#include <optional>
#include <string>
#include <tuple>

namespace caseway::workflows::dapo {

using engine::Authority;
using engine::Choice;
using engine::Choices;
using engine::Date;
using engine::Decision;
using engine::done_by;
using engine::done_by_ask;
using engine::done_by_clock;
using engine::field;
using engine::Minute;
using engine::Occurrence;
using engine::Person;
using engine::Rank;
using engine::Words;

// Domestic Abuse Act 2021 s.1(3).
inline constexpr Words kinds_of_abuse[] = {"physical-or-sexual", "violent-or-threatening",
                                           "controlling-or-coercive", "economic",
                                           "psychological-or-emotional"};
// Domestic Abuse Act 2021 s.2(1), present and former.
inline constexpr Words connections[] = {"spouses",
                                        "civil-partners",
                                        "engaged-to-marry",
                                        "civil-partnership-agreed",
                                        "intimate-relationship",
                                        "parents-of-a-child",
                                        "relatives",
                                        "none"};
// Domestic Abuse Act 2021 s.23.
inline constexpr Words dapn_prohibitions[] = {"not-abuse", "not-contact", "keep-from-home",
                                              "not-evict", "not-enter",   "leave-premises"};
// Domestic Abuse Act 2021 s.25.
inline constexpr Words dapn_statements[] = {"grounds", "power-of-arrest", "hearing-within-48-hours",
                                            "continues-until-determined-or-withdrawn",
                                            "what-an-order-may-contain"};
inline constexpr Words reasons_against[] = {
    "no-abuse",      "suspect-under-18",       "victim-under-16",      "not-connected",
    "not-necessary", "another-order-protects", "charged-and-remanded", "suspect-died",
    "other"};
inline constexpr Words rechecks[] = {"facts", "victims-view", "suspects-whereabouts"};

struct DapnConsidered : Decision {
    static constexpr Words name{"dapn-considered"},
        label{"A notice or order under the 2021 Act is to be considered"};
    static constexpr Authority may =
        done_by(investigator, investigation_sergeant, safeguarding_officer, safeguarding_sergeant,
                response_officer, custody_officer, detective_inspector, dvpo_team)
            .from("LAW Domestic Abuse Act 2021 ss.22, 28; SEED 35");
    std::string because;
    std::optional<std::string> suspect;
    static constexpr auto fields = std::tuple{
        field("because", &DapnConsidered::because, "what raised it"),
        field("suspect", &DapnConsidered::suspect, "the suspect's strand, such as suspect.2",
              engine::FieldClass::open),
    };
};

struct DapnNotPursued : Decision {
    static constexpr Words name{"dapn-not-pursued"},
        label{"Decided not to pursue a notice or order under the 2021 Act"};
    static constexpr Authority may = done_by(investigator, investigation_sergeant,
                                             detective_inspector, dvpo_team, authorising_officer)
                                         .from("SEED 35");
    Choice<reasons_against> because;
    std::string rationale;
    std::optional<std::string> receipt;
    static constexpr auto fields = std::tuple{
        field("because", &DapnNotPursued::because, "why not", engine::FieldClass::open),
        field("rationale", &DapnNotPursued::rationale, "the reasons, in words"),
        field("receipt", &DapnNotPursued::receipt,
              "who took a child over: the child abuse team for a victim under 16, MASH and the "
              "youth offending team for a suspect under 18",
              engine::FieldClass::third_party),
    };
};

struct DapnDrafted : Decision {
    static constexpr Words name{"dapn-drafted"}, label{"Notice (DAPN) drafted"};
    static constexpr Authority may = done_by(dvpo_team, investigator).from("SEED 35");
    Date suspect_born{};
    Date victim_born{};
    Choice<connections> connection;
    Choices<kinds_of_abuse> abuse;
    std::string what_was_done;
    std::string necessity;
    std::string childrens_welfare;
    std::string victims_opinion;
    std::string suspects_representations;
    std::optional<std::string> other_residents_opinion;
    Choices<dapn_prohibitions> prohibits;
    bool lives_together = false;
    bool service_accommodation = false;
    std::optional<std::string> commanding_officer_told;
    static constexpr auto fields = std::tuple{
        field("suspect-born", &DapnDrafted::suspect_born, "the suspect's date of birth"),
        field("victim-born", &DapnDrafted::victim_born, "the victim's date of birth"),
        field("connection", &DapnDrafted::connection, "how suspect and victim are connected"),
        field("abuse", &DapnDrafted::abuse, "which kinds of abuse", engine::FieldClass::sensitive),
        field("what-was-done", &DapnDrafted::what_was_done, "the abuse, in words",
              engine::FieldClass::sensitive),
        field("necessity", &DapnDrafted::necessity,
              "why a notice is necessary and proportionate to protect the victim"),
        field("childrens-welfare", &DapnDrafted::childrens_welfare,
              "the welfare of anybody under 18, or the attempts to learn of it",
              engine::FieldClass::third_party),
        field("victims-opinion", &DapnDrafted::victims_opinion,
              "the victim's opinion, or the attempts to learn it"),
        field("suspects-representations", &DapnDrafted::suspects_representations,
              "what the suspect says, or the attempts to hear it"),
        field("other-residents-opinion", &DapnDrafted::other_residents_opinion,
              "the opinion of other connected people who live there, or the attempts to learn it",
              engine::FieldClass::third_party),
        field("prohibits", &DapnDrafted::prohibits, "what the notice prohibits",
              engine::FieldClass::open),
        field("lives-together", &DapnDrafted::lives_together,
              "does the suspect live where the victim lives?", engine::FieldClass::location),
        field("service-accommodation", &DapnDrafted::service_accommodation,
              "is it armed forces accommodation that the suspect would be shut out of?",
              engine::FieldClass::location),
        field("commanding-officer-told", &DapnDrafted::commanding_officer_told,
              "how the suspect's commanding officer was told"),
    };
};

struct DapnAuthorised : Decision {
    static constexpr Words name{"dapn-authorised"}, label{"Notice (DAPN) authorised"};
    static constexpr Authority may =
        done_by(authorising_officer, detective_inspector)
            .ranked(Rank::inspector, "LAW Domestic Abuse Act 2021 s.22");
    std::string grounds;
    bool necessary = false;
    Choices<dapn_statements> states;
    std::optional<Choices<rechecks>> rechecked;
    std::optional<std::string> override_reason;
    static constexpr auto fields = std::tuple{
        field("grounds", &DapnAuthorised::grounds, "the grounds on which it is given"),
        field("necessary", &DapnAuthorised::necessary, "is it necessary to protect the victim?",
              engine::FieldClass::open),
        field("states", &DapnAuthorised::states, "what the written notice states",
              engine::FieldClass::open),
        field("rechecked", &DapnAuthorised::rechecked,
              "what was looked at again, where the notice had gone stale",
              engine::FieldClass::open),
        field("override-reason", &DapnAuthorised::override_reason,
              "why no other inspector could be asked, where the drafter authorises it"),
    };
};

struct DapnRefused : Decision {
    static constexpr Words name{"dapn-refused"}, label{"Notice (DAPN) not authorised"};
    static constexpr Authority may =
        done_by(authorising_officer, detective_inspector)
            .ranked(Rank::inspector, "LAW Domestic Abuse Act 2021 s.22");
    std::string rationale;
    static constexpr auto fields =
        std::tuple{field("rationale", &DapnRefused::rationale, "why it is not given")};
};

// Recorded by the clock: an authorised notice has not been served in its time.
struct DapnWentStale : Occurrence {
    static constexpr Words name{"dapn-went-stale"}, label{"The authorised notice went stale"};
    static constexpr Authority may = done_by_clock;
};

struct DapnServed : Occurrence {
    static constexpr Words name{"dapn-served"}, label{"Notice (DAPN) served on the suspect"};
    static constexpr Authority may =
        done_by(response_officer, neighbourhood_officer, dvpo_team, investigator, custody_officer);
    Person served_by;
    bool in_person = false;
    bool address_asked = false;
    std::optional<std::string> address_given;
    static constexpr auto fields = std::tuple{
        field("served-by", &DapnServed::served_by, "the constable who handed it over",
              engine::FieldClass::open),
        field("in-person", &DapnServed::in_person, "was it handed to the suspect in person?",
              engine::FieldClass::open),
        field("address-asked", &DapnServed::address_asked,
              "was the suspect asked for an address for the hearing notice?",
              engine::FieldClass::open),
        field("address-given", &DapnServed::address_given, "the address given",
              engine::FieldClass::location),
    };
};

struct RespondentRemanded : Occurrence {
    static constexpr Words name{"respondent-remanded"},
        label{"The suspect of a notice under the 2021 Act was charged and remanded"};
    static constexpr Authority may = done_by_ask;
};

struct RespondentDied : Occurrence {
    static constexpr Words name{"respondent-died"},
        label{"The suspect of a notice or order under the 2021 Act died"};
    static constexpr Authority may = done_by(investigator, dvpo_team, detective_inspector);
};

}  // namespace caseway::workflows::dapo
