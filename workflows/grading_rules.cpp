#include "workflows/grading_rules.hpp"

#include <algorithm>

namespace caseway::workflows::grading {

namespace {

ToolVersion const* version_of(AssessmentSubmitted const& assessed) {
    return tool_version_named(assessed.version.name());
}

bool is_for_a_child(engine::StrandView const& strand, Moment const& moment) {
    if (strand.workflow == "child-safeguarding") return true;
    // Intake opens referrals for children alone.
    auto const* parent = moment.strand_named(strand.parent);
    return strand.workflow == "referral" && parent && parent->workflow == "intake";
}

}  // namespace

Advice advice_on(AssessmentSubmitted const& assessed, Moment const& moment) {
    auto const reports = moment.shared(reports_in_a_year).value_or(1);
    return advice(
        assessed.answers.value_or(ToolAnswers{}), assessed.victims_fear,
        {moment.shared(marac_repeat).value_or(false), reports >= moment.value(escalation_reports)});
}

Answer no_assessment_is_waiting::holds(Moment const& moment) {
    return moment.asked ||
           std::none_of(moment.strands.begin(), moment.strands.end(), [](auto const& each) {
               return each.workflow == "grading" && each.state == "awaiting-assessment";
           });
}

Answer version_was_in_force::holds(AssessmentSubmitted const& assessed, Facts const& facts,
                                   Moment const& moment) {
    auto const* version = version_of(assessed);
    if (assessed.tool == "other") return version == nullptr;
    auto day = engine::date_of(moment.at);
    if (facts.of_the_report) day = moment.shared(reported_on).value_or(day);
    return version && version->tool == assessed.tool.name() && version->in_force_on(day);
}

Answer answers_are_of_the_tool::holds(AssessmentSubmitted const& assessed) {
    if (!assessed.answers) return true;
    auto const* version = version_of(assessed);
    auto const& all = assessed.answers->all;
    return version && std::all_of(all.begin(), all.end(), [&](auto const& each) {
               return version->question_named(each.question);
           });
}

Answer every_question_is_answered::holds(AssessmentSubmitted const& assessed) {
    auto const* version = version_of(assessed);
    if (!version) return true;
    for (auto const& question : version->questions)
        if (!assessed.answers || assessed.answers->answer_to(question.name).empty())
            return engine::cannot_tell(question.about);
    return true;
}

Answer gaps_are_explained::holds(AssessmentSubmitted const& assessed) {
    if (!assessed.answers || assessed.not_answered_because) return true;
    auto const& all = assessed.answers->all;
    return std::none_of(all.begin(), all.end(), [](auto const& each) {
        return each.answer == "declined" || each.answer == "not-asked";
    });
}

Answer control_was_considered::holds(AssessmentSubmitted const& assessed, Moment const& moment) {
    return assessed.coercive_control || !advice_on(assessed, moment).controlling;
}

Answer override_is_explained::holds(AssessmentSubmitted const& assessed, Moment const& moment) {
    return assessed.grade == "high" || assessed.override_reason ||
           advice_on(assessed, moment).points_to_high.empty();
}

Answer ticks_are_not_judged_away::holds(AssessmentSubmitted const& assessed, Moment const& moment) {
    return assessed.grade == "high" ||
           advice_on(assessed, moment).ticks < moment.value(visible_high_risk);
}

Answer inspector_lowers_while_others_rely_on_it::holds(Moment const& moment) {
    return is_detective_inspector(moment.by) ||
           std::none_of(moment.strands.begin(), moment.strands.end(), [&](auto const& each) {
               return !each.ended && (each.workflow == "marac" || is_for_a_child(each, moment));
           });
}

}  // namespace caseway::workflows::grading
