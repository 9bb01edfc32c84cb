// The conditions and steps of a notice (DAPN) under the 2021 Act, until the court has it
// (dapo_court_rules.hpp).

#pragma once

#include "workflows/ages.hpp"
#include "workflows/dapo_deadlines.hpp"
#include "workflows/dapo_events.hpp"
#include "workflows/regimes.hpp"

namespace caseway::workflows::dapo {

using engine::Answer;
using engine::AskName;
using engine::Asks;
using engine::Known;
using engine::Moment;

struct Facts {
    Known<std::string> suspect{"which suspect"};
    Known<Minute> authorised_at{"when the notice was authorised"};
    Known<Minute> served_at{"when the notice was served"};
    Known<Minute> hearing_at{"when it will be heard"};
    Known<Minute> known_since{"since when the suspect has known of it"};
    bool adjourned = false;  // Heard once in time: the 48 hours no longer run.
    bool notified = false;   // Name and address, for the first time.
    bool end_planned = false;

    bool operator==(Facts const&) const = default;
};

// ---- Conditions

// The law holds where an order in council has brought it into force, and nowhere else.
struct orders_hold_here {
    static constexpr Words requires_that{
        "notices and orders under the 2021 Act are in force in this police area on that day"},
        source{"LAW Domestic Abuse Act 2021 Part 3, in force by area and date (protection-orders)"},
        cure{
            "consider a notice under the 2010 Act (consideration-raised); record an order made "
            "elsewhere with dapo-made-elsewhere"};
    static Answer holds(Moment const& moment) {
        return moment.is_in_force(protection_orders, version::dapo, engine::date_of(moment.at));
    }
};

struct victim_is_16 {
    static constexpr Words requires_that{"the victim is 16 or over"},
        source{"LAW Domestic Abuse Act 2021 s.22"},
        cure{"a child under 16 is the child abuse team's: hand over, and record their receipt"};
    static Answer holds(auto const& event, Moment const& moment) {
        return age_on(event.victim_born, engine::date_of(moment.at)) >=
               moment.value(dapn_victim_age);
    }
};

struct suspect_is_18 {
    static constexpr Words requires_that{"the suspect of a notice or order (DAPO) is 18 or over"},
        source{"LAW Domestic Abuse Act 2021 s.22"},
        cure{"a suspect under 18 is a child too: refer to MASH and the youth offending team"};
    static Answer holds(auto const& event, Moment const& moment) {
        return age_on(event.suspect_born, engine::date_of(moment.at)) >=
               moment.value(dapn_suspect_age);
    }
};

struct they_are_connected {
    static constexpr Words requires_that{"victim and suspect are personally connected"},
        source{"LAW Domestic Abuse Act 2021 s.2"},
        cure{"record how they are connected, or decide not to pursue a notice"};
    static Answer holds(auto const& event) { return event.connection != "none"; }
};

struct abuse_is_named {
    static constexpr Words requires_that{"it is said which kinds of abuse there were"},
        source{"LAW Domestic Abuse Act 2021 ss.1(3), 22"},
        cure{"name at least one kind in abuse, or decide not to pursue a notice"};
    static Answer holds(DapnDrafted const& draft) { return !draft.abuse.empty(); }
};

struct something_is_prohibited {
    static constexpr Words requires_that{"the notice prohibits something"},
        source{"LAW Domestic Abuse Act 2021 s.23"},
        cure{"say in prohibits what the suspect may not do"};
    static Answer holds(DapnDrafted const& draft) { return !draft.prohibits.empty(); }
};

// Not to evict, not to enter, to leave: these presuppose a home that both share.
bool touches_shared_home(DapnDrafted const&);

struct shared_home_only_where_they_share_one {
    static constexpr Words requires_that{
        "conditions about a shared home are only made where suspect and victim live together"},
        source{"LAW Domestic Abuse Act 2021 s.23"},
        cure{"take the conditions about the home out, or record that they live together"};
    static Answer holds(DapnDrafted const& draft) {
        return draft.lives_together || !touches_shared_home(draft);
    }
};

struct residents_are_heard {
    static constexpr Words requires_that{
        "the opinion of connected people who live there is sought before conditions about a "
        "shared home"},
        source{"LAW Domestic Abuse Act 2021 s.24"},
        cure{"record their opinion, or the attempts to learn it, in other-residents-opinion"};
    static Answer holds(DapnDrafted const& draft) {
        return draft.other_residents_opinion.has_value() || !touches_shared_home(draft);
    }
};

struct commander_is_told {
    static constexpr Words requires_that{
        "the commanding officer is told where a notice (DAPN) concerns service accommodation"},
        source{"LAW Domestic Abuse Act 2021 s.25"},
        cure{"record how the commanding officer was told, or the efforts made"};
    static Answer holds(DapnDrafted const& draft) {
        return !draft.service_accommodation || draft.commanding_officer_told.has_value();
    }
};

struct child_has_been_taken_over {
    static constexpr Words requires_that{
        "where a notice (DAPN) is not for a child, those who protect children say that they have "
        "it"},
        source{"NATIONAL child protection: MASH, the child abuse team, the youth offending team"},
        cure{"record who took the child over in receipt"};
    static Answer holds(DapnNotPursued const& decision) {
        bool const child =
            decision.because == "victim-under-16" || decision.because == "suspect-under-18";
        return !child || decision.receipt.has_value();
    }
};

// By the person, in whatever role and in whichever strand of the case.
struct not_the_dapn_drafter {
    static constexpr Words requires_that{"whoever authorises a notice (DAPN) did not draft it"},
        source{"caseway separation of duties: author and authoriser are different people"},
        cure{"ask another inspector"};
    static Answer holds(Moment const& moment) {
        return !moment.did(moment.by.id, "dapo", "dapn-drafted");
    }
};

// Policy and not law: at night the drafter may be the only inspector.
struct dapn_override_is_explained {
    static constexpr Words requires_that{
        "where the drafter is the only inspector, the reason is recorded and another inspector "
        "confirms it afterwards"},
        source{"caseway design: a logged override, confirmed by another within 12 hours"},
        cure{"say in override-reason why nobody else can be asked"};
    static Answer holds(DapnAuthorised const& notice) { return notice.override_reason.has_value(); }
};

struct dapn_is_necessary {
    static constexpr Words requires_that{
        "the notice is necessary to protect the victim from domestic abuse or the risk of it"},
        source{"LAW Domestic Abuse Act 2021 s.22"},
        cure{"record why it is necessary, or refuse the authorisation"};
    static Answer holds(DapnAuthorised const& notice) { return notice.necessary; }
};

struct dapn_states_all_five {
    static constexpr Words requires_that{"the written notice (DAPN) states all that it must"},
        source{"LAW Domestic Abuse Act 2021 s.25"},
        cure{
            "states=grounds,power-of-arrest,hearing-within-48-hours,"
            "continues-until-determined-or-withdrawn,what-an-order-may-contain"};
    static Answer holds(DapnAuthorised const& notice) {
        return notice.states.size() == std::size(dapn_statements);
    }
};

struct dapn_is_looked_at_again {
    static constexpr Words requires_that{
        "before a stale notice (DAPN) is authorised again the facts, the victim's view and the "
        "suspect's whereabouts are looked at again"},
        source{"LOCAL facts, the victim's view and the suspect's whereabouts change"},
        cure{"rechecked=facts,victims-view,suspects-whereabouts"};
    static Answer holds(DapnAuthorised const& notice) {
        return notice.rechecked && notice.rechecked->size() == std::size(rechecks);
    }
};

// Anything else is not service, and the notice is not in force; what happened is recorded.
struct dapn_is_properly_served {
    static constexpr Words requires_that{
        "a constable hands the notice (DAPN) to the suspect in person"},
        otherwise{"the notice (DAPN) was not handed over in person by a constable"},
        source{"LAW Domestic Abuse Act 2021 s.25"}, cure{"serve it again: a constable, in person"};
    static constexpr bool irregular_otherwise = true;
    static Answer holds(DapnServed const& service) {
        return service.in_person && engine::is_constable(service.served_by.rank);
    }
};

struct hearing_address_was_asked {
    static constexpr Words requires_that{
        "the suspect is asked for an address for the notice of the hearing (DAPO)"},
        source{"LAW Domestic Abuse Act 2021 s.25"}, cure{"ask for the address and record it"};
    static Answer holds(DapnServed const& service) { return service.address_asked; }
};

struct dapn_was_not_stale {
    static constexpr Words requires_that{
        "a notice (DAPN) that went stale is authorised again before it is served"},
        source{"LOCAL facts, the victim's view and the suspect's whereabouts change"},
        cure{"tell the inspector; the notice is in force, and the court will ask"};
    static Answer holds(DapnServed const&, Facts const& facts, Moment const& moment) {
        return facts.authorised_at.when([&](Minute authorised) {
            return moment.at <= moment.limit(dapn_stale, authorised).outer;
        });
    }
};

// ---- Steps

struct take_up {
    static constexpr Words does{"ask the DVPO team to decide"};
    static void carry_out(DapnConsidered const& considered, Facts& facts, Asks& asks);
};
struct hand_over_a_child {
    static constexpr Words does{"tell those who protect children, where one of them is a child"};
    static void carry_out(DapnNotPursued const& decision, Asks& asks);
};
struct drop {
    static constexpr Words does{"note that it was decided"};
    static void carry_out(Asks& asks);
};
struct keep_draft {
    static constexpr Words does{"note that a notice is drafted; tell MASH of a victim of 16 or 17"};
    static void carry_out(DapnDrafted const& draft, Asks& asks);
};
struct await_service {
    static constexpr Words does{"start the time after which an unserved notice is stale"};
    static void carry_out(Facts& facts, Asks& asks);
};
struct log_override {
    static constexpr Words does{"have another inspector confirm it, where the drafter authorised"};
    static constexpr AskName asks[] = {{"override", "override-raised"}};
    static void carry_out(DapnAuthorised const& notice, Asks& asks);
};
struct alarm_irregular_service {
    static constexpr Words does{"tell the inspector that the notice is not in force"};
    static void carry_out(Asks& asks);
};
struct bring_into_force {
    static constexpr Words does{"start the court's 48 hours and tell those who protect the victim"};
    static constexpr AskName asks[] = {{"contact", "duty-opened"}};
    static void carry_out(Facts& facts, Asks& asks);
};

}  // namespace caseway::workflows::dapo
