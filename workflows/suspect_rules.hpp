// The conditions and steps of finding a suspect.

#pragma once

#include "workflows/asks_of_others.hpp"
#include "workflows/suspect_deadlines.hpp"
#include "workflows/suspect_events.hpp"

namespace caseway::workflows::suspect {

using engine::Answer;
using engine::AskName;
using engine::Asks;
using engine::Known;
using engine::Moment;

inline constexpr Words about_interview{"interview"};

struct Facts {
    Known<std::string> npu{"which neighbourhood policing unit looks for the suspect"};
    Known<Minute> arrested_at{"when the suspect was arrested"};
    Known<Minute> bail_until{"when bail ends"};
    Known<Minute> detained_since{"since when the suspect is detained"};
    engine::Duration detained{};  // Without charge, before bail, for the same offence.
    int meetings_missed = 0;
    int arrest_attempts = 0;
    bool circulated = false;

    bool operator==(Facts const&) const = default;
};

// ---- Conditions

struct is_in_custody {
    static constexpr Words requires_that{"the suspect is in police custody"},
        otherwise{"the suspect is not in police custody"}, source{"SEED 34"},
        cure{"in-custody=yes or in-custody=no"};
    static Answer holds(SuspectIdentified const& suspect) { return suspect.in_custody; }
};

// Police staff investigators have no constable's powers.
struct officer_can_arrest {
    static constexpr Words requires_that{"a constable is allocated: police staff cannot arrest"},
        source{"LAW Police and Criminal Evidence Act 1984 s.24"},
        cure{"allocate a neighbourhood officer who is a constable"};
    static Answer holds(AllocatedForArrest const& allocated) {
        return engine::is_constable(allocated.officer.rank);
    }
};
struct arrested_by_a_constable {
    static constexpr Words requires_that{"a constable makes the arrest"},
        source{"LAW Police and Criminal Evidence Act 1984 s.24"},
        cure{"tell the custody officer and legal services at once"};
    static Answer holds(Arrested const& arrest) {
        return engine::is_constable(arrest.arrested_by.rank);
    }
};

// ---- Steps

struct put_on_daily_list {
    static constexpr Words does{"put the suspect on the unit's daily list, the same day"};
    static void carry_out(Facts const& facts, Asks& asks);
};
struct keep_unit {
    static constexpr Words does{"keep which unit looks for the suspect"};
    static void carry_out(SuspectIdentified const& suspect, Facts& facts);
};
struct keep_detained {
    static constexpr Words does{"keep when the suspect was arrested"};
    static void carry_out(SuspectIdentified const& suspect, Facts& facts, Asks& asks);
};
struct await_next_meeting {
    static constexpr Words does{"list the suspect for the next day's meeting too"};
    static void carry_out(TrmDiscussed const& discussed, Facts& facts, Asks& asks);
};
struct record_gap {
    static constexpr Words does{"show the gap to the unit's inspector and list the suspect again"};
    static void carry_out(Facts& facts, Asks& asks);
};
struct give_to_officer {
    static constexpr Words does{"give the suspect to the officer who is to arrest"};
    static void carry_out(AllocatedForArrest const& allocated, Asks& asks);
};
struct count_attempt {
    static constexpr Words does{"count the attempt"};
    static void carry_out(Facts& facts) { ++facts.arrest_attempts; }
};
struct circulate {
    static constexpr Words does{"have the suspect circulated as wanted"};
    static void carry_out(Facts& facts, Asks& asks);
};
struct look_again_weekly {
    static constexpr Words does{"take the suspect off the daily list and look again in a week"};
    static void carry_out(Asks& asks);
};
struct review_again {
    static constexpr Words does{"look again in a week"};
    static void carry_out(Asks& asks);
};
// An arrest for breaking bail, or for not answering it, is not a first arrest (s.47(7)).
struct keep_first_arrest {
    static constexpr Words does{"keep when the suspect was first arrested"};
    static void carry_out(Facts& facts, Asks& asks);
};
struct take_into_custody {
    static constexpr Words does{"take the suspect off the daily list, in custody"};
    static void carry_out(Facts& facts, Asks& asks);
};
// For a suspect who was named while in custody; times of bail count from the first arrest.
struct keep_arrest {
    static constexpr Words does{"keep when the suspect was arrested"};
    static void carry_out(Facts& facts, Asks& asks);
};
struct resolve {
    static constexpr Words does{"take the suspect off the daily list, resolved"};
    static void carry_out(Asks& asks);
};
struct tell_orders_of_death {
    static constexpr Words does{"tell those who seek an order against the suspect"};
    static constexpr AskName asks[] = {{"dvpo", "suspect-died"}, {"dapo", "respondent-died"}};
    static void carry_out(Asks& rim);
};
// The hours of a notice do not stop, and the court may hear it all the same.
struct tell_court_of_absence {
    static constexpr Words does{
        "tell the court that has an order before it that the suspect cannot be found"};
    static void carry_out(Asks& asks);
};

// Where the suspect was named while in custody, since the arrest.
struct begin_detention_found {
    static constexpr Words does{"count the hours of detention"};
    static constexpr AskName asks[] = {{"detention", "detention-began"}};
    static void carry_out(SuspectIdentified const& suspect, Facts& facts, Asks& rim);
};
// Before the arrest is taken in: whether it is the first, or for breach of bail, decides the hours.
struct begin_detention {
    static constexpr Words does{"count the hours of detention"};
    static constexpr AskName asks[] = {{"detention", "detention-began"}};
    static void carry_out(Facts& facts, Asks& rim);
};
struct resume_detention {
    static constexpr Words does{"go on counting the hours of detention"};
    static constexpr AskName asks[] = {{"detention", "detention-began"}};
    static void carry_out(Facts& facts, Asks& rim);
};
struct end_detention {
    static constexpr Words does{"stop the hours of detention"};
    static constexpr AskName asks[] = {{"detention", "detention-ended"}};
    static void carry_out(Facts& facts, Asks& rim);
};

// Says where the suspects of the case are, taken together, now that this one is there.
void share_whereabouts(Asks&, Whereabouts own);
// Nothing of the daily list, of bail or of a holding elsewhere waits any more.
void clear_times(Asks&);
// Tells the open strands of a workflow that this suspect's strand asked for.
void tell_own(Asks&, Words workflow, Words event);
// Tells the notices and orders sought against this suspect, and nobody else's.
void tell_own_orders(Asks&, AskName const&);

}  // namespace caseway::workflows::suspect
