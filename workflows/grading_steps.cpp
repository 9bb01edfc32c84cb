#include "workflows/grading_steps.hpp"

#include "workflows/investigating_team.hpp"

namespace caseway::workflows::grading {

namespace {

void stop_review_clocks(Asks& asks) {
    asks.meet(review_standard);
    asks.meet(review_medium);
    asks.meet(review_high);
}

// A grade that somebody gives is told at once: nobody stays on the telephone on the strength of a
// standard grade while a newer one says otherwise.
void tell_of(Grade graded, Asks& asks) {
    asks.tell({"intake", "grade-settled"}, {{"grade", std::string{graded.name()}}});
}

void keep(Grade assessed, int ticks, Facts& facts, Asks& asks) {
    auto const least = facts.at_least.value_or("standard");
    auto const graded = least.position() > assessed.position() ? least : assessed;
    facts.author = asks.by.id;
    facts.graded = graded;
    facts.ticks = ticks;
    if (!asks.shared(first_grade)) asks.share(first_grade, graded);
    asks.meet(assessment_done);
    asks.deadline(grade_review.of(graded));
    asks.give_to("response-sergeant");
    tell_of(graded, asks);
}

void clear_proposal(Facts& facts) {
    facts.proposed.forget();
    facts.new_evidence = false;
}

void raise_to(Grade higher, Facts& facts) {
    facts.graded = higher;
    clear_proposal(facts);
}

// Every assessment opened before this one ends with it, one still under review too: an older grade
// that became final afterwards would take the place of what is known now.
void replace_the_older(Asks& asks) {
    for (auto const& each : asks.strands) {
        if (each.name == asks.strand) return;
        if (each.workflow == "grading" && !each.ended)
            asks.tell_strand(each.name, "newer-grade-settled");
    }
}

// Police make everybody who supports a high-risk victim aware of it: staff may be attacked too.
void protect_at_high(Asks& asks) {
    asks.outside("everyone-supporting", "staff-safety-notice");
    if (asks.is_open("safeguarding")) return;
    asks.start({"safeguarding", "safeguarding-opened"}, {{"because", "high-grade"}});
    asks.start({"referral", "referral-opened"}, {{"agency", "idva"}, {"because", "high-risk"}});
}

}  // namespace

void begin_assessment::carry_out(AssessmentOpened const& opened, Facts& facts, Asks& asks) {
    facts.of_the_report = opened.because == "report";
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

void raise_grade::carry_out(RegradedUp const& up, Facts& facts) { raise_to(up.grade, facts); }

void raise_grade::carry_out(GradeMergedIn const& merged, Facts& facts) {
    raise_to(merged.grade, facts);
}

void tell_of_the_grade::carry_out(Facts const& facts, Asks& asks) {
    tell_of(facts.graded.value_or("high"), asks);
}

void grade_at_least::carry_out(GradeMergedIn const& merged, Facts& facts) {
    facts.at_least = merged.grade;
}

void keep_proposal::carry_out(RegradeDownProposed const& down, Facts& facts) {
    facts.proposed = down.grade;
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
    tell_of(graded, asks);
    asks.tell({"allocation", "grade-settled"}, told);
    asks.tell({"investigation", "grade-settled"}, told);
    replace_the_older(asks);
    if (graded == "high") protect_at_high(asks);
    if (!before || *before != "high" || graded == "high") return;
    asks.outside("everyone-told-high", "grade-lowered");
    for (auto const* told_high : {"safeguarding", "referral", "marac"})
        asks.tell({told_high, "grade-was-lowered"});
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
