// The conditions and steps of a child's own safeguarding.

#pragma once

#include "workflows/child_safeguarding_events.hpp"
#include "workflows/regimes.hpp"
#include "workflows/safeguarding_deadlines.hpp"

namespace caseway::workflows::child_safeguarding {

using engine::Answer;
using engine::AskName;
using engine::Asks;
using engine::Moment;

// Everything about it stands in its entries and in the strands beside it.
struct Facts {
    bool operator==(Facts const&) const = default;
};

// The referrals made for children: those that intake opened, and those of this strand.
std::vector<engine::StrandView> referrals_for_children(Moment const& moment);

struct was_heard_apart_from_the_suspect {
    static constexpr Words requires_that{"a child is heard apart from the suspect"},
        source{"NATIONAL Working Together to Safeguard Children: the voice of the child"},
        cure{"see the child again, or record child-not-seen"};
    static Answer holds(ChildSeen const& seen) { return seen.company != "with-the-suspect"; }
};
struct social_care_was_asked {
    static constexpr Words requires_that{"children's social care was asked about the child"},
        source{"LAW Children Act 1989 s.47; NATIONAL Working Together to Safeguard Children"},
        cure{"child-referred to childrens-social-care"};
    static Answer holds(Moment const& moment) { return !referrals_for_children(moment).empty(); }
};
struct childrens_referrals_have_ended {
    static constexpr Words requires_that{
        "no referral for a child, to social care or to a school, is still open"},
        source{"LAW Children Act 2004 s.11; NATIONAL Operation Encompass"},
        cure{"have the agency's answer recorded, or follow it up"};
    static Answer holds(Moment const& moment);
};

struct begin_for_the_child {
    static constexpr Words does{"give it to the safeguarding officers, and have the child seen"};
    static void carry_out(Asks& asks);
};
struct note_that_the_child_was_seen {
    static constexpr Words does{"note that the child was seen"};
    static void carry_out(Asks& asks) { asks.meet(child_seen); }
};
struct tell_the_sergeant {
    static constexpr Words does{"tell the safeguarding sergeant"};
    static void carry_out(Asks& asks) { asks.outside(safeguarding_sergeant, "child-not-seen"); }
};
struct refer_the_child {
    static constexpr Words does{"open the referral as a strand of its own"};
    static constexpr AskName asks[] = {{"referral", "referral-opened"}};
    static void carry_out(ChildReferred const& referred, Asks& asks);
};
struct stand_alone {
    static constexpr Words does{"tell children's social care that the adult declines"};
    static void carry_out(Asks& asks) {
        asks.outside("childrens-social-care", "adult-declines-support");
    }
};
struct end_the_wait {
    static constexpr Words does{"end its deadline"};
    static void carry_out(Asks& asks) { asks.cancel(child_seen); }
};

}  // namespace caseway::workflows::child_safeguarding
