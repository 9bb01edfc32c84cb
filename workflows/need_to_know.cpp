#include "workflows/need_to_know.hpp"

#include "workflows/access_deadlines.hpp"

namespace caseway::workflows {

namespace {

// Board paper (SEED) 31 to 37: sergeants of each team, the inspector of the unit above them.
constexpr engine::Supervision supervision[] = {
    {response_sergeant, response_officer},       {response_sergeant, call_handler},
    {investigation_sergeant, investigator},      {safeguarding_sergeant, safeguarding_officer},
    {trm_chair, neighbourhood_officer},          {marac_chair, marac_coordinator},
    {detective_inspector, review_officer},       {detective_inspector, investigation_sergeant},
    {detective_inspector, investigator},         {detective_inspector, safeguarding_sergeant},
    {detective_inspector, safeguarding_officer}, {detective_inspector, dvpo_team},
    {detective_inspector, family_liaison},       {authorising_officer, dvpo_team},
    {authorising_officer, detective_inspector},
};

// The agencies' representatives sit in a MARAC (SEED 36 to 40), neighbourhood officers in the daily
// Tactical Review Meeting (SEED 34).
constexpr engine::Attendance attendance[] = {
    {"marac", marac_coordinator}, {"marac", marac_chair},          {"marac", idva},
    {"marac", partner},           {"marac", safeguarding_officer}, {"marac", safeguarding_sergeant},
    {"trm", trm_chair},           {"trm", neighbourhood_officer},
};

// They answer for how the records are used, and look with a reason.
constexpr Words oversight[] = {professional_standards, data_protection_officer};

constexpr Words no_work[] = {"conflict", "restriction", "access-grant", "emergency-access"};

}  // namespace

engine::NeedToKnow need_to_know() {
    return {supervision,
            attendance,
            oversight,
            no_work,
            engine::Rank::sergeant,
            &refuses_strangers,
            "LOCAL caseway need to know: a case is for those who have to do with it"};
}

}  // namespace caseway::workflows
