// Numbers of law and policy that are not lengths of time, once, beside their source. LOCAL ones are
// a force's own to set.

#pragma once

#include "engine/deadline.hpp"

namespace caseway::workflows {

using engine::Binding;
using engine::Setting;

inline constexpr Setting shortest_order{"dvpo-shortest-order-days", 14, Binding::law,
                                        "Crime and Security Act 2010 s.28(10)"};
inline constexpr Setting longest_order{"dvpo-longest-order-days", 28, Binding::law,
                                       "Crime and Security Act 2010 s.28(10)"};
inline constexpr Setting adult_age{"adult-age", 18, Binding::law,
                                   "Crime and Security Act 2010 s.24(1)"};
inline constexpr Setting contact_attempts{"contact-attempts", 3, Binding::local,
                                          "attempts to reach a victim before a sergeant decides"};
inline constexpr Setting visible_high_risk{"dash-visible-high-risk", 14, Binding::national,
                                           "SafeLives MARAC criteria: 14 ticks on the DASH"};
inline constexpr Setting escalation_reports{
    "escalation-reports", 3, Binding::local,
    "SafeLives MARAC criteria: reports to police in 12 months"};

}  // namespace caseway::workflows
