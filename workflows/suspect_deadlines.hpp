// The times of suspects that the other workflows do not use.

#pragma once

#include "workflows/deadlines.hpp"

namespace caseway::workflows {

// LAW: Police, Crime, Sentencing and Courts Act 2022, Schedule 4, in force 28 October 2022. Which
// rules of pre-charge bail apply goes by the day of the arrest.
inline constexpr engine::Date bail_reform =
    std::chrono::local_days{std::chrono::year{2022} / std::chrono::October / 28};

inline constexpr DeadlineRule bail_ends_since_2022{
    "bail-ends-since-2022",
    "Pre-charge bail ends",
    calendar_months_of(3),
    Binding::law,
    "Police and Criminal Evidence Act 1984 Part 4A: 3 months, arrests from 28 October 2022",
    "investigator",
    "bail has ended: charge, release or apply; decide on a DVPO"};
inline constexpr DeadlineRule bail_end_planned{
    "bail-end-planned",
    "Plan for the end of bail",
    calendar_days_of(7),
    Binding::local,
    "extend, charge, decide on a DVPO and reassess seven days before bail ends",
    "investigator",
    "escalates to the investigation sergeant"};
inline constexpr DeadlineRule held_elsewhere_reviewed{
    "held-elsewhere-reviewed",
    "Look again at a suspect held elsewhere",
    calendar_days_of(7),
    Binding::local,
    "prison, hospital or another force: off the daily list, not forgotten",
    "investigator",
    "escalates to the investigation sergeant"};

// Extensions, in months from the arrest. LAW: PACE 1984 Part 4A as it stood on the day.
inline constexpr Setting superintendent_bail_before_2022{
    "bail-superintendent-months-before-2022", 3, Binding::law,
    "Police and Criminal Evidence Act 1984 s.47ZD, arrests before 28 October 2022"};
inline constexpr Setting inspector_bail{
    "bail-inspector-months", 6, Binding::law,
    "Police and Criminal Evidence Act 1984 s.47ZD, arrests from 28 October 2022"};
inline constexpr Setting superintendent_bail{
    "bail-superintendent-months", 9, Binding::law,
    "Police and Criminal Evidence Act 1984 s.47ZDA, arrests from 28 October 2022"};

}  // namespace caseway::workflows
