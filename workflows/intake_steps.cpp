#include "workflows/intake_steps.hpp"

#include "workflows/asks_of_others.hpp"
#include "workflows/repeats.hpp"

#include <algorithm>

namespace caseway::workflows::intake {

namespace {

using engine::History;
using engine::PersonKey;

void stop_response_clocks(Asks& asks) {
    asks.meet(attend_immediate);
    asks.meet(attend_early);
}

Date day_of_the_report(Asks const& asks) {
    return asks.shared(reported_on).value_or(engine::date_of(asks.at));
}

void refer(Asks& asks, Words agency, Words because) {
    asks.start({"referral", "referral-opened"},
               {{"agency", std::string{agency}}, {"because", std::string{because}}});
}

// A child is referred at the first answer that names one, and never twice. From the day on which
// the law sees a child as a victim the referral says so: it stands whatever the adult wants.
void keep_children(Children answer, Facts& facts, Asks& asks) {
    asks.share(children, answer);
    bool const child = answer == "yes";
    if (child) asks.under(children_as_victims, day_of_the_report(asks));
    if ((child || answer == "pregnancy") && !facts.childrens_services_told) {
        bool const victim =
            asks.is_in_force(children_as_victims, version::child_victim, day_of_the_report(asks));
        refer(asks, "childrens-social-care",
              !child   ? "the victim is pregnant"
              : victim ? "children in the household, victims in their own right"
                       : "children in the household");
        facts.childrens_services_told = true;
    }
    if (child && !facts.school_told) {
        refer(asks, "school", "Operation Encompass");
        facts.school_told = true;
    }
}

// A victim under 18 is a child as well; one under 16 is for the child abuse team, which allocation
// sends it to and waits for the receipt.
void keep_age(std::optional<AgeBand> const& age, Facts& facts, Asks& asks) {
    if (!age) return;
    asks.share(victim_age, *age);
    if (*age == "adult" || facts.young_victim_referred) return;
    facts.young_victim_referred = true;
    bool const under_16 = *age == "under-16";
    refer(asks, "childrens-social-care",
          under_16 ? "the victim is under 16" : "the victim is 16 or 17");
    if (under_16) asks.outside("child-abuse-team", "child-victim-reported");
}

bool is_under(int years, Date born, Date on) {
    std::chrono::year_month_day const birth{born};
    auto const birthday = birth + std::chrono::years{years};
    // Whoever was born on 29 February comes of age on 1 March of a year without one.
    return birthday.ok() ? on < std::chrono::local_days{birthday}
                         : on <= std::chrono::local_days{birthday.year() / 2 / std::chrono::last};
}

void tell_of_repeats(std::optional<PersonKey> const& victim,
                     std::optional<PersonKey> const& suspect, std::optional<History> const& history,
                     Asks& asks) {
    if (!victim || !suspect) return;
    asks.name_pair(*victim, *suspect);
    if (!history) return;
    auto const found = find_repeats(*history, day_of_the_report(asks));
    // Of several suspects the one with the most reports counts.
    asks.share(reports_in_a_year,
               std::max(found.reports, asks.shared(reports_in_a_year).value_or(1)));
    for (auto const* told : {"marac-coordinator", "safeguarding-sergeant"}) {
        if (found.repeat) asks.outside(told, "marac-repeat-found");
        if (found.reports >= asks.value(escalation_reports)) asks.outside(told, "escalation-found");
    }
    if (found.repeat) asks.share(marac_repeat, true);
}

// Somebody of the police among the parties: professional standards hear of it before anything
// else is done, and the case is closed to all but those admitted.
void keep_police_away(ReportReceived const& report, Asks& asks) {
    bool const party = report.police_party != "no" && report.police_party != "unknown";
    if (!party && !report.police_person) return;
    asks.outside("professional-standards", "police-party-named");
    engine::Fields fields{{"party", party ? std::string{report.police_party.name()} : "yes"}};
    if (report.police_person)
        fields.push_back(
            {"person", engine::detail::Codec<engine::Person>::write(*report.police_person)});
    asks.start({"restriction", "party-linked"}, std::move(fields));
}

}  // namespace

void begin_report::carry_out(ReportReceived const& report, Facts& facts, Asks& asks) {
    keep_police_away(report, asks);
    facts.channel = report.channel;
    if (report.abuser_present != "unknown") facts.abuser_present = report.abuser_present == "yes";
    asks.give_to("call-handler");
    asks.deadline(crime_recorded);
    asks.share(reported_on, engine::date_of(asks.at));
    asks.share(safe_contact, report.safe_contact);
    if (report.site) asks.share(victim_site, *report.site);
    auto const& marac = report.marac_referred_within_12_months;
    if (marac != "unknown") asks.share(marac_repeat, marac == "yes");
    asks.start({"grading", "assessment-opened"}, {{"because", "report"}});
    asks.start({"contact", "duty-opened"}, {{"about", "support"}});
    keep_age(report.victim_age, facts, asks);
    tell_of_repeats(report.victim_key, report.suspect_key, report.history, asks);
    if (report.linked_case && report.linked_because &&
        *report.linked_because == "counter-allegation")
        asks.start({"counter-allegation", "counter-allegation-made"},
                   {{"other-case", *report.linked_case}});
}

void set_response::carry_out(ThriveGraded const& graded, Facts& facts, Asks& asks) {
    facts.response = graded.response;
    if (graded.abuser_present && *graded.abuser_present != "unknown")
        facts.abuser_present = *graded.abuser_present == "yes";
    asks.cancel(attend_immediate);
    asks.cancel(attend_early);
    if (facts.arrived) return;
    if (graded.response == "immediate") asks.deadline(attend_immediate);
    if (graded.response == "early") asks.deadline(attend_early);
}

void send_officers::carry_out(Dispatched const& sent, Asks& asks) {
    asks.give_to(sent.officer.id);
    // Danger does not wait for a list of names: whoever is sent to a restricted case may know it.
    if (asks.access && asks.access->restricted) asks.admit(sent.officer.id);
}

void note_arrival::carry_out(Facts& facts, Asks& asks) {
    facts.arrived = true;
    stop_response_clocks(asks);
}

void give_to_telephone::carry_out(TelephoneRouteChosen const& route, Asks& asks) {
    asks.give_to(route.officer.id);
    if (asks.access && asks.access->restricted) asks.admit(route.officer.id);
    asks.cancel(attend_early);
}

void keep_contact::carry_out(ContactRecorded const& contact, Facts& facts, Asks& asks) {
    facts.contact_made = true;
    stop_response_clocks(asks);
    keep_children(contact.children, facts, asks);
    keep_age(contact.victim_age, facts, asks);
}

void count_attempt::carry_out(Facts& facts, Asks& asks) {
    if (++facts.attempts >= asks.value(contact_attempts)) asks.give_to("response-sergeant");
}

void go_on_without_contact::carry_out(NoContactDecided const& decided, Facts& facts, Asks& asks) {
    facts.contact_waived = true;
    stop_response_clocks(asks);
    keep_children(decided.children, facts, asks);
}

void tell_of_the_move::carry_out(Asks& asks) {
    asks.outside("review-officer", "victim-moved");
    asks.outside("marac-coordinator", "victim-moved");
}

void open_suspect::carry_out(SuspectNamed const& named, Asks& asks) {
    engine::Fields fields{{"name", named.suspect}};
    if (named.born) fields.push_back({"born", engine::stored(*named.born)});
    fields.push_back({"in-custody", named.in_custody ? "yes" : "no"});
    fields.push_back({"npu", named.npu});
    asks.start({"suspect", "suspect-identified"}, std::move(fields));
    if (!named.born || !is_under(asks.value(adult_age), *named.born, engine::date_of(asks.at)))
        return;
    refer(asks, "childrens-social-care", "the suspect is under 18");
    asks.outside("youth-offending-team", "suspect-under-18");
}

void look_for_repeats::carry_out(PeopleIdentified const& identified, Asks& asks) {
    tell_of_repeats(identified.victim_key, identified.suspect_key, identified.history, asks);
}

void decide_channel_again::carry_out(GradeSettled const& given, Facts& facts, Asks& asks) {
    bool const the_same = facts.graded && *facts.graded == given.grade;
    facts.graded = given.grade;
    if (the_same || given.grade == "standard") return;
    asks.share(contact_channel, ContactChannel{"face-to-face"});
    asks.outside("response-sergeant", "channel-decision-needed");
}

void keep_crime::carry_out(Facts& facts, Asks& asks) {
    facts.crime_decided = true;
    asks.meet(crime_recorded);
    if (facts.acknowledged) return;
    facts.acknowledged = true;
    asks.start({"contact", "duty-opened"}, {{"about", "acknowledgement"}});
}

void keep_no_crime::carry_out(Facts& facts, Asks& asks) {
    facts.crime_decided = true;
    asks.meet(crime_recorded);
}

void drop_crime::carry_out(Facts& facts, Asks& asks) {
    facts.crime_decided = false;
    asks.deadline(crime_recorded);
}

void open_allocation::carry_out(Asks& asks) {
    asks.meet(report_written_up);
    asks.give_to("review-officer");
    if (asks.is_open("allocation")) return;
    engine::Fields fields;
    if (auto const graded = asks.shared(grade))
        fields.push_back({"grade", std::string{graded->name()}});
    asks.start({"allocation", "allocation-opened"}, std::move(fields));
}

void keep_merge_proposal::carry_out(MergeProposed const& merge, Facts& facts) {
    facts.merge_into = merge.into;
}

void end_report::carry_out(Asks& asks) {
    for (auto const* rule : {&crime_recorded, &attend_immediate, &attend_early, &report_written_up})
        asks.cancel(*rule);
    for (auto const& told : end_report::asks) asks.tell(told);
}

// A report that is closed a second time has its record kept already, here or with another case.
void open_retention::carry_out(Asks& asks) {
    if (asks.count("retention") == 0) asks.start({"retention", "retention-opened"});
}

void hand_over_to_the_other_case::carry_out(MergeAgreed const& merge, Facts const& facts,
                                            Asks& asks) {
    engine::Fields told{{"into", facts.merge_into.value_or("")}};
    if (merge.handed_over) told.push_back({"strands", *merge.handed_over});
    if (auto const graded = asks.shared(grade))
        told.push_back({"grade", std::string{graded->name()}});
    if (auto const day = asks.shared(reported_on))
        told.push_back({"reported-on", engine::stored(*day)});
    asks.outside("review-officer", "open-work-to-be-moved", std::move(told));
}

void begin_again::carry_out(Facts& facts, Asks& asks) {
    if (facts.merge_into)
        asks.outside("review-officer", "merge-undone", {{"into", *facts.merge_into}});
    facts.merge_into.forget();
    asks.give_to("response-sergeant");
    if (!facts.crime_decided) asks.deadline(crime_recorded);
    have_risk_assessed(asks, because::something_else);
    asks.tell({"retention", "casework-reopened"});
}

}  // namespace caseway::workflows::intake
