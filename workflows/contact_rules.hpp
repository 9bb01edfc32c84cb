// The conditions and steps of a duty to tell the victim.

#pragma once

#include "workflows/contact_deadlines.hpp"
#include "workflows/contact_events.hpp"

namespace caseway::workflows::contact {

using engine::Asks;

struct Facts {
    Known<std::string> about{"what the victim is to be told of"};
    int attempts = 0;

    bool operator==(Facts const&) const = default;
};

// ---- Conditions

struct reviewer_is_another {
    static constexpr Words requires_that{
        "somebody reviews 'not safe to contact' who has judged it so nowhere in the case"},
        source{"caseway separation of duties: author and reviewer are different people"},
        cure{"ask another sergeant"};
    static Answer holds(Moment const& moment) {
        return !moment.did(moment.by.id, "contact", "not-safe-to-contact");
    }
};

// As the duty's time runs on while it is not safe, a late telling may have been a right one; it is
// late all the same, and a supervisor records why.
struct told_in_time {
    static constexpr Words requires_that{"the victim is told within the time of the Code"},
        otherwise{"the victim is told after the time of the Code"},
        source{"CODE Victims' Code, right 6: within 1 working day, by choice 5"},
        cure{"nothing: it is recorded as late"};
    static Answer holds(Moment const& moment);
};

struct sending_resumes {
    static constexpr Words requires_that{"the supervisor decides that the sending resumes"},
        otherwise{"the supervisor decides that it is still not safe"},
        source{"caseway design: not safe pauses the sending, not the duty"},
        cure{"decision=resume or decision=stays"};
    static Answer holds(Reviewed const& review) { return review.decision == "resume"; }
};

// A threat to life overrides "not safe", by going there.
struct life_is_at_stake {
    static constexpr Words requires_that{
        "while it is not safe, the victim is told only of a threat to life"},
        source{"NATIONAL threat-to-life warnings override 'not safe to contact'"},
        cure{"have a sergeant review whether it is safe, or record threat-to-life=yes"};
    static Answer holds(Told const& told) { return told.threat_to_life; }
};
struct told_in_person {
    static constexpr Words requires_that{"a threat-to-life warning is given in person"},
        source{"NATIONAL threat-to-life warnings override 'not safe to contact'"},
        cure{"go there: method=in-person"};
    static Answer holds(Told const& told) { return told.method == "in-person"; }
};

// ---- Steps

struct open_duty {
    static constexpr Words does{"start the time in which the victim is to be told"};
    static void carry_out(DutyOpened const& duty, Facts& facts, Asks& asks);
};
struct begin_again {
    static constexpr Words does{"start the time in which the victim is to be told"};
    static void carry_out(Asks& asks);
};
struct meet_duty {
    static constexpr Words does{"note that the victim was told"};
    static void carry_out(Asks& asks);
};
struct count_attempt {
    static constexpr Words does{"count the attempt; after three a sergeant decides"};
    static void carry_out(Facts& facts, Asks& asks);
};
// The duty's own time runs on: only the sending pauses.
struct pause_sending {
    static constexpr Words does{"have a supervisor review it; the duty's own time runs on"};
    static void carry_out(Asks& asks);
};
struct review_again {
    static constexpr Words does{"have a supervisor review it again"};
    static void carry_out(Asks& asks);
};
struct resume_sending {
    static constexpr Words does{"resume the sending"};
    static void carry_out(Asks& asks);
};
struct stop_telling {
    static constexpr Words does{"stop, as the victim wishes"};
    static void carry_out(Asks& asks);
};
struct hand_to_family_liaison {
    static constexpr Words does{"stop every send and hand the duty to family liaison"};
    static void carry_out(Asks& asks);
};

}  // namespace caseway::workflows::contact
