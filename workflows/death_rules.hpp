// The conditions and steps after a victim's death.

#pragma once

#include "workflows/death_deadlines.hpp"
#include "workflows/death_events.hpp"

namespace caseway::workflows::death {

using engine::Answer;
using engine::AskName;
using engine::Asks;
using engine::Known;
using engine::Moment;

struct Facts {
    Known<Choice<contact_answers>> police_contact{"whether the police had been in contact"};
    Known<Choice<manners>> manner{"how the victim died"};
    std::vector<std::string> decided{};  // Notices, by name.
    bool family_has_officer = false;

    bool has_decided(Notice notice) const;
    bool operator==(Facts const&) const = default;
};

// ---- Conditions

inline bool is_left_out(NoticeDecided const& decided, Notice notice) {
    return decided.notice == notice && decided.decision == "not-needed";
}

struct inspector_leaves_one_out {
    static constexpr Words requires_that{
        "that somebody is not told is a detective inspector's word"},
        source{"LOCAL deaths: silence is signed for"}, cure{"ask a detective inspector"};
    static Answer holds(NoticeDecided const& decided, Moment const& moment) {
        return decided.decision == "given" ||
               (moment.by.rank >= Rank::inspector && moment.by.holds(detective_inspector));
    }
};
struct complaints_body_after_contact {
    static constexpr Words requires_that{
        "a death after contact with the police is referred to the IOPC"},
        source{"LAW Police Reform Act 2002 Sch.3 para 13"},
        cure{"have professional standards refer it; where there was no contact, record that first"};
    static Answer holds(NoticeDecided const& decided, Facts const& facts) {
        if (!is_left_out(decided, "police-complaints-body")) return true;
        return facts.police_contact.when([](auto answer) { return answer == "no"; });
    }
};
struct homicide_is_reviewed {
    static constexpr Words requires_that{"a suspected homicide is notified for a review"},
        source{"LAW Domestic Violence, Crime and Victims Act 2004 s.9"},
        cure{"tell the community safety partnership, decision=given"};
    static Answer holds(NoticeDecided const& decided, Facts const& facts) {
        return !is_left_out(decided, "homicide-review") ||
               facts.manner.value_or("unexplained") != "suspected-homicide";
    }
};
struct records_are_held {
    static constexpr Words requires_that{"the records are held"},
        source{"CODE Criminal Procedure and Investigations Act 1996: records that may be relevant"},
        cure{"have the records officer place the hold"};
    static Answer holds(NoticeDecided const& decided) {
        return !is_left_out(decided, "legal-hold");
    }
};
struct children_are_not_left_out {
    static constexpr Words requires_that{"children there may be are safeguarded"},
        source{"LAW Children Act 2004 s.11"},
        cure{"tell children's social care; where there are none, record that first"};
    static Answer holds(NoticeDecided const& decided, Moment const& moment) {
        if (!is_left_out(decided, "children")) return true;
        return moment.shared(children).when([](Children answer) { return answer == "none"; });
    }
};
struct every_notice_is_decided {
    static constexpr Words requires_that{"every notice is decided"},
        source{"LOCAL deaths: homicide team, coroner, IOPC, homicide review, hold, children"},
        cure{"record notice-decided for each that is missing"};
    static Answer holds(Facts const& facts) { return facts.decided.size() == std::size(notices); }
};
struct family_has_an_officer {
    static constexpr Words requires_that{"the family has a liaison officer"},
        source{"NATIONAL family liaison"}, cure{"record family-liaison-appointed"};
    static Answer holds(Facts const& facts) { return facts.family_has_officer; }
};

// ---- Steps

struct stop_every_send {
    static constexpr Words does{
        "stop every message to the victim; tell those who must know; give what was owed to the "
        "victim to family liaison; start the time for each notice"};
    static constexpr AskName asks[] = {{"safeguarding", "victim-died"},
                                       {"marac", "victim-died"},
                                       {"contact", "victim-died"},
                                       {"disclosure", "victim-died"},
                                       {"investigation", "victim-died"}};
    static void carry_out(DeathReported const&, Facts&, Asks&);
};
struct add_what_is_known {
    static constexpr Words does{"keep what is known now of the manner and of police contact"};
    static void carry_out(DeathReported const&, Facts&);
};
struct keep_notice {
    static constexpr Words does{
        "keep the decision and stop its time; children are referred, the records held"};
    static constexpr AskName asks[] = {{"referral", "referral-opened"}, {"flag", "hold-placed"}};
    static void carry_out(NoticeDecided const&, Facts&, Asks&);
};
struct give_to_family_liaison {
    static constexpr Words does{"give what was owed to the victim to the family's officer"};
    static void carry_out(FamilyLiaisonAppointed const&, Facts&, Asks&);
};
struct look_again {
    static constexpr Words does{"decide on the IOPC and the homicide review again"};
    static void carry_out(DeathLookedAtAgain const&, Facts&, Asks&);
};
struct tell_that_victim_lives {
    static constexpr Words does{"stop the times; everybody who was told is told again"};
    static void carry_out(Asks&);
};

}  // namespace caseway::workflows::death
