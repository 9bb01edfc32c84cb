// The conditions and steps of the Victims' Right to Review.

#pragma once

#include "workflows/asks_of_others.hpp"
#include "workflows/review_right_deadlines.hpp"
#include "workflows/review_right_events.hpp"

namespace caseway::workflows::review_right {

using engine::Answer;
using engine::Asks;
using engine::Moment;

namespace about {
inline constexpr Words review{"review"};
}

struct Facts {
    bool operator==(Facts const&) const = default;
};

// ---- Conditions

// By the person, over the whole case: whoever proposed, agreed or dropped anything in it.
struct reviewer_took_no_part {
    static constexpr Words requires_that{"whoever reviews the decision took no part in it"},
        source{"NATIONAL police Victims' Right to Review schemes: a reviewer who was not involved"},
        cure{"ask another inspector"};
    static Answer holds(Moment const& moment);
};

struct investigation_is_open_again {
    static constexpr Words requires_that{"the investigation is open again"},
        source{"NATIONAL Victims' Right to Review: a request that is upheld reopens"},
        cure{"have a sergeant reopen the investigation because of the victim's right to review"};
    static Answer holds(Moment const& moment) { return moment.is_open("investigation"); }
};

// ---- Steps

struct open_the_window {
    static constexpr Words does{"start the time in which the victim may ask"};
    static void carry_out(ReviewOffered const& offered, Asks& asks);
};
struct have_it_reviewed {
    static constexpr Words does{"give it to an inspector to answer"};
    static void carry_out(Asks& asks);
};
struct have_it_reopened {
    static constexpr Words does{"have the investigation reopened"};
    static void carry_out(Asks& asks);
};
struct note_the_answer {
    static constexpr Words does{"note that the request was answered"};
    static void carry_out(Asks& asks) { asks.meet(review_answered); }
};
struct close_the_window {
    static constexpr Words does{"end the time in which the victim may ask"};
    static void carry_out(Asks& asks);
};
struct note_the_reopening {
    static constexpr Words does{"note that the review was acted on"};
    static void carry_out(Asks& asks) { asks.meet(review_acted_on); }
};

}  // namespace caseway::workflows::review_right
