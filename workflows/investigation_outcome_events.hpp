// How an investigation ends: the Home Office's outcomes, proposed by one person and agreed by
// another.

#pragma once

#include "workflows/investigation_events.hpp"

#include <algorithm>
#include <iterator>

namespace caseway::workflows::investigation {

// Home Office Counting Rules, crime outcomes framework.
inline constexpr Words outcomes[] = {
    "1",   // charged or summonsed
    "1a",  // charged with another offence
    "2",   // youth caution
    "2a",  // youth conditional caution
    "3",   // adult caution
    "3a",  // adult conditional caution
    "4",   // taken into consideration
    "5",   // the offender has died
    "6",   // penalty notice
    "7",   // cannabis or khat warning
    "8",   // community resolution
    "9",   // not in the public interest (CPS)
    "10",  // formal action not in the public interest (police)
    "11",  // suspect below the age of responsibility
    "12",  // suspect too ill
    "13",  // victim or key witness dead or too ill
    "14",  // suspect not identified, victim does not support
    "15",  // suspect identified, victim supports, evidence does not suffice
    "16",  // suspect identified, victim does not support
    "17",  // out of time
    "18",  // complete, no suspect identified
    "19",  // fraud, passed to the national bureau
    "20",  // action by another body
    "21",  // further investigation not in the public interest (police)
    "22",  // diversion or education
};
using OutcomeCode = Choice<outcomes>;

template <std::size_t N>
constexpr bool is_one_of(OutcomeCode outcome, Words const (&codes)[N]) {
    return std::find(std::begin(codes), std::end(codes), outcome.name()) != std::end(codes);
}

inline constexpr Words charged_outcomes[] = {"1", "1a"};
// Not normally for domestic abuse: an inspector decides, and says which policy allows it.
inline constexpr Words out_of_court_outcomes[] = {"2", "2a", "3", "3a", "6", "7", "8", "22"};
// An inspector decides these too: nothing is done although something could be.
inline constexpr Words not_in_the_interest_outcomes[] = {"9", "10", "17", "20", "21"};
inline constexpr Words no_suspect_outcomes[] = {"14", "18"};
// Somebody was identified, and is not prosecuted.
inline constexpr Words named_suspect_outcomes[] = {"5",  "9",  "10", "11", "12", "13",
                                                   "15", "16", "17", "20", "21", "22"};
inline constexpr Words no_support_outcomes[] = {"14", "16"};

inline constexpr Words reasons_to_reopen[] = {"new-evidence", "victims-right-to-review",
                                              "cps-action-plan", "discontinuance"};

struct OutcomeProposed : Decision {
    static constexpr Words name{"outcome-proposed"}, label{"An outcome was proposed"};
    static constexpr Authority may = done_by(investigator, investigation_sergeant);
    OutcomeCode outcome;
    std::string rationale;
    std::optional<std::string> suspect;
    std::optional<std::string> test_not_met;
    std::optional<std::string> enquiries;
    static constexpr auto fields = std::tuple{
        field("outcome", &OutcomeProposed::outcome, "the Home Office outcome",
              engine::FieldClass::open),
        field("rationale", &OutcomeProposed::rationale, "the reasons, in words"),
        field("suspect", &OutcomeProposed::suspect,
              "for which suspect, such as suspect.2; needed where there are several",
              engine::FieldClass::open),
        field("test-not-met", &OutcomeProposed::test_not_met,
              "which part of the charging test is not met, and why the CPS was not asked"),
        field("enquiries", &OutcomeProposed::enquiries,
              "what was done to find out who it was, where nobody was"),
    };
};

struct OutcomeReturned : Decision {
    static constexpr Words name{"outcome-returned"}, label{"The proposed outcome was sent back"};
    static constexpr Authority may =
        done_by(investigation_sergeant, detective_inspector)
            .ranked(Rank::sergeant, "caseway separation of duties: a supervisor decides");
    std::string direction;
    static constexpr auto fields =
        std::tuple{field("direction", &OutcomeReturned::direction, "what is still to be done")};
};

struct OutcomeAgreed : Decision {
    static constexpr Words name{"outcome-agreed"}, label{"The outcome was agreed"};
    static constexpr Authority may =
        done_by(investigation_sergeant, detective_inspector)
            .ranked(Rank::sergeant, "caseway separation of duties: a supervisor decides");
    std::string rationale;
    std::optional<std::string> policy_authority;
    static constexpr auto fields = std::tuple{
        field("rationale", &OutcomeAgreed::rationale, "why the supervisor agrees"),
        field("policy-authority", &OutcomeAgreed::policy_authority,
              "which policy allows dealing with domestic abuse out of court"),
    };
};

struct Reopened : Decision {
    static constexpr Words name{"reopened"}, label{"The investigation was reopened"};
    static constexpr Authority may =
        done_by(investigation_sergeant, detective_inspector)
            .ranked(Rank::sergeant, "caseway design: a supervisor reopens an investigation");
    Choice<reasons_to_reopen> because;
    std::string rationale;
    static constexpr auto fields = std::tuple{
        field("because", &Reopened::because, "what reopens it", engine::FieldClass::open),
        field("rationale", &Reopened::rationale, "the reasons, in words"),
    };
};

}  // namespace caseway::workflows::investigation
