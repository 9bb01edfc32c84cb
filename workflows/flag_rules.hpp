// The conditions and steps of holds and markers.

#pragma once

#include "workflows/flag_deadlines.hpp"
#include "workflows/flag_events.hpp"
#include "workflows/review_dates.hpp"

namespace caseway::workflows::flag {

using engine::Answer;
using engine::AskName;
using engine::Asks;
using engine::Moment;

// Everything about a flag stands in its entries and its state.
struct Facts {
    bool operator==(Facts const&) const = default;
};

// ---- Conditions

struct looked_at_once_a_year {
    static constexpr Words requires_that{"it is looked at again within a year"},
        source{"LOCAL flag-review-days; stale markers are a hazard"},
        cure{"give an earlier day in review-by; it can be kept again then"};
    static Answer holds(auto const& event, Moment const& moment) requires requires {
        event.review_by;
    }
    {
        auto const days = std::chrono::days{moment.value(flag_review_days)};
        return event.review_by <= engine::date_of(moment.at) + days;
    }
};

struct whoever_asked_released_it {
    static constexpr Words requires_that{"whoever the hold was placed for has released it"},
        source{
            "LAW Coroners and Justice Act 2009 Sch.6; Inquiries Act 2005 s.35; CODE Criminal "
            "Procedure and Investigations Act 1996 s.23, section 5: what they need is kept"},
        cure{"ask the court, the coroner, the IOPC or the inquiry in writing, or keep the hold"};
    static Answer holds(HoldLifted const& lifted) { return lifted.released; }
};

struct not_who_proposed_disposal {
    static constexpr Words requires_that{
        "a hold is lifted by somebody who did not propose to dispose of the record"},
        source{"caseway design: nobody clears the way for their own disposal"},
        cure{"ask another officer to decide on the hold"};
    static Answer holds(Moment const& moment) {
        return !moment.did(moment.by.id, "retention", "disposal-proposed");
    }
};

struct no_longer_true {
    static constexpr Words requires_that{"what the marker warns of has gone, or was wrong"},
        source{"NATIONAL a marker is removed on evidence, not because its day has passed"},
        cure{"keep it with a new review date"};
    static Answer holds(MarkerRemoved const& removed) { return removed.no_longer_true; }
};

// ---- Steps

struct begin_hold {
    static constexpr Words does{"nothing of the case is disposed of, and nothing else stops"};
    static constexpr AskName asks[] = {{"retention", "hold-came"}};
    static void carry_out(HoldPlaced const& placed, Asks& asks);
    static void carry_out(FlagRestored const& restored, Asks& asks);
};
struct begin_marker {
    static constexpr Words does{"set the day on which it is looked at again"};
    static void carry_out(MarkerPlaced const& placed, Asks& asks);
    static void carry_out(FlagRestored const& restored, Asks& asks);
};
struct keep_hold {
    static constexpr Words does{"set the next day on which the hold is looked at"};
    static void carry_out(FlagKept const& kept, Asks& asks);
};
struct keep_marker {
    static constexpr Words does{"set the next day on which the marker is looked at"};
    static void carry_out(FlagKept const& kept, Asks& asks);
};
struct hand_over {
    static constexpr Words does{"give it to whoever looks after it now"};
    static void carry_out(FlagHandedOver const& handed, Asks& asks) { asks.give_to(handed.owner); }
};
struct tell_the_records_officer {
    static constexpr Words does{"ask why nobody looked at the hold; it stands meanwhile"};
    static void carry_out(Asks& asks);
};
struct tell_the_sergeant {
    static constexpr Words does{"ask whether the marker is still true; it stands meanwhile"};
    static void carry_out(Asks& asks);
};
struct end_hold {
    static constexpr Words does{"the hold ends; the case is held while another stands"};
    static void carry_out(Asks& asks);
};
struct end_marker {
    static constexpr Words does{"tell those who relied on the marker"};
    static void carry_out(Asks& asks);
};

}  // namespace caseway::workflows::flag
