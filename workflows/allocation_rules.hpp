// The conditions and steps of allocation.

#pragma once

#include "workflows/allocation_deadlines.hpp"
#include "workflows/allocation_events.hpp"
#include "workflows/deadlines.hpp"

namespace caseway::workflows::allocation {

using engine::Answer;
using engine::AskName;
using engine::Asks;
using engine::Known;
using engine::Moment;

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
            "record locality-learned; or have a supervisor route it provisionally, to the site of "
            "the last safe address or of the offence"};
    static Answer holds(Moment const& moment) {
        return moment.shared(victim_site).when([](Site site) { return site != "elsewhere"; });
    }
};
struct offence_was_there {
    static constexpr Words requires_that{"the offence happened in the other force's area"},
        source{
            "CODE National Crime Recording Standard: the force of the offence records and "
            "investigates"},
        cure{
            "route it here: a victim who lives elsewhere is transferred by safeguarding and MARAC"};
    static Answer holds(TransferSent const& sent) { return sent.offence_happened_there; }
};
struct locality_gives_no_site {
    static constexpr Words requires_that{
        "the victim's locality is unknown or in another force's area"},
        source{"SEED 33; LOCAL: last safe address, with a supervisor"},
        cure{"use routed: the locality is one of our sites"};
    static Answer holds(Moment const& moment) {
        return moment.shared(victim_site).value_or("elsewhere") == "elsewhere";
    }
};
struct victim_is_no_young_child {
    static constexpr Words requires_that{"the victim is not under 16"},
        source{"NATIONAL a victim under 16 is a child abuse case"},
        cure{"use child-team-asked, and wait for the receipt"};
    static Answer holds(Moment const& moment) {
        return moment.shared(victim_age).value_or("adult") != "under-16";
    }
};
struct victim_is_under_16 {
    static constexpr Words requires_that{"the victim is under 16"},
        source{"NATIONAL a victim under 16 is a child abuse case"},
        cure{"route it to an adult abuse team"};
    static Answer holds(Moment const& moment) {
        return moment.shared(victim_age).when([](AgeBand age) { return age == "under-16"; });
    }
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
        "whoever takes it over is told how the victim can safely be reached"},
        source{"NATIONAL safe contact travels with every referral"},
        cure{"add it, then safe-contact-included=yes"};
    static Answer holds(auto const& sent) { return sent.safe_contact_included; }
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
struct await_the_child_team {
    static constexpr Words does{"keep it until the child abuse team accepts"};
    static void carry_out(Asks& asks) {
        asks.deadline(child_team_answered);
        asks.outside("child-abuse-team", "case-to-be-taken-over");
    }
};
struct receipt_is_in {
    static constexpr Words does{"stop the clocks: the receipt is in"};
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
