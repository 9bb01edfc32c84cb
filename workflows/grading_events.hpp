// What happens to a risk assessment and its grade.

#pragma once

#include "engine/table.hpp"
#include "workflows/assessment_tools.hpp"
#include "workflows/roles.hpp"
#include "workflows/shared_facts.hpp"

#include <optional>
#include <string>
#include <tuple>

namespace caseway::workflows::grading {

using engine::Authority;
using engine::Decision;
using engine::done_by;
using engine::done_by_ask;
using engine::field;
using engine::FieldClass;
using engine::Occurrence;
using engine::Rank;

inline constexpr Words assessment_reasons[] = {
    "report",  "new-incident",      "separation",      "order-ending", "no-further-action",
    "release", "marac-information", "victim-withdrew", "breach",       "other"};
inline constexpr Words tools[] = {"dara", "dash", "other"};
inline constexpr Words version_names[] = {"dara-2018", "dara-2022", "dash-2009", "other"};
inline constexpr Words children_seen_answers[] = {"seen-and-heard", "seen", "not-seen",
                                                  "no-children"};
inline constexpr Words impossible_reasons[] = {"declined", "not-reached", "not-safe", "not-able",
                                               "other"};

struct AssessmentOpened : Decision {
    static constexpr Words name{"assessment-opened"}, label{"A risk assessment is to be made"};
    static constexpr Authority may =
        done_by(response_officer, response_sergeant, review_officer, investigator,
                safeguarding_officer, idva, marac_coordinator, dvpo_team)
            .from("SEED 33; assessed again on every change");
    Choice<assessment_reasons> because;
    static constexpr auto fields = std::tuple{
        field("because", &AssessmentOpened::because, "what calls for it", FieldClass::open)};
};

struct AssessmentSubmitted : Decision {
    static constexpr Words name{"assessment-submitted"}, label{"Risk assessed and graded"};
    static constexpr Authority may =
        done_by(response_officer, response_sergeant, neighbourhood_officer, investigator,
                safeguarding_officer, idva)
            .from("SEED 31, 33");
    Choice<tools> tool;
    Choice<version_names> version;
    std::optional<ToolAnswers> answers;
    std::optional<std::string> not_answered_because;
    VictimsFear victims_fear;
    bool history_checked = false;
    Choice<children_seen_answers> children_seen;
    std::optional<std::string> children_details;
    std::optional<std::string> coercive_control;
    Grade grade;
    std::string rationale;
    std::optional<std::string> override_reason;
    static constexpr auto fields = std::tuple{
        field("tool", &AssessmentSubmitted::tool, "the tool", FieldClass::open),
        field("version", &AssessmentSubmitted::version, "its version on that day",
              FieldClass::open),
        field("answers", &AssessmentSubmitted::answers,
              "every answer, such as T1=often,T2=never,T10=declined", FieldClass::sensitive),
        field("not-answered-because", &AssessmentSubmitted::not_answered_because,
              "why questions were declined or not asked"),
        field("victims-fear", &AssessmentSubmitted::victims_fear,
              "how frightened the victim is, in the victim's own view"),
        field("history-checked", &AssessmentSubmitted::history_checked,
              "were earlier reports and police records checked?"),
        field("children-seen", &AssessmentSubmitted::children_seen,
              "were the children seen and spoken to?"),
        field("children-details", &AssessmentSubmitted::children_details,
              "what the children said; or why they were not seen", FieldClass::third_party),
        field("coercive-control", &AssessmentSubmitted::coercive_control,
              "coercive control considered as an offence: what follows"),
        field("grade", &AssessmentSubmitted::grade, "the grade, in the assessor's judgement",
              FieldClass::open),
        field("rationale", &AssessmentSubmitted::rationale, "why this grade"),
        field("override-reason", &AssessmentSubmitted::override_reason,
              "why not high although answers point to it"),
    };
};

struct AssessmentImpossible : Decision {
    static constexpr Words name{"assessment-impossible"},
        label{"No assessment could be made; graded on what is known"};
    static constexpr Authority may =
        done_by(response_officer, response_sergeant, neighbourhood_officer, investigator,
                safeguarding_officer)
            .from("LOCAL: never standard by default");
    Choice<impossible_reasons> because;
    std::string attempts;
    Grade grade;
    std::string rationale;
    static constexpr auto fields = std::tuple{
        field("because", &AssessmentImpossible::because, "why there is none"),
        field("attempts", &AssessmentImpossible::attempts, "what was tried"),
        field("grade", &AssessmentImpossible::grade, "the grade on what is known",
              FieldClass::open),
        field("rationale", &AssessmentImpossible::rationale, "why this grade"),
    };
};

struct AssessmentReturned : Decision {
    static constexpr Words name{"assessment-returned"}, label{"Sent back to be completed"};
    static constexpr Authority may =
        done_by(response_sergeant, review_officer, detective_inspector);
    std::string what_is_missing;
    static constexpr auto fields = std::tuple{field(
        "what-is-missing", &AssessmentReturned::what_is_missing, "what is missing or unclear")};
};

struct GradeConfirmed : Decision {
    static constexpr Words name{"grade-confirmed"}, label{"Supervisor confirmed the grade"};
    static constexpr Authority may =
        done_by(response_sergeant, investigation_sergeant, safeguarding_sergeant,
                detective_inspector)
            .ranked(Rank::sergeant, "LOCAL: reviewed by a sergeant or above");
    std::string rationale;
    static constexpr auto fields =
        std::tuple{field("rationale", &GradeConfirmed::rationale, "why the grade is right")};
};

struct RegradedUp : Decision {
    static constexpr Words name{"regraded-up"}, label{"Graded higher"};
    static constexpr Authority may =
        done_by(response_sergeant, review_officer, investigation_sergeant, safeguarding_sergeant,
                safeguarding_officer, investigator, detective_inspector)
            .from("NATIONAL judgement may raise a grade");
    Grade grade;
    std::string reason;
    static constexpr auto fields = std::tuple{
        field("grade", &RegradedUp::grade, "the higher grade", FieldClass::open),
        field("reason", &RegradedUp::reason, "why"),
    };
};

struct RegradeDownProposed : Decision {
    static constexpr Words name{"regrade-down-proposed"}, label{"A lower grade was proposed"};
    static constexpr Authority may =
        done_by(response_sergeant, review_officer, investigation_sergeant, safeguarding_sergeant,
                safeguarding_officer, investigator, detective_inspector);
    Grade grade;
    std::string reason;
    std::optional<std::string> new_evidence;
    static constexpr auto fields = std::tuple{
        field("grade", &RegradeDownProposed::grade, "the lower grade", FieldClass::open),
        field("reason", &RegradeDownProposed::reason, "why"),
        field("new-evidence", &RegradeDownProposed::new_evidence,
              "what is known now that the assessor did not know"),
    };
};

struct RegradeDownAgreed : Decision {
    static constexpr Words name{"regrade-down-agreed"}, label{"The lower grade was agreed"};
    static constexpr Authority may =
        done_by(detective_inspector, response_sergeant, investigation_sergeant,
                safeguarding_sergeant)
            .ranked(Rank::sergeant, "LOCAL: agreed by a sergeant or above");
    std::string reason;
    static constexpr auto fields =
        std::tuple{field("reason", &RegradeDownAgreed::reason, "why it is right")};
};

struct RegradeDownRefused : Decision {
    static constexpr Words name{"regrade-down-refused"}, label{"The lower grade was refused"};
    static constexpr Authority may = RegradeDownAgreed::may;
    std::string reason;
    static constexpr auto fields =
        std::tuple{field("reason", &RegradeDownRefused::reason, "why not")};
};

struct GradeFinalised : Decision {
    static constexpr Words name{"grade-finalised"}, label{"The review team made the grade final"};
    static constexpr Authority may = done_by(review_officer).from("SEED 33");
    std::string rationale;
    static constexpr auto fields =
        std::tuple{field("rationale", &GradeFinalised::rationale, "what was reviewed")};
};

struct Reassessed : Decision {
    static constexpr Words name{"reassessed"}, label{"The risk is to be assessed again"};
    static constexpr Authority may =
        engine::done_by_anybody.from("caseway design: whoever learns of a change calls for it");
    Choice<assessment_reasons> because;
    static constexpr auto fields =
        std::tuple{field("because", &Reassessed::because, "what has changed", FieldClass::open)};
};

// Told by a merge: the other report of the same incident was graded so. The higher grade is kept.
struct GradeMergedIn : Occurrence {
    static constexpr Words name{"grade-merged-in"}, label{"A merged report was graded so"};
    static constexpr Authority may = done_by_ask;
    Grade grade;
    static constexpr auto fields =
        std::tuple{field("grade", &GradeMergedIn::grade, "the other's grade", FieldClass::open)};
};

// Told by another assessment of the same case, whose grade is final now.
struct NewerGradeSettled : Occurrence {
    static constexpr Words name{"newer-grade-settled"}, label{"A newer assessment took its place"};
    static constexpr Authority may = done_by_ask;
};

// Told by intake.
struct ReportClosed : Occurrence {
    static constexpr Words name{"report-closed"}, label{"The report was closed or merged"};
    static constexpr Authority may = done_by_ask;
};

}  // namespace caseway::workflows::grading
