// The conditions and steps of allocation.

#pragma once

#include "workflows/allocation_events.hpp"
#include "workflows/deadlines.hpp"

namespace caseway::workflows::allocation {

using engine::Answer;
using engine::AskName;
using engine::Asks;
using engine::Known;
using engine::Moment;

inline constexpr DeadlineRule transfer_answered{"force-transfer-answered",
                                                "Other force answers the transfer",
                                                working_days_of(1),
                                                Binding::local,
                                                "ours until the other force accepts it",
                                                "review-officer",
                                                "escalates to a detective inspector"};

struct Facts {
    // Given to an investigation team before: routing again hands over, it does not open twice.
    bool routed_before = false;

    bool operator==(Facts const&) const = default;
};

// ---- Conditions

struct grade_is_settled {
    static constexpr Words requires_that{"the risk grade is final"}, source{"SEED 33"},
        cure{"finish the grading: assessment, supervisor, review team"};
    static Answer holds(Moment const& moment) {
        return moment.shared(grade).when([](Grade) { return true; });
    }
};
struct high_is_urgent {
    static constexpr Words requires_that{"high risk goes first"},
        source{"SEED 33; LOCAL: grade, then repeat, children, age"}, cure{"priority=urgent"};
    static Answer holds(Prioritised const& prioritised, Moment const& moment) {
        return prioritised.priority == "urgent" || moment.shared(grade).value_or("high") != "high";
    }
};
struct locality_is_ours {
    static constexpr Words requires_that{"the victim's locality belongs to one of our sites"},
        source{"SEED 21, 33: by the victim's locality"},
        cure{
            "record locality-learned; send another force's to it; or have a supervisor route it "
            "on the last safe address"};
    static Answer holds(Moment const& moment) {
        return moment.shared(victim_site).when([](Site site) { return site != "elsewhere"; });
    }
};
struct locality_is_another_forces {
    static constexpr Words requires_that{"the victim lives in another force's area"},
        source{"LOCAL transfer with a receipt"}, cure{"route it to the site of the locality"};
    static Answer holds(Moment const& moment) {
        return moment.shared(victim_site).when([](Site site) { return site == "elsewhere"; });
    }
};
struct locality_is_unknown {
    static constexpr Words requires_that{"nobody knows the victim's locality"},
        source{"LOCAL: last safe address, with a supervisor"},
        cure{"use routed: the locality is on record"};
    static Answer holds(Moment const& moment) { return !moment.shared(victim_site); }
};
struct site_is_ours {
    static constexpr Words requires_that{"the site is one of our five"}, source{"SEED 21"},
        cure{"name one of the five sites"};
    static Answer holds(RoutedProvisionally const& routed) { return routed.site != "elsewhere"; }
};
struct high_is_with_safeguarding {
    static constexpr Words requires_that{"safeguarding is open where the risk is high"},
        source{"SEED 33: alongside this, high risk goes to safeguarding"},
        cure{"ask the safeguarding sergeant to open it again"};
    static Answer holds(Moment const& moment) {
        return moment.shared(grade).value_or("high") != "high" || moment.is_open("safeguarding");
    }
};
struct transfer_says_what_is_safe {
    static constexpr Words requires_that{
        "the other force is told how the victim can safely be reached"},
        source{"NATIONAL safe contact travels with every referral"},
        cure{"add it, then safe-contact-included=yes"};
    static Answer holds(TransferSent const& sent) { return sent.safe_contact_included; }
};

// ---- Steps

struct await_review {
    static constexpr Words does{"give it to the review team; start the time for its grade"};
    static void carry_out(AllocationOpened const&, Asks&);
};
struct start_time_for_grade {
    static constexpr Words does{"start the time for the new grade"};
    static void carry_out(GradeSettled const&, Asks&);
};
struct start_investigation {
    static constexpr Words does{"open the investigation with the team of the locality"};
    static constexpr AskName asks[] = {{"investigation", "investigation-opened"}};
    static void carry_out(Routed const&, Facts&, Asks&);
    static void carry_out(RoutedProvisionally const&, Facts&, Asks&);
};
struct await_answer {
    static constexpr Words does{"keep it until the other force accepts"};
    static void carry_out(Asks& asks) { asks.deadline(transfer_answered); }
};
struct receipt_is_in {
    static constexpr Words does{"stop the clocks: the other force has it"};
    static void carry_out(Asks&);
};
struct take_it_back {
    static constexpr Words does{"stop waiting; a detective inspector is told"};
    static void carry_out(Asks&);
};
struct route_again {
    static constexpr Words does{"give it back to the review team; start the time for its grade"};
    static void carry_out(Asks&);
};
struct stop_allocation_clocks {
    static constexpr Words does{"stop the clocks"};
    static void carry_out(Asks&);
};

}  // namespace caseway::workflows::allocation
