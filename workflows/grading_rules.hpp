// The conditions and steps of grading.

#pragma once

#include "workflows/deadlines.hpp"
#include "workflows/grading_events.hpp"
#include "workflows/settings.hpp"

namespace caseway::workflows::grading {

using engine::Answer;
using engine::AskName;
using engine::Asks;
using engine::Known;
using engine::Moment;

inline constexpr Setting shortest_rationale{"rationale-characters", 20, Binding::local,
                                            "a rationale is written, not ticked"};

struct Facts {
    Known<std::string> author{"who assessed the risk"};
    Known<Grade> graded{"the grade of this assessment"};
    Known<Grade> proposed{"a proposal for a lower grade"};
    Known<std::string> proposed_by{"who proposed the lower grade"};
    bool new_evidence = false;  // Recorded with the proposal.
    int ticks = 0;              // DASH only.

    bool operator==(Facts const&) const = default;
};

// ---- Conditions on an assessment

struct version_was_in_force {
    static constexpr Words requires_that{"that version of the tool is in force on the day"},
        source{"NATIONAL College of Policing: DARA national from 26 November 2022"},
        cure{"version=the one in force that day, such as dara-2018 until 25 November 2022"};
    static Answer holds(AssessmentSubmitted const& assessed, Moment const& moment);
};
struct answers_are_of_the_tool {
    static constexpr Words requires_that{"every answer is to a question of that tool"},
        source{"caseway design: question sets are versioned"},
        cure{"DARA asks T1 to T20, DASH D1 to D24; another tool gives no answers here"};
    static Answer holds(AssessmentSubmitted const& assessed);
};
struct every_question_is_answered {
    static constexpr Words requires_that{"every question of the tool has an answer"},
        source{"NATIONAL refusals and gaps are recorded, not left out"},
        cure{"add the answer; declined, not-asked and not-known are answers too"};
    static Answer holds(AssessmentSubmitted const& assessed);
};
struct gaps_are_explained {
    static constexpr Words requires_that{"it says why questions were declined or not asked"},
        source{"NATIONAL refusals and gaps are recorded, not left out"},
        cure{"not-answered-because=the reason"};
    static Answer holds(AssessmentSubmitted const& assessed);
};
struct history_was_checked {
    static constexpr Words requires_that{"earlier reports and police records are checked"},
        source{"NATIONAL College of Policing: first response"},
        cure{"check them, then submit with history-checked=yes"};
    static Answer holds(AssessmentSubmitted const& assessed) { return assessed.history_checked; }
};
struct children_were_heard_or_why_not {
    static constexpr Words requires_that{
        "it says what the children said, or why they were not seen"},
        source{"NATIONAL the voice of the child"}, cure{"children-details=what they said, or why"};
    static Answer holds(AssessmentSubmitted const& assessed) {
        return assessed.children_seen == "no-children" || assessed.children_seen == "seen" ||
               assessed.children_details.has_value();
    }
};
struct control_was_considered {
    static constexpr Words requires_that{
        "coercive control is considered where the answers point to it"},
        source{"NATIONAL Serious Crime Act 2015 s.76; DARA's purpose"},
        cure{"coercive-control=what was considered and what follows"};
    static Answer holds(AssessmentSubmitted const& assessed, Moment const& moment);
};
struct override_is_explained {
    static constexpr Words requires_that{
        "a grade below high says why, where answers point to high"},
        source{
            "LOCAL structured judgement: strangulation, weapons, threats to kill, stalking "
            "after separation, pregnancy, repeat, honour, great fear"},
        cure{"override-reason=why it is not high, or grade it high"};
    static Answer holds(AssessmentSubmitted const& assessed, Moment const& moment);
};
struct ticks_are_not_judged_away {
    static constexpr Words requires_that{"visible high risk on the DASH is graded high"},
        source{"NATIONAL SafeLives: judgement does not lower an actuarial threshold"},
        cure{"grade it high"};
    static Answer holds(AssessmentSubmitted const& assessed, Moment const& moment);
};
struct rationale_is_written {
    static constexpr Words requires_that{"the rationale says in words why this grade"},
        source{"NATIONAL structured professional judgement"}, cure{"rationale=a sentence at least"};
    static Answer holds(auto const& assessed, Moment const& moment) {
        return static_cast<int>(assessed.rationale.size()) >= moment.value(shortest_rationale);
    }
};
struct standard_is_a_sergeants_grade {
    static constexpr Words requires_that{
        "without an assessment only a sergeant may grade it standard"},
        source{"LOCAL: never standard by default"},
        cure{"grade it medium or high, or ask a response sergeant"};
    static Answer holds(AssessmentImpossible const& impossible, Moment const& moment) {
        return impossible.grade != "standard" || moment.by.rank >= Rank::sergeant;
    }
};

// ---- Conditions on a grade

struct not_the_author {
    static constexpr Words requires_that{"whoever reviews the grade did not give it"},
        source{"caseway separation of duties: author and reviewer are different people"},
        cure{"ask somebody else to review it"};
    static Answer holds(Facts const& facts, Moment const& moment) {
        return facts.author.when([&](auto const& author) { return author != moment.by.id; });
    }
};
struct grade_goes_up {
    static constexpr Words requires_that{"the new grade is higher"}, source{"caseway design"},
        cure{"use regrade-down-proposed for a lower one"};
    static Answer holds(RegradedUp const& up, Facts const& facts) {
        return facts.graded.when([&](Grade now) { return up.grade.position() > now.position(); });
    }
};
struct grade_goes_down {
    static constexpr Words requires_that{"the proposed grade is lower"}, source{"caseway design"},
        cure{"use regraded-up for a higher one"};
    static Answer holds(RegradeDownProposed const& down, Facts const& facts) {
        return facts.graded.when([&](Grade now) { return down.grade.position() < now.position(); });
    }
};
struct new_evidence_against_the_ticks {
    static constexpr Words requires_that{
        "visible high risk on the DASH is lowered on new evidence only"},
        source{"NATIONAL SafeLives: judgement does not lower an actuarial threshold"},
        cure{"propose it again with new-evidence"};
    static Answer holds(RegradeDownProposed const& down, Facts const& facts, Moment const& moment) {
        return facts.ticks < moment.value(visible_high_risk) || down.new_evidence.has_value();
    }
};
struct evidence_is_on_record {
    static constexpr Words requires_that = new_evidence_against_the_ticks::requires_that,
                           source = new_evidence_against_the_ticks::source,
                           cure = new_evidence_against_the_ticks::cure;
    static Answer holds(Facts const& facts, Moment const& moment) {
        return facts.ticks < moment.value(visible_high_risk) || facts.new_evidence;
    }
};
struct lower_grade_is_proposed {
    static constexpr Words requires_that{"a lower grade is proposed"},
        source{"caseway separation of duties: proposed, then agreed"},
        cure{"record regrade-down-proposed first"};
    static Answer holds(Facts const& facts) { return static_cast<bool>(facts.proposed); }
};
struct no_proposal_is_open {
    static constexpr Words requires_that{"no proposal for a lower grade is open"},
        source{"caseway design"}, cure{"agree to it or refuse it first"};
    static Answer holds(Facts const& facts) { return !facts.proposed; }
};
struct not_the_proposer {
    static constexpr Words requires_that{"whoever agrees to the lower grade did not propose it"},
        source{"caseway separation of duties: proposer and authoriser are different people"},
        cure{"ask another supervisor"};
    static Answer holds(Facts const& facts, Moment const& moment) {
        return facts.proposed_by.when([&](auto const& who) { return who != moment.by.id; });
    }
};
struct inspector_lowers_from_high {
    static constexpr Words requires_that{"lowering from high is agreed by a detective inspector"},
        source{"LOCAL HMICFRS: downgrades from high are supervised"},
        cure{"ask a detective inspector"};
    static Answer holds(Facts const& facts, Moment const& moment) {
        return facts.graded.when([&](Grade now) {
            return now != "high" ||
                   (moment.by.rank >= Rank::inspector && moment.by.holds(detective_inspector));
        });
    }
};

// ---- Steps

// What every final grade brings about: declared once for all rows that settle one.
inline constexpr AskName settling[] = {{"intake", "grade-settled"},
                                       {"allocation", "grade-settled"},
                                       {"investigation", "grade-settled"},
                                       {"grading", "newer-grade-settled"},
                                       {"safeguarding", "safeguarding-opened"},
                                       {"referral", "referral-opened"}};

struct begin_assessment {
    static constexpr Words does{"start the time for the assessment"};
    static void carry_out(AssessmentOpened const&, Asks&);
};
struct keep_assessment {
    static constexpr Words does{"keep author and grade; start the supervisor's time"};
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
};
struct keep_proposal {
    static constexpr Words does{"keep the proposal; the grade stands meanwhile"};
    static void carry_out(RegradeDownProposed const&, Facts&, Asks&);
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
