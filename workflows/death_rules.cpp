#include "workflows/death_rules.hpp"

#include <algorithm>

namespace caseway::workflows::death {

namespace {

struct Told {
    Words notice;
    DeadlineRule const* rule;
    Words who;  // Told at once; empty where a person decides first.
};

// Whoever has to act at once hears of it with the entry itself; a partnership is told of a homicide
// review, and children's services of children, when a person has decided so.
constexpr Told all[] = {
    {"homicide-team", &homicide_team_told, "homicide-team"},
    {"coroner", &coroner_told, "coroner"},
    {"police-complaints-body", &complaints_body_told, "professional-standards"},
    {"homicide-review", &homicide_review_told, ""},
    {"legal-hold", &legal_hold_placed, "records-officer"},
    {"children", &children_safeguarded, "safeguarding-sergeant"},
};

DeadlineRule const& rule_of(Notice notice) {
    return *std::find_if(std::begin(all), std::end(all), [&](auto const& each) {
                return each.notice == notice.name();
            })->rule;
}

void decide_again(Notice notice, Facts& facts, Asks& asks) {
    std::erase(facts.decided, std::string{notice.name()});
    asks.deadline(rule_of(notice));
}

}  // namespace

bool Facts::has_decided(Notice notice) const {
    return std::find(decided.begin(), decided.end(), notice.name()) != decided.end();
}

void add_what_is_known::carry_out(DeathReported const& death, Facts& facts) {
    if (death.manner) facts.manner = *death.manner;
    if (death.police_contact) facts.police_contact = *death.police_contact;
}

void stop_every_send::carry_out(DeathReported const& death, Facts& facts, Asks& asks) {
    asks.share(victim_died, true);
    add_what_is_known::carry_out(death, facts);
    for (auto const& told : stop_every_send::asks) asks.tell(told);
    for (auto const& each : all) {
        asks.deadline(*each.rule);
        if (!each.who.empty()) asks.outside(each.who, "victim-died");
    }
    asks.outside("family-liaison", "victim-died");
    asks.give_to("family-liaison");
}

void keep_notice::carry_out(NoticeDecided const& decided, Facts& facts, Asks& asks) {
    asks.meet(rule_of(decided.notice));
    if (facts.has_decided(decided.notice)) return;
    facts.decided.emplace_back(decided.notice.name());
    if (decided.decision != "given") return;
    // Domestic Violence, Crime and Victims Act 2004 s.9.
    if (decided.notice == "homicide-review")
        asks.outside("community-safety-partnership", "domestic-homicide-review-notice");
    if (decided.notice == "children")
        asks.start({"referral", "referral-opened"},
                   {{"agency", "childrens-social-care"}, {"because", "the victim has died"}});
    if (decided.notice == "legal-hold") {
        auto const review = engine::date_of(asks.at) + std::chrono::days{asks.value(hold_reviewed)};
        asks.start({"flag", "hold-placed"}, {{"reason", "inquest"},
                                             {"why", "the victim has died"},
                                             {"review-by", engine::stored(review)}});
    }
}

void give_to_family_liaison::carry_out(FamilyLiaisonAppointed const& appointed, Facts& facts,
                                       Asks& asks) {
    facts.family_has_officer = true;
    asks.give_to(appointed.officer.id);
}

void look_again::carry_out(DeathLookedAtAgain const& again, Facts& facts, Asks& asks) {
    if (again.police_contact) facts.police_contact = *again.police_contact;
    decide_again("police-complaints-body", facts, asks);
    decide_again("homicide-review", facts, asks);
}

void tell_that_victim_lives::carry_out(Asks& asks) {
    asks.share(victim_died, false);
    for (auto const& each : all) {
        asks.cancel(*each.rule);
        if (!each.who.empty()) asks.outside(each.who, "victim-is-alive");
    }
    for (auto const* told : {"family-liaison", "community-safety-partnership", "marac-coordinator",
                             "investigation-sergeant"})
        asks.outside(told, "victim-is-alive");
}

}  // namespace caseway::workflows::death
