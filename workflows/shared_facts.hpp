// The few facts that strands share. Each is written by one workflow alone; a test checks it.

#pragma once

#include "engine/moment.hpp"

namespace caseway::workflows {

using engine::Choice;
using engine::SharedFact;
using engine::Words;

// National wording: standard, medium, high (College of Policing, understanding risk).
inline constexpr Words grades[] = {"standard", "medium", "high"};
using Grade = Choice<grades>;

// Investigation and safeguarding work from five sites (SEED 21); elsewhere is another force.
inline constexpr Words sites[] = {"perry-barr",    "oldbury",  "walsall",
                                  "west-bromwich", "coventry", "elsewhere"};
using Site = Choice<sites>;

// How the victim may be reached. Unknown means in person only: nobody telephones, texts or posts.
inline constexpr Words safe_contacts[] = {"unknown", "in-person-only", "telephone", "text", "any"};
using SafeContact = Choice<safe_contacts>;

inline constexpr Words children_answers[] = {"none", "yes", "pregnancy", "not-checked"};
using Children = Choice<children_answers>;

inline constexpr Words whereabouts_answers[] = {"unknown", "outstanding", "in-custody", "released",
                                                "resolved"};
using Whereabouts = Choice<whereabouts_answers>;

inline constexpr Words contact_channels[] = {"face-to-face", "telephone"};
using ContactChannel = Choice<contact_channels>;

// The grade that drives allocation: the latest that reached its end (grading, and every regrade).
inline constexpr SharedFact<Grade> grade{"grade", "the risk grade", "grading"};
// The grade the first assessor gave; it stays whatever follows.
inline constexpr SharedFact<Grade> first_grade{"first-grade", "the first risk grade", "grading"};
// Which of the five sites the victim's locality belongs to (SEED 33).
inline constexpr SharedFact<Site> victim_site{"victim-site", "the victim's locality", "intake"};
inline constexpr SharedFact<SafeContact> safe_contact{
    "safe-contact", "how the victim can safely be reached", "intake"};
inline constexpr SharedFact<Children> children{"children", "whether there are children", "intake"};
// How first, investigative and support contact takes place, decided or re-decided by a
// supervisor wherever the grade is not standard (SEED 31).
inline constexpr SharedFact<ContactChannel> contact_channel{"contact-channel",
                                                            "how contact takes place", "intake"};
// Same victim and perpetrator within twelve months of the last MARAC referral.
inline constexpr SharedFact<bool> marac_repeat{"marac-repeat", "whether this is a MARAC repeat",
                                               "intake"};
// The day of the last MARAC referral: twelve months from it a further report is a repeat.
inline constexpr SharedFact<engine::Date> marac_referred_on{
    "marac-referred-on", "when the case was last referred to a MARAC", "marac"};
// Reports of the same victim and suspect in the twelve months before this one, this one counted.
inline constexpr SharedFact<std::int64_t> reports_in_a_year{
    "reports-in-a-year", "how many reports of this pair there were in twelve months", "intake"};
// Which day's law looks at a report: the Code, Encompass, what counts as abuse.
inline constexpr SharedFact<engine::Date> reported_on{"reported-on", "when it was reported",
                                                      "intake"};
inline constexpr Words age_bands[] = {"adult", "16-17", "under-16"};
using AgeBand = Choice<age_bands>;
inline constexpr SharedFact<AgeBand> victim_age{"victim-age", "how old the victim is", "intake"};
inline constexpr SharedFact<bool> police_party{
    "police-party", "whether somebody of the police is among the parties", "restriction"};
inline constexpr SharedFact<bool> victim_died{"victim-died", "whether the victim has died",
                                              "death"};
// The suspects who are not resolved, taken together: outstanding while one of them is.
inline constexpr SharedFact<Whereabouts> suspect_whereabouts{"suspect-whereabouts",
                                                             "where the suspect is", "suspect"};
inline constexpr SharedFact<bool> dvpo_considered{"dvpo-considered",
                                                  "whether a DVPO was considered", "dvpo"};
inline constexpr SharedFact<bool> dvpo_in_force{"dvpo-in-force",
                                                "whether a notice or order is in force", "dvpo"};
// The victim chose to be told within five working days and not one; nobody chooses it for them.
inline constexpr SharedFact<bool> standard_victim{
    "standard-victim", "whether the victim chose not to have enhanced rights", "victim-needs"};
// Where each accuses the other: who is in contact with the other party, and so not with this one.
inline constexpr SharedFact<std::string> other_sides_officer{
    "other-sides-officer", "who is in contact with the other party", "investigation"};
// Kept whatever the periods say: a hold of the court, the coroner, the IOPC or an inquiry stands.
inline constexpr SharedFact<bool> held{"held", "whether a hold stands", "flag"};
// What a retention reviewer may act on before its period has run (DPA 2018 s.47(1), (2)).
inline constexpr SharedFact<bool> erasure_granted{"erasure-granted", "whether erasure was granted",
                                                  "rights-request"};

// An order under the 2021 Act, made here or elsewhere, and the notice before it.
inline constexpr SharedFact<bool> dapo_in_force{
    "dapo-in-force", "whether a notice or order under the 2021 Act is in force", "dapo"};

}  // namespace caseway::workflows
