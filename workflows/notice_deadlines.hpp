// Deadlines of protection notices and orders, each once, beside its source.

#pragma once

#include "workflows/deadline_words.hpp"

namespace caseway::workflows {

// ---- DVPN and DVPO

inline constexpr DeadlineRule dvpo_decided = DeadlineRule{"dvpo-decided",
                                                          "Decide whether to pursue a notice",
                                                          elapsed_hours_of(24),
                                                          Binding::local,
                                                          "early consideration (SEED 35)",
                                                          "dvpo-team",
                                                          "escalates to a detective inspector"}
                                                 .escalates("detective-inspector");
inline constexpr DeadlineRule notice_stale =
    DeadlineRule{"notice-stale",
                 "Authorised notice served",
                 elapsed_hours_of(48),
                 Binding::local,
                 "facts, the victim's view and the suspect's whereabouts change",
                 "dvpo-team",
                 "recheck, then reauthorise or close with a superintendent",
                 "notice-went-stale"}
        .escalates("authorising-officer");
inline constexpr DeadlineRule dvpo_hearing =
    DeadlineRule{"dvpo-hearing",
                 "Court hears the application for an order",
                 court_hours_of(48),
                 Binding::law,
                 "Crime and Security Act 2010 s.27: 48 hours from service, Sundays, Christmas Day, "
                 "Good Friday "
                 "and bank holidays not counted",
                 "dvpo-team",
                 "the result is unknown: ring the court and record what happened",
                 "hearing-limit-passed"}
        .escalates("authorising-officer");
inline constexpr DeadlineRule dvpo_next_hearing =
    DeadlineRule{"dvpo-next-hearing",
                 "Adjourned hearing",
                 elapsed_hours_of(24),
                 Binding::law,
                 "Crime and Security Act 2010 s.27(8): on the date the court set",
                 "dvpo-team",
                 "the result is unknown: ring the court and record what happened",
                 "hearing-limit-passed"}
        .escalates("authorising-officer");
inline constexpr DeadlineRule result_confirmed =
    DeadlineRule{"result-confirmed",
                 "Court's result confirmed",
                 elapsed_hours_of(2),
                 Binding::local,
                 "nothing legal is inferred from silence",
                 "dvpo-team",
                 "the superintendent and legal services are told"}
        .escalates("authorising-officer");
inline constexpr DeadlineRule order_told =
    DeadlineRule{"order-told",
                 "Suspect told of the order",
                 elapsed_hours_of(24),
                 Binding::local,
                 "an order binds from its making; knowledge matters for breach",
                 "dvpo-team",
                 "escalates to the DVPO team's supervisor"}
        .escalates("detective-inspector");
inline constexpr DeadlineRule order_expiry_planned =
    DeadlineRule{"order-expiry-planned",
                 "Plan for the end of the order",
                 calendar_days_of(3),
                 Binding::local,
                 "reassess three days before the order ends",
                 "safeguarding-officer",
                 "escalates to the safeguarding sergeant"}
        .escalates("safeguarding-sergeant");
inline constexpr DeadlineRule order_ends =
    DeadlineRule{
        "order-ends",
        "Order ends",
        calendar_days_of(28),
        Binding::law,
        "Crime and Security Act 2010 s.28(10): the period the court stated, its first day counted",
        "dvpo-team",
        "the order has run its length",
        "order-expired",
        true}
        .escalates("detective-inspector")
        .reminds({3 * 24 * 60, 24 * 60});
inline constexpr DeadlineRule breach_notice_court =
    DeadlineRule{
        "breach-before-court",
        "Arrested suspect before the court",
        court_hours_of(24),
        Binding::law,
        "Crime and Security Act 2010 s.26: 24 hours from arrest, or the hearing if earlier",
        "custody-officer",
        "that custody ends; a complaint under s.63(3) and any offence remain",
        "court-limit-passed"}
        .escalates("detective-inspector");
inline constexpr DeadlineRule breach_order_court =
    DeadlineRule{"order-breach-before-court",
                 "Arrested suspect before the court",
                 court_hours_of(24),
                 Binding::law,
                 "Crime and Security Act 2010 s.29: 24 hours from arrest",
                 "custody-officer",
                 "that custody ends; a complaint under s.63(3) and any offence remain",
                 "court-limit-passed"}
        .escalates("detective-inspector");

}  // namespace caseway::workflows
