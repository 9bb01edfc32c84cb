// The conditions and steps of a notice, until the court has it (dvpo_court_rules.hpp).

#pragma once

#include "workflows/dvpo_deadlines.hpp"
#include "workflows/dvpo_events.hpp"
#include "workflows/regimes.hpp"

namespace caseway::workflows::dvpo {

using engine::Answer;
using engine::AskName;
using engine::Asks;
using engine::cannot_tell;
using engine::is;
using engine::Known;
using engine::Moment;

struct Facts {
    Known<std::string> suspect{"which suspect"};
    Known<bool> lives_together{"whether suspect and victim live together"};
    Known<Minute> authorised_at{"when the notice was authorised"};
    Known<Minute> served_at{"when the notice was served"};
    Known<Minute> hearing_at{"when it will be heard"};
    Known<Minute> order_ends_at{"when the order ends"};
    Known<Minute> known_since{"since when the suspect has known of it"};
    bool end_planned = false;
    bool adjourned = false;  // Heard once in time: the 48 hours no longer run.
    int service_attempts = 0;
    int breaches = 0;

    bool operator==(Facts const&) const = default;
};

// ---- Conditions

// The 2010 Act has no least age; who is not known to be under 16 is not held up here.
struct victim_is_not_under_16 {
    static constexpr Words requires_that{"the victim is not a child under 16"},
        source{"NATIONAL child protection: a child under 16 is the child abuse team's"},
        cure{"hand over to the child abuse team, and decide victim-under-16 with their receipt"};
    static Answer holds(NoticeDrafted const&, Moment const& moment) {
        return moment.shared(victim_age).value_or("adult") != "under-16";
    }
};

struct child_is_handed_over {
    static constexpr Words requires_that{
        "a child is handed to those who protect children, and they have said that they have it"},
        source{"NATIONAL child protection: MASH, the child abuse team, the youth offending team"},
        cure{"record who took the child over in receipt"};
    static Answer holds(NotPursued const& decision) {
        bool const child =
            decision.because == "victim-under-16" || decision.because == "suspect-under-18";
        return !child || decision.receipt.has_value();
    }
};

struct custody_has_its_own_reason {
    static constexpr Words requires_that{
        "a suspect is not kept in custody in order to serve a notice"},
        source{"NATIONAL College of Policing, domestic violence protection notices and orders"},
        cure{"record in custody-because why custody is necessary and proportionate, or release"};
    static Answer holds(NoticeDrafted const& draft) {
        return !draft.in_custody.value_or(false) || draft.custody_because.has_value();
    }
};

struct suspect_is_adult {
    static constexpr Words requires_that{"the suspect is 18 or over"},
        source{"LAW Crime and Security Act 2010 s.24(1)"},
        cure{"a suspect under 18 is a child too: refer to MASH and the youth offending team"};
    static Answer holds(NoticeDrafted const& draft, Moment const& moment);
};

struct they_are_associated {
    static constexpr Words requires_that{"victim and suspect are associated persons"},
        source{"LAW Crime and Security Act 2010 s.24(9); Family Law Act 1996 s.62"},
        cure{"record how they are associated, or decide not to pursue a notice"};
    static Answer holds(NoticeDrafted const& draft) { return draft.association != "none"; }
};

struct molestation_is_prohibited {
    static constexpr Words requires_that{"the notice prohibits molesting the victim"},
        source{"LAW Crime and Security Act 2010 s.24(6)"},
        cure{"add not-molest to what it prohibits"};
    static Answer holds(NoticeDrafted const& draft) {
        return draft.prohibits.contains("not-molest");
    }
};

struct premises_only_where_they_live_together {
    static constexpr Words requires_that{
        "conditions about premises are only made where the suspect lives where the victim lives"},
        source{"LAW Crime and Security Act 2010 s.24(8)"},
        cure{"take the conditions about premises out, or record that they live together"};
    static Answer holds(NoticeDrafted const& draft) {
        return draft.lives_together ||
               (draft.prohibits.size() == 1 && draft.prohibits.contains("not-molest")) ||
               draft.prohibits.empty();
    }
};

struct other_residents_heard {
    static constexpr Words requires_that{
        "the opinion of others who live there is sought before conditions about premises"},
        source{"LAW Crime and Security Act 2010 s.24(3)(d)"},
        cure{"record their opinion, or the attempts to learn it, in other-residents-opinion"};
    static Answer holds(NoticeDrafted const& draft) {
        return draft.prohibits.size() <= 1 || draft.other_residents_opinion.has_value();
    }
};

struct commanding_officer_told {
    static constexpr Words requires_that{
        "the commanding officer is told where service accommodation is concerned"},
        source{"LAW Crime and Security Act 2010 s.24(5)"},
        cure{"record how the commanding officer was told, or the efforts made"};
    static Answer holds(NoticeDrafted const& draft) {
        return !draft.service_accommodation || draft.commanding_officer_told.has_value();
    }
};

// By the person, in whatever role and in whichever strand of the case.
struct not_the_drafter {
    static constexpr Words requires_that{"whoever authorises the notice did not draft it"},
        source{"caseway separation of duties: author and authoriser are different people"},
        cure{"ask another superintendent"};
    static Answer holds(Moment const& moment) {
        return !moment.did(moment.by.id, "dvpo", "notice-drafted");
    }
};

// Policy and not law: at night the drafter may be the only superintendent.
struct override_is_explained {
    static constexpr Words requires_that{
        "where the drafter is the only superintendent, the reason is recorded and another "
        "superintendent confirms it afterwards"},
        source{"caseway design: a logged override, confirmed by another within 12 hours"},
        cure{"say in override-reason why nobody else can be asked"};
    static Answer holds(NoticeAuthorised const& notice) {
        return notice.override_reason.has_value();
    }
};

struct all_three_are_rechecked {
    static constexpr Words requires_that{
        "before a stale notice is authorised again the facts, the victim's view and the suspect's "
        "whereabouts are looked at again"},
        source{"LOCAL facts, the victim's view and the suspect's whereabouts change"},
        cure{"rechecked=facts,victims-view,suspects-whereabouts"};
    static Answer holds(NoticeAuthorised const& notice) {
        return notice.rechecked && notice.rechecked->size() == std::size(rechecks);
    }
};

struct notice_is_necessary {
    static constexpr Words requires_that{
        "the notice is necessary to protect the victim from violence"},
        source{"LAW Crime and Security Act 2010 s.24(2)(b)"},
        cure{"record why it is necessary, or refuse the authorisation"};
    static Answer holds(NoticeAuthorised const& notice) { return notice.necessary; }
};

struct notice_states_all_five {
    static constexpr Words requires_that{"the written notice states all five things that it must"},
        source{"LAW Crime and Security Act 2010 s.25(1)(a) to (e)"},
        cure{
            "states=grounds,power-of-arrest,hearing-within-48-hours,continues-until-determined,"
            "what-an-order-may-contain"};
    static Answer holds(NoticeAuthorised const& notice) {
        return notice.states.size() == std::size(statements);
    }
};

// Only a constable, and only in person: anything else is not service, and the notice is not in
// force. What happened is recorded all the same.
struct properly_served {
    static constexpr Words requires_that{"a constable hands the notice to the suspect in person"},
        otherwise{"the notice was not handed over in person by a constable, so it is not in force"},
        source{"LAW Crime and Security Act 2010 s.25(2)"},
        cure{"serve it again: a constable, in person"};
    static constexpr bool irregular_otherwise = true;
    static Answer holds(NoticeServed const& service) {
        return service.in_person && engine::is_constable(service.served_by.rank);
    }
};

struct address_was_asked {
    static constexpr Words requires_that{
        "the suspect is asked for an address for the notice of the hearing"},
        source{"LAW Crime and Security Act 2010 s.25(3)"},
        cure{"ask for the address and record it"};
    static Answer holds(NoticeServed const& service) { return service.address_asked; }
};

struct served_before_it_went_stale {
    static constexpr Words requires_that{
        "a notice that went stale is looked at again and authorised again before it is served"},
        source{"LOCAL facts, the victim's view and the suspect's whereabouts change"},
        cure{"tell the superintendent; the notice is in force, and the court will ask"};
    static Answer holds(NoticeServed const&, Facts const& facts, Moment const& moment);
};

// ---- Steps

struct raise_consideration {
    static constexpr Words does{"ask the DVPO team to decide"};
    static void carry_out(ConsiderationRaised const& raised, Facts& facts, Asks& asks);
};
struct hand_over_a_child {
    static constexpr Words does{"tell those who protect children, where one of them is a child"};
    static void carry_out(NotPursued const& decision, Asks& asks);
};
struct record_consideration {
    static constexpr Words does{"record that a DVPO was considered"};
    static void carry_out(Asks& asks);
};
struct keep_draft {
    static constexpr Words does{"keep what was considered; tell MASH of a victim of 16 or 17"};
    static void carry_out(NoticeDrafted const& draft, Facts& facts, Asks& asks);
};
struct await_service {
    static constexpr Words does{"start the time after which an unserved notice is stale"};
    static void carry_out(Facts& facts, Asks& asks);
};
struct log_override {
    static constexpr Words does{
        "have another superintendent confirm it, where the drafter authorised"};
    static constexpr AskName asks[] = {{"override", "override-raised"}};
    static void carry_out(NoticeAuthorised const& notice, Asks& asks);
};
struct count_attempt {
    static constexpr Words does{"count the attempt"};
    static void carry_out(Facts& facts) { ++facts.service_attempts; }
};
struct alarm_irregular_service {
    static constexpr Words does{"tell the superintendent that the notice is not in force"};
    static void carry_out(Facts& facts, Asks& asks);
};
struct bring_into_force {
    static constexpr Words does{"start the court's 48 hours and tell those who protect the victim"};
    static constexpr AskName asks[] = {{"contact", "duty-opened"}};
    static void carry_out(NoticeServed const& service, Facts& facts, Asks& asks);
};

}  // namespace caseway::workflows::dvpo
