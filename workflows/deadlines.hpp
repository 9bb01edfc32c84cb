// Every deadline of the casework, once, beside its source. LOCAL lengths are a force's own to set
// (`caseway store policy`); the rest are not configuration.

#pragma once

#include "engine/deadline.hpp"
#include "workflows/settings.hpp"
#include "workflows/shared_facts.hpp"

namespace caseway::workflows {

using engine::Binding;
using engine::calendar_days_of;
using engine::calendar_months_of;
using engine::court_hours_of;
using engine::DeadlineRule;
using engine::elapsed_hours_of;
using engine::elapsed_minutes;
using engine::working_days_of;

// One rule for each grade, picked by the grade of the case.
struct PerGrade {
    DeadlineRule const& standard;
    DeadlineRule const& medium;
    DeadlineRule const& high;

    DeadlineRule const& of(Grade graded) const {
        if (graded == Grade{"high"}) return high;
        return graded == Grade{"medium"} ? medium : standard;
    }
};

// ---- Reports

inline constexpr DeadlineRule crime_recorded{
    "crime-recorded",
    "Crime recorded, or the reason why not",
    elapsed_hours_of(24),
    Binding::code,
    "National Crime Recording Standard: within 24 hours of the report",
    "response-officer",
    "the force crime registrar is told"};
inline constexpr DeadlineRule attend_immediate{"attend-immediate",
                                               "Immediate response on scene",
                                               elapsed_minutes(15),
                                               Binding::local,
                                               "WMP call grading P1 (FOI 4699/18)",
                                               "call-handler",
                                               "the control room inspector is alerted"};
inline constexpr DeadlineRule attend_early{"attend-early",
                                           "Early response on scene",
                                           elapsed_minutes(60),
                                           Binding::local,
                                           "WMP call grading P2 (FOI 4699/18)",
                                           "call-handler",
                                           "the control room inspector is alerted"};
inline constexpr DeadlineRule support_offered{
    "support-offered",
    "Referral to a support service",
    working_days_of(2),
    Binding::code,
    "Victims' Code: referral to support within 2 working days of the report",
    "investigator",
    "a breach of the Victims' Code: a supervisor records why"};

// ---- Grading

inline constexpr DeadlineRule assessment_done{"assessment-done",
                                              "Risk assessment completed",
                                              elapsed_hours_of(24),
                                              Binding::local,
                                              "by the end of the shift, 24 hours at most",
                                              "response-officer",
                                              "a response sergeant decides a grade"};
inline constexpr DeadlineRule review_standard{"grade-review",
                                              "Supervisor reviews the grade",
                                              elapsed_hours_of(24),
                                              Binding::local,
                                              "supervision of standard risk",
                                              "response-sergeant",
                                              "escalates to an inspector"};
inline constexpr DeadlineRule review_medium{
    "grade-review-medium",        "Supervisor reviews the grade",
    elapsed_hours_of(12),         Binding::local,
    "supervision of medium risk", "response-sergeant",
    "escalates to an inspector"};
inline constexpr DeadlineRule review_high{
    "grade-review-high",        "Supervisor reviews the grade",
    elapsed_hours_of(2),        Binding::local,
    "supervision of high risk", "response-sergeant",
    "escalates to an inspector"};
inline constexpr PerGrade grade_review{review_standard, review_medium, review_high};

// ---- Allocation

inline constexpr DeadlineRule allocate_standard{"allocated",
                                                "Given to a person",
                                                elapsed_hours_of(72),
                                                Binding::local,
                                                "allocation of standard risk",
                                                "review-officer",
                                                "escalates to a detective inspector"};
inline constexpr DeadlineRule allocate_medium{"allocated-medium",
                                              "Given to a person",
                                              elapsed_hours_of(24),
                                              Binding::local,
                                              "allocation of medium risk",
                                              "review-officer",
                                              "escalates to a detective inspector"};
inline constexpr DeadlineRule allocate_high{"allocated-high",
                                            "Given to a person",
                                            elapsed_hours_of(4),
                                            Binding::local,
                                            "allocation of high risk",
                                            "review-officer",
                                            "escalates to a detective inspector"};
inline constexpr PerGrade allocated_within{allocate_standard, allocate_medium, allocate_high};

// ---- Investigation, victim and suspect

inline constexpr DeadlineRule contact_standard{"victim-contacted",
                                               "Lead investigator contacts the victim",
                                               elapsed_hours_of(72),
                                               Binding::local,
                                               "first contact at standard risk (SEED 33)",
                                               "investigator",
                                               "escalates to the investigation sergeant"};
inline constexpr DeadlineRule contact_medium{"victim-contacted-medium",
                                             "Lead investigator contacts the victim",
                                             elapsed_hours_of(48),
                                             Binding::local,
                                             "first contact at medium risk (SEED 33)",
                                             "investigator",
                                             "escalates to the investigation sergeant"};
inline constexpr DeadlineRule contact_high{"victim-contacted-high",
                                           "Lead investigator contacts the victim",
                                           elapsed_hours_of(24),
                                           Binding::local,
                                           "first contact at high risk (SEED 33)",
                                           "investigator",
                                           "escalates to the investigation sergeant"};
inline constexpr PerGrade victim_contacted{contact_standard, contact_medium, contact_high};
inline constexpr DeadlineRule supervised{"supervised",
                                         "Supervisor reviews the investigation",
                                         calendar_days_of(28),
                                         Binding::local,
                                         "supervision every 28 days at most",
                                         "investigation-sergeant",
                                         "escalates to a detective inspector"};
inline constexpr DeadlineRule victim_told{
    "victim-told",
    "Victim told",
    working_days_of(1),
    Binding::code,
    "Victims' Code, right 6: enhanced victims within 1 working day",
    "investigator",
    "a breach of the Victims' Code: a supervisor records why"};
inline constexpr DeadlineRule unsafe_reviewed{"not-safe-reviewed",
                                              "Supervisor reviews 'not safe to contact'",
                                              elapsed_hours_of(24),
                                              Binding::local,
                                              "not safe pauses the sending, not the duty",
                                              "investigation-sergeant",
                                              "escalates to a detective inspector"};
inline constexpr DeadlineRule trm_decision{
    "trm-decision",
    "Decision at the daily Tactical Review Meeting",
    calendar_days_of(1),
    Binding::local,
    "every outstanding suspect, every daily meeting, until resolved (SEED 34)",
    "trm-chair",
    "a visible gap: the suspect was not discussed",
    "trm-missed"};
inline constexpr DeadlineRule bail_ends{
    "bail-ends",
    "Pre-charge bail ends",
    calendar_days_of(28),
    Binding::law,
    "Police and Criminal Evidence Act 1984 Part 4A: 28 days, arrests before 28 October 2022",
    "investigator",
    "bail has ended: charge, release or apply; decide on a DVPO"};

// ---- Safeguarding and referrals

inline constexpr DeadlineRule safeguarding_contact{
    "safeguarding-contact",
    "Safeguarding officer reaches the victim",
    elapsed_hours_of(24),
    Binding::local,
    "contact, or three attempts, within 24 hours of a high grade (SEED 33)",
    "safeguarding-officer",
    "the safeguarding sergeant decides on a welfare visit"};
inline constexpr DeadlineRule referrals_decided{
    "referrals-decided",
    "A decision on each onward referral",
    elapsed_hours_of(48),
    Binding::local,
    "IDVA, social care, housing, MARAC: none left blank (SEED 33)",
    "safeguarding-officer",
    "escalates to the safeguarding sergeant"};
inline constexpr DeadlineRule safeguarding_review{"safeguarding-review",
                                                  "Safeguarding plan reviewed",
                                                  calendar_days_of(28),
                                                  Binding::local,
                                                  "review of the safety plan",
                                                  "safeguarding-officer",
                                                  "escalates to the safeguarding sergeant"};
inline constexpr DeadlineRule referral_acknowledged{"referral-acknowledged",
                                                    "Agency acknowledges the referral",
                                                    working_days_of(1),
                                                    Binding::local,
                                                    "chase what nobody has acknowledged",
                                                    "safeguarding-officer",
                                                    "chase, then the sergeant"};
inline constexpr DeadlineRule social_care_decides{
    "social-care-decides",
    "Children's social care decides the next step",
    working_days_of(1),
    Binding::code,
    "Working Together to Safeguard Children: decision within 1 working day",
    "partner",
    "chase; escalate to the MASH manager"};
inline constexpr DeadlineRule idva_contact{"idva-contact",
                                           "IDVA contacts the victim",
                                           working_days_of(2),
                                           Binding::local,
                                           "IDVA protocol: within 2 working days of the referral",
                                           "idva",
                                           "chase, or another provider"};
inline constexpr DeadlineRule referral_answered{
    "referral-answered",
    "Agency answers the referral",
    working_days_of(5),
    Binding::local,
    "no answer is a state with an owner, not an absence",
    "partner",
    "no answer: follow up",
    "answer-overdue"};
inline constexpr DeadlineRule school_told{
    "school-told",
    "School told before the next school day",
    working_days_of(1),
    Binding::national,
    "Operation Encompass; LAW from 7 November 2025 (Domestic Abuse Act 2021 s.49A)",
    "safeguarding-officer",
    "reported to the Encompass lead"};
inline constexpr DeadlineRule follow_up{"follow-up",
                                        "Follow up a referral that was not taken",
                                        working_days_of(1),
                                        Binding::local,
                                        "declined and no capacity are not the end",
                                        "safeguarding-officer",
                                        "escalates to the safeguarding sergeant"};

// ---- MARAC

inline constexpr DeadlineRule marac_referred{
    "marac-referred",
    "MARAC referral made",
    working_days_of(1),
    Binding::local,
    "the safeguarding officer refers at this point (SEED 33)",
    "safeguarding-officer",
    "escalates to the safeguarding sergeant"};
inline constexpr DeadlineRule marac_screened{
    "marac-screened",        "MARAC referral screened",     working_days_of(2),
    Binding::local,          "co-ordinator and supervisor", "marac-coordinator",
    "escalates to the chair"};
inline constexpr DeadlineRule marac_heard{"marac-heard",
                                          "Heard at a MARAC",
                                          calendar_days_of(14),
                                          Binding::local,
                                          "fortnightly meetings",
                                          "marac-coordinator",
                                          "an emergency MARAC is considered"};
inline constexpr DeadlineRule marac_minutes{
    "marac-minutes",         "Minutes and actions sent out", working_days_of(3),
    Binding::local,          "Derbyshire protocol 2013",     "marac-coordinator",
    "escalates to the chair"};
inline constexpr DeadlineRule idva_feedback{"idva-feedback",
                                            "IDVA tells the victim what was decided",
                                            working_days_of(2),
                                            Binding::local,
                                            "Wakefield IDVA protocol 2011",
                                            "idva",
                                            "escalates to the safeguarding officer"};
inline constexpr DeadlineRule marac_action_done{"marac-action-done",
                                                "MARAC action done",
                                                calendar_days_of(14),
                                                Binding::local,
                                                "each action has its own date",
                                                "partner",
                                                "escalates to the agency's lead, then the chair",
                                                "action-overdue"};
inline constexpr DeadlineRule marac_flag{"marac-flag",
                                         "Twelve-month flag",
                                         calendar_months_of(12),
                                         Binding::national,
                                         "SafeLives: repeat within 12 months of the last referral",
                                         "marac-coordinator",
                                         "the flag lapses",
                                         "flag-lapsed",
                                         true};
inline constexpr DeadlineRule screening_challenge{
    "screening-challenge", "Screening out may be challenged", working_days_of(5),
    Binding::local,        "challenge to the chair",          "marac-coordinator",
    "the decision stands", "challenge-period-ended",          true};

// ---- DVPN and DVPO

inline constexpr DeadlineRule dvpo_decided{"dvpo-decided",
                                           "Decide whether to pursue a notice",
                                           elapsed_hours_of(24),
                                           Binding::local,
                                           "early consideration (SEED 35)",
                                           "dvpo-team",
                                           "escalates to a detective inspector"};
inline constexpr DeadlineRule notice_stale{
    "notice-stale",
    "Authorised notice served",
    elapsed_hours_of(48),
    Binding::local,
    "facts, the victim's view and the suspect's whereabouts change",
    "dvpo-team",
    "recheck, then reauthorise or close with a superintendent",
    "notice-went-stale"};
inline constexpr DeadlineRule dvpo_hearing{
    "dvpo-hearing",
    "Court hears the application for an order",
    court_hours_of(48),
    Binding::law,
    "Crime and Security Act 2010 s.27: 48 hours from service, Sundays, Christmas Day, Good Friday "
    "and bank holidays not counted",
    "dvpo-team",
    "the result is unknown: ring the court and record what happened",
    "hearing-limit-passed"};
inline constexpr DeadlineRule dvpo_next_hearing{
    "dvpo-next-hearing",
    "Adjourned hearing",
    elapsed_hours_of(24),
    Binding::law,
    "Crime and Security Act 2010 s.27(8): on the date the court set",
    "dvpo-team",
    "the result is unknown: ring the court and record what happened",
    "hearing-limit-passed"};
inline constexpr DeadlineRule result_confirmed{"result-confirmed",
                                               "Court's result confirmed",
                                               elapsed_hours_of(2),
                                               Binding::local,
                                               "nothing legal is inferred from silence",
                                               "dvpo-team",
                                               "the superintendent and legal services are told"};
inline constexpr DeadlineRule order_told{
    "order-told",
    "Suspect told of the order",
    elapsed_hours_of(24),
    Binding::local,
    "an order binds from its making; knowledge matters for breach",
    "dvpo-team",
    "escalates to the DVPO team's supervisor"};
inline constexpr DeadlineRule order_expiry_planned{"order-expiry-planned",
                                                   "Plan for the end of the order",
                                                   calendar_days_of(3),
                                                   Binding::local,
                                                   "reassess three days before the order ends",
                                                   "safeguarding-officer",
                                                   "escalates to the safeguarding sergeant"};
inline constexpr DeadlineRule order_ends{
    "order-ends",
    "Order ends",
    calendar_days_of(28),
    Binding::law,
    "Crime and Security Act 2010 s.28(10): the period the court stated, its first day counted",
    "dvpo-team",
    "the order has run its length",
    "order-expired",
    true};
inline constexpr DeadlineRule breach_notice_court{
    "breach-before-court",
    "Arrested suspect before the court",
    court_hours_of(24),
    Binding::law,
    "Crime and Security Act 2010 s.26: 24 hours from arrest, or the hearing if earlier",
    "custody-officer",
    "that custody ends; a complaint under s.63(3) and any offence remain",
    "court-limit-passed"};
inline constexpr DeadlineRule breach_order_court{
    "order-breach-before-court",
    "Arrested suspect before the court",
    court_hours_of(24),
    Binding::law,
    "Crime and Security Act 2010 s.29: 24 hours from arrest",
    "custody-officer",
    "that custody ends; a complaint under s.63(3) and any offence remain",
    "court-limit-passed"};

}  // namespace caseway::workflows
