#include "workflows/safeguarding_rules.hpp"

#include <algorithm>

namespace caseway::workflows::safeguarding {

namespace {

// The queue of a role at the victim's site, or of the role alone while nobody knows the site.
std::string queue_of(Words role, Asks const& asks) {
    std::string queue{role};
    if (auto const site = asks.shared(victim_site)) queue += "/" + std::string{site->name()};
    return queue;
}

// The decision leaves the victim without this referral.
bool leaves_out(ReferralDecided const& decided, Choice<onward> referral) {
    return decided.referral == referral && decided.decision != "make" &&
           decided.decision != "already-made";
}

bool names_a_criterion(ReferralDecided const& decided) {
    return decided.criteria && !decided.criteria->empty() && !decided.criteria->contains("none");
}

// Whoever begins the work that was given to them has taken it on.
void begin_work(Facts& facts, Asks const& asks) {
    if (facts.officer && *facts.officer == asks.by.id) facts.accepted = true;
}

void cancel_all(Asks& asks) {
    for (auto const* rule : {&safeguarding_contact, &referrals_decided, &marac_referred,
                             &safeguarding_review, &sergeant_decides, &plan_reassessed})
        asks.cancel(*rule);
}

}  // namespace

bool marac_under_way(Moment const& moment) {
    return std::any_of(moment.strands.begin(), moment.strands.end(), [](auto const& each) {
        // Heard, and its actions complete: only its twelve-month flag keeps it open.
        return each.workflow == "marac" && !each.ended && each.state != "actions-complete";
    });
}

// ---- Conditions

Answer children_are_referred::holds(ReferralDecided const& decided, Moment const& moment) {
    if (!leaves_out(decided, "childrens-social-care")) return true;
    return moment.shared(children).when([](Children answer) { return answer == "none"; });
}

Answer care_needs_are_referred::holds(ReferralDecided const& decided, Facts const& facts) {
    // An adult may decline; whether they can is part of the assessment that was made.
    if (!leaves_out(decided, "adult-social-care") || decided.decision == "declined-by-victim")
        return true;
    return facts.care_needs.when([](bool needs) { return !needs; });
}

Answer housing_need_is_referred::holds(ReferralDecided const& decided, Facts const& facts) {
    bool const not_needed = decided.decision == "not-needed" &&
                            (decided.referral == "housing" || decided.referral == "refuge");
    if (!not_needed || facts.asked_for.contains("housing") || facts.asked_for.contains("refuge"))
        return true;
    return facts.housing_need.when([](bool needs) { return !needs; });
}

Answer repeat_goes_to_marac::holds(ReferralDecided const& decided, Moment const& moment) {
    if (!leaves_out(decided, "marac")) return true;
    if (decided.criteria && decided.criteria->contains("repeat")) return false;
    return moment.shared(marac_repeat).when([](bool repeat) { return !repeat; });
}

Answer sergeant_decides_against_marac::holds(ReferralDecided const& decided, Moment const& moment) {
    auto const& by = moment.by;
    if (!leaves_out(decided, "marac") ||
        (by.holds(safeguarding_sergeant) && by.rank >= Rank::sergeant))
        return true;
    if (names_a_criterion(decided)) return false;
    return moment.shared(grade).when([](Grade graded) { return graded != "high"; });
}

Answer grade_is_no_longer_high::holds(StoodDown const& stood_down, Moment const& moment) {
    if (stood_down.because != "grade-lowered") return true;
    return moment.shared(grade).when([](Grade graded) { return graded != "high"; });
}

// ---- Steps

void give_to_the_sergeant::carry_out(Facts&, Asks& asks) {
    asks.give_to(queue_of(safeguarding_sergeant, asks));
    asks.deadline(safeguarding_contact);
    asks.deadline(referrals_decided);
}

void give_to_the_officer::carry_out(OfficerAllocated const& allocated, Facts& facts, Asks& asks) {
    if (facts.officer.value_or("") != allocated.officer.id) facts.accepted = false;
    facts.officer = allocated.officer.id;
    asks.give_to(allocated.officer.id);
}

void give_back::carry_out(Facts& facts, Asks& asks) {
    facts.officer.forget();
    facts.accepted = false;
    asks.give_to(queue_of(safeguarding_sergeant, asks));
}

void count_attempt::carry_out(Facts& facts, Asks& asks) {
    begin_work(facts, asks);
    ++facts.attempts;
}

void put_to_the_sergeant::carry_out(ContactAttempted const& attempt, Facts& facts, Asks& asks) {
    begin_work(facts, asks);
    ++facts.attempts;
    facts.not_safe = facts.not_safe || attempt.result == "not-safe";
    // The attempts were made in time: what runs from here is the sergeant's own limit.
    asks.meet(safeguarding_contact);
    asks.deadline(sergeant_decides);
    asks.give_to(queue_of(safeguarding_sergeant, asks));
}

void alarm_unsafe_contact::carry_out(Facts& facts, Asks& asks) {
    facts.not_safe = true;
    asks.deadline(sergeant_decides);
    asks.give_to(queue_of(safeguarding_sergeant, asks));
    asks.outside("safeguarding-sergeant", "unsafe-contact-made");
}

void note_contact::carry_out(Facts& facts, Asks& asks) {
    begin_work(facts, asks);
    facts.attempts = 0;
    facts.not_safe = false;
    if (facts.officer) asks.give_to(*facts.officer);
    asks.meet(safeguarding_contact);
    asks.meet(sergeant_decides);
    if (!facts.decided.contains("marac")) asks.deadline(marac_referred);
}

void try_again::carry_out(WelfareVisitDecided const& decided, Facts& facts, Asks& asks) {
    facts.attempts = 0;
    facts.not_safe = false;
    if (facts.officer) asks.give_to(*facts.officer);
    asks.meet(sergeant_decides);
    asks.deadline(safeguarding_contact);
    if (decided.decision == "welfare-visit") asks.outside("response-sergeant", "welfare-visit");
}

void keep_needs::carry_out(NeedsAssessed const& assessed, Facts& facts, Asks& asks) {
    begin_work(facts, asks);
    facts.care_needs = assessed.care_needs;
    facts.housing_need = assessed.housing_need;
}

void record_decision::carry_out(ReferralDecided const& decided, Facts& facts, Asks& asks) {
    begin_work(facts, asks);
    facts.decided.add(decided.referral);
    if (decided.decision == "make" || decided.decision == "already-made")
        facts.asked_for.add(decided.referral);
    if (decided.referral == "marac") {
        asks.meet(marac_referred);
        facts.marac_decided_at_high = asks.shared(grade).value_or("standard") == "high";
    }
    auto const is_met = [&](auto... conditions) {
        return ((decltype(conditions)::holds(facts).kind == Answer::Kind::met) && ...);
    };
    if (is_met(idva_decided{}, childrens_care_decided{}, adult_care_decided{}, housing_decided{},
               marac_decided{}))
        asks.meet(referrals_decided);
}

void make_the_referral::carry_out(ReferralDecided const& decided, Asks& asks) {
    engine::Fields fields;
    if (decided.referral == "marac") {
        std::string met;
        for (auto const criterion : decided.criteria.value_or(Choices<criteria_met>{}))
            if (criterion != "none")
                met += (met.empty() ? "" : ",") + std::string{criterion.name()};
        fields = {{"criteria", met}, {"because", decided.reason}};
        asks.start({"marac", "marac-referral-drafted"}, std::move(fields));
        return;
    }
    if (decided.referral == "clares-law") {
        fields = {{"route", "right-to-know"},
                  {"applied-on", engine::stored(engine::date_of(asks.at))},
                  {"because", decided.reason}};
        asks.start({"disclosure", "disclosure-opened"}, std::move(fields));
        return;
    }
    fields = {{"agency", std::string{decided.referral.name()}}, {"because", decided.reason}};
    if (decided.consent) fields.push_back({"consent", std::string{decided.consent->name()}});
    if (decided.without_consent_because)
        fields.push_back({"without-consent-because", *decided.without_consent_because});
    asks.start({"referral", "referral-opened"}, std::move(fields));
}

void set_review::carry_out(Facts& facts, Asks& asks) {
    facts.to_reassess = false;
    asks.meet(plan_reassessed);
    asks.meet(safeguarding_review);
    asks.deadline(safeguarding_review);
}

void ask_to_reassess::carry_out(Facts& facts, Asks& asks) {
    facts.to_reassess = true;
    asks.deadline(plan_reassessed);
}

void stand_by_the_children::carry_out(Asks& asks) {
    if (asks.shared(children).value_or("none") != "yes") return;
    if (asks.is_open("child-safeguarding"))
        asks.tell({"child-safeguarding", "adult-declined"});
    else
        asks.start({"child-safeguarding", "child-safeguarding-opened"},
                   {{"because", "adult-declines"}});
}

void stop_every_send::carry_out(Asks& asks) {
    cancel_all(asks);
    asks.give_to("family-liaison");
}

void end_tasks::carry_out(Asks& asks) { cancel_all(asks); }

void begin_again::carry_out(Facts& facts, Asks& asks) {
    facts = Facts{};
    give_to_the_sergeant::carry_out(facts, asks);
}

}  // namespace caseway::workflows::safeguarding
