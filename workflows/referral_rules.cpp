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
        {"school", {"notified"}},
        {"adult-social-care",
         {"section-42-enquiry", "assessment", "signposted", "no-further-action", "already-open"}},
        {"housing", {"accepted", "housed", "sanctuary-fitted", "signposted", "already-open"}},
        {"refuge", {"accepted", "placed"}},
        {"clares-law", {"accepted", "disclosure", "no-disclosure"}},
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
    else if (*facts.agency == "clares-law")
        asks.deadline(clares_law_decided);
    asks.deadline(referral_answered);
}

}  // namespace

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
    asks.deadline(opened.agency == "school" ? school_told : referral_sent);
}

void keep_consent::carry_out(ConsentRecorded const& recorded, Facts& facts) {
    facts.consent = recorded.consent;
    facts.reason_without_consent = recorded.without_consent_because.has_value();
}

void send_it::carry_out(ReferralSent const&, Facts& facts, Asks& asks) {
    asks.meet(referral_sent);
    asks.meet(school_told);
    asks.meet(follow_up);
    start_the_agencys_time(facts, asks);
    if (facts.agency) asks.outside(facts.agency->name(), "referral");
}

void end_clocks::carry_out(Asks& asks) {
    for (auto const* rule :
         {&referral_sent, &school_told, &referral_acknowledged, &referral_answered,
          &social_care_decides, &idva_contact, &clares_law_decided, &follow_up})
        asks.cancel(*rule);
}

void draft_again::carry_out(Asks& asks) {
    end_clocks::carry_out(asks);
    asks.deadline(referral_sent);
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
    if (accepted.answer == "disclosure" || accepted.answer == "no-disclosure")
        asks.meet(clares_law_decided);
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

void open_another::carry_out(FollowedUp const& followed, Facts& facts, Asks& asks) {
    asks.meet(follow_up);
    if (!facts.agency) return;
    engine::Fields fields{{"agency", std::string{facts.agency->name()}},
                          {"because", followed.outcome}};
    if (facts.consent) fields.push_back({"consent", std::string{facts.consent->name()}});
    asks.start({"referral", "referral-opened"}, std::move(fields));
}

}  // namespace caseway::workflows::referral
