// Who does what in a Public Protection Unit and around it. Roles are what somebody is there to
// do; rank is apart and checked apart. Board paper (SEED) paragraphs 21, 22, 31 to 37.

#pragma once

#include "engine/office.hpp"
#include "engine/people.hpp"

namespace caseway::workflows {

using engine::Words;

inline constexpr Words call_handler{"call-handler"};            // 999, 101 and Live Chat
inline constexpr Words response_officer{"response-officer"};    // attends; grades first
inline constexpr Words response_sergeant{"response-sergeant"};  // reviews grade and channel
inline constexpr Words crime_registrar{"crime-registrar"};      // cancels recorded crimes
inline constexpr Words review_officer{"review-officer"};        // PPU review and allocation
inline constexpr Words investigation_sergeant{"investigation-sergeant"};
inline constexpr Words investigator{"investigator"};  // detectives and PSIs
inline constexpr Words safeguarding_sergeant{"safeguarding-sergeant"};
inline constexpr Words safeguarding_officer{"safeguarding-officer"};
inline constexpr Words detective_inspector{"detective-inspector"};
inline constexpr Words authorising_officer{"authorising-officer"};  // authorises notices
inline constexpr Words dvpo_team{"dvpo-team"};  // drafts, applies, attends court
inline constexpr Words custody_officer{"custody-officer"};
inline constexpr Words neighbourhood_officer{"neighbourhood-officer"};
inline constexpr Words trm_chair{"trm-chair"};  // the NPU's daily meeting
inline constexpr Words marac_coordinator{"marac-coordinator"};
inline constexpr Words marac_chair{"marac-chair"};
inline constexpr Words idva{"idva"};
inline constexpr Words partner{"partner"};  // another agency's representative
inline constexpr Words family_liaison{"family-liaison"};
inline constexpr Words professional_standards{"professional-standards"};
inline constexpr Words records_officer{"records-officer"};  // retention and disposal
inline constexpr Words data_protection_officer{"data-protection-officer"};

// Every role, for help and for checking what is typed.
inline constexpr Words all_roles[] = {
    call_handler,
    response_officer,
    response_sergeant,
    crime_registrar,
    review_officer,
    investigation_sergeant,
    investigator,
    safeguarding_sergeant,
    safeguarding_officer,
    detective_inspector,
    authorising_officer,
    dvpo_team,
    custody_officer,
    neighbourhood_officer,
    trm_chair,
    marac_coordinator,
    marac_chair,
    idva,
    partner,
    family_liaison,
    professional_standards,
    records_officer,
    data_protection_officer,
    engine::administrator,
};

}  // namespace caseway::workflows
