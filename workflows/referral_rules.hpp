// The conditions and steps of a referral to one agency.

#pragma once

#include "workflows/referral_events.hpp"
#include "workflows/regimes.hpp"
#include "workflows/safeguarding_deadlines.hpp"

namespace caseway::workflows::referral {

using engine::Answer;
using engine::AskName;
using engine::Asks;
using engine::Date;
using engine::Known;
using engine::Minute;
using engine::Moment;

struct Facts {
    Known<Choice<referral_agencies>> agency{"the agency"};
    Known<Choice<consents>> consent{"whether the victim agrees"};
    bool reason_without_consent = false;  // It is recorded why it is made all the same.
    bool sharing_decided = false;         // To tell an IDVA without the victim's agreement.

    bool operator==(Facts const&) const = default;
};

// Children's social care and schools are told without anybody's consent, and cannot be untold.
inline bool is_for_a_child(Facts const& facts) {
    return facts.agency && (*facts.agency == "childrens-social-care" || *facts.agency == "school");
}

inline bool is_for(Facts const& facts, Choice<referral_agencies> agency) {
    return facts.agency && *facts.agency == agency;
}

// The day whose law looks at a referral: that of the report, and today's where nobody recorded it.
Date day_of_report(Moment const& moment);

// When the next school day begins: today's where that is still to come.
Minute before_the_next_school_day(Moment const& moment);

// Is this an answer that such an agency gives?
bool answers_for(Choice<referral_agencies> agency, Choice<answers> answer);

// ---- Conditions

struct clares_law_is_apart {
    static constexpr Words requires_that{"a disclosure under Clare's Law is asked for by itself"},
        source{"CODE Domestic Violence Disclosure Scheme guidance 2023"},
        cure{"disclosure-opened, or referral-decided for clares-law"};
    static Answer holds(ReferralOpened const& opened) { return opened.agency != "clares-law"; }
};
struct consent_or_reason {
    static constexpr Words requires_that{
        "the victim agrees, or it is recorded why it is sent all the same; for a child no "
        "agreement is needed"},
        source{"LAW UK GDPR Article 6(1); Data Protection Act 2018 Schedule 1 paragraph 18"},
        cure{"record the victim's answer, or without-consent-because, with consent-recorded"};
    static Answer holds(Facts const& facts) {
        if (is_for_a_child(facts) || facts.reason_without_consent) return true;
        if (is_for(facts, "idva") || is_for(facts, "victim-support")) return true;  // See below.
        return facts.consent.when([](auto consent) { return consent == "given"; });
    }
};
struct idva_has_consent_or_a_decision {
    static constexpr Words requires_that{
        "an IDVA is told with the victim's agreement, or after a decision to share without it"},
        source{"NATIONAL SafeLives; LAW Data Protection Act 2018 Schedule 1 paragraph 18"},
        cure{"consent-recorded, or at high risk sharing-without-consent-decided"};
    static Answer holds(Facts const& facts) {
        if (!is_for(facts, "idva") || facts.sharing_decided) return true;
        return facts.consent.when([](auto consent) { return consent == "given"; });
    }
};
// What the 2021 Code asks for here is a reading to be confirmed; the 2015 Code is clear.
struct support_was_agreed_to {
    static constexpr Words requires_that{
        "a victim of domestic abuse is referred to a support service with explicit agreement "
        "under the 2015 Code, and under the 2021 Code unless they declined the offer"},
        source{"CODE Victims' Code 2015 and 2021, by the day of the report"},
        cure{"offer it, and record the victim's answer with consent-recorded"};
    static Answer holds(Facts const& facts, Moment const& moment);
};
struct risk_is_high {
    static constexpr Words requires_that{"the victim is graded high"},
        source{"NATIONAL SafeLives: without agreement only for the highest risk"},
        cure{"have the grade settled first, or ask the victim again"};
    static Answer holds(Moment const& moment) {
        return moment.shared(grade).when([](Grade graded) { return graded == "high"; });
    }
};
struct is_for_an_idva {
    static constexpr Words requires_that{"the referral is to an IDVA"},
        source{"NATIONAL SafeLives principles 2 and 4"},
        cure{"for another agency say without-consent-because with consent-recorded"};
    static Answer holds(Facts const& facts) {
        return facts.agency.when([](auto agency) { return agency == "idva"; });
    }
};
struct basis_fits_the_consent {
    static constexpr Words requires_that{
        "consent is the lawful basis only where the victim gave it"},
        source{"LAW UK GDPR Articles 6(1)(a) and 7"},
        cure{"give another lawful-basis, or record that the victim agrees"};
    static Answer holds(ReferralSent const& sent, Facts const& facts) {
        return sent.lawful_basis != "consent" || (facts.consent && *facts.consent == "given");
    }
};
struct safe_contact_goes_with_it {
    static constexpr Words requires_that{"the referral says how the victim can safely be reached"},
        source{"NATIONAL safe contact: agencies have rung the abuser"},
        cure{"add how, when and by whom the victim may be contacted, or that nobody may"};
    static Answer holds(ReferralSent const& sent, Facts const& facts) {
        // A school is told about the child; it does not contact anybody at home.
        return sent.safe_contact_included || (facts.agency && *facts.agency == "school");
    }
};
struct school_recipient_is_safe {
    static constexpr Words requires_that{
        "the person told at a school is not a parent of the child nor close to one"},
        source{"NATIONAL Operation Encompass: the key adult"},
        cure{"name another key adult, or record not-sent and what is done instead"};
    static Answer holds(ReferralSent const& sent, Facts const& facts) {
        return !facts.agency || *facts.agency != "school" ||
               (sent.recipient_is_safe && *sent.recipient_is_safe);
    }
};
struct victim_is_alive_or_it_is_for_a_child {
    static constexpr Words requires_that{
        "nothing is sent about a victim who has died, except for the children"},
        source{"caseway design: every send stops when a victim dies"},
        cure{"withdraw it; family liaison takes it from here"};
    static Answer holds(Facts const& facts, Moment const& moment) {
        return is_for_a_child(facts) || !moment.shared(victim_died).value_or(false);
    }
};
struct is_for_a_school {
    static constexpr Words requires_that{"the referral is to a school"},
        source{"NATIONAL Operation Encompass"},
        cure{"other referrals are sent, or withdrawn with a reason"};
    static Answer holds(Facts const& facts) {
        return facts.agency.when([](auto agency) { return agency == "school"; });
    }
};
struct may_go_unsent {
    static constexpr Words requires_that{
        "only a school's referral is left unsent, or support that the victim declined"},
        source{"NATIONAL Operation Encompass; CODE Victims' Code"},
        cure{"other referrals are sent, or withdrawn with a reason"};
    static Answer holds(NotSent const& not_sent, Facts const& facts) {
        if (is_for(facts, "victim-support")) return not_sent.because == "victim-declined";
        return is_for(facts, "school") && not_sent.because != "victim-declined";
    }
};
struct home_educated_child_is_not_left_out {
    static constexpr Words requires_that{
        "for a child educated at home the local authority is told in a school's place"},
        source{"NATIONAL Operation Encompass; Home Office guidance 7 November 2025"},
        cure{"send it to the local authority, and record its answer as local-authority-notified"};
    static Answer holds(NotSent const& not_sent) { return not_sent.because != "home-educated"; }
};
struct answer_is_this_agencys {
    static constexpr Words requires_that{"the answer is one that this agency gives"},
        source{"caseway design"}, cure{"check which referral it answers"};
    static Answer holds(AgencyAccepted const& accepted, Facts const& facts) {
        return facts.agency.when([&](auto agency) { return answers_for(agency, accepted.answer); });
    }
};
struct may_be_withdrawn {
    static constexpr Words requires_that{
        "a referral for a child is withdrawn only by a sergeant and only if entered in error"},
        source{"LAW Children Act 2004 s.11; NATIONAL Working Together; Operation Encompass"},
        cure{"leave it with the agency, or ask the safeguarding sergeant"};
    static Answer holds(ReferralWithdrawn const& withdrawn, Facts const& facts,
                        Moment const& moment) {
        return !is_for_a_child(facts) ||
               (withdrawn.entered_in_error && moment.by.rank >= Rank::sergeant);
    }
};
struct is_sent_again {
    static constexpr Words requires_that{"the same agency is asked again"},
        otherwise{"the same agency is not asked again"}, source{"caseway design"},
        cure{"record alternative=re-refer"};
    static Answer holds(FollowedUp const& followed) { return followed.alternative == "re-refer"; }
};
struct goes_to_another {
    static constexpr Words requires_that{"another provider is asked"},
        otherwise{"no other provider is asked"}, source{"caseway design"},
        cure{"record alternative=another-provider"};
    static Answer holds(FollowedUp const& followed) {
        return followed.alternative == "another-provider";
    }
};
struct a_sergeant_accepts_it {
    static constexpr Words requires_that{
        "a safeguarding sergeant decides that nothing else is done"},
        source{"caseway design: declined and no capacity are not the end"},
        cure{"ask another provider, refer again, or ask the safeguarding sergeant"};
    static Answer holds(FollowedUp const& followed, Moment const& moment) {
        return followed.alternative != "supervisor-accepts" || moment.by.rank >= Rank::sergeant;
    }
};
struct a_child_is_not_given_up {
    static constexpr Words requires_that{"a referral for a child is not withdrawn at follow-up"},
        source{"LAW Children Act 2004 s.11"},
        cure{"refer again, or escalate to the agency's manager through the sergeant"};
    static Answer holds(FollowedUp const& followed, Facts const& facts) {
        return followed.alternative != "withdrawn" || !is_for_a_child(facts);
    }
};

// ---- Steps

struct begin_draft {
    static constexpr Words does{"give it to the safeguarding officers of the victim's site"};
    static void carry_out(ReferralOpened const& opened, Facts& facts, Asks& asks);
};
struct keep_consent {
    static constexpr Words does{"keep whether the victim agrees"};
    static void carry_out(ConsentRecorded const& recorded, Facts& facts, Asks& asks);
};
struct keep_sharing {
    static constexpr Words does{"keep that it is shared without the victim's agreement"};
    static void carry_out(Facts& facts) { facts.sharing_decided = true; }
};
struct send_it {
    static constexpr Words does{"send it, and start the agency's time to answer"};
    static void carry_out(ReferralSent const& sent, Facts& facts, Asks& asks);
};
struct end_clocks {
    static constexpr Words does{"end its deadlines"};
    static void carry_out(Asks& asks);
};
struct draft_again {
    static constexpr Words does{"make it somebody's task to send it again"};
    static void carry_out(Facts& facts, Asks& asks);
};
struct note_receipt {
    static constexpr Words does{"note that the agency has it"};
    static void carry_out(Asks& asks);
};
struct note_answer {
    static constexpr Words does{"note that the agency answered"};
    static void carry_out(AgencyAccepted const& accepted, Asks& asks);
};
struct ask_to_follow_up {
    static constexpr Words does{"note the answer, and make it somebody's task to follow it up"};
    static void carry_out(Asks& asks);
};
struct ask_to_chase {
    static constexpr Words does{"make it somebody's task to ask the agency again"};
    static void carry_out(Asks& asks) { asks.deadline(follow_up); }
};
struct ask_again {
    static constexpr Words does{"start the agency's time to answer again"};
    static void carry_out(Facts& facts, Asks& asks);
};
struct tell_the_agency {
    static constexpr Words does{"tell the agency, which was told that the risk was high"};
    static void carry_out(Facts& facts, Asks& asks);
};
struct open_another {
    static constexpr Words does{"open a referral to another provider"};
    static constexpr AskName asks[] = {{"referral", "referral-opened"}};
    static void carry_out(FollowedUp const& followed, Facts& facts, Asks& asks);
};

}  // namespace caseway::workflows::referral
