#include "workflows/referral_rules.hpp"

#include <algorithm>
#include <vector>

namespace caseway::workflows::referral {

namespace {

// The answers that are an agency's own; any other agency simply accepts.
struct Vocabulary {
    Choice<referral_agencies> agency;
    std::vector<Choice<answers>> answers_given;
};

std::vector<Vocabulary> const& vocabularies() {
    static std::vector<Vocabulary> const all{
        {"idva", {"engaged", "accepted"}},
        {"childrens-social-care",
         {"no-further-action", "early-help", "section-17", "strategy-discussion", "section-47",
          "already-open"}},
        {"school", {"notified", "local-authority-notified"}},
        {"adult-social-care",
         {"section-42-enquiry", "assessment", "signposted", "no-further-action", "already-open"}},
        {"housing", {"accepted", "housed", "sanctuary-fitted", "signposted", "already-open"}},
        {"refuge", {"accepted", "placed"}},
        {"forced-marriage-specialist", {"accepted", "specialist-allocated"}},
    };
    return all;
}

// What this agency has to do, and by when.
void start_the_agencys_time(Facts const& facts, Asks& asks) {
    asks.deadline(referral_acknowledged);
    if (!facts.agency) return;
    if (*facts.agency == "childrens-social-care")
        asks.deadline(social_care_decides);
    else if (*facts.agency == "idva")
        asks.deadline(idva_contact);
    asks.deadline(referral_answered);
}

// By when it is sent, which is not the same for everybody.
void start_our_time(Facts const& facts, Asks& asks) {
    if (is_for(facts, "school")) {
        auto const day = day_of_report(asks);
        bool const duty = asks.is_in_force(encompass, version::encompass_duty, day);
        asks.under(encompass, day);
        asks.deadline_at(duty ? school_told_by_duty : school_told,
                         before_the_next_school_day(asks));
    } else if (is_for(facts, "childrens-social-care")) {
        asks.deadline(mash_notified);
    } else if (is_for(facts, "victim-support")) {
        asks.under(victims_code, day_of_report(asks));
        asks.deadline(support_referred, engine::from_london(day_of_report(asks)));
    } else if (is_for(facts, "refuge")) {
        asks.deadline(refuge_asked);
    } else {
        asks.deadline(is_for(facts, "forced-marriage-specialist") ? specialist_asked
                                                                  : referral_sent);
    }
}

constexpr DeadlineRule const* until_it_is_sent[] = {
    &referral_sent,    &mash_notified, &school_told,     &school_told_by_duty,
    &support_referred, &refuge_asked,  &specialist_asked};

}  // namespace

Date day_of_report(Moment const& moment) {
    return moment.shared(reported_on).value_or(engine::date_of(moment.at));
}

Minute before_the_next_school_day(Moment const& moment) {
    auto const& calendar = moment.policy ? moment.policy->calendar() : engine::Calendar::built_in();
    std::chrono::minutes const begins{moment.value(school_day_begins)};
    for (auto day = engine::date_of(moment.at);; day += std::chrono::days{1}) {
        auto const begin = engine::from_london(day, begins);
        if (calendar.is_working_day(day) && begin > moment.at) return begin;
    }
}

Answer support_was_agreed_to::holds(Facts const& facts, Moment const& moment) {
    if (!is_for(facts, "victim-support")) return true;
    bool const explicitly =
        moment.is_in_force(victims_code, version::code_2015, day_of_report(moment));
    return facts.consent.when(
        [&](auto consent) { return consent == "given" || (consent == "offered" && !explicitly); });
}

bool answers_for(Choice<referral_agencies> agency, Choice<answers> answer) {
    for (auto const& each : vocabularies())
        if (each.agency == agency)
            return std::find(each.answers_given.begin(), each.answers_given.end(), answer) !=
                   each.answers_given.end();
    return answer == "accepted";
}

void begin_draft::carry_out(ReferralOpened const& opened, Facts& facts, Asks& asks) {
    facts.agency = opened.agency;
    if (opened.consent) facts.consent = *opened.consent;
    facts.reason_without_consent = opened.without_consent_because.has_value();
    std::string owner{safeguarding_officer};
    if (auto const site = asks.shared(victim_site)) owner += "/" + std::string{site->name()};
    asks.give_to(std::move(owner));
    start_our_time(facts, asks);
}

void keep_consent::carry_out(ConsentRecorded const& recorded, Facts& facts, Asks& asks) {
    if (is_for(facts, "victim-support")) asks.under(victims_code, day_of_report(asks));
    facts.consent = recorded.consent;
    facts.reason_without_consent = recorded.without_consent_because.has_value();
}

void send_it::carry_out(ReferralSent const&, Facts& facts, Asks& asks) {
    for (auto const* rule : until_it_is_sent) asks.meet(*rule);
    asks.meet(follow_up);
    start_the_agencys_time(facts, asks);
    if (facts.agency) asks.outside(facts.agency->name(), "referral");
}

void end_clocks::carry_out(Asks& asks) {
    for (auto const* rule : until_it_is_sent) asks.cancel(*rule);
    for (auto const* rule : {&referral_acknowledged, &referral_answered, &social_care_decides,
                             &idva_contact, &follow_up})
        asks.cancel(*rule);
}

void draft_again::carry_out(Facts& facts, Asks& asks) {
    end_clocks::carry_out(asks);
    start_our_time(facts, asks);
}

void note_receipt::carry_out(Asks& asks) {
    asks.meet(referral_acknowledged);
    asks.meet(follow_up);
}

void note_answer::carry_out(AgencyAccepted const& accepted, Asks& asks) {
    note_receipt::carry_out(asks);
    asks.meet(referral_answered);
    asks.meet(social_care_decides);
    if (accepted.answer == "engaged") asks.meet(idva_contact);
}

void ask_to_follow_up::carry_out(Asks& asks) {
    // A refusal is an answer too: what was asked of the agency in time was met in time.
    for (auto const* rule : {&referral_acknowledged, &referral_answered, &social_care_decides})
        asks.meet(*rule);
    end_clocks::carry_out(asks);
    asks.deadline(follow_up);
}

void ask_again::carry_out(Facts& facts, Asks& asks) {
    asks.meet(follow_up);
    start_the_agencys_time(facts, asks);
}

void tell_the_agency::carry_out(Facts& facts, Asks& asks) {
    if (facts.agency) asks.outside(facts.agency->name(), "no-longer-high");
}

void open_another::carry_out(FollowedUp const& followed, Facts& facts, Asks& asks) {
    asks.meet(follow_up);
    if (!facts.agency) return;
    engine::Fields fields{{"agency", std::string{facts.agency->name()}},
                          {"because", followed.outcome}};
    if (facts.consent) fields.push_back({"consent", std::string{facts.consent->name()}});
    asks.start({"referral", "referral-opened"}, std::move(fields));
}

}  // namespace caseway::workflows::referral
