#include "workflows/intake_rules.hpp"

#include <algorithm>

namespace caseway::workflows::intake {

namespace {

void stop_response_clocks(Asks& asks) {
    asks.meet(attend_immediate);
    asks.meet(attend_early);
}

// A child is referred at the first answer that names one, and never twice.
void keep_children(Children answer, Facts& facts, Asks& asks) {
    asks.share(children, answer);
    bool const child = answer == "yes";
    if ((child || answer == "pregnancy") && !facts.childrens_services_told) {
        asks.start({"referral", "referral-opened"},
                   {{"agency", "childrens-social-care"},
                    {"because", child ? "children in the household" : "the victim is pregnant"}});
        facts.childrens_services_told = true;
    }
    if (child && !facts.school_told) {
        asks.start({"referral", "referral-opened"},
                   {{"agency", "school"}, {"because", "Operation Encompass"}});
        facts.school_told = true;
    }
}

}  // namespace

Answer telephone_is_safe(Moment const& moment) {
    auto const how = moment.shared(safe_contact);
    if (how && *how == "unknown") return engine::cannot_tell(safe_contact.label);
    return how.when([](auto known) { return known == "telephone" || known == "any"; });
}

Answer childrens_referrals_have_ended::holds(Moment const& moment) {
    // The referrals that intake itself opens are those for children.
    auto const all = moment.children("referral");
    return std::all_of(all.begin(), all.end(), [](auto const& each) { return each.ended; });
}

Answer all_work_has_ended::holds(Moment const& moment) {
    return std::all_of(moment.strands.begin(), moment.strands.end(), [&](auto const& each) {
        bool const settled_grade = each.workflow == "grading" && each.state == "settled";
        return each.ended || settled_grade || each.name == moment.strand;
    });
}

void begin_report::carry_out(ReportReceived const& report, Facts& facts, Asks& asks) {
    facts.channel = report.channel;
    if (report.abuser_present != "unknown") facts.abuser_present = report.abuser_present == "yes";
    asks.give_to("call-handler");
    asks.deadline(crime_recorded);
    asks.share(safe_contact, report.safe_contact);
    if (report.site) asks.share(victim_site, *report.site);
    auto const& marac = report.marac_referred_within_12_months;
    if (marac != "unknown") asks.share(marac_repeat, marac == "yes");
    asks.start({"grading", "assessment-opened"}, {{"because", "report"}});
    asks.start({"contact", "duty-opened"}, {{"about", "support"}});
    if (report.police_party == "yes") asks.outside("professional-standards", "police-party-named");
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

void note_arrival::carry_out(Facts& facts, Asks& asks) {
    facts.arrived = true;
    stop_response_clocks(asks);
}

void give_to_telephone::carry_out(TelephoneRouteChosen const& route, Asks& asks) {
    asks.give_to(route.officer.id);
    asks.cancel(attend_early);
}

void keep_contact::carry_out(ContactRecorded const& contact, Facts& facts, Asks& asks) {
    facts.contact_made = true;
    stop_response_clocks(asks);
    keep_children(contact.children, facts, asks);
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
}

void stop_every_send::carry_out(Asks& asks) {
    asks.share(victim_died, true);
    for (auto const& told : stop_every_send::asks) asks.tell(told);
    asks.outside("homicide-team", "victim-died");
    asks.outside("coroner", "victim-died");
    asks.outside("professional-standards", "victim-died");
    // Domestic Violence, Crime and Victims Act 2004 s.9.
    asks.outside("community-safety-partnership", "domestic-homicide-review-notice");
}

void decide_channel_again::carry_out(GradeSettled const& settled, Asks& asks) {
    if (settled.grade == "standard") return;
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
    asks.give_to("review-officer");
    if (asks.is_open("allocation")) return;
    engine::Fields fields;
    if (auto const graded = asks.shared(grade))
        fields.push_back({"grade", std::string{graded->name()}});
    asks.start({"allocation", "allocation-opened"}, std::move(fields));
}

void keep_merge_proposal::carry_out(MergeProposed const& merge, Facts& facts, Asks& asks) {
    facts.merge_into = merge.into;
    facts.merge_proposed_by = asks.by.id;
}

void end_report::carry_out(Asks& asks) {
    asks.cancel(crime_recorded);
    asks.cancel(attend_immediate);
    asks.cancel(attend_early);
    for (auto const& told : end_report::asks) asks.tell(told);
}

void hand_over_to_the_other_case::carry_out(Asks& asks) {
    asks.outside("review-officer", "open-work-to-be-moved");
}

void begin_again::carry_out(Facts& facts, Asks& asks) {
    facts.merge_proposed_by.forget();
    facts.merge_into.forget();
    asks.give_to("response-sergeant");
    if (!facts.crime_decided) asks.deadline(crime_recorded);
    asks.start({"grading", "assessment-opened"}, {{"because", "other"}});
}

}  // namespace caseway::workflows::intake
