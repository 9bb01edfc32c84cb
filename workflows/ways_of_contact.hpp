// How somebody reaches a victim, and when that is safe. An answer nobody has asked for is not
// permission: while it is unknown how the victim can safely be reached, nobody telephones, texts
// or writes, and contact is in person (domestic abuse guidance; board paper, SEED 25, 31).

#pragma once

#include "workflows/shared_facts.hpp"

namespace caseway::workflows {

using engine::Answer;
using engine::Known;
using engine::Moment;

inline constexpr Words ways_of_contact[] = {"in-person", "telephone", "text",
                                            "email",     "letter",    "through-idva"};
using WayOfContact = Choice<ways_of_contact>;

// In person and through the victim's IDVA are always open; every other way only as the victim
// said. Cannot be told where nobody has recorded what the victim said.
Answer is_safe(WayOfContact way, Known<SafeContact> const& said);

struct way_is_safe {
    static constexpr Words requires_that{"the victim can safely be reached that way"},
        source{"NATIONAL safe contact: an abuser may hold the telephone or open the post"},
        cure{"go in person or through the IDVA, or have the victim's safe contact recorded"};
    static Answer holds(auto const& contact, Moment const& moment) {
        return is_safe(contact.method, moment.shared(safe_contact));
    }
};

// The paper's rule for first and investigative contact during the emergency.
struct telephone_is_approved {
    static constexpr Words requires_that{
        "the telephone is used at standard risk, or where a supervisor decided so"},
        source{"SEED 31"}, cure{"go face to face, or ask a response sergeant for a decision"};
    static Answer holds(auto const& contact, Moment const& moment) {
        if (contact.method != "telephone") return true;
        if (moment.shared(contact_channel).value_or("face-to-face") == "telephone") return true;
        return moment.shared(grade).when([](Grade graded) { return graded == "standard"; });
    }
};

// Where each accuses the other, nobody is in contact with both (investigation.hpp names who is with
// the other party).
struct contact_is_not_the_other_sides {
    static constexpr Words requires_that{
        "whoever is in contact with the other party is not in contact with this victim"},
        source{"NATIONAL counter-allegations: separate officers for the two victims"},
        cure{"ask another officer"};
    static Answer holds(Moment const& moment) {
        return moment.shared(other_sides_officer).value_or("") != moment.by.id;
    }
};

struct victim_has_died {
    static constexpr Words requires_that{"the victim has died"},
        otherwise{"the victim is not known to have died"},
        source{"NATIONAL every send stops at a death; family liaison takes over"},
        cure{"what concerns the victim passes to family liaison"};
    static Answer holds(Moment const& moment) { return moment.shared(victim_died).value_or(false); }
};

}  // namespace caseway::workflows
