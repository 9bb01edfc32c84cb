// The agencies around a victim, and the criteria by which one is discussed by all of them. What
// safeguarding, referrals and MARAC share; each value is stored by its name.

#pragma once

#include "engine/words.hpp"

namespace caseway::workflows {

using engine::Words;

// Whom a report may be referred to, one strand each (SEED 33). Clare's Law is a workflow of its
// own (disclosure.hpp); its name stays for what was recorded before it was.
inline constexpr Words referral_agencies[] = {
    "idva",          "childrens-social-care",      "school",
    "housing",       "adult-social-care",          "refuge",
    "clares-law",    "forced-marriage-specialist", "other",
    "victim-support"};

// Offered: the victim was asked and has not answered yet.
inline constexpr Words consents[] = {"given", "refused", "not-sought", "offered"};

// SafeLives MARAC criteria; any one is enough. Honour-based abuse is a LOCAL addition.
inline constexpr Words marac_criteria[] = {"visible-high-risk", "professional-judgement",
                                           "escalation", "repeat", "honour-based"};

// Who sits at a MARAC.
inline constexpr Words marac_agencies[] = {
    "police",    "idva",   "childrens-social-care", "adult-social-care", "housing",
    "probation", "health", "mental-health",         "substance-misuse",  "education"};

}  // namespace caseway::workflows
