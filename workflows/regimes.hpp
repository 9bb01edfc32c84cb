// The rules of the casework that change by date or place, once, beside their source. Which version
// holds is chosen by the day the law looks at, named in `looks_at`.

#pragma once

#include "engine/regime.hpp"

namespace caseway::workflows {

using engine::Binding;
using engine::Regime;
using engine::RegimeVersion;
using std::chrono::operator""y;

// Stored names of the versions that conditions and steps ask about.
namespace version {
using engine::Words;
inline constexpr Words code_2015{"victims-code-2015"}, code_2021{"victims-code-2021"};
inline constexpr Words bail_2017{"bail-2017"}, bail_2022{"bail-2022"};
inline constexpr Words six_months{"assault-six-months"}, section_39a{"assault-section-39a"};
inline constexpr Words encompass_voluntary{"encompass-voluntary"}, encompass_duty{"encompass-duty"};
inline constexpr Words disclosed_in_35{"disclosure-35-days"}, disclosed_in_28{"disclosure-28-days"};
inline constexpr Words repeat_crimes{"repeat-a"}, repeat_any_abuse{"repeat-b"};
inline constexpr Words child_witness{"child-witness"}, child_victim{"child-victim"};
inline constexpr Words working_definition{"abuse-working-definition"},
    statutory_definition{"abuse-statutory"};
inline constexpr Words dvpn{"dvpn-dvpo"};
inline constexpr Words dapo{"dapn-dapo"};
inline constexpr Words reply_in_a_month{"reply-2018"}, reply_extendable{"reply-2026"};
}  // namespace version

inline constexpr RegimeVersion victims_code_versions[] = {
    {version::code_2015,
     "enhanced victims are told within 1 working day, others within 5",
     {},
     2021y / 4 / 1,
     {},
     Binding::code,
     "Code of Practice for Victims of Crime 2015"},
    {version::code_2021,
     "twelve rights; enhanced victims are told within 1 working day, others 5",
     2021y / 4 / 1,
     {},
     {},
     Binding::code,
     "Code of Practice for Victims of Crime 2021"},
};
inline constexpr Regime victims_code{"victims-code", "Victims' Code", "the report",
                                     victims_code_versions};

inline constexpr RegimeVersion bail_versions[] = {
    {version::bail_2017,
     "presumption against bail; 28 days by an inspector, to 3 months by a superintendent, then a "
     "court",
     2017y / 4 / 3,
     2022y / 10 / 28,
     {},
     Binding::law,
     "Police and Criminal Evidence Act 1984 Part 4A, as amended by the Policing and Crime Act "
     "2017"},
    {version::bail_2022,
     "no presumption; 3 months by a custody officer, 6 by an inspector, 9 by a superintendent, "
     "then "
     "a court; the victim's views on conditions are sought",
     2022y / 10 / 28,
     {},
     {},
     Binding::law,
     "Police and Criminal Evidence Act 1984 Part 4A, as amended by the Police, Crime, Sentencing "
     "and Courts Act 2022 s.45 and Sch.4"},
};
inline constexpr Regime pre_charge_bail{"pre-charge-bail", "Pre-charge bail", "the arrest",
                                        bail_versions};

inline constexpr RegimeVersion assault_limit_versions[] = {
    {version::six_months,
     "proceedings begin within 6 months of the offence",
     {},
     2022y / 6 / 28,
     {},
     Binding::law,
     "Magistrates' Courts Act 1980 s.127"},
    {version::section_39a,
     "proceedings begin within 2 years of the offence and within 6 months of the victim's first "
     "statement or recorded interview",
     2022y / 6 / 28,
     {},
     {},
     Binding::law,
     "Criminal Justice Act 1988 s.39A (Police, Crime, Sentencing and Courts Act 2022 s.49)"},
};
inline constexpr Regime assault_time_limit{"assault-time-limit",
                                           "Time limit for common assault and battery",
                                           "the offence", assault_limit_versions};

inline constexpr RegimeVersion encompass_versions[] = {
    {version::encompass_voluntary,
     "schools are told by agreement with the force",
     {},
     2025y / 11 / 7,
     {},
     Binding::national,
     "Operation Encompass"},
    {version::encompass_duty,
     "the chief officer has schools told as soon as reasonably practicable",
     2025y / 11 / 7,
     {},
     {},
     Binding::law,
     "Domestic Abuse Act 2021 s.49A (Victims and Prisoners Act 2024 s.20; S.I. 2025/1168)"},
};
inline constexpr Regime encompass{"encompass", "Operation Encompass", "the report",
                                  encompass_versions};

inline constexpr RegimeVersion disclosure_versions[] = {
    {version::disclosed_in_35,
     "an application is answered within 35 days",
     2014y / 3 / 8,
     2023y / 4 / 5,
     {},
     Binding::national,
     "Domestic Violence Disclosure Scheme guidance 2016"},
    {version::disclosed_in_28,
     "an application is answered within 28 days",
     2023y / 4 / 5,
     {},
     {},
     Binding::code,
     "Domestic Violence Disclosure Scheme statutory guidance 2023 (Domestic Abuse Act 2021 s.77)"},
};
inline constexpr Regime disclosure_scheme{"disclosure-scheme",
                                          "Domestic violence disclosure scheme (Clare's Law)",
                                          "the application", disclosure_versions};

// LOCAL: which of the two published definitions a MARAC works by, and from when. The dates are an
// assumption to be confirmed by the co-ordinator.
inline constexpr RegimeVersion repeat_versions[] = {
    {version::repeat_crimes,
     "violence or threats, a pattern of stalking or harassment, rape or sexual abuse",
     {},
     2021y / 10 / 1,
     {},
     Binding::national,
     "SafeLives definition of a repeat, older version"},
    {version::repeat_any_abuse,
     "any abuse, a crime or not",
     2021y / 10 / 1,
     {},
     {},
     Binding::national,
     "SafeLives definition of a repeat, current version"},
};
inline constexpr Regime marac_repeat_definition{
    "marac-repeat-definition", "What counts as a MARAC repeat", "the new event", repeat_versions};

inline constexpr RegimeVersion definition_versions[] = {
    {version::working_definition,
     "the government's working definition: incident or pattern, both 16 or over, intimate partners "
     "or family",
     2013y / 3 / 31,
     2021y / 10 / 1,
     {},
     Binding::national,
     "Home Office circular 003/2013"},
    {version::statutory_definition,
     "abusive behaviour between people personally connected",
     2021y / 10 / 1,
     {},
     {},
     Binding::law,
     "Domestic Abuse Act 2021 ss.1, 2"},
};
inline constexpr Regime abuse_definition{"abuse-definition", "What domestic abuse is", "the report",
                                         definition_versions};

inline constexpr RegimeVersion child_versions[] = {
    {version::child_witness,
     "a child who sees or hears abuse is at risk of significant harm",
     {},
     2022y / 1 / 31,
     {},
     Binding::law,
     "Children Act 1989 s.31(9); Adoption and Children Act 2002 s.120"},
    {version::child_victim,
     "a child who sees, hears or experiences the effects is a victim",
     2022y / 1 / 31,
     {},
     {},
     Binding::law,
     "Domestic Abuse Act 2021 s.3"},
};
inline constexpr Regime children_as_victims{"children-as-victims", "Children as victims",
                                            "the report", child_versions};

// Both kinds of notice exist beside each other: areas of the pilot kept the older one as well.
inline constexpr RegimeVersion dvpn_versions[] = {
    {version::dvpn,
     "a superintendent's notice, an order of 14 to 28 days, breach not an offence",
     2014y / 3 / 8,
     {},
     {},
     Binding::law,
     "Crime and Security Act 2010 ss.24 to 33"},
};
inline constexpr Regime protection_notices{"protection-notices",
                                           "Domestic violence protection notices and orders",
                                           "the notice", dvpn_versions};

// Police areas by their codes: GM Greater Manchester, BTP British Transport Police, MET-DAPO the
// boroughs of Croydon, Bromley and Sutton, CL Cleveland, NW North Wales. West Midlands (WM) is in
// no list that was found: a force that is joined later says so by configuration. The pilot's last
// known end is 31 March 2026; what follows was not found, so no later day is assumed to be covered.
inline constexpr RegimeVersion dapo_versions[] = {
    {version::dapo, "an inspector's notice, an order without a fixed end, breach an offence",
     2024y / 11 / 27, 2025y / 3 / 5, "GM MET-DAPO BTP", Binding::law,
     "Domestic Abuse Act 2021 Part 3; Home Office statutory guidance, 27 November 2024"},
    {version::dapo, "an inspector's notice, an order without a fixed end, breach an offence",
     2025y / 3 / 5, 2025y / 4 / 28, "GM MET-DAPO BTP CL", Binding::law,
     "Domestic Abuse Act 2021 Part 3; S.I. 2025/319"},
    {version::dapo, "an inspector's notice, an order without a fixed end, breach an offence",
     2025y / 4 / 28, 2026y / 4 / 1, "GM MET-DAPO BTP CL NW", Binding::law,
     "Domestic Abuse Act 2021 Part 3; S.I. 2025/515, S.I. 2025/1222"},
};
inline constexpr Regime protection_orders{"protection-orders",
                                          "Domestic abuse protection notices and orders",
                                          "the notice", dapo_versions};

// Section 54 as the Data (Use and Access) Act 2025 left it: the month can be made three.
inline constexpr RegimeVersion rights_reply_versions[] = {
    {version::reply_in_a_month,
     "one month, which cannot be extended",
     2018y / 5 / 25,
     2026y / 2 / 5,
     {},
     Binding::law,
     "Data Protection Act 2018 ss.45(3), 48(2), 54"},
    {version::reply_extendable,
     "one month, and two more by notice with reasons where requests are complex or many",
     2026y / 2 / 5,
     {},
     {},
     Binding::law,
     "Data Protection Act 2018 s.54(3A), (3B) (Data (Use and Access) Act 2025 s.76)"},
};
inline constexpr Regime rights_reply{"rights-reply", "Time to answer a data subject", "the request",
                                     rights_reply_versions};

// Every one, for lists and for what applies to a case.
inline constexpr Regime const* all_regimes[] = {
    &victims_code,       &pre_charge_bail,         &assault_time_limit, &encompass,
    &disclosure_scheme,  &marac_repeat_definition, &abuse_definition,   &children_as_victims,
    &protection_notices, &protection_orders,       &rights_reply,
};

}  // namespace caseway::workflows
