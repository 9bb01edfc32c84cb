// What happens to an application under Clare's Law.
//
// Who asked, and that anybody asked, is kept from the suspect: those fields are hidden until
// somebody reveals them.

#pragma once

#include "engine/table.hpp"
#include "workflows/agencies.hpp"
#include "workflows/roles.hpp"

#include <optional>
#include <string>
#include <tuple>

namespace caseway::workflows::disclosure {

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

// Somebody asks, or police hold something that a person at risk should know.
inline constexpr Words routes[] = {"right-to-ask", "right-to-know"};
inline constexpr Words applicants[] = {"person-at-risk", "third-party", "agency"};
inline constexpr Words sources_searched[] = {"police-national-computer", "police-national-database",
                                             "local-systems", "partners"};
inline constexpr Words decisions[] = {"disclose", "no-disclosure"};
inline constexpr Words recipients[] = {"person-at-risk", "somebody-who-can-protect-them",
                                       "applicant-only"};
inline constexpr Words ways_of_telling[] = {"in-person", "telephone", "video", "letter"};
inline constexpr Words not_pursued_because[] = {"applicant-not-met",   "no-concern",
                                                "no-relationship",     "another-force",
                                                "person-at-risk-died", "entered-in-error"};

inline constexpr Authority by_safeguarding = done_by(safeguarding_officer, safeguarding_sergeant)
                                                 .from("CODE Domestic Violence Disclosure Scheme");

struct DisclosureOpened : Decision {
    static constexpr Words name{"disclosure-opened"}, label{"Disclosure considered"};
    static constexpr Authority may =
        done_by(call_handler, response_officer, safeguarding_officer, safeguarding_sergeant,
                review_officer, investigator, marac_coordinator)
            .from("CODE Domestic Violence Disclosure Scheme: right to ask, right to know");
    Choice<routes> route;
    Date applied_on{};
    std::string because;
    std::optional<Choice<applicants>> applicant;
    static constexpr auto fields = std::tuple{
        field("route", &DisclosureOpened::route, "did somebody ask, or do police hold something?",
              FieldClass::open),
        field("applied-on", &DisclosureOpened::applied_on,
              "the day of the application, or on which police saw the need", FieldClass::open),
        field("because", &DisclosureOpened::because, "what is feared", FieldClass::third_party),
        field("applicant", &DisclosureOpened::applicant, "for the right to ask: who asks",
              FieldClass::third_party),
    };
};

struct InitialChecksMade : Decision {
    static constexpr Words name{"initial-checks-made"}, label{"Initial checks made"};
    static constexpr Authority may = by_safeguarding;
    bool concern_found = false;
    bool immediate_risk = false;
    std::string checks;
    static constexpr auto fields = std::tuple{
        field("concern-found", &InitialChecksMade::concern_found,
              "do the checks show a reason for concern?"),
        field("immediate-risk", &InitialChecksMade::immediate_risk, "is anybody in danger now?"),
        field("checks", &InitialChecksMade::checks, "what was looked at, and what it showed"),
    };
};

struct ApplicantMet : Decision {
    static constexpr Words name{"applicant-met"}, label{"The applicant was met"};
    static constexpr Authority may = by_safeguarding;
    bool face_to_face = false;
    bool identity_confirmed = false;
    std::string what_was_said;
    static constexpr auto fields = std::tuple{
        field("face-to-face", &ApplicantMet::face_to_face, "was it face to face?",
              FieldClass::open),
        field("identity-confirmed", &ApplicantMet::identity_confirmed,
              "is it certain who the applicant is?", FieldClass::open),
        field("what-was-said", &ApplicantMet::what_was_said,
              "where and what was said; that it is kept confidential", FieldClass::third_party),
    };
};

struct ResearchCompleted : Decision {
    static constexpr Words name{"research-completed"}, label{"Research completed"};
    static constexpr Authority may = by_safeguarding;
    Choices<sources_searched> searched;
    std::string findings;
    static constexpr auto fields = std::tuple{
        field("searched", &ResearchCompleted::searched, "what was searched", FieldClass::open),
        field("findings", &ResearchCompleted::findings, "what it showed, fact and opinion apart"),
    };
};

struct DisclosureDecided : Decision {
    static constexpr Words name{"disclosure-decided"}, label{"Decided whether to disclose"};
    static constexpr Authority may =
        done_by(detective_inspector, safeguarding_sergeant)
            .ranked(Rank::sergeant, "CODE Domestic Violence Disclosure Scheme: panel or inspector");
    Choice<decisions> decision;
    std::string rationale;
    std::optional<Choices<marac_agencies>> panel;
    std::optional<bool> necessary;
    std::optional<bool> proportionate;
    std::optional<std::string> what_is_told;
    static constexpr auto fields = std::tuple{
        field("decision", &DisclosureDecided::decision, "is it disclosed?"),
        field("rationale", &DisclosureDecided::rationale, "why, with the other side weighed"),
        field("panel", &DisclosureDecided::panel, "for a panel: which agencies decided",
              FieldClass::open),
        field("necessary", &DisclosureDecided::necessary,
              "is it necessary to protect the person at risk from crime?", FieldClass::open),
        field("proportionate", &DisclosureDecided::proportionate,
              "is it proportionate to what it does to the suspect's privacy?", FieldClass::open),
        field("what-is-told", &DisclosureDecided::what_is_told, "the least that protects"),
    };
};

struct DisclosureMade : Decision {
    static constexpr Words name{"disclosure-made"}, label{"Disclosure made"};
    static constexpr Authority may = by_safeguarding;
    Choice<recipients> told;
    Choice<ways_of_telling> how;
    Person told_by;
    bool asked_to_keep_it = false;
    bool nothing_left_in_writing = false;
    std::string safety_plan;
    std::optional<std::string> not_the_person_because;
    static constexpr auto fields = std::tuple{
        field("told", &DisclosureMade::told, "who was told", FieldClass::third_party),
        field("how", &DisclosureMade::how, "how", FieldClass::open),
        field("told-by", &DisclosureMade::told_by, "who told them", FieldClass::open),
        field("asked-to-keep-it", &DisclosureMade::asked_to_keep_it,
              "were they asked to use it only for safety and to tell nobody?", FieldClass::open),
        field("nothing-left-in-writing", &DisclosureMade::nothing_left_in_writing,
              "was nothing left behind that the suspect could find?", FieldClass::open),
        field("safety-plan", &DisclosureMade::safety_plan, "what keeps them safe, and who helps",
              FieldClass::contact),
        field("not-the-person-because", &DisclosureMade::not_the_person_because,
              "where it was not the person at risk: why"),
    };
};

struct TellingFailed : Occurrence {
    static constexpr Words name{"telling-failed"}, label{"They could not safely be told"};
    static constexpr Authority may = by_safeguarding;
    std::string why;
    static constexpr auto fields = std::tuple{
        field("why", &TellingFailed::why, "what was in the way", FieldClass::third_party)};
};

struct NoDisclosureTold : Decision {
    static constexpr Words name{"no-disclosure-told"}, label{"Told that nothing is disclosed"};
    static constexpr Authority may = by_safeguarding;
    Choice<ways_of_telling> how;
    bool says_nothing_of_the_suspect = false;
    std::string advice;
    static constexpr auto fields = std::tuple{
        field("how", &NoDisclosureTold::how, "how", FieldClass::open),
        field("says-nothing-of-the-suspect", &NoDisclosureTold::says_nothing_of_the_suspect,
              "did the words leave open whether there is anything to know?", FieldClass::open),
        field("advice", &NoDisclosureTold::advice, "what they were told to do where they fear"),
    };
};

struct ImmediateRiskFound : Occurrence {
    static constexpr Words name{"immediate-risk-found"}, label{"Somebody is in danger now"};
    static constexpr Authority may = done_by(safeguarding_officer, safeguarding_sergeant,
                                             response_officer, call_handler, investigator, idva);
    std::string what;
    static constexpr auto fields =
        std::tuple{field("what", &ImmediateRiskFound::what, "who is in danger, and from what")};
};

struct ImmediateRiskActed : Decision {
    static constexpr Words name{"immediate-risk-acted-on"}, label{"The danger was acted on"};
    static constexpr Authority may =
        done_by(safeguarding_sergeant, detective_inspector, response_sergeant, response_officer,
                safeguarding_officer);
    std::string what_was_done;
    static constexpr auto fields = std::tuple{
        field("what-was-done", &ImmediateRiskActed::what_was_done, "what was done, and by whom")};
};

struct ApplicationWithdrawn : Occurrence {
    static constexpr Words name{"application-withdrawn"}, label{"The applicant asks no longer"};
    static constexpr Authority may = by_safeguarding;
    std::string why;
    static constexpr auto fields =
        std::tuple{field("why", &ApplicationWithdrawn::why, "what was said, and whether freely",
                         FieldClass::third_party)};
};

struct DisclosureNotPursued : Decision {
    static constexpr Words name{"disclosure-not-pursued"}, label{"Ended without an answer"};
    static constexpr Authority may =
        done_by(detective_inspector)
            .ranked(Rank::inspector,
                    "caseway design: nothing ends unanswered without an inspector");
    Choice<not_pursued_because> because;
    std::string rationale;
    static constexpr auto fields = std::tuple{
        field("because", &DisclosureNotPursued::because, "why", FieldClass::open),
        field("rationale", &DisclosureNotPursued::rationale, "the reasons, in words"),
    };
};

// The suspect is never told. It is recorded here so that somebody makes the person at risk safe.
struct SuspectLearned : Occurrence {
    static constexpr Words name{"suspect-learned-of-it"},
        label{"The suspect learned of the application"};
    static constexpr Authority may = done_by(safeguarding_officer, safeguarding_sergeant,
                                             response_officer, investigator, idva, call_handler);
    std::string how;
    static constexpr auto fields =
        std::tuple{field("how", &SuspectLearned::how, "how, from whom, and what they know",
                         FieldClass::third_party)};
};

// Data Protection Act 2018 s.45: the answer neither confirms nor denies that anybody asked.
struct SuspectAskedForData : Occurrence {
    static constexpr Words name{"suspect-asked-for-data"},
        label{"The suspect asked for all data about them"};
    static constexpr Authority may =
        done_by(safeguarding_officer, safeguarding_sergeant, data_protection_officer,
                records_officer, investigator);
};

struct VictimDied : Occurrence {
    static constexpr Words name{"victim-died"}, label{"The victim died"};
    static constexpr Authority may = done_by_ask;
};

struct DisclosureReopened : Decision {
    static constexpr Words name{"disclosure-reopened"}, label{"Disclosure considered again"};
    static constexpr Authority may =
        done_by(safeguarding_sergeant, detective_inspector)
            .ranked(Rank::sergeant, "caseway design: reopening is decided by a supervisor");
    std::string reason;
    Date applied_on{};
    static constexpr auto fields = std::tuple{
        field("reason", &DisclosureReopened::reason, "what has changed"),
        field("applied-on", &DisclosureReopened::applied_on,
              "the day of the new application or of the new information", FieldClass::open),
    };
};

}  // namespace caseway::workflows::disclosure
