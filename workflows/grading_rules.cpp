#include "workflows/grading_rules.hpp"

#include "workflows/investigating_team.hpp"

#include <algorithm>

namespace caseway::workflows::grading {

namespace {

ToolVersion const* version_of(AssessmentSubmitted const& assessed) {
    return tool_version_named(assessed.version.name());
}

Advice advice_on(AssessmentSubmitted const& assessed, Moment const& moment) {
    return advice(assessed.answers.value_or(ToolAnswers{}), assessed.victims_fear,
                  moment.shared(marac_repeat).value_or(false));
}

void stop_review_clocks(Asks& asks) {
    asks.meet(review_standard);
    asks.meet(review_medium);
    asks.meet(review_high);
}

void keep(Grade graded, int ticks, Facts& facts, Asks& asks) {
    facts.author = asks.by.id;
    facts.graded = graded;
    facts.ticks = ticks;
    if (!asks.shared(first_grade)) asks.share(first_grade, graded);
    asks.meet(assessment_done);
    asks.deadline(grade_review.of(graded));
    asks.give_to("response-sergeant");
}

void clear_proposal(Facts& facts) {
    facts.proposed.forget();
    facts.proposed_by.forget();
    facts.new_evidence = false;
}

// The grade that stood before is taken over by this one: only one assessment is ever settled.
void replace_the_older(Asks& asks) {
    for (auto const& each : asks.strands)
        if (each.workflow == "grading" && each.state == "settled" && each.name != asks.strand)
            asks.tell_strand(each.name, "newer-grade-settled");
}

// Police make everybody who supports a high-risk victim aware of it: staff may be attacked too.
void protect_at_high(Asks& asks) {
    asks.outside("everyone-supporting", "staff-safety-notice");
    if (asks.is_open("safeguarding")) return;
    asks.start({"safeguarding", "safeguarding-opened"}, {{"because", "high-grade"}});
    asks.start({"referral", "referral-opened"}, {{"agency", "idva"}, {"because", "high-risk"}});
}

}  // namespace

Answer version_was_in_force::holds(AssessmentSubmitted const& assessed, Moment const& moment) {
    auto const* version = version_of(assessed);
    if (assessed.tool == "other") return version == nullptr;
    return version && version->tool == assessed.tool.name() &&
           version->in_force_on(engine::date_of(moment.at));
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

void begin_assessment::carry_out(AssessmentOpened const& opened, Asks& asks) {
    asks.give_to(opened.because == "report" ? "response-officer" : investigating_team(asks));
    asks.deadline(assessment_done);
}

void keep_assessment::carry_out(AssessmentSubmitted const& assessed, Facts& facts, Asks& asks) {
    keep(assessed.grade, advice_on(assessed, asks).ticks, facts, asks);
}

void keep_assessment::carry_out(AssessmentImpossible const& impossible, Facts& facts, Asks& asks) {
    keep(impossible.grade, 0, facts, asks);
}

void send_back::carry_out(Facts& facts, Asks& asks) {
    clear_proposal(facts);
    asks.cancel(review_standard);
    asks.cancel(review_medium);
    asks.cancel(review_high);
    asks.deadline(assessment_done);
    asks.give_to(facts.author.value_or("response-officer"));
}

void give_to_review_team::carry_out(Asks& asks) {
    stop_review_clocks(asks);
    asks.give_to("review-officer");
}

void raise_grade::carry_out(RegradedUp const& up, Facts& facts) {
    facts.graded = up.grade;
    clear_proposal(facts);
}

void keep_proposal::carry_out(RegradeDownProposed const& down, Facts& facts, Asks& asks) {
    facts.proposed = down.grade;
    facts.proposed_by = asks.by.id;
    facts.new_evidence = down.new_evidence.has_value();
}

void lower_grade::carry_out(Facts& facts) {
    if (facts.proposed) facts.graded = *facts.proposed;
    clear_proposal(facts);
}

void drop_proposal::carry_out(Facts& facts) { clear_proposal(facts); }

void settle_grade::carry_out(Facts const& facts, Asks& asks) {
    auto const graded = facts.graded.value_or("high");
    auto const before = asks.shared(workflows::grade);
    asks.share(workflows::grade, graded);
    engine::Fields const told{{"grade", std::string{graded.name()}}};
    asks.tell({"intake", "grade-settled"}, told);
    asks.tell({"allocation", "grade-settled"}, told);
    asks.tell({"investigation", "grade-settled"}, told);
    replace_the_older(asks);
    if (graded == "high") protect_at_high(asks);
    if (before && *before == "high" && graded != "high")
        asks.outside("everyone-told-high", "grade-lowered");
}

void open_reassessment::carry_out(Reassessed const& again, Asks& asks) {
    asks.start({"grading", "assessment-opened"}, {{"because", std::string{again.because.name()}}});
}

void stop_grading_clocks::carry_out(Asks& asks) {
    asks.cancel(assessment_done);
    asks.cancel(review_standard);
    asks.cancel(review_medium);
    asks.cancel(review_high);
}

}  // namespace caseway::workflows::grading
