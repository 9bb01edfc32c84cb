#include "workflows/ages.hpp"
#include "workflows/investigation_suspects.hpp"

namespace caseway::workflows::investigation {

namespace {

void cancel_all(PerGrade const& rules, Asks& asks) {
    for (auto const* rule : {&rules.standard, &rules.medium, &rules.high}) asks.cancel(*rule);
}

void meet_all(PerGrade const& rules, Asks& asks) {
    for (auto const* rule : {&rules.standard, &rules.medium, &rules.high}) asks.meet(*rule);
}

// A grade nobody has given yet gets the time of the highest.
Grade grade_or_high(Moment const& moment) { return moment.shared(grade).value_or("high"); }

void wait_for_allocation(Site site, Choice<teams> team, Facts& facts, Asks& asks) {
    facts.opened_at = asks.at;
    facts.complex = team == "complex";
    facts.lead.forget();
    facts.sergeants = queue_of(site, team);
    asks.give_to(facts.sergeants);
    asks.deadline(allocated_within.of(grade_or_high(asks)));
}

void give_to_person(InvestigatorAllocated const& allocated, Facts& facts, Asks& asks) {
    facts.lead = allocated.lead.id;
    facts.leads.insert(allocated.lead.id);
    asks.give_to(allocated.lead.id);
    meet_all(allocated_within, asks);
}

}  // namespace

std::string queue_of(Site site, Choice<teams> team) {
    std::string queue{investigation_sergeant};
    queue += team == "complex" ? "/complex-" : "/";
    return queue += site.name();
}

void open_investigation::carry_out(InvestigationOpened const& opened, Facts& facts, Asks& asks) {
    wait_for_allocation(opened.site, opened.team, facts, asks);
}

void hand_over::carry_out(HandedOver const& handed, Facts& facts, Asks& asks) {
    cancel_all(allocated_within, asks);
    cancel_all(victim_contacted, asks);
    wait_for_allocation(handed.site, handed.team, facts, asks);
}

void follow_grade_to_allocation::carry_out(GradeSettled const& grading, Facts& facts, Asks& asks) {
    cancel_all(allocated_within, asks);
    asks.deadline(allocated_within.of(grading.settled), facts.opened_at.value_or(asks.at));
}

void follow_grade_to_contact::carry_out(GradeSettled const& grading, Facts& facts, Asks& asks) {
    cancel_all(victim_contacted, asks);
    asks.deadline(victim_contacted.of(grading.settled), facts.allocated_at.value_or(asks.at));
}

void tell_sergeant_of_grade::carry_out(GradeSettled const& grading, Asks& asks) {
    if (grading.settled == "high") asks.outside(investigation_sergeant, "grade-now-high");
}

void give_to_lead::carry_out(InvestigatorAllocated const& allocated, Facts& facts, Asks& asks) {
    give_to_person(allocated, facts, asks);
    facts.allocated_at = asks.at;
    cancel_all(victim_contacted, asks);
    if (!asks.shared(victim_died).value_or(false))
        asks.deadline(victim_contacted.of(grade_or_high(asks)));
    asks.deadline(supervised);
}

void give_to_another::carry_out(InvestigatorAllocated const& allocated, Facts& facts, Asks& asks) {
    give_to_person(allocated, facts, asks);
}

void note_first_contact::carry_out(Asks& asks) { meet_all(victim_contacted, asks); }

void count_attempt::carry_out(Facts& facts, Asks& asks) {
    ++facts.attempts;
    if (facts.attempts == asks.value(contact_attempts))
        asks.outside(investigation_sergeant, "victim-not-reached");
}

void start_suspect::carry_out(SuspectNamed const& suspect, Asks& rim) {
    engine::Fields fields{{"name", suspect.suspect},
                          {"in-custody", suspect.in_custody ? "yes" : "no"},
                          {"npu", suspect.npu}};
    if (suspect.born) fields.push_back({"born", engine::stored(*suspect.born)});
    rim.start(asks[0], std::move(fields));
    if (!suspect.born || age_on(*suspect.born, engine::date_of(rim.at)) >= rim.value(adult_age))
        return;
    rim.start(asks[1],
              {{"agency", "childrens-social-care"}, {"because", "the suspect is under 18"}});
    rim.outside("youth-offending-team", "suspect-under-18");
}

void keep_support::carry_out(VictimSupportRecorded const& support, Facts& facts) {
    bool const supports_now = support.answer == "supports";
    // A victim who stops supporting makes the question of going on without them a new one.
    if (facts.supports.value_or(true) && !supports_now) facts.evidence_led = false;
    facts.supports = supports_now;
    facts.support_evidenced = support.evidence.has_value();
    facts.support_explained = support.because.has_value();
}

void supervise_again::carry_out(Asks& asks) {
    asks.meet(supervised);
    asks.deadline(supervised);
}

void consider_dvpo_at_once::carry_out(CpsDecided const& cps, Facts& facts, Asks& rim) {
    if (cps.suspect) return raise_dvpo(rim, facts, "no-further-action", *cps.suspect);
    raise_dvpo_for_each(rim, facts, "no-further-action");
}

void stop_for_a_death::carry_out(Asks& asks) { cancel_all(victim_contacted, asks); }

}  // namespace caseway::workflows::investigation
