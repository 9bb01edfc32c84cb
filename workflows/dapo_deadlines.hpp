// The times and numbers of notices and orders under Part 3 of the Domestic Abuse Act 2021.

#pragma once

#include "workflows/dvpo_deadlines.hpp"

namespace caseway::workflows {

inline constexpr DeadlineRule dapn_decided =
    DeadlineRule{"dapn-decided",
                 "Decide whether to pursue a notice under the 2021 Act",
                 elapsed_hours_of(24),
                 Binding::local,
                 "early consideration (SEED 35)",
                 "dvpo-team",
                 "escalates to a detective inspector"}
        .escalates("detective-inspector");
inline constexpr DeadlineRule dapn_decided_on =
    DeadlineRule{"dapn-decided-on",
                 "Inspector authorises or refuses the drafted notice (DAPN)",
                 elapsed_hours_of(12),
                 Binding::local,
                 "a suspect is seldom at hand for long, and nobody is held in order to be served",
                 "detective-inspector",
                 "escalates to a superintendent"}
        .escalates("authorising-officer");
inline constexpr DeadlineRule dapn_stale =
    DeadlineRule{"dapn-stale",
                 "Authorised notice (DAPN) served",
                 elapsed_hours_of(48),
                 Binding::local,
                 "facts, the victim's view and the suspect's whereabouts change",
                 "dvpo-team",
                 "recheck, then authorise again or close with an inspector",
                 "dapn-went-stale"}
        .escalates("detective-inspector")
        .reminds({12 * 60, 4 * 60, 0, 0});
inline constexpr DeadlineRule dapo_hearing =
    DeadlineRule{
        "dapo-hearing",
        "Court hears the application for an order (DAPO)",
        court_hours_of(48),
        Binding::law,
        "Domestic Abuse Act 2021 s.29: 48 hours from service, Sundays, Christmas Day, Good "
        "Friday and bank holidays not counted",
        "dvpo-team",
        "the result is unknown: ring the court and record what happened",
        "dapo-hearing-limit-passed"}
        .escalates("authorising-officer");
inline constexpr DeadlineRule dapo_next_hearing =
    DeadlineRule{"dapo-next-hearing",
                 "Next hearing of the application or of the order (DAPO)",
                 elapsed_hours_of(24),
                 Binding::law,
                 "Domestic Abuse Act 2021 ss.29, 34: on the date the court set",
                 "dvpo-team",
                 "the result is unknown: ring the court and record what happened",
                 "dapo-hearing-limit-passed"}
        .escalates("detective-inspector")
        .reminds({24 * 60, 4 * 60, 0, 0});
inline constexpr DeadlineRule dapo_result_confirmed =
    DeadlineRule{"dapo-result-confirmed",
                 "Court's result confirmed",
                 elapsed_hours_of(2),
                 Binding::local,
                 "nothing legal is inferred from silence",
                 "dvpo-team",
                 "the inspector and legal services are told"}
        .escalates("detective-inspector");
inline constexpr DeadlineRule dapo_told =
    DeadlineRule{"dapo-told",
                 "Suspect told of the order (DAPO)",
                 elapsed_hours_of(24),
                 Binding::local,
                 "breach is an offence only of who knew of the order (2021 Act s.39)",
                 "dvpo-team",
                 "escalates to a detective inspector"}
        .escalates("detective-inspector");
inline constexpr DeadlineRule details_notified =
    DeadlineRule{"dapo-details-notified",
                 "Suspect notifies name and address to the police",
                 engine::Period{engine::Counting::calendar_days, 3, true},
                 Binding::law,
                 "Domestic Abuse Act 2021 s.41: 3 days beginning with the day of service; not to "
                 "notify is an offence (s.43)",
                 "dvpo-team",
                 "ask the other police stations; if none has it, an offence is recorded",
                 "notification-overdue"}
        .escalates("detective-inspector")
        .reminds({24 * 60, 0, 0, 0});
inline constexpr DeadlineRule dapo_end_planned =
    DeadlineRule{"dapo-end-planned",
                 "Plan for the end of the order (DAPO) or of its monitoring",
                 calendar_days_of(28),
                 Binding::local,
                 "reassess, and ask for a longer order or more monitoring, four weeks before",
                 "safeguarding-officer",
                 "escalates to the safeguarding sergeant"}
        .escalates("safeguarding-sergeant")
        .reminds({7 * 24 * 60, 0, 0, 0});
inline constexpr DeadlineRule dapo_reviewed =
    DeadlineRule{"dapo-reviewed",
                 "Order (DAPO) without a fixed end looked at again",
                 calendar_months_of(12),
                 Binding::local,
                 "an order without an end is not an order without an owner",
                 "safeguarding-officer",
                 "escalates to the safeguarding sergeant"}
        .escalates("safeguarding-sergeant")
        .reminds({30 * 24 * 60, 7 * 24 * 60, 0, 0});
inline constexpr DeadlineRule dapo_ends =
    DeadlineRule{"dapo-ends",
                 "Order (DAPO) ends",
                 calendar_months_of(12),
                 Binding::law,
                 "Domestic Abuse Act 2021 s.38: on the date that the court stated",
                 "dvpo-team",
                 "the order has run its length",
                 "dapo-expired",
                 true}
        .escalates("detective-inspector");
inline constexpr DeadlineRule monitoring_ends =
    DeadlineRule{"dapo-monitoring-ends",
                 "Electronic monitoring ends",
                 calendar_months_of(12),
                 Binding::law,
                 "Domestic Abuse Act 2021 ss.37, 38: at most 12 months at a time",
                 "dvpo-team",
                 "the order stays in force without it",
                 "monitoring-ended",
                 true}
        .escalates("detective-inspector");

inline constexpr Setting dapn_suspect_age{"dapn-suspect-least-age", 18, Binding::law,
                                          "Domestic Abuse Act 2021 s.22"};
inline constexpr Setting dapn_victim_age{"dapn-victim-least-age", 16, Binding::law,
                                         "Domestic Abuse Act 2021 s.22"};
inline constexpr Setting longest_monitoring{"dapo-longest-monitoring-months", 12, Binding::law,
                                            "Domestic Abuse Act 2021 ss.37, 38"};

}  // namespace caseway::workflows
