// The steps of grading: what its rows change and ask for.

#pragma once

#include "workflows/grading_rules.hpp"

namespace caseway::workflows::grading {

using engine::AskName;
using engine::Asks;

// What every final grade brings about: declared once for all rows that settle one.
inline constexpr AskName settling[] = {{"intake", "grade-settled"},
                                       {"allocation", "grade-settled"},
                                       {"investigation", "grade-settled"},
                                       {"grading", "newer-grade-settled"},
                                       {"safeguarding", "safeguarding-opened"},
                                       {"referral", "referral-opened"},
                                       {"safeguarding", "grade-was-lowered"},
                                       {"referral", "grade-was-lowered"},
                                       {"marac", "grade-was-lowered"}};

struct begin_assessment {
    static constexpr Words does{"start the time for the assessment"};
    static void carry_out(AssessmentOpened const&, Facts&, Asks&);
};
struct keep_assessment {
    static constexpr Words does{
        "keep author and grade; start the supervisor's time; the telephone is decided on again"};
    static constexpr AskName asks[] = {{"intake", "grade-settled"}};
    static void carry_out(AssessmentSubmitted const&, Facts&, Asks&);
    static void carry_out(AssessmentImpossible const&, Facts&, Asks&);
};
struct send_back {
    static constexpr Words does{"give it back to the author"};
    static void carry_out(Facts&, Asks&);
};
struct give_to_review_team {
    static constexpr Words does{"stop the supervisor's time; give it to the review team"};
    static void carry_out(Asks&);
};
struct raise_grade {
    static constexpr Words does{"take the higher grade; any proposal to lower it falls"};
    static void carry_out(RegradedUp const&, Facts&);
    static void carry_out(GradeMergedIn const&, Facts&);
};
struct tell_of_the_grade {
    static constexpr Words does{"have the telephone decided on again"};
    static constexpr AskName asks[] = {{"intake", "grade-settled"}};
    static void carry_out(Facts const&, Asks&);
};
struct grade_at_least {
    static constexpr Words does{"keep the merged report's grade: no lower one is taken"};
    static void carry_out(GradeMergedIn const&, Facts&);
};
struct keep_proposal {
    static constexpr Words does{"keep the proposal; the grade stands meanwhile"};
    static void carry_out(RegradeDownProposed const&, Facts&);
};
struct lower_grade {
    static constexpr Words does{"take the lower grade; the first one stays on record"};
    static void carry_out(Facts&);
};
struct drop_proposal {
    static constexpr Words does{"drop the proposal"};
    static void carry_out(Facts&);
};
struct settle_grade {
    static constexpr Words does{
        "make the grade final; high opens safeguarding, an IDVA referral and a safety notice"};
    static constexpr auto const& asks = settling;
    static void carry_out(Facts const&, Asks&);
};
struct open_reassessment {
    static constexpr Words does{"open a new assessment; this grade stands until it is settled"};
    static constexpr AskName asks[] = {{"grading", "assessment-opened"}};
    static void carry_out(Reassessed const&, Asks&);
};
struct stop_grading_clocks {
    static constexpr Words does{"stop the clocks"};
    static void carry_out(Asks&);
};

}  // namespace caseway::workflows::grading
